"""Every level and every reason of the rule has its words."""

from __future__ import annotations

import pytest

from mistakejournal.domain.level import Dimension
from mistakejournal.words.levels import level_words, reason_words


def test_levels_are_named_as_everywhere() -> None:
    assert [level_words(level) for level in (1, 2, 3, 4)] == [
        "Put right today",
        "Noticeable",
        "Serious",
        "Severe",
    ]


@pytest.mark.parametrize(
    "code",
    [
        *(f"highest_{dimension}" for dimension in Dimension), "all_small_and_undone", "two_or_more",
        "privacy_floor", "public_floor", "cannot_be_undone", "heard_from_others", "repeat", "client_view",
    ],
)  # fmt: skip
def test_every_reason_has_words(code: str) -> None:
    assert reason_words(code)


def test_an_unknown_reason_has_none() -> None:
    assert reason_words("none") == ""
