"""The command says what it made, where a copy is, and which files are not where they were."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mistakejournal.domain.backup import ELSEWHERE, Backup
from mistakejournal.words.backup_made import made_words

MADE = Backup(
    Path("/home/a/journal-20261124T083000Z-asked.db"), datetime(2026, 11, 24, tzinfo=UTC), "asked", 2_000_000
)


def test_the_file_is_named_with_its_size():
    said = made_words(MADE, None, 0)
    assert said == "Backed up and checked as journal-20261124T083000Z-asked.db (2.0 MB)."


def test_a_copy_is_said_with_its_folder():
    copy = Backup(Path("/media/stick/journal.db"), MADE.made_at, "asked", MADE.size, ELSEWHERE)
    assert made_words(MADE, copy, 0).endswith(" A copy is in /media/stick.")


@pytest.mark.parametrize(
    ("missing", "said"),
    [(1, "One kept file is no longer where it was."), (3, "3 kept files are no longer where they were.")],
)
def test_files_that_are_gone_are_said(missing, said):
    assert made_words(MADE, None, missing).endswith(said)
