import ctypes
import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.away.windows import Windows


class Call:
    """A function of a library: it takes its types like a real one, and answers what the test says."""

    def __init__(self, answer):
        self._answer = answer

    def __call__(self, *values):
        return self._answer(*values)


class Desk:
    """The two libraries that are asked: `at` the counter stands, `touched` at its last input."""

    def __init__(self, at=0, touched=0):
        self.at, self.touched, self.desktop = at, touched, 7
        self.user32 = SimpleNamespace(
            OpenInputDesktop=Call(lambda *_: self.desktop),
            CloseDesktop=Call(lambda _: 1),
            GetLastInputInfo=Call(self._last),
        )
        self.kernel32 = SimpleNamespace(GetTickCount=Call(lambda: self.at))

    def _last(self, pointer):
        pointer._obj.time = self.touched
        return self.touched >= 0


@pytest.mark.skipif(sys.platform == "win32", reason="here the system answers")
def test_elsewhere_it_is_silent(clock: StandingClock):
    source = Windows(clock)
    source.poll()
    assert source.idle_for() is None


def test_the_time_since_the_last_input_outlives_the_counter(monkeypatch, clock: StandingClock):
    desk = Desk(at=90_000, touched=30_000)
    monkeypatch.setattr(ctypes, "windll", desk, raising=False)
    source = Windows(clock)
    assert source.idle_for() == timedelta(seconds=60)
    desk.at, desk.touched = 10_000, 2**32 - 20_000
    assert source.idle_for() == timedelta(seconds=30)
    desk.touched = -1
    assert source.idle_for() is None


def test_a_desktop_that_cannot_be_opened_is_locked(monkeypatch, clock: StandingClock):
    desk, told = Desk(), []
    monkeypatch.setattr(ctypes, "windll", desk, raising=False)
    source = Windows(clock)
    source.left.connect(lambda kind, _since: told.append(kind))
    source.returned.connect(told.append)
    for desk.desktop in (7, 0, 0, 7):
        source.poll()
    assert told == ["lock", "lock"]
