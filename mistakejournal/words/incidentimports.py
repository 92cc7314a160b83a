"""What is told of an import of incidents: formats, places, what will be made, what is left out (M3)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.importfield import Field
from mistakejournal.domain.newincident import NewIncident
from mistakejournal.domain.reading.entry import KeyUse, Trouble
from mistakejournal.errors import JournalError
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.errors import error_words
from mistakejournal.words.levels import level_words

LEVELS = range(1, 5)


def level_names() -> dict[str, int]:
    """Give the levels by the names the window uses."""
    return {level_words(level): level for level in LEVELS}


def format_words(code: str) -> str:
    """Name a format: “Markdown”."""
    return {
        "markdown": QCoreApplication.translate("IncidentImports", "Markdown"),
        "csv": QCoreApplication.translate("IncidentImports", "Table (CSV)"),
        "json": QCoreApplication.translate("IncidentImports", "JSON"),
        "notes": QCoreApplication.translate("IncidentImports", "Notes"),
    }[code]


def place_words(place: Field) -> str:
    """Name what a column, a key or a heading becomes."""
    return _moment_places().get(place) or _text_places().get(place) or _other_places()[place]


def key_words(key: str) -> str:
    """Name a column, also one that has no name but its number."""
    if key.isdigit():
        return QCoreApplication.translate("IncidentImports", "Column {number}").format(number=key)
    return key or QCoreApplication.translate("IncidentImports", "Without a name")


def use_words(use: KeyUse) -> str:
    """Say what stands under a name: “5 times: “Theo Marsh””."""
    if use.count == 1:
        return QCoreApplication.translate("IncidentImports", "Once: “{sample}”").format(sample=use.sample)
    said = QCoreApplication.translate("IncidentImports", "{count} times: “{sample}”")
    return said.format(count=f"{use.count:,}", sample=use.sample)


def found_words(entries: int, files: int) -> str:
    """Sum up what was read: “12 incidents in 3 files”."""
    incidents = count_words(entries)
    if files == 1:
        return incidents
    return QCoreApplication.translate("IncidentImports", "{incidents} in {files} files").format(
        incidents=incidents, files=f"{files:,}"
    )


def count_words(count: int) -> str:
    """Count incidents: “1 incident”, “5,000 incidents”."""
    if count == 1:
        return QCoreApplication.translate("IncidentImports", "1 incident")
    return QCoreApplication.translate("IncidentImports", "{count} incidents").format(count=f"{count:,}")


def bring_words(count: int) -> str:
    """Say what the button will do: “Bring in 12 incidents”."""
    return QCoreApplication.translate("IncidentImports", "Bring in {incidents}").format(
        incidents=count_words(count)
    )


def brought_words(count: int) -> str:
    """Say what was done: “12 incidents brought in.”."""
    return QCoreApplication.translate("IncidentImports", "{incidents} brought in.").format(
        incidents=count_words(count)
    )


def known_words(count: int) -> str:
    """Say how many are there already."""
    if count == 1:
        return QCoreApplication.translate("IncidentImports", "1 is in the journal already and is left out")
    said = QCoreApplication.translate(
        "IncidentImports", "{count} are in the journal already and are left out"
    )
    return said.format(count=f"{count:,}")


def trouble_head_words(count: int) -> str:
    """Say how much can't be read."""
    if count == 1:
        return QCoreApplication.translate("IncidentImports", "1 thing can’t be brought in")
    said = QCoreApplication.translate("IncidentImports", "{count} things can’t be brought in")
    return said.format(count=f"{count:,}")


def new_words(clients: tuple[str, ...], works: tuple[str, ...]) -> list[str]:
    """Name the clients and kinds of work that will be made."""
    said = []
    if clients:
        words = QCoreApplication.translate("IncidentImports", "New clients: {names}")
        said.append(words.format(names=_listed(clients)))
    if works:
        words = QCoreApplication.translate("IncidentImports", "New kinds of work: {names}")
        said.append(words.format(names=_listed(works)))
    return said


def undated_words(count: int) -> str:
    """Say that some have no day; "" when all have one."""
    if count == 0:
        return ""
    if count == 1:
        return QCoreApplication.translate("IncidentImports", "1 has no day and will stand under today")
    said = QCoreApplication.translate("IncidentImports", "{count} have no day and will stand under today")
    return said.format(count=f"{count:,}")


def line_words(one: NewIncident) -> str:
    """Name one incident: “3 Nov 2026 · Theo Marsh · Wrong link”."""
    day = short_day(one.day, date.min) if one.day is not None else ""
    return dotted(day, one.client, one.title)


def trouble_words(trouble: Trouble) -> str:
    """Name one thing that can't be read, by its file and line: “notes.csv, line 12: …”."""
    why = error_words(JournalError(trouble.code, text=trouble.text))
    if trouble.file and trouble.line:
        said = QCoreApplication.translate("IncidentImports", "{file}, line {line}: {why}")
    elif trouble.line:
        said = QCoreApplication.translate("IncidentImports", "Line {line}: {why}")
    elif trouble.file:
        said = QCoreApplication.translate("IncidentImports", "{file}: {why}")
    else:
        said = "{why}"
    return said.format(file=trouble.file, line=f"{trouble.line:,}", why=why)


def _listed(names: tuple[str, ...], most: int = 8) -> str:
    shown = ", ".join(names[:most])
    if len(names) <= most:
        return shown
    more = QCoreApplication.translate("IncidentImports", "{names} and {count} more")
    return more.format(names=shown, count=len(names) - most)


def _moment_places() -> dict[Field, str]:
    return {
        Field.NOTICED: QCoreApplication.translate("IncidentImports", "When it was noticed"),
        Field.TIME: QCoreApplication.translate("IncidentImports", "The time of that day"),
        Field.HAPPENED: QCoreApplication.translate("IncidentImports", "When it happened"),
        Field.TOLD: QCoreApplication.translate("IncidentImports", "When they were told"),
        Field.FIXED: QCoreApplication.translate("IncidentImports", "When it was put right"),
        Field.VERIFIED: QCoreApplication.translate("IncidentImports", "When you looked again"),
        Field.CLOSED: QCoreApplication.translate("IncidentImports", "When it was closed"),
        Field.ABOUT: QCoreApplication.translate("IncidentImports", "Which times are only about right"),
    }


def _text_places() -> dict[Field, str]:
    return {
        Field.WHAT_HAPPENED: QCoreApplication.translate("IncidentImports", "What happened"),
        Field.MY_PART: QCoreApplication.translate("IncidentImports", "My part"),
        Field.THEIR_PART: QCoreApplication.translate("IncidentImports", "Their part (private)"),
        Field.MOMENT: QCoreApplication.translate("IncidentImports", "Just before"),
        Field.EFFECT: QCoreApplication.translate("IncidentImports", "What it meant for them"),
        Field.CLIENT_SAID: QCoreApplication.translate("IncidentImports", "What they said"),
        Field.BROKE_WHERE: QCoreApplication.translate("IncidentImports", "Where it broke"),
        Field.WHEN_THEN: QCoreApplication.translate("IncidentImports", "When I did this, that happened"),
        Field.BECAUSE: QCoreApplication.translate("IncidentImports", "Because"),
        Field.NOT_CAUGHT: QCoreApplication.translate("IncidentImports", "Why it wasn’t caught"),
        Field.REPAIRS: QCoreApplication.translate("IncidentImports", "What put it right"),
        Field.FIXES: QCoreApplication.translate("IncidentImports", "What changed"),
        Field.SAID: QCoreApplication.translate("IncidentImports", "What was said"),
        Field.ANSWERED: QCoreApplication.translate("IncidentImports", "What they answered"),
        Field.MAKE_GOOD: QCoreApplication.translate("IncidentImports", "Make-good"),
        Field.LESSON: QCoreApplication.translate("IncidentImports", "Lesson"),
        Field.PRIVATE: QCoreApplication.translate("IncidentImports", "A line for you alone"),
    }


def _other_places() -> dict[Field, str]:
    return {
        Field.TITLE: QCoreApplication.translate("IncidentImports", "Title"),
        Field.ID: QCoreApplication.translate("IncidentImports", "Id in a journal"),
        Field.KIND: QCoreApplication.translate("IncidentImports", "Incident or near miss"),
        Field.CLIENT: QCoreApplication.translate("IncidentImports", "Client"),
        Field.WORK: QCoreApplication.translate("IncidentImports", "Kind of work"),
        Field.NOTICED_BY: QCoreApplication.translate("IncidentImports", "Who noticed"),
        Field.STATE: QCoreApplication.translate("IncidentImports", "Open or closed"),
        Field.LEVEL: QCoreApplication.translate("IncidentImports", "Level"),
        Field.CAUSES: QCoreApplication.translate("IncidentImports", "What let it through"),
        Field.AGAIN_OF: QCoreApplication.translate("IncidentImports", "The same thing again of"),
        Field.NOTE: QCoreApplication.translate("IncidentImports", "A note under this name"),
        Field.LEAVE: QCoreApplication.translate("IncidentImports", "Left out"),
    }
