"""A text of a practice stays where it is, and that is said."""

from __future__ import annotations

from mistakejournal.ui.mailing.staying import practice_words, stays_here


def test_only_a_practice_stays_here(context):
    said: list[str] = []
    context.noted.connect(said.append)
    assert not stays_here(context)
    context.practising = True
    assert stays_here(context)
    assert said == [practice_words()]
