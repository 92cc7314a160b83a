from __future__ import annotations

from datetime import UTC, date, datetime, timezone

import pytest

from mistakejournal.domain.lookback import CLOSING, Period
from mistakejournal.services.desk import take_back
from mistakejournal.services.lookback import lookbacks


@pytest.fixture
def week(desk):
    return lookbacks.begin_look_back(desk, Period.WEEK, "Week of 16 November").id


def said(desk, look_back_id):
    return [(one.page, one.title, one.note) for one in lookbacks.notes(desk, look_back_id)]


def test_it_begins_at_its_first_step_and_remembers_where_she_is(desk, week):
    assert lookbacks.get_look_back(desk, week).page == "caught"
    lookbacks.turn_to(desk, week, "owed")
    assert lookbacks.to_go_on_with(desk, Period.WEEK).page == "owed"
    assert lookbacks.to_go_on_with(desk, Period.MONTH) is None
    with pytest.raises(ValueError, match="causes"):
        lookbacks.turn_to(desk, week, "causes")


def test_an_old_one_is_not_gone_on_with_in_the_next_week(desk, clock, week):
    clock.advance(days=7)
    assert lookbacks.to_go_on_with(desk, Period.WEEK) is None
    assert lookbacks.get_look_back(desk, week).finished_at is None


def test_notes_stand_in_the_order_of_the_steps_and_empty_ones_go(desk, week):
    lookbacks.note(desk, week, "owed", "System fixes owed", "The template first")
    lookbacks.note(desk, week, "caught", "What was caught", "The link")
    assert said(desk, week) == [
        ("caught", "What was caught", "The link"),
        ("owed", "System fixes owed", "The template first"),
    ]
    lookbacks.note(desk, week, "owed", "Worded otherwise by now", "The template, on Monday")
    assert said(desk, week)[1] == ("owed", "System fixes owed", "The template, on Monday")
    lookbacks.note(desk, week, "owed", "", "  ")
    assert [page for page, _, _ in said(desk, week)] == ["caught"]
    assert lookbacks.note(desk, week, "promises", "", "").changes == frozenset()


def test_a_finished_one_is_no_more_gone_on_with_and_can_be_turned_again(desk, week):
    lookbacks.finish_look_back(desk, week)
    assert lookbacks.to_go_on_with(desk, Period.WEEK) is None
    assert lookbacks.get_look_back(desk, week).page == CLOSING
    lookbacks.turn_to(desk, week, "caught")
    assert lookbacks.get_look_back(desk, week).finished_at is not None


def test_removing_takes_the_notes_along_and_undo_brings_both_back(desk, week):
    lookbacks.note(desk, week, "caught", "What was caught", "The link")
    gone = lookbacks.remove_look_back(desk, week)
    with pytest.raises(KeyError):
        lookbacks.get_look_back(desk, week)
    take_back(desk, gone.undo)
    assert said(desk, week) == [("caught", "What was caught", "The link")]


def test_the_stretch_is_told_on_her_wall_and_in_moments(desk):
    week = lookbacks.stretch_of(desk, Period.WEEK)
    assert (week.first, week.last) == (date(2026, 11, 16), date(2026, 11, 22))
    assert week.since.isoformat() == "2026-11-15T23:00:00+00:00"
    assert week.until.isoformat() == "2026-11-22T23:00:00+00:00"


def test_each_step_is_worded_by_the_content(desk):
    title, summary = lookbacks.invitation(desk, Period.WEEK)
    assert title == "Five minutes, once a week"
    assert summary.endswith(".")
    first, *_rest = lookbacks.asks(desk, Period.MONTH)
    assert (first.page, first.minutes, first.name) == ("went_right", 2, "What went right")


def test_a_month_begins_on_the_wall_of_its_own_first_day(desk, clock, monkeypatch):
    """A laptop tells a moment with its bare offset: that of November is not that of October."""
    wall = clock.local

    def bare(moment=None):
        found = wall(moment)
        return found.replace(tzinfo=timezone(found.utcoffset()))

    monkeypatch.setattr(clock, "local", bare)
    clock.set(datetime(2026, 11, 3, 8, tzinfo=UTC))
    seen = lookbacks.stretch_of(desk, Period.MONTH)
    assert (seen.first, seen.last) == (date(2026, 10, 1), date(2026, 10, 31))
    assert wall(seen.until).isoformat()[:16] == "2026-11-01T00:00"
    assert wall(seen.since).isoformat()[:16] == "2026-10-01T00:00"
