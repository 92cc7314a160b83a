"""What is asked for stands on a chip in few words."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.incident import NoticedBy
from mistakejournal.domain.wanted import WHENS
from mistakejournal.words.wanted import found_words, noticed_words, picked_words, range_words, when_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), "November 2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "February 2026"),
        (date(2026, 11, 1), date(2026, 12, 31), "1 November 2026 to 31 December 2026"),
        (date(2026, 11, 3), date(2026, 11, 30), "3 November 2026 to 30 November 2026"),
        (date(2026, 11, 3), date(2026, 11, 3), "3 November 2026"),
        (date(2026, 11, 3), None, "Since 3 November 2026"),
        (None, date(2026, 11, 3), "Until 3 November 2026"),
        (None, None, ""),
    ],
)
def test_a_stretch_is_said_by_its_month_or_its_days(first, last, words):
    assert range_words(first, last) == words


def test_each_code_has_its_words():
    assert len({when_words(when) for when in WHENS}) == len(WHENS)
    assert len({noticed_words(code) for code in NoticedBy}) == len(NoticedBy)
    assert noticed_words("nobody me") == "Found by me"
    assert [picked_words(1), picked_words(6)] == ["One of them all", "These 6"]
    assert [found_words(1, is_whole=True), found_words(7, is_whole=True)] == ["1 found", "7 found"]
    assert found_words(100, is_whole=False) == ""
