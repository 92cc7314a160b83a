from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.away.logind import Logind


def test_sleep_and_the_lock_of_her_session_are_heard_until_no_run_is_open(heard):
    assert [line for line in heard if line.startswith("Logind")] == [
        "Logind left sleep",
        "Logind returned sleep",
        "Logind left lock",
        "Logind returned lock",
    ]


def test_without_a_system_bus_it_is_silent(monkeypatch, clock: StandingClock):
    monkeypatch.setattr("mistakejournal.ui.away.bus.system_bus", lambda: None)
    source = Logind(clock)
    source.watch()
    source.poll()
    source.rest()
    assert source.idle_for() is None
