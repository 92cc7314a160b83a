"""The timeline says who said what to whom, and is silent about the rest."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.domain.event import Event
from mistakejournal.words.correspondence import correspondence_words

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)


@pytest.mark.parametrize(
    ("code", "facts", "words"),
    [
        ("told", {"name": "Theo"}, "Told Theo"),
        ("told", {"name": "Theo", "options": "2"}, "Told Theo, with 2 options"),
        ("told", {}, "Told the client"),
        ("chosen", {"letter": "A"}, "The client chose option A"),
        ("answered_us", {"answer": "not_yet", "name": "Theo"}, "Not settled yet for Theo"),
        ("answered_us", {"answer": "no_answer"}, "No answer"),
        ("repaired", {}, ""),
    ],
)
def test_each_is_one_short_line(code: str, facts: dict[str, str], words: str) -> None:
    assert correspondence_words(Event("1", code, AT, facts=facts)) == words


def test_somebody_else_it_touches_is_named() -> None:
    assert correspondence_words(Event("1", "affected_told", AT, "Lena {x}")) == "Told Lena {x}"
