"""A backup is named by when, why, how large and where."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mistakejournal.domain.backup import ELSEWHERE, HERE, REASONS, Backup
from mistakejournal.words import backups as words

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (datetime(2026, 11, 24, 14, 2, tzinfo=UTC), "Tuesday, 24 November, 14:02"),
        (datetime(2025, 12, 1, 8, 5, tzinfo=UTC), "1 December 2025, 8:05"),
    ],
)
def test_a_backup_is_called_by_its_moment(made, said):
    assert words.backup_title(made, NOW) == said


def test_it_says_why_how_large_and_where():
    here = Backup(Path("a.db"), NOW, "asked", 770_000, HERE)
    assert words.backup_line(here) == "Asked for · 770 kB · Beside the journal"
    away = Backup(Path("a.db"), NOW, "close", 2_400_000, ELSEWHERE)
    assert words.backup_line(away) == "When the app was closed · 2.4 MB · In the second place"


def test_each_reason_has_words_of_its_own():
    said = [words.reason_words(reason) for reason in (*REASONS, "", "of another version")]
    assert len(set(said)) == len(REASONS) + 1


def test_what_there_is_is_counted():
    one = Backup(Path("a.db"), NOW, "asked")
    assert words.last_words([], None, NOW).startswith("None yet.")
    assert words.last_words([one], NOW, NOW) == "One so far: Tuesday, 24 November, 9:30"
    assert words.last_words([one, one], NOW, NOW) == "2 there, the last Tuesday, 24 November, 9:30"


def test_the_second_place_is_named_or_explained():
    assert words.folder_words(Path("/media/stick")) == str(Path("/media/stick"))
    assert "None is chosen" in words.folder_words(None)
