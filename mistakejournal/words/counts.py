"""Numbers as they stand in a sentence, and shares that say no more than small numbers can (K2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.words.inspections import number_words

FEW = 20
"""Under so many cases there is no percentage."""


def spelled(number: int) -> str:
    """Spell a number up to nineteen; a larger one stays in figures."""
    teens = (
        QCoreApplication.translate("Counts", "thirteen"),
        QCoreApplication.translate("Counts", "fourteen"),
        QCoreApplication.translate("Counts", "fifteen"),
        QCoreApplication.translate("Counts", "sixteen"),
        QCoreApplication.translate("Counts", "seventeen"),
        QCoreApplication.translate("Counts", "eighteen"),
        QCoreApplication.translate("Counts", "nineteen"),
    )
    return teens[number - 13] if 13 <= number < FEW else number_words(number)


def share_words(part: int, of: int) -> str:
    """Give a share: “6 of 19” under twenty cases, else “32%”."""
    if of < FEW:
        return of_words(part, of)
    return QCoreApplication.translate("Counts", "{percent}%").format(percent=round(100 * part / of))


def of_words(part: int, of: int) -> str:
    """Give how many of how many: “6 of 19”."""
    return QCoreApplication.translate("Counts", "{part} of {of}").format(part=part, of=of)


def short_span(minutes: int) -> str:
    """Give a span as it stands beside a figure: “35 min”, “4 h”, “3 days”."""
    if minutes < 1:
        return QCoreApplication.translate("Counts", "under 1 min")
    if minutes < 60:
        return QCoreApplication.translate("Counts", "{number} min").format(number=minutes)
    hours = round(minutes / 60)
    if hours < 48:
        return QCoreApplication.translate("Counts", "{number} h").format(number=hours)
    return QCoreApplication.translate("Counts", "{number} days").format(number=round(hours / 24))
