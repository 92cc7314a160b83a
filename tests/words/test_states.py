"""States and kinds have names, and an incident without words is called by its day."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.incident import Kind, State
from mistakejournal.words.states import kind_words, state_words, title_words

DAY = date(2026, 11, 24)


def test_states_and_kinds_have_names() -> None:
    assert [state_words(state) for state in State] == ["Open", "Following up", "Closed"]
    assert [kind_words(kind) for kind in Kind] == ["Incident", "Caught"]


def test_without_words_it_is_called_by_its_day() -> None:
    assert title_words("Old link", Kind.INCIDENT, DAY) == "Old link"
    assert title_words(" ", Kind.INCIDENT, DAY) == "Incident, 24 November"
    assert title_words("", Kind.NEAR_MISS, DAY) == "Caught, 24 November"
