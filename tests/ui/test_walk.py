"""The walk-through says a line for each station, keeps a picture of each, and fails aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.app import Studio
from mistakejournal.services.clock import Clock
from mistakejournal.services.content import Content
from mistakejournal.ui.journey import Journey
from mistakejournal.ui.walk import Start, walk


class Short(Journey):
    """Its first two stations, and a picture."""

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give two of them."""
        yield from islice(super().stations(), 2)
        yield "look", self.see

    def see(self) -> str:
        """Look at what is there."""
        self.look("23-checklists")
        return "it is there"


class Lost(Journey):
    """Looks for what is not there."""

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give one of them."""
        yield "lost", self.find_nothing

    def find_nothing(self) -> str:
        """Click what is nowhere."""
        self.hand.click("No such button")
        return "never said"


class Broken(Journey):
    """Does what goes wrong inside the window."""

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give one of them."""
        yield "broken", self.break_down

    def break_down(self) -> str:
        """Ask for a run that is not there, from a slot."""
        self.hand.main.context.noted.connect(lambda _text: 1 // 0)
        self.hand.main.context.noted.emit("Copied")
        return "said all the same"


@pytest.fixture
def start(qapp: QApplication) -> Start:
    """Give what makes the app."""

    def make(journal: Path, clock: Clock) -> Studio:
        return Studio(qapp, journal, clock, Content())

    return make


def test_each_station_says_a_line_and_leaves_a_picture(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert walk(start, tmp_path, Short) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:3]] == [" 1. client", " 2. checklist", " 3. look"]
    assert str(tmp_path) in lines[-1]
    assert (tmp_path / "journal.db").exists()
    assert (tmp_path / "23-checklists.png").stat().st_size > 10_000


def test_what_is_not_there_stops_the_walk_with_a_picture(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert walk(start, tmp_path, Lost) == 1
    assert "“No such button”" in capsys.readouterr().err
    assert (tmp_path / "where-it-stopped.png").exists()


def test_what_goes_wrong_unseen_in_a_slot_stops_it_too(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert walk(start, tmp_path, Broken) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err
