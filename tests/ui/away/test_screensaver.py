from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.away.screensaver import ScreenSaver


def test_a_dark_screen_is_heard_once_until_no_run_is_open(heard):
    assert [line for line in heard if line.startswith("ScreenSaver")] == [
        "ScreenSaver left lock",
        "ScreenSaver returned lock",
    ]


def test_how_long_nobody_touched_the_laptop_is_asked(heard):
    assert heard[1] == "idle [None, datetime.timedelta(seconds=420)]"


def test_without_a_desktop_it_is_silent(monkeypatch, clock: StandingClock):
    monkeypatch.setattr("mistakejournal.ui.away.bus.session_bus", lambda: None)
    source = ScreenSaver(clock)
    source.watch()
    source.poll()
    source.rest()
    assert source.idle_for() is None
