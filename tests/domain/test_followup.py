"""How many check-ins, which is next, and which is the last."""

from __future__ import annotations

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.followup import is_last, next_check_in, runs_for


def test_the_level_says_how_many_runs() -> None:
    assert [runs_for(level) for level in (None, 1, 2, 3, 4)] == [2, 1, 2, 3, 5]


def test_the_next_one_is_the_lowest_planned() -> None:
    rows = [
        CheckIn("c", "i", number=3, total=3),
        CheckIn("b", "i", number=2, total=3),
        CheckIn("a", "i", number=1, total=3, state=CheckInState.DONE),
    ]
    assert next_check_in(rows) == rows[1]
    assert not is_last(rows[1], rows)
    assert is_last(rows[0], rows)
    assert next_check_in([]) is None


def test_the_only_one_is_no_last_one() -> None:
    only = CheckIn("a", "i", number=1, total=1)
    assert not is_last(only, [only])
