"""Why a whole journal can't be written or brought in, in calm sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def whole_sentences() -> dict[str, str]:
    """Give the sentence of each code that the bundle and what reads it raise."""
    return _of_the_file() | _of_the_place()


def _of_the_file() -> dict[str, str]:
    return {
        "bundle_unreadable": QCoreApplication.translate(
            "Errors", "“{name}” can’t be opened. Nothing was changed. Is it still there?"
        ),
        "not_a_bundle": QCoreApplication.translate(
            "Errors",
            "This file holds no whole journal. Nothing was changed. "
            "One that does was saved by “Export the whole journal”; its name ends in .mjournal.",
        ),
        "bundle_newer": QCoreApplication.translate(
            "Errors",
            "This file was written by a newer version of Mistake Journal. Nothing was changed. "
            "Update the app, then bring it in.",
        ),
        "bundle_damaged": QCoreApplication.translate(
            "Errors",
            "This file is damaged, or was changed after it was written. Nothing was brought in. "
            "Export it again, or take an earlier one.",
        ),
        "bundle_foreign": QCoreApplication.translate(
            "Errors",
            "Something in this file is no part of a journal: “{name}”. Nothing was brought in. "
            "Export it again, and leave the file as it is.",
        ),
        "bundle_too_large": QCoreApplication.translate(
            "Errors", "This file holds more than a journal can hold. Nothing was brought in."
        ),
        "one_journal": QCoreApplication.translate(
            "Errors", "One file holds one whole journal. Nothing was changed. Name one file."
        ),
    }


def _of_the_place() -> dict[str, str]:
    return {
        "journal_not_empty": QCoreApplication.translate(
            "Errors",
            "There is something in this journal already, and a whole journal only goes into an empty one. "
            "Nothing was changed. It can be a journal of its own, in another place.",
        ),
        "name_taken": QCoreApplication.translate(
            "Errors", "There is something called “{name}” already, and it stays. Choose another name."
        ),
    }
