"""What bringing a backup back changes, and what a journal from elsewhere holds, in plain sentences."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mistakejournal.domain.backup import Backup
from mistakejournal.domain.restoring import Inside, NounChange, Preview, Titles
from mistakejournal.services.restoring import Restored
from mistakejournal.store.comparing import _TITLED, OTHER
from mistakejournal.words import restoring as words

TODAY = date(2026, 11, 24)
INSIDE = Inside({"incidents": 2, "clients": 1, "works": 3}, "Old link", "2026-11-20", "2025-03-01", "", "")


def test_three_parts_each_with_its_nouns_and_their_first_titles():
    found = Preview(
        (
            NounChange("incidents", Titles(2, ("Old link", "")), Titles(), Titles(7, ("Late", "Wrong"))),
            NounChange("other", Titles(), Titles(3, ("", "", ""))),
        ),
        True,
    )
    assert words.change_lines(found) == [
        ("strong", "Comes back"),
        ("small", "2 incidents: Old link and more"),
        ("strong", "Goes away"),
        ("small", "3 smaller things"),
        ("strong", "Changes back"),
        ("small", "7 incidents: Late, Wrong and more"),
    ]


def test_every_noun_that_is_compared_has_words():
    assert all(words.noun_words(noun, 1).startswith("1 ") for noun in (*_TITLED, OTHER))
    assert all(words.noun_words(noun, 1200).startswith("1,200 ") for noun in (*_TITLED, OTHER))


def test_what_a_journal_holds_and_from_when_it_is():
    assert words.inside_words(INSIDE) == "2 incidents, 1 client"
    assert words.inside_words(Inside({}, "", "", "", "", "")) == "Nothing is written in it yet"
    assert words.about_words(INSIDE, TODAY) == [
        "The newest incident, of 20 November: Old link.",
        "It goes back to 1 March 2025.",
    ]
    moved = Inside({}, "", "2026-11-20", "2026-11-20", "2026-11-21T09:00", "2026-11-22T09:00")
    assert words.about_words(moved, TODAY) == [
        "The newest incident is of 20 November.",
        "Last written in on 21 November.",
        "It was marked as moved to another laptop on 22 November.",
    ]


@pytest.mark.parametrize(
    ("missing", "said"), [(0, ""), (1, " 1 file you had"), (4, " 4 files you had added could not be found.")]
)
def test_files_that_are_nowhere_are_said(missing, said):
    whole = "Everything is here now. The file it came from is as it was."
    assert words.taken_words(missing).startswith(f"{whole}{said}")
    restored = Restored(Backup(Path("a.db"), None, "restore"), missing)
    assert said in words.restored_words(restored, "Tuesday, 14:02")


def test_what_cannot_be_read_is_said():
    assert "can’t be read" in words.unreadable_words()
