"""The editor of one checklist: its steps in their sections, and the chosen one in full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.difference import StepFor
from mistakejournal.services.checklists import ChecklistFile, checklist_file
from mistakejournal.services.clients import clients_in_use
from mistakejournal.services.retiring import retirement_offers
from mistakejournal.ui.checklists.adding import Adding
from mistakejournal.ui.checklists.belonging import Belonging
from mistakejournal.ui.checklists.due.schedule_line import ScheduleLine
from mistakejournal.ui.checklists.editor_head import EditorHead
from mistakejournal.ui.checklists.editor_panes import EditorPanes
from mistakejournal.ui.checklists.facts_form import FactsForm
from mistakejournal.ui.checklists.retired_part import RetiredPart
from mistakejournal.ui.checklists.running import open_run
from mistakejournal.ui.checklists.step_acts import StepActs
from mistakejournal.ui.checklists.step_list import StepList
from mistakejournal.ui.checklists.step_notes import notes_of
from mistakejournal.ui.checklists.step_panel import StepPanel
from mistakejournal.ui.checklists.writing import Writing
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import START, Place
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.words.differences import difference_words

NAME = "name"
"""The detail of a route that puts the cursor into the list's name; another one is the id of a step."""
_WIDTH = 760


class ChecklistView(View):
    """Reads the list anew whenever it changes; what is written goes through `Writing` and `StepActs`."""

    interests = frozenset(
        {"checklists", "sections", "steps", "runs", "clients", "works", "incidents", "schedules",
         "companions", "differences", "step_origins", "facts"}
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._id = self._step_id = self._client_id = ""
        self._wants_name = False
        self._file: ChecklistFile | None = None
        self._verbs = frozenset(context.desk.content.vocab["checklist"]["verbs"])
        self._belonging = Belonging(context)
        self._head = EditorHead(self._belonging)
        self._schedule = ScheduleLine(context)
        self._head.add_known(self._schedule)
        self._steps = StepList()
        self._writing = Writing(context, self._steps, self)
        self._adding = Adding(context, self._steps, self._writing, self)
        self._acts = StepActs(context, self._writing, self)
        self._retired = RetiredPart(context.desk.clock)
        self._facts = FactsForm(context)
        self._page = Page(_WIDTH)
        self._page.add(self._head, gap=0)
        self._page.add(self._steps, gap=8)
        self._page.add(self._retired, gap=0)
        self._page.add(self._facts, gap=0)
        self._page.add_stretch()
        self._panel = StepPanel()
        self._panes = EditorPanes(self._page, self._panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panes)
        self._connect()

    def refresh(self) -> None:
        """Read the list anew; focus, cursor and what is chosen stay."""
        self._file = checklist_file(self.context.desk, self._id, self._client_id or None)
        if self._file.checklist.deleted_at is not None:  # its making was taken back
            QTimer.singleShot(0, self, lambda: self.context.go(Place.CHECKLISTS))
            return
        here = self._place()
        self._head.show_file(self._file)
        clients = [(client.id, client.name) for client in clients_in_use(self.context.desk)]
        self._head.whose.show_file(self._file, clients)
        self._schedule.show_file(self._file)
        self._head.show_undo(self.context.next_undo())
        self._adding.forget_others({step.id for step in self._file.steps})
        said = {one.step.id: difference_words(self._file, one) for one in self._file.seen}
        self._steps.show_steps(self._file.places, {step: words for step, words in said.items() if words})
        self._retired.show_steps(self._file.retired)
        self._facts.show_facts(self._id, self._file.facts)
        keep_reading_order(self._head)
        keep_reading_order(self._facts)
        if self._step_id not in self._steps.ids():
            ids = self._steps.ids()
            self._step_id = ids[min(here, len(ids) - 1)] if ids else ""
        self._show_chosen()

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Open a list; the detail names a step of it, asks for its name, or for a run of it."""
        self._writing.open(row_id)
        self._client_id = ""
        self._adding.open(row_id)
        self._wants_name = detail == NAME
        self._step_id = "" if detail in (NAME, START) else detail
        self._panes.show_panel(has_step=bool(self._step_id), is_open=bool(self._step_id))
        left = self.focusWidget()
        if left is not None and not self.isVisible():
            left.clearFocus()  # Qt would give the keys back to the step she was at, and choose it
        self._id = row_id
        self._stale = True
        if self.isVisible():
            self._fill()
        if detail == START:
            QTimer.singleShot(0, self, self._run)  # the view is in the window by then

    def row_shown(self) -> tuple[str, str]:
        """Give the list and the chosen step."""
        return self._id, self._step_id

    def panes(self) -> list[QWidget]:
        """Part the steps from the chosen one."""
        return self._panes.shown()

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

    def _connect(self) -> None:
        head, panel, parts = self._head, self._panel, self._steps
        head.went_back.connect(lambda: self.context.go(Place.CHECKLISTS))
        head.typed.connect(lambda field, text: self._writing.put("list", "", field, text))
        head.left.connect(self._leave_field)
        head.undo_wanted.connect(self._undo)
        head.run_wanted.connect(self._run)
        head.past_wanted.connect(lambda: self.context.go(Place.RUNS, self._id, "editor"))
        head.history_wanted.connect(self._show_history)
        head.whose.changed.connect(self._show_for)
        self._retired.wanted_back.connect(lambda step_id: self._acts.act("bring_back", step_id))
        self._acts.elsewhere_wanted.connect(self._add_elsewhere)
        self.context.undoable.connect(lambda _undo: head.show_undo(self.context.next_undo()))
        parts.selected.connect(self._choose)
        parts.opened.connect(self._open_panel)
        parts.entered.connect(lambda step_id: self._open_panel(step_id, enters=True))
        parts.nudged.connect(self._nudge)
        parts.removed.connect(lambda step_id: self._act("remove", step_id))
        parts.duplicated.connect(lambda step_id: self._act("duplicate", step_id))
        parts.put.connect(self._put)
        parts.held.connect(self._follow)
        self._adding.added.connect(self._tell_added)
        panel.typed.connect(lambda field, text: self._writing.put("step", self._step_id, field, text))
        panel.left.connect(self._leave_field)
        panel.chosen.connect(lambda field, value: self._acts.set_field(self._step_id, field, value))
        panel.kinds.changed.connect(lambda step_id, params: self._acts.set_field(step_id, "params", params))
        panel.earlier.wanted.connect(lambda other: self._put(self._step_id, "before", other))
        panel.moved.connect(lambda by: self._nudge(self._step_id, by))
        panel.asked.connect(lambda act: self._act(act, self._step_id))
        panel.merge_wanted.connect(lambda other: self._acts.merge(self._step_id, other))
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
        one, desk = self._chosen(), self.context.desk
        if one is not None and self._file is not None:
            offers = retirement_offers(desk, self._id) if one.step.incident_id else {}
            notes = notes_of(desk, self._file, one, self._verbs, offers)
            self._panel.show_step(one.step, self._file.sections, notes)
            self._panel.kinds.show_step(one.step, self._file.facts)
            self._panel.earlier.show_step(self._file.steps, one.step)
            keep_reading_order(self._panel.content)
        self._panes.show_panel(has_step=bool(self._step_id))

    def _chosen(self) -> StepFor | None:
        found = self._file.seen if self._file is not None else ()
        return next((one for one in found if one.step.id == self._step_id), None)

    def _place(self) -> int:
        ids = self._steps.ids()
        return ids.index(self._step_id) if self._step_id in ids else 0

    def _nudge(self, step_id: str, by: int) -> None:
        self._acts.nudge(step_id, by)
        self._keep_in_sight(step_id)

    def _put(self, step_id: str, where: str, other: str) -> None:
        self._acts.put(step_id, where, other)
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

    def _act(self, act: str, step_id: str) -> None:
        one = self._chosen()
        if act == "for_everyone" and one is not None and one.difference is not None:
            self._acts.take_difference_back(one.difference.id)
            return
        if act == "remove" and self._client_id and one is not None and one.step.client_id is None:
            act = "hide"
        done = self._acts.act(act, step_id)
        if act == "duplicate" and done is not None:
            self._choose(done.id)
        if act not in ("remove", "retire", "duplicate"):
            return
        line = self._steps.line(self._step_id)
        if line is not None and self._page.isVisible():
            line.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_field(self) -> None:
        self._writing.leave()
        one = self._chosen()
        if one is not None and self._panel.title_is_empty():
            self._panel.put_title_back(one.step.title)

    def _undo(self) -> None:
        self._writing.flush()
        self.context.undo()

    def _run(self) -> None:
        self._writing.flush()
        if self._file is not None:
            client_id = self._client_id or self._file.checklist.client_id
            open_run(self.context, self._id, client_id, self._file.open_run_id, self)

    def _show_for(self, client_id: str) -> None:
        if self._writing.flush():  # words that can’t be saved just now are for whom they were written
            self._writing.open(self._id, client_id or None)
            self._client_id = client_id
        self.refresh()

    def _show_history(self) -> None:
        from mistakejournal.ui.checklists.history import History  # most lists are never looked back at

        self._writing.flush()
        History(self.context, self._id, self.window()).open()

    def _add_elsewhere(self, step_id: str) -> None:
        from mistakejournal.ui.checklists.elsewhere import Elsewhere

        Elsewhere(self.context, step_id, self.window()).open()

    def _open_panel(self, step_id: str, *, enters: bool = False) -> None:
        self._choose(step_id)
        self._panes.show_panel(has_step=True, is_open=True)
        if enters or self._panes.is_alone:
            self._panel.focus_first()

    def _close_panel(self) -> None:
        self._panes.show_panel(has_step=bool(self._step_id), is_open=False)
        line = self._steps.line(self._step_id)
        if line is not None:
            line.setFocus(Qt.FocusReason.TabFocusReason)
