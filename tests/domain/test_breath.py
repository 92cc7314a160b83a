"""A paced breath: whole breaths, a size that moves without jumps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.breath import moment_at, rhythm_of
from mistakejournal.services.content import Content

PAUSE = Content().vocab["pause"]
CODES = [row["id"] for row in PAUSE["rhythms"]]


def test_ninety_seconds_of_four_in_and_six_out_are_nine_breaths():
    rhythm = rhythm_of(PAUSE, "long_out", 90)
    assert (rhythm.breath, rhythm.count) == (10, 9)
    first = moment_at(rhythm, 0)
    assert (first.part, first.number, first.left, first.size) == ("in", 1, 4, 0)
    assert moment_at(rhythm, 4).part == "out"
    assert moment_at(rhythm, 4).size == pytest.approx(1)
    assert moment_at(rhythm, 89.9).number == 9
    assert moment_at(rhythm, 90) is None


def test_an_unknown_rhythm_is_the_first():
    assert rhythm_of(PAUSE, "no such", 90) == rhythm_of(PAUSE, CODES[0], 90)


def test_a_breath_on_top_leaves_room_for_it():
    rhythm = rhythm_of(PAUSE, "sigh", 50)
    assert 0.5 < moment_at(rhythm, 3).size < 1
    assert moment_at(rhythm, 4).size == pytest.approx(1)


def test_holding_keeps_the_size():
    rhythm = rhythm_of(PAUSE, "box", 80)
    assert moment_at(rhythm, 6).size == moment_at(rhythm, 7).size == pytest.approx(1)


@given(st.sampled_from(CODES), st.integers(30, 300), st.floats(0, 299))
def test_the_size_never_jumps_and_seconds_are_whole(code, seconds, elapsed):
    rhythm = rhythm_of(PAUSE, code, seconds)
    now, soon = moment_at(rhythm, elapsed), moment_at(rhythm, elapsed + 0.033)
    if now is None or soon is None:
        return
    assert 0 <= now.size <= 1
    assert 0 <= now.progress < 1
    assert now.left >= 1
    assert abs(soon.size - now.size) < 0.1
