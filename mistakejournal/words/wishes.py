"""What a client wants of each issue, in words (I10)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.inspection import ClientRule, Wish


def wish_name(wish: Wish) -> str:
    """Give what a rule asks for, as she chooses it."""
    return {
        Wish.CONTAIN: QCoreApplication.translate("Wishes", "Must contain"),
        Wish.AVOID: QCoreApplication.translate("Wishes", "Must not contain"),
        Wish.SPELL: QCoreApplication.translate("Wishes", "Spell it like this"),
    }[wish]


def wish_options() -> list[tuple[str, str]]:
    """Give every kind of rule with its name."""
    return [(wish.value, wish_name(wish)) for wish in Wish]


def rule_words(rule: ClientRule) -> str:
    """Say what a rule asks for: “Must not contain: “last chance””."""
    return QCoreApplication.translate("Wishes", "{wish}: “{words}”").format(
        wish=wish_name(rule.wish), words=rule.title
    )
