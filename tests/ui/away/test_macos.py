import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.away import macos
from mistakejournal.ui.away.macos import MacOS
from tests.ui.away.test_windows import Call


@pytest.mark.skipif(sys.platform == "darwin", reason="here the system answers")
def test_elsewhere_it_is_silent(clock: StandingClock):
    source = MacOS(clock)
    source.poll()
    assert source.idle_for() is None


def test_the_session_says_whether_it_is_locked_and_how_long_it_was_still(monkeypatch, clock: StandingClock):
    session, released, told = {"there": 1, "locked": None}, [], []
    libraries = {
        "CoreGraphics": SimpleNamespace(
            CGSessionCopyCurrentDictionary=Call(lambda: session["there"]),
            CGEventSourceSecondsSinceLastEventType=Call(lambda *_: 42.5),
        ),
        "CoreFoundation": SimpleNamespace(
            CFStringCreateWithCString=Call(lambda *_: 2),
            CFDictionaryGetValue=Call(lambda *_: session["locked"]),
            CFRelease=Call(released.append),
        ),
    }
    monkeypatch.setattr(macos, "framework", libraries.get)
    source = MacOS(clock)
    source.left.connect(lambda kind, _since: told.append(kind))
    source.returned.connect(told.append)
    assert source.idle_for() == timedelta(seconds=42.5)
    for session["locked"] in (None, 9, None):
        source.poll()
    assert told == ["lock", "lock"]
    assert released == [2, 1] * 3
    session["there"] = 0
    source.poll()
    assert len(released) == 6
