"""One command draws every screen from the example journal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from mistakejournal.app import Studio
from mistakejournal.services.clock import Clock
from mistakejournal.services.content import Content
from mistakejournal.ui.shots import shoot


def test_every_screen_is_drawn_under_the_name_of_its_picture(qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "shots"

    def start(journal: Path, clock: Clock) -> Studio:
        return Studio(qapp, journal, clock, Content())

    assert shoot(start, folder, themes=("dark",)) == 0
    names = sorted(path.stem for path in folder.iterdir())
    assert len(names) == 21
    assert names[0] == "01-today-dark"
    sizes = {path.stem: QImage(str(path)).size().toTuple() for path in folder.iterdir()}
    assert sizes["01-today-dark"] == (1280, 800)
    assert sizes["21-narrow-dark"] == (900, 640)
