"""What a version did reads as a sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.version import ShownStep, Version
from mistakejournal.words.versions import mark_words, version_words

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def said(code: str, title: str = "") -> str:
    return version_words(Version("v", "l", code, NOW, "{}", title=title))


def test_it_names_what_it_was_about() -> None:
    assert said("write_step", "Open the link") == "Reworded: Open the link"
    assert said("restore_version", "2026-11-20") == "Restored as it was on 20 November"
    assert said("add_from_starter") == "Made from a template"
    assert said("something_new") == "Changed"


@pytest.mark.parametrize(
    ("mark", "was", "words"),
    [
        ("", "", ""),
        ("added", "", "Added"),
        ("removed", "", "Removed"),
        ("moved", "", "Moved here"),
        ("changed", "Open it", "Changed. Before: Open it"),
        ("changed", "", "Changed in how it is ticked or why it is there"),
    ],
)
def test_each_mark_has_a_word(mark: str, was: str, words: str) -> None:
    assert mark_words(ShownStep(Step("s", "l", "Open"), 1, mark, was)) == words
