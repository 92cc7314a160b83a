"""What the Journal is asked for, in a few words on a chip (L2)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident import NoticedBy
from mistakejournal.domain.month import month_after
from mistakejournal.domain.wanted import WHENS
from mistakejournal.words.dates import month_and_year, plain_day


def when_words(when: str) -> str:
    """Give the name of a stretch that moves with the days."""
    return dict(
        zip(
            WHENS,
            (
                QCoreApplication.translate("Wanted", "This month"),
                QCoreApplication.translate("Wanted", "Last three months"),
                QCoreApplication.translate("Wanted", "This year"),
            ),
            strict=True,
        )
    )[when]


def range_words(first: date | None, last: date | None) -> str:
    """Give a stretch between two days, both in it: “November 2026”, “24 November 2026 to 3 December 2026”."""
    if first is None and last is None:
        return ""
    if first is None or last is None:
        words = (
            QCoreApplication.translate("Wanted", "Until {day}")
            if first is None
            else QCoreApplication.translate("Wanted", "Since {day}")
        )
        return words.format(day=_day(first or last))
    if first == last:
        return _day(first)
    if first.day == 1 and last + timedelta(days=1) == month_after(first):
        return month_and_year(first)
    words = QCoreApplication.translate("Wanted", "{first} to {last}")
    return words.format(first=_day(first), last=_day(last))


def noticed_words(codes: str) -> str:
    """Say who noticed: “Found by me”; several stand beside each other."""
    known = {
        NoticedBy.ME: QCoreApplication.translate("Wanted", "Found by me"),
        NoticedBy.CLIENT: QCoreApplication.translate("Wanted", "Found by the client"),
        NoticedBy.CUSTOMER: QCoreApplication.translate("Wanted", "Found by their people"),
        NoticedBy.STEP: QCoreApplication.translate("Wanted", "Found by a step"),
        NoticedBy.TOOL: QCoreApplication.translate("Wanted", "Found by a tool"),
    }
    return ", ".join(known[NoticedBy(code)] for code in codes.split() if code in list(NoticedBy))


def told_words(*, told: bool) -> str:
    """Say whether the client has been told."""
    if told:
        return QCoreApplication.translate("Wanted", "Told")
    return QCoreApplication.translate("Wanted", "Not told")


def picked_words(count: int) -> str:
    """Say that only certain rows are shown: those behind a figure."""
    if count == 1:
        return QCoreApplication.translate("Wanted", "One of them all")
    return QCoreApplication.translate("Wanted", "These {count}").format(count=count)


def found_words(count: int, *, is_whole: bool, best_first: bool = False) -> str:
    """Say how many rows a question found; without all of them read it is not known yet."""
    if best_first and count > 1:
        if not is_whole:
            return QCoreApplication.translate("Wanted", "Best first")
        return QCoreApplication.translate("Wanted", "{count} found, best first").format(count=count)
    if not is_whole:
        return ""
    if count == 1:
        return QCoreApplication.translate("Wanted", "1 found")
    return QCoreApplication.translate("Wanted", "{count} found").format(count=count)


def selected_words(count: int) -> str:
    """Say how many rows are selected, where that is more than one."""
    return QCoreApplication.translate("Wanted", "{count} selected").format(count=count)


def _day(day: date | None) -> str:
    return f"{plain_day(day)} {day.year}" if day is not None else ""
