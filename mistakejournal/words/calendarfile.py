"""What has a day, as it stands in a calendar: work by its name, clients only where that is wanted (H3)."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from mistakejournal.services.calendarfile import Entry
from mistakejournal.words.followups import follow_up_words


def entry_words(entry: Entry, *, named: bool = False) -> str:
    """Name an entry; with the client where that is wanted, and otherwise with no name that is known."""
    words = _words(entry)
    if not named:
        return words if not _names_somebody(words, entry) else _plain_words(entry.kind)
    if not entry.client_name:
        return words
    return QCoreApplication.translate("Calendar", "{what} ({client})").format(
        what=words, client=entry.client_name
    )


def file_words() -> str:
    """Give the name that a saved file is offered under."""
    return QCoreApplication.translate("Calendar", "Mistake Journal")


def count_words(count: int) -> str:
    """Say how many dates there are."""
    if count == 1:
        return QCoreApplication.translate("Calendar", "1 date")
    return QCoreApplication.translate("Calendar", "{count} dates").format(count=count)


def written_words(count: int, name: str) -> str:
    """Say what was written."""
    if count == 1:
        return QCoreApplication.translate("Calendar", "1 date saved as {name}").format(name=name)
    return QCoreApplication.translate("Calendar", "{count} dates saved as {name}").format(
        count=count, name=name
    )


def _words(entry: Entry) -> str:
    if entry.kind == "promise":
        return QCoreApplication.translate("Calendar", "Promised: {words}").format(words=entry.title)
    if entry.kind == "check_in":
        return QCoreApplication.translate("Calendar", "Check-in {number} of {total}").format(
            number=entry.number, total=entry.total
        )
    if entry.kind == "follow_up":
        return follow_up_words(entry.code, entry.title)
    return entry.title or _plain_words(entry.kind)


def _plain_words(kind: str) -> str:
    return {
        "run": QCoreApplication.translate("Calendar", "A checklist"),
        "promise": QCoreApplication.translate("Calendar", "A promise"),
        "follow_up": QCoreApplication.translate("Calendar", "A follow-up"),
        "gone": QCoreApplication.translate("Calendar", "Done or taken away"),
    }[kind]


def _names_somebody(words: str, entry: Entry) -> bool:
    names = [entry.client_name, entry.contact, *entry.contact.split()[:1]]
    return any(
        name.strip() and re.search(rf"\b{re.escape(name.strip())}\b", words, re.IGNORECASE) for name in names
    )
