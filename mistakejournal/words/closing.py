"""What has to be true before an incident may be closed, in words (J6)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def condition_words(code: str, name: str = "") -> str:
    """Give a condition as it stands when it is met; `name` is the client's first name."""
    who = name or QCoreApplication.translate("Closing", "The client")
    words = {
        "told": QCoreApplication.translate("Closing", "{who} has been told"),
        "put_right": QCoreApplication.translate("Closing", "It is put right"),
        "everyone_told": QCoreApplication.translate("Closing", "Everybody it touches has been told"),
        "as_described": QCoreApplication.translate("Closing", "It happened exactly as you said"),
        "promises": QCoreApplication.translate("Closing", "Every promise is settled"),
        "check_ins": QCoreApplication.translate("Closing", "The check-ins are sent or left out"),
        "system_fix": QCoreApplication.translate("Closing", "The system fix stands, or you said why not"),
        "answer": QCoreApplication.translate("Closing", "{who} says it is settled, or was asked twice"),
        "make_good": QCoreApplication.translate("Closing", "The make-good is delivered"),
    }.get(code, "")
    return words.format(who=who)
