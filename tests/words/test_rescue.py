"""A journal that was damaged or gone is told of calmly, with moments and numbers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.services.rescue import Rescue
from mistakejournal.words.rescue import (
    lost_files_words,
    offer_words,
    put_back_words,
    rescued_words,
    synced_words,
)

AS_OF = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rescue", "said"),
    [
        (
            Rescue(None, 1, 1),
            "There was no backup. It holds what could be read: 1 entry.\n\nOne entry could not be read.",
        ),
        (Rescue(AS_OF, 0, 0), "It stands as on Tuesday, 24 November, 14:02."),
        (Rescue(AS_OF, 1, 0), "It stands as on Tuesday, 24 November, 14:02, plus 1 entry newer than that."),
        (
            Rescue(AS_OF, 1200, 1),
            "It stands as on Tuesday, 24 November, 14:02, plus 1,200 entries newer than that.\n\n"
            "One entry since then could not be read.",
        ),
        (
            Rescue(None, 3, 2),
            "There was no backup. It holds what could be read: 3 entries.\n\n2 entries could not be read.",
        ),
    ],
)
def test_it_says_what_it_stands_on_and_what_is_lost(rescue, said, clock, tmp_path):
    assert rescued_words(rescue, clock, tmp_path / "home") == said


def test_it_names_the_folder_of_what_was_set_aside(clock, tmp_path):
    (tmp_path / "journal.db").touch()
    words = rescued_words(Rescue(AS_OF, 0, 0), clock, tmp_path)
    assert words.endswith(f"What was there before lies untouched in “{tmp_path}”.")


def test_of_a_journal_that_was_gone_nothing_lies_anywhere(clock, tmp_path):
    folder = tmp_path / "journal-set-aside"
    folder.mkdir()
    (folder / "journal.seal").touch()
    assert "untouched" not in rescued_words(Rescue(AS_OF, 0, 0), clock, folder)


@pytest.mark.parametrize("code", ["damaged", "not_ours", "missing"])
def test_a_backup_is_offered_only_where_there_is_one(code):
    assert "newest backup" in offer_words(code, has_backup=True)
    assert "backup" not in offer_words(code, has_backup=False)


def test_an_older_file_is_told_by_both_moments(clock):
    words = put_back_words(AS_OF, AS_OF.replace(day=20), clock)
    assert "last changed on Tuesday, 24 November, 14:02" in words
    assert "last changed on Friday, 20 November, 14:02" in words


def test_lost_files_are_counted():
    assert lost_files_words(1).startswith("A file you added is no longer")
    assert lost_files_words(3).startswith("3 files you added are no longer")


def test_the_program_that_copies_the_folder_is_named():
    assert synced_words("Dropbox").startswith("Dropbox copies the folder the journal is in.")
