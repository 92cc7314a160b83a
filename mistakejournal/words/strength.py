"""How good a passphrase is, in honest words: the time somebody needs who has the files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.passphrase import Grade, Strength

_MINUTE, _HOUR, _DAY, _YEAR = 60, 3_600, 86_400, 365 * 86_400
_LIFE = 100 * _YEAR


def strength_words(strength: Strength) -> str:
    """Give grade and time in one line."""
    if strength.grade is Grade.WEAK:
        words = QCoreApplication.translate("Strength", "Weak. Whoever has your files guesses it {time}.")
    elif strength.grade is Grade.FAIR:
        words = QCoreApplication.translate("Strength", "Fair. Whoever has your files guesses it {time}.")
    elif strength.grade is Grade.GOOD:
        words = QCoreApplication.translate("Strength", "Good. Guessing it takes {time}.")
    else:
        words = QCoreApplication.translate("Strength", "Strong. Guessing it takes {time}.")
    is_good = strength.grade in (Grade.GOOD, Grade.STRONG)
    return words.format(time=_how_long(strength.seconds) if is_good else _within(strength.seconds))


def _within(seconds: float) -> str:
    if seconds < _MINUTE:
        return QCoreApplication.translate("Strength", "within a minute")
    if seconds < _HOUR:
        return QCoreApplication.translate("Strength", "within an hour")
    if seconds < _DAY:
        return QCoreApplication.translate("Strength", "within a day")
    if seconds < _YEAR:
        days = max(2, round(seconds / _DAY))
        return QCoreApplication.translate("Strength", "in about {count} days").format(count=days)
    return QCoreApplication.translate("Strength", "in a few years")


def _how_long(seconds: float) -> str:
    if seconds < _LIFE:
        years = max(2, round(seconds / _YEAR))
        return QCoreApplication.translate("Strength", "about {count} years").format(count=years)
    return QCoreApplication.translate("Strength", "longer than a life")
