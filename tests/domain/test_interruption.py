from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.domain.interruption import (
    Away,
    GapRule,
    choices,
    counts,
    is_gap,
    known_better,
    longest_pause,
    usual,
)

MINUTE = timedelta(minutes=1)
RULE = GapRule()


def test_the_usual_time_is_known_from_five_times_on():
    assert usual([MINUTE] * 4) is None
    assert usual([MINUTE] * 5) == MINUTE


def test_the_usual_time_is_the_median_of_the_last_ten():
    assert usual([MINUTE, 2 * MINUTE, 3 * MINUTE, 4 * MINUTE, 50 * MINUTE]) == 3 * MINUTE
    assert usual([MINUTE] * 10 + [60 * MINUTE] * 30) == MINUTE


@pytest.mark.parametrize(
    ("times", "longest"),
    [
        ([], 10 * MINUTE),
        ([MINUTE] * 4, 10 * MINUTE),
        ([MINUTE] * 5, 5 * MINUTE),
        ([4 * MINUTE] * 5, 12 * MINUTE),
    ],
)
def test_a_pause_may_be_three_times_as_long_as_usual_and_never_under_five_minutes(times, longest):
    assert longest_pause(times, RULE) == longest
    assert not is_gap("tick", longest, times, RULE)
    assert is_gap("tick", longest + timedelta(seconds=1), times, RULE)


def test_waiting_is_never_a_gap():
    assert not is_gap("wait", timedelta(hours=5), [], RULE)


def test_i_was_here_answers_only_a_guess():
    for kind in ("gap", "idle", "changed"):
        assert choices(kind) == ("top", "here")
    for kind in ("called_away", "sleep", "lock", "other_work", "new_day", "restart"):
        assert choices(kind) == ("top", "carry_on")


def test_a_break_knows_whether_it_is_only_guessed():
    since = datetime(2026, 12, 1, 8, tzinfo=UTC)
    assert Away("gap", since, 14, 5).guessed
    assert Away("called_away", since, 14, 5).choices == ("top", "carry_on")
    assert not Away("sleep", since, 14, 5).guessed


def test_of_several_reasons_the_known_one_that_began_first_is_the_break():
    early = datetime(2026, 12, 1, 8, tzinfo=UTC)
    late = early + MINUTE
    assert known_better("lock", late, "gap", early)
    assert known_better("sleep", late, "changed", early)
    assert known_better("lock", early, "sleep", late)
    assert not known_better("sleep", late, "lock", early)
    assert not known_better("gap", early, "lock", late)
    assert not known_better("idle", early, "gap", late)


@pytest.mark.parametrize(
    ("kind", "choice", "counted"),
    [
        ("called_away", "top", True),
        ("gap", "carry_on", True),
        ("gap", "here", False),
        ("changed", "top", False),
    ],
)
def test_who_was_there_or_had_her_list_changed_was_not_interrupted(kind, choice, counted):
    assert counts(kind, choice) is counted
