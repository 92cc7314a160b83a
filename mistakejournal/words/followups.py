"""Follow-ups in words: what is to be done, and why then (J1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.words.people import client_words


def follow_up_words(code: str, title: str = "", name: str = "") -> str:
    """Say what is to be done: her words (`title`), else the plan's, with the client's first name if given."""
    if title:
        return title
    words = {
        "confirm": QCoreApplication.translate("FollowUp", "Look whether it happened as you said"),
        "ask": QCoreApplication.translate("FollowUp", "Ask {who} whether it is settled"),
        "ask_again": QCoreApplication.translate("FollowUp", "Ask {who} once more"),
        "make_good": QCoreApplication.translate("FollowUp", "Deliver the make-good"),
        "look_sideways": QCoreApplication.translate("FollowUp", "Look sideways"),
        "talk": QCoreApplication.translate("FollowUp", "A short talk with {who}"),
        "rare": QCoreApplication.translate("FollowUp", "Tell {who} how it stands"),
    }.get(code, QCoreApplication.translate("FollowUp", "A follow-up"))
    return words.format(who=client_words(name))


def why_words(code: str) -> str:
    """Say what it is for; "" for what is hers, or explains itself."""
    return {
        "ask_again": QCoreApplication.translate(
            "FollowUp", "Two weeks on it shows whether it stayed settled."
        ),
        "look_sideways": QCoreApplication.translate(
            "FollowUp", "Could the same thing happen to somebody else, or in another list?"
        ),
        "talk": QCoreApplication.translate("FollowUp", "Is the trust back? Ask, and listen."),
        "rare": QCoreApplication.translate(
            "FollowUp", "This work comes round rarely. One line, so that nobody has to wonder until then."
        ),
    }.get(code, "")
