"""What went in one act stands together, and what was a part of something else is not named by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mistakejournal.domain.binned import STAYS, BinnedRow, acts_of

EARLIER = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
LATER = EARLIER + timedelta(microseconds=1)
ORDER = ("incidents", "steps", "options")


def row(kind: str, name: str, at: datetime = EARLIER, owner: str = "") -> BinnedRow:
    return BinnedRow(kind, name, name, at, "incidents" if owner else "", owner)


def test_the_newest_act_comes_first_and_each_moment_is_an_act():
    acts = acts_of([row("steps", "a"), row("steps", "b", LATER), row("incidents", "c")], ORDER)
    assert [[one.id for one in act.rows] for act in acts] == [["b"], ["c", "a"]]


def test_a_part_that_went_with_its_whole_is_not_named_by_itself():
    (act,) = acts_of([row("options", "part", owner="whole"), row("incidents", "whole")], ORDER)
    assert [one.id for one in act.heads] == ["whole"]
    assert act.kinds == (("incidents", 1),)


def test_it_stays_for_thirty_days():
    (act,) = acts_of([row("steps", "a")], ORDER)
    assert timedelta(days=30) == STAYS
    assert act.goes_at == EARLIER + timedelta(days=30)
