"""What was said is named by what it was and how it went."""

from __future__ import annotations

import pytest

from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.words.said import said_words


@pytest.mark.parametrize(
    ("kind", "channel", "words"),
    [
        (MessageKind.FULL, "email", "Email to Theo"),
        (MessageKind.FULL, "phone", "Call with Theo"),
        (MessageKind.ANSWERED, "chat", "Text to Theo"),
        (MessageKind.SUMMARY, "after_call", "Email to Theo"),
        (MessageKind.HOLDING, "chat", "First word to Theo"),
        (MessageKind.CHECK_IN, "email", "Check-in with Theo"),
        (MessageKind.FACT_PAGE, "email", "Facts for Theo"),
        (MessageKind.TO_OTHER, "email", "Email to Theo"),
    ],
)
def test_a_message_has_a_name(kind, channel, words) -> None:
    assert said_words(Message("m", "i", kind=kind, channel=channel), "Theo") == words


def test_without_a_name_it_is_the_client() -> None:
    assert said_words(Message("m", "i"), "") == "Email to the client"
    assert said_words(Message("m", "i", kind=MessageKind.TO_OTHER), "") == "Email to somebody else"
