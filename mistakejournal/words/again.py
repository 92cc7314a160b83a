"""The same thing again, in words: which time it was, and which incident."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident import Kind
from mistakejournal.words.dates import plain_day
from mistakejournal.words.states import title_words


def again_words(*, is_later: bool) -> str:
    """Say whether it came after the one that is looked at, or before."""
    if is_later:
        return QCoreApplication.translate("Again", "It happened again")
    return QCoreApplication.translate("Again", "The same thing, an earlier time")


def which_words(title: str, day: date | None) -> str:
    """Name an incident with its day: “Old link · 24 November”."""
    if day is None:
        return title
    named = title_words(title, Kind.INCIDENT, day)
    return f"{named} · {plain_day(day)}" if title.strip() else named
