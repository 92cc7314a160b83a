"""Where an incident stands, in words, and how it is called when it has no title."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident import Kind, State
from mistakejournal.words.dates import plain_day


def state_words(state: State) -> str:
    """Give a state's name: “Following up”."""
    match state:
        case State.OPEN:
            return QCoreApplication.translate("States", "Open")
        case State.FOLLOWING_UP:
            return QCoreApplication.translate("States", "Following up")
        case State.CLOSED:
            return QCoreApplication.translate("States", "Closed")


def kind_words(kind: Kind) -> str:
    """Give a kind's name: every count names it."""
    if kind is Kind.NEAR_MISS:
        return QCoreApplication.translate("States", "Caught")
    return QCoreApplication.translate("States", "Incident")


def title_words(title: str, kind: Kind, day: date) -> str:
    """Give an incident's title, or one made of its day: “Incident, 24 November”."""
    if title.strip():
        return title
    if kind is Kind.NEAR_MISS:
        return QCoreApplication.translate("States", "Caught, {day}").format(day=plain_day(day))
    return QCoreApplication.translate("States", "Incident, {day}").format(day=plain_day(day))
