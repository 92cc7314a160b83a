"""The second line of the Open list."""

from __future__ import annotations

import pytest

from mistakejournal.services.open_items import OpenItem
from mistakejournal.words.open_items import second_words


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("incident", "follow_up", "Follow up"),
        ("incident", "waiting", "Waiting for their choice"),
        ("incident", "fix_owed", "System fix owed"),
        ("run", "steps", "4 of 11"),
        ("run", "called_away", "Called away"),
        ("run", "sleep", "The laptop slept"),
        ("run", "changed", "A step above changed"),
    ],
)
def test_each_code_has_words(kind: str, code: str, words: str) -> None:
    assert second_words(OpenItem(kind, "1", "x", "", code, 0.5, done=4, total=11)) == words
