"""What of an import of incidents can't be read, in calm sentences: what it is, and what helps."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def incident_import_sentences() -> dict[str, str]:
    """Give the sentence of each code that reading and making incidents of files knows."""
    return _of_a_file() | _of_an_entry()


def _of_a_file() -> dict[str, str]:
    return {
        "import_gone": QCoreApplication.translate("Errors", "It can’t be opened. Is it still there?"),
        "import_large_file": QCoreApplication.translate(
            "Errors", "It is larger than 5 MB. Save it in parts and bring in each."
        ),
        "import_many_lines": QCoreApplication.translate(
            "Errors", "It has more than 200,000 lines. Save it in parts and bring in each."
        ),
        "import_no_text": QCoreApplication.translate(
            "Errors", "This is no text. Save it as Markdown, CSV, JSON or plain text in its own program."
        ),
        "import_nothing": QCoreApplication.translate("Errors", "There is no incident in it."),
        "import_many_files": QCoreApplication.translate(
            "Errors", "That is more than 20,000 files. Choose a folder inside it."
        ),
        "import_many_entries": QCoreApplication.translate(
            "Errors",
            "More than 20,000 incidents at once. What comes after that is not read. Bring it in next.",
        ),
        "import_many_keys": QCoreApplication.translate(
            "Errors",
            "With this one there are more than 200 different names of columns and headings. It is not read.",
        ),
        "import_broken_json": QCoreApplication.translate(
            "Errors", "The JSON breaks off or is damaged here. Export it again, or mend this line."
        ),
    }


def _of_an_entry() -> dict[str, str]:
    return {
        "import_many_columns": QCoreApplication.translate(
            "Errors", "{text} columns are more than the 200 that can be shown. Keep those you need."
        ),
        "import_no_object": QCoreApplication.translate(
            "Errors", "“{text}” is no object with names and values."
        ),
        "import_date": QCoreApplication.translate(
            "Errors", "“{text}” can’t be read as a day. Write it like 2026-11-24, or keep it as a note."
        ),
        "import_empty": QCoreApplication.translate("Errors", "It has neither a title nor any words."),
        "import_long": QCoreApplication.translate(
            "Errors", "“{text}” holds more than 100,000 letters. Keep the part that matters."
        ),
        "import_order": QCoreApplication.translate(
            "Errors",
            "“{text}” can be two days. Say which number is the day: --days day-first, or --days month-first.",
        ),
    }
