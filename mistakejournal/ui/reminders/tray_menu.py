"""The menu in the tray: the bad day first, then what waits, then the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMainWindow

from mistakejournal.domain.incident import Kind
from mistakejournal.services import interruptions
from mistakejournal.services.checkins import check_ins_due
from mistakejournal.services.open_items import OpenItem, open_items
from mistakejournal.services.run_lines import open_runs
from mistakejournal.ui.actions import title_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.window_state import come_to_front, leave
from mistakejournal.words.reminders import check_ins_words
from mistakejournal.words.states import title_words


class TrayMenu(Menu):
    """Reads what waits anew whenever it opens."""

    def __init__(self, window: QMainWindow, context: Context, do: Callable[[str], None]) -> None:
        """Serve `window`; `do` does an act by its code."""
        super().__init__(parent=window)
        self._window, self._context, self._do = window, context, do
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Say what waits now. Some desktops show a menu without asking, so it is filled ahead too."""
        self.clear()
        self.add(title_of("something_went_wrong"), self._begin)
        self._add_open()
        self.addSeparator()
        count = len(check_ins_due(self._context.desk))
        if count:
            self.add(check_ins_words(count), self.open_today)
            self.addSeparator()
        self.add(self.tr("Open Mistake Journal"), self.open_window)
        self.add(title_of("quit"), self._quit)

    def open_today(self) -> None:
        """Show Today in the window."""
        self._context.go(Place.TODAY)
        come_to_front(self._window)

    def open_window(self) -> None:
        """Show the window where it was left."""
        come_to_front(self._window)

    def _add_open(self) -> None:
        items = open_items(self._context.desk)
        runs = [item for item in items if item.kind == "run"]
        first = next(iter([*runs, *items]), None)
        if first is not None:
            words = self.tr("Resume {title}").format(title=self._title(first))
            self.add(words, lambda: self._resume(first))
        at_work = next((run for run in open_runs(self._context.desk) if not run.away_kind), None)
        if at_work is not None:
            self.add(self.tr("Called away"), lambda: self._call_away(at_work.id))

    def _title(self, item: OpenItem) -> str:
        if item.kind == "run":
            return item.title
        return title_words(item.title, Kind.INCIDENT, self._context.desk.clock.local(item.at).date())

    def _begin(self) -> None:
        come_to_front(self._window)
        self._do("something_went_wrong")

    def _resume(self, item: OpenItem) -> None:
        self._context.go(Place.RUN if item.kind == "run" else Place.FLOW, item.id)
        come_to_front(self._window)

    def _call_away(self, run_id: str) -> None:
        self._context.perform(lambda: interruptions.call_away(self._context.desk, run_id))

    def _quit(self) -> None:
        if leave(self._window):
            QApplication.quit()
