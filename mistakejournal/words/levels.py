"""The four levels in words, and what led to a suggested one (A5)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def level_words(level: int) -> str:
    """Give a level's name: “Serious”."""
    return (
        QCoreApplication.translate("Levels", "Put right today"),
        QCoreApplication.translate("Levels", "Noticeable"),
        QCoreApplication.translate("Levels", "Serious"),
        QCoreApplication.translate("Levels", "Severe"),
    )[level - 1]


def reason_words(code: str) -> str:
    """Give a reason of `level.suggest` as the end of “because …”; "" for a code that needs no words."""
    return {
        "all_small_and_undone": QCoreApplication.translate("Levels", "it is small and can be undone today"),
        "highest_money": QCoreApplication.translate("Levels", "it costs them money"),
        "highest_public": QCoreApplication.translate("Levels", "it can be seen"),
        "highest_time": QCoreApplication.translate("Levels", "it costs them time or a date"),
        "highest_trust": QCoreApplication.translate("Levels", "their trust is touched"),
        "highest_privacy": QCoreApplication.translate("Levels", "personal data is in it"),
        "highest_reflects": QCoreApplication.translate("Levels", "it reflects on them"),
        "two_or_more": QCoreApplication.translate("Levels", "more than one side of it is large"),
        "privacy_floor": QCoreApplication.translate("Levels", "personal data weighs more"),
        "public_floor": QCoreApplication.translate("Levels", "it is in public"),
        "cannot_be_undone": QCoreApplication.translate("Levels", "it cannot be undone for many people"),
        "heard_from_others": QCoreApplication.translate("Levels", "they heard it from somebody else"),
        "repeat": QCoreApplication.translate("Levels", "the same cause was there within the last half year"),
        "again": QCoreApplication.translate(
            "Levels", "it is the same thing again, and the first is still open"
        ),
        "client_view": QCoreApplication.translate("Levels", "they see it as larger"),
    }.get(code, "")
