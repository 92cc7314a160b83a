"""The same mistake twice in words: like which day, why it looks alike, and how an old fix stands (K1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.comeback import Standing
from mistakejournal.domain.resemblance import Resemblance
from mistakejournal.domain.template import capital
from mistakejournal.words.dates import plain_day


def like_words(day: date, today: date) -> str:
    """Ask: “Like 17 February?”."""
    return QCoreApplication.translate("Alike", "Like {day}?").format(day=plain_day(day, today))


def same_as_words(day: date, today: date) -> str:
    """Say which one it is the same as: “The same mistake as on 17 February”."""
    named = plain_day(day, today)
    return QCoreApplication.translate("Alike", "The same mistake as on {day}").format(day=named)


def reason_words(why: Resemblance) -> str:
    """Say why two look alike: “Same client, same cause; both say: link, podcast, test”."""
    same = capital(", ".join(_same(why)))
    if not why.words:
        return same
    words = ", ".join(why.words)
    if not same:
        return QCoreApplication.translate("Alike", "Both say: {words}").format(words=words)
    return QCoreApplication.translate("Alike", "{same}; both say: {words}").format(same=same, words=words)


def standing_words(standing: Standing, came_back: date, today: date) -> str:
    """Say how an old fix stands since the day it came back."""
    day = plain_day(came_back, today)
    match standing:
        case Standing.DID_NOT_HOLD:
            words = QCoreApplication.translate("Alike", "Did not hold: it came back on {day}")
        case Standing.NOT_TRIED:
            words = QCoreApplication.translate("Alike", "Not tried on {day}: the checklist was not used")
        case Standing.ANOTHER_CAUSE:
            words = QCoreApplication.translate(
                "Alike", "On {day} it had another cause: it doesn’t count against this"
            )
    return words.format(day=day)


def _same(why: Resemblance) -> Iterator[str]:
    if why.same_client:
        yield QCoreApplication.translate("Alike", "same client")
    if why.same_work:
        yield QCoreApplication.translate("Alike", "same kind of work")
    if why.causes:
        yield QCoreApplication.translate("Alike", "same cause")
