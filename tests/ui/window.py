"""The app as a person uses it: a real window over a real journal, found and driven by visible names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from mistakejournal.app import Studio
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.ui.hand import Hand

CONTENT = Content()  # read once: its files are long


class Window(Hand):
    """A hand on the app over the journal at `path`; the clock moves only when it is told to."""

    def __init__(self, path: Path, clock: StandingClock, size: tuple[int, int] = (1280, 800)) -> None:
        """Open the app."""
        self.path, self.clock = path, clock
        self.studio: Studio
        super().__init__(self._make_studio, size)

    def _make_studio(self) -> Studio:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.studio = Studio(app, self.path, self.clock, CONTENT)
        return self.studio

    def close(self) -> None:
        """Quit the app."""
        super().close()
        self.studio.deleteLater()
        self.settle()

    @property
    def desk(self) -> Desk:
        """The open journal, to look at what is stored."""
        return self.main.context.desk
