"""What is told of the whole journal as a file: what was written, what is in it, what was brought."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.services.exports.journal.written import Written
from mistakejournal.services.imports.journal.parcel import Found
from mistakejournal.services.journalimports import Brought
from mistakejournal.words.dates import month_and_year, plain_day
from mistakejournal.words.incidentpages import count_words
from mistakejournal.words.restoring import rows_words


def format_words(code: str) -> tuple[str, str]:
    """Name a format, and say what it is for."""
    return {
        "bundle": (
            QCoreApplication.translate("WholeJournal", "Everything in one file"),
            QCoreApplication.translate(
                "WholeJournal", "With the files you added. It can be brought into an empty journal again."
            ),
        ),
        "json": (
            QCoreApplication.translate("WholeJournal", "JSON"),
            QCoreApplication.translate(
                "WholeJournal", "For other programs, without files. It can be brought in again too."
            ),
        ),
        "csv": (
            QCoreApplication.translate("WholeJournal", "Tables (CSV)"),
            QCoreApplication.translate(
                "WholeJournal", "A table for each kind of thing, for a table program, in one zip."
            ),
        ),
    }[code]


def file_kind(code: str) -> str:
    """Name the kind of file of a format, as a dialog for files shows it."""
    return {
        "bundle": QCoreApplication.translate("WholeJournal", "Whole journal (*.mjournal)"),
        "json": QCoreApplication.translate("WholeJournal", "JSON (*.json)"),
        "csv": QCoreApplication.translate("WholeJournal", "Zip of tables (*.zip)"),
    }[code]


def written_words(written: Written, name: str) -> str:
    """Say what was written: “Saved as brightside.mjournal: 1,204 entries and 2 files.”."""
    said = QCoreApplication.translate("WholeJournal", "Saved as {name}: {content}.")
    said = said.format(name=name, content=content_words(sum(written.rows.values()), written.files))
    return " ".join(filter(None, (said, _missing_words(written.missing))))


def brought_words(brought: Brought) -> str:
    """Say what was brought: “1,204 entries and 2 files are here now.”."""
    said = QCoreApplication.translate("WholeJournal", "Everything is here now: {content}.")
    said = said.format(content=content_words(sum(brought.rows.values()), brought.files))
    return " ".join(filter(None, (said, _missing_words(brought.missing))))


def found_words(found: Found, name: str) -> str:
    """Say what is in a file before anything is brought."""
    if not found.rows:
        return QCoreApplication.translate("WholeJournal", "{name} holds a whole journal.").format(name=name)
    said = QCoreApplication.translate("WholeJournal", "{name} holds a whole journal: {content}.")
    return said.format(name=name, content=content_words(sum(found.rows.values()), found.files))


def found_lines(found: Found, today: date) -> list[str]:
    """Say more of it, as far as it is known: what is among it, and from when it is."""
    lines = []
    if any(found.rows.values()):
        among = QCoreApplication.translate("WholeJournal", "Among them: {content}.")
        lines.append(among.format(content=rows_words(found.rows)))
    try:
        day = date.fromisoformat(found.written_at[:10])
    except ValueError:  # what a file says of itself may be anything
        return lines
    written = QCoreApplication.translate("WholeJournal", "Written out on {day}.")
    return [*lines, written.format(day=plain_day(day, today))]


def incidents_title(month: date | None) -> str:
    """Give the title of incidents that are written together."""
    if month is None:
        return QCoreApplication.translate("WholeJournal", "Incidents")
    return QCoreApplication.translate("WholeJournal", "Incidents, {month}").format(
        month=month_and_year(month)
    )


def incidents_written(incidents: int, near_misses: int, name: str) -> str:
    """Say which incidents were written: “Saved as may.md: 3 incidents and 1 near miss.”."""
    said = QCoreApplication.translate("WholeJournal", "Saved as {name}: {content}.")
    return said.format(name=name, content=count_words(incidents, near_misses))


def content_words(rows: int, files: int) -> str:
    """Count what a journal holds: “1,204 entries and 2 files”."""
    one = QCoreApplication.translate("WholeJournal", "1 entry")
    many = QCoreApplication.translate("WholeJournal", "{count} entries").format(count=f"{rows:,}")
    entries = one if rows == 1 else many
    if not files:
        return entries
    if files == 1:
        return QCoreApplication.translate("WholeJournal", "{entries} and 1 file").format(entries=entries)
    return QCoreApplication.translate("WholeJournal", "{entries} and {count} files").format(
        entries=entries, count=f"{files:,}"
    )


def _missing_words(missing: int) -> str:
    if not missing:
        return ""
    if missing == 1:
        return QCoreApplication.translate(
            "WholeJournal", "1 file is missing, because it was changed or is no longer where it was."
        )
    return QCoreApplication.translate(
        "WholeJournal",
        "{count} files are missing, because they were changed or are no longer where they were.",
    ).format(count=missing)
