"""The walk-through: the main job in the real window, off-screen, on a clock that is moved."""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from mistakejournal.services.clock import Clock, StandingClock
from mistakejournal.ui.hand import App, Hand, NotSeenError
from mistakejournal.ui.journey import Journey

Start = Callable[[Path, Clock], App]
"""Makes the app over a journal, on a clock; nothing is shown yet."""

_ZONE = "Europe/Berlin"
_BEGIN = datetime(2026, 11, 24, 8, 28, tzinfo=UTC)
_DONE, _FAILED = 0, 1


def story_clock() -> StandingClock:
    """Give the clock of the story: 9:28 on Tuesday 24 November 2026, in Berlin."""
    return StandingClock(_BEGIN, ZoneInfo(_ZONE), _ZONE)


def walk(start: Start, folder: Path | None = None, walker: type[Journey] = Journey) -> int:
    """Walk the reference journey, say one line for each station, save a picture of each; give the exit code.

    Journal and pictures stay in `folder`, or in a new one that is named at the end.
    """
    folder = folder or Path(tempfile.mkdtemp(prefix="mistake-journal-"))
    journal, clock = folder / "journal.db", story_clock()
    hand = Hand(lambda: start(journal, clock))
    journey = walker(hand, clock, lambda screen: _save(hand, folder / f"{screen}.png"))
    try:
        with _troubles() as troubles:
            for number, (name, act) in enumerate(journey.stations(), start=1):
                print(f"{number:2}. {name}: {act()}", flush=True)
                if troubles:
                    raise NotSeenError("\n".join(troubles))
    except NotSeenError as trouble:
        _save(hand, folder / "where-it-stopped.png")
        print(f"The walk stopped: {trouble}\nA picture of it is in {folder}", file=sys.stderr)
        return _FAILED
    finally:
        hand.close()
    print(f"All of it worked. The journal is {journal}, the pictures are beside it.")
    return _DONE


def _save(hand: Hand, path: Path) -> None:
    hand.settle()
    hand.main.grab().save(str(path))


@contextmanager
def _troubles() -> Iterator[list[str]]:
    """Collect what goes wrong in a slot: Qt prints such a thing and goes on."""
    found: list[str] = []
    before = sys.excepthook

    def note(kind: type[BaseException], error: BaseException, place: TracebackType | None) -> None:
        found.append("".join(traceback.format_exception(kind, error, place)))

    sys.excepthook = note
    try:
        yield found
    finally:
        sys.excepthook = before
