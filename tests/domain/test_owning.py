"""The deed of a message is a sentence of hers that begins with "I" and names what she did."""

from __future__ import annotations

import pytest

from mistakejournal.domain.owning import first_deed
from mistakejournal.services.content import Content

DEED = Content().vocab["own"]["own_deed_regex"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("I sent issue 118 with the old link.", "I sent issue 118 with the old link."),
        ("The link was wrong. I did not look at it. I felt sure.", "I did not look at it."),
        ("I didn’t click the button", "I didn’t click the button"),
        ("I didn't click the button", "I didn't click the button"),
        ("Theo sent it late and I missed it", None),
        ("The wrong link went out", None),
        ("I am a careful person", None),
        ("", None),
        ("x" * 10_000, None),
    ],
)
def test_only_an_owning_sentence_is_a_deed(text: str, deed: str | None) -> None:
    assert first_deed(text, DEED) == deed
