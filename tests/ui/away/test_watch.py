"""Driven by a clock that is moved and by a source that says what the test wants."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer

from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.interruptions import come_back
from mistakejournal.services.runs import drop_run, run_file, start_run
from mistakejournal.services.ticks import tick_step
from mistakejournal.ui.away.source import AwaySource
from mistakejournal.ui.away.watch import AwayWatch, away_watch, sources_here
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from tests.services.newsletter import ids, make_list


class Said(AwaySource):
    """A source that is moved by hand."""

    def __init__(self, clock, parent=None):
        super().__init__(clock, parent)
        self.is_on = False
        self.touched = clock.now()

    def watch(self):
        self.is_on = True

    def rest(self):
        self.is_on = False

    def idle_for(self):
        return self.clock.now() - self.touched


@pytest.fixture
def context(qapp, desk):
    made = Context(desk)
    yield made
    made.deleteLater()


@pytest.fixture
def source(desk):
    return Said(desk.clock)


@pytest.fixture
def run_id(desk, context):
    """A run with one tick, begun for Theo."""
    client = add_client(desk, "Brightside").id
    run = context.perform(lambda: start_run(desk, make_list(desk), client)).id
    tick_step(desk, ids(desk, run)[0])
    return run


@pytest.fixture
def watch(context, source, run_id):
    made = AwayWatch(context, lambda _clock, _parent: [source])
    yield made
    made._rest()


def minutes(desk, watch, source, count, *, touched):
    """Let minutes go by, each with its beat."""
    for _ in range(count):
        desk.clock.advance(minutes=1)
        if touched:
            source.touched = desk.clock.now()
        watch._sleep.beat()


def test_nothing_is_watched_and_no_timer_runs_without_an_open_run(desk, context, source):
    watch = AwayWatch(context, lambda _clock, _parent: [source])
    timers = watch._sleep.findChildren(QTimer)
    assert not source.is_on
    assert not any(timer.isActive() for timer in timers)
    run = context.perform(lambda: start_run(desk, make_list(desk))).id
    assert source.is_on
    assert [timer.interval() for timer in timers if timer.isActive()] == [60_000]
    context.perform(lambda: drop_run(desk, run))
    assert not source.is_on
    assert not any(timer.isActive() for timer in timers)


def test_a_lock_is_kept_when_she_is_back_from_when_it_began(desk, source, watch, run_id):
    minutes(desk, watch, source, 2, touched=True)
    locked = desk.clock.now()
    source.left.emit("lock", locked)
    minutes(desk, watch, source, 14, touched=True)
    assert run_file(desk, run_id).away is None
    source.returned.emit("lock")
    away = run_file(desk, run_id).away
    assert (away.kind, away.since, away.minutes) == ("lock", locked, 14)


def test_lock_and_sleep_together_are_one_break(desk, source, watch, run_id):
    source.left.emit("lock", desk.clock.now())
    desk.clock.advance(minutes=1)
    source.left.emit("sleep", desk.clock.now())
    desk.clock.advance(minutes=40)
    source.returned.emit("sleep")
    watch._sleep.beat()
    source.returned.emit("lock")
    file = run_file(desk, run_id)
    assert (len(file.interruptions), file.away.minutes, file.away.guessed) == (1, 41, False)


def test_a_return_that_was_never_a_leaving_is_nothing(desk, source, watch, run_id):
    desk.clock.advance(minutes=2)
    source.returned.emit("lock")
    assert run_file(desk, run_id).away is None


def test_a_laptop_nobody_touched_is_asked_about_at_the_first_touch(desk, source, watch, run_id):
    minutes(desk, watch, source, 2, touched=True)
    since = source.touched
    minutes(desk, watch, source, 7, touched=False)
    assert run_file(desk, run_id).away is None
    minutes(desk, watch, source, 1, touched=True)
    away = run_file(desk, run_id).away
    assert (away.kind, away.since, away.guessed) == ("idle", since, True)
    come_back(desk, run_id, "here")
    minutes(desk, watch, source, 3, touched=True)
    assert run_file(desk, run_id).away is None


def test_a_desktop_that_counts_in_another_unit_is_not_believed(desk, source, watch, run_id):
    source.idle_for = lambda: (desk.clock.now() - source.touched) * 1000
    minutes(desk, watch, source, 8, touched=False)
    source.touched = desk.clock.now()
    watch.beat()
    assert run_file(desk, run_id).away is None


def test_sleep_is_noticed_by_the_clock_where_no_source_tells(desk, source, watch, run_id):
    desk.clock.advance(minutes=14)
    watch.beat()
    assert run_file(desk, run_id).away.kind == "sleep"


def test_opening_another_clients_incident_or_card_is_other_work(desk, context, source, watch, run_id):
    hanna = add_client(desk, "Hanna").id
    own = start_incident(desk, run_id=run_id).id
    context.go(Place.JOURNAL, own)
    context.go(Place.CHECKLISTS)
    context.go(Place.CLIENTS)
    assert run_file(desk, run_id).away is None
    context.go(Place.CLIENTS, hanna)
    assert run_file(desk, run_id).away.name == "Hanna"


def test_there_is_one_watch_over_a_journal(desk, context):
    assert away_watch(context) is away_watch(context)
    assert away_watch(context).parent() is context


def test_what_this_system_offers_is_there_and_silent_by_itself(qapp, desk, context):
    for source in sources_here(desk.clock, context):
        source.watch()
        idle = source.idle_for()
        assert idle is None or idle >= timedelta()
        source.rest()
