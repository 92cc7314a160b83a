"""Each promise with a time is said once, whatever clock, sleep and restart do; the rest waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from mistakejournal.domain.quiethours import QuietHours, is_quiet
from mistakejournal.domain.reminder import BEFORE, Moment, Timed, what_to_say

BERLIN = ZoneInfo("Europe/Berlin")
QUIET = QuietHours(time(18), time(8, 30))
TODAY = date(2026, 11, 24)


def moment(hour, minute=0, day=TODAY, **values):
    wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN)
    return Moment(wall.astimezone(UTC), wall, QUIET, **{"digest_on": day} | values)


def timed(hour, minute=0, day=TODAY, **values):
    due = datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN).astimezone(UTC)
    given = {"is_promise": True, "incident_id": "i"} | values
    return Timed(given.pop("id", f"{hour}:{minute}"), due=due, day=day, **given)


def said(things, at):
    return [one.id for one in what_to_say(things, at).notices]


def test_a_promise_is_said_a_quarter_of_an_hour_before_and_not_sooner():
    assert said([timed(14)], moment(13, 44)) == []
    assert said([timed(14)], moment(13, 45)) == ["14:0"]
    assert what_to_say([timed(14)], moment(13)).next_at == moment(13, 45).now


def test_it_is_said_in_quiet_hours_and_during_a_run_too():
    assert said([timed(19)], moment(18, 50)) == ["19:0"]
    ticked = moment(13, 50).now
    assert said([timed(14)], moment(13, 50, ticked_at=ticked)) == ["14:0"]


def test_what_was_said_is_not_said_again():
    assert said([timed(14, reminded_at=moment(13, 45).now)], moment(13, 50)) == []


def test_a_follow_up_is_said_at_its_time_and_waits_for_the_run_and_the_quiet_hours():
    follow_up = timed(16, is_promise=False)
    assert said([follow_up], moment(15, 59)) == []
    assert said([follow_up], moment(16)) == ["16:0"]
    busy = what_to_say([follow_up], moment(16, ticked_at=moment(15, 55).now))
    assert (busy.notices, busy.next_at) == ((), moment(16, 10).now)
    assert said([timed(19, is_promise=False)], moment(19)) == []
    assert said([follow_up], moment(9, day=TODAY + timedelta(days=1))) == []  # Today shows it


def test_of_one_incident_is_said_once_a_day():
    two = [timed(16, is_promise=False, id="a"), timed(16, is_promise=False, id="b")]
    assert said(two, moment(16)) == ["a"]
    assert said(two, moment(16, heard_of=frozenset("i"))) == []
    assert said([timed(16, id="p"), two[0]], moment(16)) == ["p"]


def test_a_digest_comes_once_a_day_outside_quiet_hours_and_runs():
    assert what_to_say([], moment(9, digest_on=None)).digest
    assert not what_to_say([], moment(9)).digest
    assert not what_to_say([], moment(9, digest_on=TODAY + timedelta(days=1))).digest
    assert what_to_say([], moment(9, digest_on=TODAY + timedelta(days=400))).digest
    held = what_to_say([], moment(7, digest_on=None))
    assert (held.digest, held.next_at) == (False, moment(8, 30).now)
    assert not what_to_say([], moment(9, digest_on=None, ticked_at=moment(8, 55).now)).digest


def test_what_is_late_at_the_start_is_in_the_digest_and_not_said_twice():
    saying = what_to_say([timed(8, 45)], moment(9, digest_on=None))
    assert ([one.id for one in saying.folded], saying.notices, saying.digest) == (["8:45"], (), True)


def test_what_was_slept_through_today_is_said_on_waking_and_older_things_wait_for_the_digest():
    assert said([timed(14)], moment(16)) == ["14:0"]
    yesterday = timed(14, day=TODAY - timedelta(days=1))
    assert said([yesterday], moment(16)) == []
    assert what_to_say([yesterday], moment(16, digest_on=None)).folded == (yesterday,)


def test_who_wants_to_hear_of_no_times_hears_of_none():
    saying = what_to_say([timed(14)], moment(13, 50, reminds=False, digest_on=None))
    assert (saying.notices, saying.folded, saying.digest) == ((), (), True)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["wait", "jump", "sleep", "restart", "tick", "settle"]),
        st.integers(-3 * 24 * 60, 3 * 24 * 60),
        st.integers(0, 4),
    ),
    min_size=5,
    max_size=40,
)
DUES = st.lists(
    st.integers(-2 * 24 * 60, 6 * 24 * 60), min_size=1, max_size=5
)  # minutes from the start, across the change of clocks


class Desk:
    """Promises, a clock that does anything, and what was said."""

    def __init__(self, dues, start):
        self.now = start.replace(tzinfo=BERLIN).astimezone(UTC)
        self.promises = {}
        for number, minutes in enumerate(dues):
            due = self.now + timedelta(minutes=minutes)
            day = due.astimezone(BERLIN).date()
            self.promises[str(number)] = Timed(str(number), True, str(number), due, day)
        self.said = dict.fromkeys(self.promises, 0)
        self.settled = set()
        self.digest_on = self.ticked_at = None

    def act(self, what, minutes, key):
        if what == "wait":
            self.now += timedelta(minutes=abs(minutes) % 60)
        elif what == "jump":
            self.now += timedelta(minutes=minutes)
        elif what == "sleep":
            self.now += timedelta(minutes=abs(minutes))
        elif what == "tick":
            self.ticked_at = self.now
        elif what == "settle":
            self.settled.add(str(key))

    def look(self):
        """Look as the app does, also right after a start; it knows nothing but what was kept."""
        wall = self.now.astimezone(BERLIN)
        at = Moment(self.now, wall, QUIET, digest_on=self.digest_on, ticked_at=self.ticked_at)
        waiting = [one for key, one in self.promises.items() if key not in self.settled]
        saying = what_to_say(waiting, at)
        for one in (*saying.notices, *saying.folded):
            assert self.now >= one.due - BEFORE
            self.said[one.id] += 1
            self.promises[one.id] = replace(one, reminded_at=self.now)
        if saying.digest:
            assert not is_quiet(wall, QUIET)
            self.digest_on = wall.date()
        assert all(self.said[one.id] == 1 for one in waiting if self.is_in_time(one))
        assert saying.next_at is None or saying.next_at > self.now

    def is_in_time(self, one):
        """Tell whether whoever looks now has to have heard of it: on its day, or up to an hour later."""
        is_near = one.day >= self.now.astimezone(BERLIN).date() or self.now < one.due + timedelta(hours=1)
        return one.due - BEFORE <= self.now and is_near

    def come_back_on_a_working_day(self):
        last = max([self.now, *(one.due for one in self.promises.values())]).astimezone(BERLIN)
        day = last.date() + timedelta(days=1)
        self.now = datetime(day.year, day.month, day.day, 10, tzinfo=BERLIN).astimezone(UTC)


@settings(max_examples=400)
@given(STEPS, DUES, st.sampled_from([datetime(2026, 10, 23, 10), datetime(2027, 3, 26, 10)]))
def test_each_promise_is_said_exactly_once_whatever_the_clock_does(steps, dues, start):
    desk = Desk(dues, start)
    for step in steps:
        desk.act(*step)
        desk.look()
    for _day in range(9):
        desk.come_back_on_a_working_day()
        desk.look()
    assert max(desk.said.values()) <= 1
    assert {key for key, count in desk.said.items() if not count} <= desk.settled
