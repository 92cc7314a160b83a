"""The deed of a message is a sentence of hers that begins with "I" and names what she did."""

from __future__ import annotations

import pytest

from mistakejournal.domain.owning import first_deed, telling_deed
from mistakejournal.services.content import Content

OWN = Content().vocab["own"]
DEED = OWN["own_deed_regex"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("I sent issue 118 with the old link.", "I sent issue 118 with the old link."),
        ("The link was wrong. I did not look at it. I felt sure.", "I did not look at it."),
        ("I didn’t click the button", "I didn’t click the button"),
        ("I didn't click the button", "I didn't click the button"),
        ("I ticked the link without looking", "I ticked the link without looking"),
        ("- Theo wrote\n- I sent the wrong file\n- I forgot", "I sent the wrong file"),
        ("Theo sent it late and I missed it", None),
        ("The wrong link went out", None),
        ("I am a careful person", None),
        ("", None),
        ("x" * 10_000, None),
    ],
)
def test_only_an_owning_sentence_is_a_deed(text: str, deed: str | None) -> None:
    assert first_deed(text, DEED) == deed


@pytest.mark.row("C2")
@pytest.mark.parametrize(
    ("my_part", "what_happened", "deed"),
    [
        ("I ticked it unseen. I sent issue 118.", "I posted it", "I sent issue 118."),
        ("I ticked it unseen.", "It was 10:00. I sent issue 118.", "I sent issue 118."),
        ("I ticked it unseen.", "Issue 118 went out", "I ticked it unseen."),
        ("I didn’t send the invoice. I forgot.", "", "I didn’t send the invoice."),
        ("The link was wrong", "The wrong one went out", None),
        ("", "", None),
    ],
)
def test_a_message_opens_with_the_deed_that_reached_them(my_part, what_happened, deed) -> None:
    assert telling_deed(my_part, what_happened, OWN) == deed
