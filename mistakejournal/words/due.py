"""When something is due, as seen from today: “Today, 14:00”, “Wednesday, 11:00”; and what comes up later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.schedule import MOST_MISSED
from mistakejournal.services.agenda import DueCard
from mistakejournal.words.dates import near_day, short_day, weekday_words

_NAMED = 3
"""So many things of later are named; of the others their number is told."""


def with_time(words: str, at_time: str) -> str:
    """Add a time of day ("09:30") where there is one."""
    if not at_time:
        return words
    return QCoreApplication.translate("Schedules", "{when}, {time}").format(
        when=words, time=time_words(at_time)
    )


def time_words(at_time: str) -> str:
    """Give a time of day as it is read: “9:30”."""
    hour, _, minute = at_time.partition(":")
    return QCoreApplication.translate("Dates", "{hour}:{minute}").format(hour=int(hour), minute=minute)


def due_words(day: date, at_time: str, today: date) -> str:
    """Give when something is due, as seen from today: “Today, 9:30”, “Wednesday, 11:00”, “15 Dec”."""
    near = timedelta(days=2) <= day - today < timedelta(days=7)
    return with_time(weekday_words(day) if near else near_day(day, today), at_time)


def missed_words(count: int) -> str:
    """Say what else a card stands for: “also missed: 2 earlier”; “” where nothing was missed."""
    if count == 0:
        return ""
    if count >= MOST_MISSED:
        return QCoreApplication.translate("Schedules", "also missed: more than {count} earlier").format(
            count=MOST_MISSED
        )
    return QCoreApplication.translate("Schedules", "also missed: {count} earlier").format(count=count)


def column_words(day: date, at_time: str, today: date) -> str:
    """Give what stands in the column of times: “10:00”, or the day of what is still due from before."""
    if day != today:
        return short_day(day, today)
    return time_words(at_time) if at_time else ""


def later_words(cards: Sequence[DueCard], today: date) -> str:
    """Name what comes up in the next days: “Coming up: Episode page (Tomorrow, 11:00) · Note (Friday)”."""
    named = [
        QCoreApplication.translate("Schedules", "{name} ({when})").format(
            name=card.title, when=_comes_up(card, today)
        )
        for card in cards[:_NAMED]
    ]
    if len(cards) > _NAMED:
        more = QCoreApplication.translate("Schedules", "{count} more").format(count=len(cards) - _NAMED)
        named.append(more)
    return QCoreApplication.translate("Schedules", "Coming up: {things}").format(things=" · ".join(named))


def _comes_up(card: DueCard, today: date) -> str:
    if card.again_at is None:
        return due_words(card.day, card.at, today)
    return with_time(near_day(card.again_at.date(), today), card.again_at.strftime("%H:%M"))
