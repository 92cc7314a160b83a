"""Levels, causes, kinds and states by word, number, code or label."""

from __future__ import annotations

import pytest

from mistakejournal.domain.importwords import causes_of, kind_of, level_of, noticed_by_of, state_of
from mistakejournal.domain.incident import Kind, NoticedBy, State

LABELS = {
    "forgot": "forgot",
    "forgot to come back to it": "forgot",
    "interrupted carried on": "interrupted_carried_on",
    "interrupted, carried on": "interrupted_carried_on",
    "typing": "typing",
    "other": "other",
}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("2", 2),
        ("Level 3", 3),
        ("3/4", 3),
        ("serious", 3),
        ("LOW", 1),
        ("Critical", 4),
        ("5", None),
        ("?", None),
    ],
)
def test_a_level_is_a_number_or_a_word(text, level):
    assert level_of(text) == level


def test_the_windows_own_names_of_levels_are_known():
    assert level_of("Spürbar", {"spurbar": 2}) == 2


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("forgot", (("forgot", ""),)),
        ("Forgot to come back to it; Typing", (("forgot", ""), ("typing", ""))),
        ("Interrupted, carried on", (("interrupted_carried_on", ""),)),
        ("other: the brief", (("other", "the brief"),)),
        ("typing, the moon\nthe stars", (("typing", ""), ("other", "the moon; the stars"))),
        ("other", (("other", ""),)),
        ("", ()),
    ],
)
def test_causes_are_codes_labels_or_her_words(text, causes):
    assert causes_of(text, LABELS) == causes


def test_kinds_states_and_who_noticed():
    assert kind_of("Near-miss") is Kind.NEAR_MISS
    assert kind_of("bug") is None
    assert state_of("In progress") is State.OPEN
    assert state_of("Resolved") is State.CLOSED
    assert state_of("") is None
    assert noticed_by_of("The client") is NoticedBy.CLIENT
    assert noticed_by_of("Bob") is None
