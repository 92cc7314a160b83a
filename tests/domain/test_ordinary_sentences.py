"""Two hundred sentences of an ordinary working week, none from the content: the lexicon lets them be."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.domain.wording import Lexicon
from mistakejournal.services.content import Content

LEXICON = Lexicon(Content().lexicon)
SENTENCES = Path(__file__).with_name("ordinary_sentences.txt").read_text("utf-8")
ROWS = SENTENCES.splitlines()
SCOPES = ("own", "what_happened", "moment", "message", "fix", "follow_up")


def test_there_are_two_hundred_of_them_and_each_is_another():
    assert len(ROWS) == len(set(ROWS)) == 200


@pytest.mark.parametrize("scope", SCOPES)
def test_ordinary_sentences_raise_at_most_two_strong_hints(scope):
    strong = [
        (row, hint.quote)
        for row in ROWS
        for hint in LEXICON.look(row, scope, ("Theo Marsh", "The Brightside Podcast"))
        if hint.strength == "strong"
    ]
    assert len(strong) <= 2, strong


def test_as_one_long_text_they_raise_no_more():
    for text in (" ".join(ROWS), "\n".join(ROWS)):
        hints = LEXICON.look(text, "message", ("Theo Marsh",))
        assert [hint.quote for hint in hints if hint.strength == "strong"] == []
        assert len(hints) <= 6, [hint.quote for hint in hints]
