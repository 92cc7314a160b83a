"""Files in words."""

from __future__ import annotations

from datetime import UTC, datetime

from mistakejournal.domain.evidence import Evidence
from mistakejournal.words.evidence import file_words, screenshot_name, size_words

NOW = datetime(2026, 12, 1, 10, 31, 5, tzinfo=UTC)


def test_a_size_reads_as_one_says_it():
    assert [size_words(size) for size in (300, 240_000, 1_500_000)] == ["300 bytes", "240 kB", "1.5 MB"]


def test_a_file_says_its_size_and_when_it_came():
    file = Evidence("a", "draft.png", "ab", 240_000)
    assert file_words(file, NOW.replace(hour=9), NOW) == "240 kB · Today, 9:31"


def test_a_screenshots_name_suits_every_system():
    assert screenshot_name(NOW) == "Screenshot 2026-12-01 10.31.05.png"
