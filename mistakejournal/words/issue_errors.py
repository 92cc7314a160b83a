"""What can't be read by the inspector, in calm sentences: what it is, and the way that works."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def issue_sentences() -> dict[str, str]:
    """Give the sentence of each code that newsletter/reading.py raises."""
    return _refused() | _too_much()


def _refused() -> dict[str, str]:
    return {
        "issue_unreadable": QCoreApplication.translate(
            "Errors", "“{name}” can’t be opened. Check that it is still there, then try again."
        ),
        "issue_is_folder": QCoreApplication.translate(
            "Errors", "“{name}” is a folder. Open it, and choose the mail itself."
        ),
        "issue_empty": QCoreApplication.translate(
            "Errors",
            "There is nothing to read in this file. Open the mail, select all, copy, and paste it here.",
        ),
        "issue_nothing_pasted": QCoreApplication.translate(
            "Errors", "No words were copied yet. Open the mail, select all, copy, and paste it here."
        ),
        "issue_is_outlook": QCoreApplication.translate(
            "Errors",
            "Outlook’s own .msg files can’t be read here. "
            "Open the mail, select all, copy, and paste it here: its links come along.",
        ),
        "issue_is_pdf": QCoreApplication.translate(
            "Errors",
            "This is a PDF, and its links are not the mail’s own. "
            "Open the test mail, select all, copy, and paste it here.",
        ),
        "issue_is_picture": QCoreApplication.translate(
            "Errors",
            "This is a picture, and links can’t be read from it. "
            "Open the mail itself, select all, copy, and paste it here.",
        ),
        "issue_is_archive": QCoreApplication.translate(
            "Errors", "This is a packed file. Unpack it first, then choose the .eml or .html that was in it."
        ),
        "issue_is_document": QCoreApplication.translate(
            "Errors",
            "This is a document of an office program. Open it there, select all, copy, and paste it here.",
        ),
        "issue_not_text": QCoreApplication.translate(
            "Errors",
            "This file is neither a mail nor a page. Open the mail, select all, copy, and paste it here.",
        ),
    }


def _too_much() -> dict[str, str]:
    return {
        "issue_too_large": QCoreApplication.translate(
            "Errors",
            "That is more than can be looked through. "
            "Open the mail, select its text alone, copy, and paste it here.",
        ),
        "issue_too_many_parts": QCoreApplication.translate(
            "Errors",
            "This mail is made of too many parts to take apart. "
            "Open it, select all, copy, and paste it here.",
        ),
    }
