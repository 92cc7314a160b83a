"""Checklists: the lists there are, and the templates new ones are made from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.services.agenda import next_times
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.checklists import put_away_checklist, remove_checklist, take_back_checklist
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.listcopies import duplicate_checklist
from mistakejournal.ui.checklists.lists_page import ListsPage
from mistakejournal.ui.checklists.new_list import NewList
from mistakejournal.ui.checklists.running import open_run
from mistakejournal.ui.context import Context
from mistakejournal.ui.mime import FileDrops
from mistakejournal.ui.routes import Place
from mistakejournal.ui.view import View
from mistakejournal.words.due import due_words

if TYPE_CHECKING:
    from mistakejournal.ui.checklists.templates_page import TemplatesPage

TEMPLATES = "templates"
"""The detail of a route that opens the templates."""


class ChecklistsView(View):
    """The lists by client; while there are none, the templates."""

    interests = frozenset(
        {"checklists", "steps", "runs", "clients", "works", "schedules", "occurrences", "companions"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._is_first = False
        self._lists = ListsPage()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._lists)
        self._lists.asked.connect(self._do)
        self._lists.templates_wanted.connect(self._open_templates)
        self._lists.new_wanted.connect(self._ask_new)
        self._lists.import_wanted.connect(self._import)
        FileDrops(self, most=1).dropped.connect(lambda files: self._import(*files))

    @cached_property
    def _templates(self) -> TemplatesPage:
        """The templates, made when they are asked for."""
        from mistakejournal.ui.checklists.templates_page import TemplatesPage

        page = TemplatesPage(self.context)
        page.new_wanted.connect(self._ask_new)
        page.import_wanted.connect(self._import)
        page.left.connect(self._leave_templates)
        page.made.connect(self._show_made)
        self._stack.addWidget(page)
        return page

    def refresh(self) -> None:
        """Read the lists anew."""
        desk = self.context.desk
        lines, put_away = list_checklists(desk), list_checklists(desk, put_away=True)
        today = desk.clock.local().date()
        whens = {row_id: due_words(day, at, today) for row_id, (day, at) in next_times(desk).items()}
        self._lists.show_lists(lines, put_away, whens)
        is_first = not lines and not put_away
        if is_first and (not self._is_first or self._stack.currentWidget() is self._lists):
            self._templates.open_anew(is_first=True)
            self._stack.setCurrentWidget(self._templates)
        elif self._is_first and not is_first:
            self._stack.setCurrentWidget(self._lists)
        self._is_first = is_first

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Show the templates when the detail asks for them."""
        if detail == TEMPLATES:
            if self._stale:
                self._fill()
            if not self._is_first:
                self._open_templates()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what is shown."""
        super().focusInEvent(event)
        (self._lists if self._stack.currentWidget() is self._lists else self._templates).focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """The day goes on while nobody looks: “Tomorrow” is another day then."""
        self._stale = True
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the templates by Esc."""
        if event.key() == Qt.Key.Key_Escape and not self._is_first:
            self._leave_templates()
        else:
            super().keyPressEvent(event)

    def _open_templates(self) -> None:
        self._templates.open_anew(is_first=False)
        self._stack.setCurrentWidget(self._templates)
        self._templates.focus_first()

    def _leave_templates(self) -> None:
        self._stack.setCurrentWidget(self._lists)
        self._lists.focus_first()

    def _show_made(self, checklist_id: str) -> None:
        self._stack.setCurrentWidget(self._lists)
        self._lists.focus_run(checklist_id)

    def _ask_new(self) -> None:
        dialog = NewList(self.context, self.window())
        dialog.made.connect(lambda row_id: self.context.go(Place.CHECKLIST, row_id))
        dialog.open()

    def _import(self, path: Path | None = None) -> None:
        from mistakejournal.ui.checklists.importing.dialog import open_import

        open_import(self.window(), self.context, path)

    def _do(self, act: str, line: ChecklistLine) -> None:
        if act in ("edit", "rename"):
            self.context.go(Place.CHECKLIST, line.id, "name" if act == "rename" else "")
        elif act == "past_runs":
            self.context.go(Place.RUNS, line.id, "lists")
        elif act == "run":
            self._run(line)
        elif act == "run_another":
            open_run(self.context, line.id, line.client_id, None, self)
        elif act in ("print", "save_markdown", "save_csv"):
            self._export(act, line)
        elif act == "duplicate":
            copy = self.tr("{name} (copy)").format(name=line.name)
            done = self.context.perform(lambda: duplicate_checklist(self.context.desk, line.id, copy))
            if done is not None:
                self._lists.focus_run(done.id)
        else:
            self.context.perform(lambda: _CALLS[act](self.context.desk, line.id))

    def _export(self, act: str, line: ChecklistLine) -> None:
        from mistakejournal.ui.checklists.export_list import print_list, save_list

        if act == "print":
            print_list(self.context, line.id, self)
        else:
            save_list(self.context, line.id, line.name, act.removeprefix("save_"), self)

    def _run(self, line: ChecklistLine) -> None:
        open_run(self.context, line.id, line.client_id, line.open_run_id, self)


_CALLS: dict[str, Callable[[Desk, str], Done]] = {
    "put_away": put_away_checklist,
    "take_back": take_back_checklist,
    "remove": remove_checklist,
}
