"""What was said to the client, by its channel: “Email to Theo”."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.words.people import client_words


def said_words(message: Message, name: str) -> str:
    """Name a message that was sent; `name` is the name it speaks to, "" where none is known."""
    if message.kind is MessageKind.TO_OTHER:
        name = name or QCoreApplication.translate("Said", "somebody else")
    return _what(message).format(name=client_words(name))


def _what(message: Message) -> str:
    if message.kind is MessageKind.HOLDING:
        return QCoreApplication.translate("Said", "First word to {name}")
    if message.kind is MessageKind.CHECK_IN:
        return QCoreApplication.translate("Said", "Check-in with {name}")
    if message.kind is MessageKind.FACT_PAGE:
        return QCoreApplication.translate("Said", "Facts for {name}")
    match message.channel:
        case "phone":
            return QCoreApplication.translate("Said", "Call with {name}")
        case "chat":
            return QCoreApplication.translate("Said", "Text to {name}")
        case _:
            return QCoreApplication.translate("Said", "Email to {name}")
