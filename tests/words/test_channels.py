"""Every way has its name, short on a chip and whole in a sentence."""

from __future__ import annotations

import pytest

from mistakejournal.domain.client import Channel
from mistakejournal.words.channels import channel_choices, channel_words


def test_every_way_can_be_chosen() -> None:
    assert {channel for channel, _name in channel_choices()} == set(Channel)


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        ("email", "Email"),
        ("chat", "Text message"),
        ("phone", "Call"),
        ("", "Email"),
        ("after_call", "Email"),
    ],
)
def test_in_a_sentence_it_stands_whole(channel: str, words: str) -> None:
    assert channel_words(channel) == words
