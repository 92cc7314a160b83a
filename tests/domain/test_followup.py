"""How many check-ins, which is next, and which is the last."""

from __future__ import annotations

from dataclasses import replace

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.followup import is_last, next_check_in, runs_for, stage


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


def test_only_one_of_them_is_the_last_and_a_settled_one_keeps_its_place():
    done = [CheckIn(str(n), "i", number=n, total=3, state=CheckInState.DONE) for n in (1, 2, 3)]
    assert [stage(one, done) for one in done] == ["next", "after", "last"]
    begun = [done[0], *(replace(one, state=CheckInState.PLANNED) for one in done[1:])]
    assert [stage(one, begun) for one in begun] == ["next", "next", "last"]
    left = [
        done[0],
        replace(done[1], state=CheckInState.PLANNED),
        replace(done[2], state=CheckInState.WAIVED),
    ]
    assert [stage(one, left) for one in left] == ["next", "last", "after"]
