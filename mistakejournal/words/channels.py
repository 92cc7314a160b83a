"""The ways in which something is said to somebody."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.client import Channel


def channel_choices() -> tuple[tuple[Channel, str], ...]:
    """Give every way with its short name, as it stands on a chip."""
    return (
        (Channel.EMAIL, QCoreApplication.translate("Channels", "Email")),
        (Channel.CHAT, QCoreApplication.translate("Channels", "Text")),
        (Channel.PHONE, QCoreApplication.translate("Channels", "Call")),
    )


def channel_words(channel: str) -> str:
    """Name the way in which something was said; what has no name of its own was written as an email.

    A summary after a call is such a one ("after_call").
    """
    if channel == Channel.CHAT:
        return QCoreApplication.translate("Channels", "Text message")
    names = {str(known): name for known, name in channel_choices()}
    return names.get(channel, names[Channel.EMAIL])
