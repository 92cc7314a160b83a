"""One command draws every screen; the walk of the whole story is tried by its own test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from mistakejournal.app import Studio
from mistakejournal.services.clock import Clock
from mistakejournal.services.content import Content
from mistakejournal.ui.journey import Journey
from mistakejournal.ui.shots import shoot


class ShortStory(Journey):
    """Its first station, so that the test is quick."""

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give one of them."""
        yield from islice(super().stations(), 1)


def test_every_screen_is_drawn_under_the_name_of_its_picture(qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "shots"

    def start(journal: Path, clock: Clock) -> Studio:
        return Studio(qapp, journal, clock, Content())

    assert shoot(start, folder, ShortStory) == 0
    drawn = {path.stem: QImage(str(path)).size().toTuple() for path in folder.iterdir()}
    for name in (
        "01-today",
        "11-editor",
        "12-inspector",
        "14-patterns",
        "16-settings",
        "17-first-run",
        "18-palette",
        "23-checklists",
        "26-unlock",
        "29-client",
        "30-client-history",
        "31-incident",
        "32-they-know",
        "33-seen-through",
        "34-inspect-first",
        "40-look-back",
        "41-causes",
        "42-fixes",
        "43-one-page",
        "46-privacy",
        "47-backup",
    ):
        assert drawn[f"{name}-light"] == drawn[f"{name}-dark"] == (1280, 800)
    for name in ("28-clear-month", "44-report", "45-export"):
        assert drawn[f"{name}-light"] == drawn[f"{name}-dark"]


class LostStory(Journey):
    """Looks for something that is not there."""

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give one station, which gets lost."""
        yield "lost", lambda: str(self.hand.find("A place nobody built"))


def test_pictures_that_can_not_be_drawn_end_with_a_sentence(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def start(journal: Path, clock: Clock) -> Studio:
        return Studio(qapp, journal, clock, Content())

    assert shoot(start, tmp_path, LostStory) == 1
    assert "nothing is named “A place nobody built”" in capsys.readouterr().err
