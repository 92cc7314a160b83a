"""The editor of one checklist: its steps in their sections, and the chosen one in full (picture 11)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.stepwords import look_at_step
from mistakejournal.services import steps
from mistakejournal.services.checklists import ChecklistFile, checklist_file
from mistakejournal.ui.checklists.adding import Adding
from mistakejournal.ui.checklists.belonging import Belonging
from mistakejournal.ui.checklists.editor_head import EditorHead
from mistakejournal.ui.checklists.origin import origin_of
from mistakejournal.ui.checklists.running import open_run
from mistakejournal.ui.checklists.schedule_line import ScheduleLine
from mistakejournal.ui.checklists.step_list import StepList
from mistakejournal.ui.checklists.step_panel import StepPanel
from mistakejournal.ui.checklists.writing import Writing
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.page import Page
from mistakejournal.words.checklists import step_hint_words

NAME = "name"
"""The detail of a route that puts the cursor into the list's name; another one is the id of a step."""
_WIDTH, _PANEL = 760, 372
_NARROW_UNDER, _LARGE_TEXT = 1000, 1.4


class ChecklistView(Themed, View):
    """List and panel side by side; in a narrow window or at large text one of them alone (look.md 5.5)."""

    interests = frozenset(
        {"checklists", "sections", "steps", "runs", "clients", "works", "incidents", "schedules",
         "companions"}
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._id = ""
        self._step_id = ""
        self._wants_name = self._panel_is_open = self._is_alone = False
        self._file: ChecklistFile | None = None
        self._verbs = frozenset(context.desk.content.vocab["checklist"]["verbs"])
        self._belonging = Belonging(context)
        self._head = EditorHead(self._belonging)
        self._schedule = ScheduleLine(context)
        self._head.add_known(self._schedule)
        self._steps = StepList()
        self._writing = Writing(context, self._steps, self)
        self._adding = Adding(context, self._steps, self._writing, self)
        self._page = Page(_WIDTH)
        self._page.add(self._head, gap=0)
        self._page.add(self._steps, gap=8)
        self._page.add_stretch()
        self._seam = Hairline(vertical=True)
        self._panel = StepPanel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self._page, self._seam, self._panel):
            row.addWidget(widget, 1 if widget is self._page else 0)
        self._connect()
        self.wear()

    def refresh(self) -> None:
        """Read the list anew; focus, cursor and what is chosen stay."""
        self._file = checklist_file(self.context.desk, self._id)
        if self._file.checklist.deleted_at is not None:  # its making was taken back
            QTimer.singleShot(0, self, lambda: self.context.go(Place.CHECKLISTS))
            return
        here = self._place()
        self._head.show_file(self._file)
        self._schedule.show_file(self._file)
        self._head.show_undo(self.context.next_undo())
        self._adding.forget_others({step.id for step in self._file.steps})
        self._steps.show_steps(self._file.places)
        if self._step_id not in self._steps.ids():
            ids = self._steps.ids()
            self._step_id = ids[min(here, len(ids) - 1)] if ids else ""
        self._show_chosen()

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Open a list; the detail names a step of it, or asks for its name."""
        self._writing.open(row_id)
        self._adding.open(row_id)
        self._wants_name = detail == NAME
        self._step_id = "" if self._wants_name else detail
        self._panel_is_open = bool(self._step_id)
        self._id = row_id
        self._stale = True
        if self.isVisible():
            self._fill()

    def panes(self) -> list[QWidget]:
        """Part the steps from the chosen one."""
        return [pane for pane in (self._page, self._panel) if pane.isVisible()]

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is typed."""
        self._belonging.settle()
        self._writing.flush()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on: to the name, to the first line to write in, or to the chosen step."""
        super().focusInEvent(event)
        line = self._steps.line(self._step_id)
        if self._wants_name:
            self._wants_name = False
            self._head.name.setFocus()
            self._head.name.selectAll()
        elif line is None:
            next(iter(self._steps.adds().values())).setFocus()
        elif self._page.isVisible():
            line.setFocus(event.reason())
        else:
            self._panel.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the panel back to the steps by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._close_panel()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Choose between both and one."""
        self._arrange()

    def _connect(self) -> None:
        head, panel, parts = self._head, self._panel, self._steps
        head.went_back.connect(lambda: self.context.go(Place.CHECKLISTS))
        head.typed.connect(lambda field, text: self._writing.put("list", "", field, text))
        head.left.connect(self._leave_field)
        head.undo_wanted.connect(self._undo)
        head.run_wanted.connect(self._run)
        head.past_wanted.connect(lambda: self.context.go(Place.RUNS, self._id, "editor"))
        self.context.undoable.connect(lambda _undo: head.show_undo(self.context.next_undo()))
        parts.selected.connect(self._choose)
        parts.opened.connect(self._open_panel)
        parts.nudged.connect(self._nudge)
        parts.removed.connect(self._remove)
        parts.put.connect(self._put)
        parts.held.connect(self._follow)
        self._adding.added.connect(self._tell_added)
        panel.typed.connect(lambda field, text: self._writing.put("step", self._step_id, field, text))
        panel.left.connect(self._leave_field)
        panel.chosen.connect(self._set)
        panel.moved.connect(lambda by: self._nudge(self._step_id, by))
        panel.removed.connect(lambda: self._remove(self._step_id))
        panel.closed.connect(self._close_panel)
        panel.incident_wanted.connect(lambda row_id: self.context.go(Place.JOURNAL, row_id))

    def _tell_added(self) -> None:
        self.refresh()
        announce(self, self.tr("Step added"))

    def _choose(self, step_id: str) -> None:
        if step_id != self._step_id:
            self._writing.flush()
            self._step_id = step_id
            self._show_chosen()

    def _show_chosen(self) -> None:
        self._steps.select(self._step_id)
        step = self._chosen()
        if step is not None and self._file is not None:
            ids = self._steps.ids()
            code = look_at_step(step.title, self._verbs) if step.incident_id else ""
            self._panel.show_step(
                step,
                ids.index(step.id) + 1,
                len(ids),
                self._file.sections,
                origin_of(self.context.desk, step),
                step_hint_words(code),
            )
        self._arrange()

    def _chosen(self) -> Step | None:
        found = self._file.steps if self._file is not None else ()
        return next((step for step in found if step.id == self._step_id), None)

    def _place(self) -> int:
        ids = self._steps.ids()
        return ids.index(self._step_id) if self._step_id in ids else 0

    def _set(self, field: str, value: object) -> None:
        self._writing.flush()
        step_id = self._step_id
        self.context.perform(lambda: steps.edit_step(self.context.desk, step_id, **{field: value}))

    def _nudge(self, step_id: str, by: int) -> None:
        self._writing.flush()
        self.context.perform(lambda: steps.nudge_step(self.context.desk, step_id, by))
        self._keep_in_sight(step_id)

    def _put(self, step_id: str, where: str, other: str) -> None:
        self._writing.flush()
        desk = self.context.desk
        if where == "section":
            self.context.perform(lambda: steps.edit_step(desk, step_id, section_id=other))
        elif where:
            self.context.perform(lambda: steps.move_step(desk, step_id, **{where: other}))
        self._keep_in_sight(step_id)

    def _keep_in_sight(self, step_id: str) -> None:
        line = self._steps.line(step_id)
        if line is not None:
            QTimer.singleShot(0, line, lambda: self._page.ensureWidgetVisible(line, 0, 20))
            announce(self, self.tr("Now step {number}").format(number=self._steps.ids().index(step_id) + 1))

    def _follow(self, height: int) -> None:
        content = self._page.widget()
        if content is not None:
            self._page.ensureVisible(0, self._steps.mapTo(content, QPoint(0, height)).y(), 0, 40)

    def _remove(self, step_id: str) -> None:
        self._writing.flush()
        self.context.perform(lambda: steps.remove_step(self.context.desk, step_id))
        line = self._steps.line(self._step_id)
        if line is not None and self._page.isVisible():
            line.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_field(self) -> None:
        self._writing.leave()
        step = self._chosen()
        if step is not None and self._panel.title_is_empty():
            self._panel.put_title_back(step.title)

    def _undo(self) -> None:
        self._writing.flush()
        self.context.undo()

    def _run(self) -> None:
        self._writing.flush()
        if self._file is not None:
            open_run(self.context, self._id, self._file.checklist.client_id, self._file.open_run_id)

    def _open_panel(self, step_id: str) -> None:
        self._choose(step_id)
        self._panel_is_open = True
        self._arrange()
        if self._is_alone:
            self._panel.focus_first()

    def _close_panel(self) -> None:
        self._panel_is_open = False
        self._arrange()
        line = self._steps.line(self._step_id)
        if line is not None:
            line.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        has_step = bool(self._step_id)
        self._is_alone = self.window().width() < _NARROW_UNDER or self.theme.text_scale >= _LARGE_TEXT
        self._panel.show_back(shows=self._is_alone)
        if self._is_alone:
            self._panel.setMaximumWidth(16777215)
        else:
            self._panel.setFixedWidth(self.theme.px(_PANEL))
        self._page.setHidden(self._is_alone and has_step and self._panel_is_open)
        self._panel.setVisible(has_step and (self._panel_is_open or not self._is_alone))
        self._seam.setVisible(has_step and not self._is_alone)
