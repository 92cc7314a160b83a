"""The past runs of a checklist, newest first; Enter opens the record of one (F6)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.wantedruns import WantedRuns, from_detail
from mistakejournal.services.checklists import checklist_file
from mistakejournal.ui.comparison.page import ComparisonPage
from mistakejournal.ui.context import Context
from mistakejournal.ui.models.past_runs import PastRuns
from mistakejournal.ui.routes import PAST, Place
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.way_back import way_back_words
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_list import LineList
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.runrecords import since_words

EDITOR, LISTS, JOURNAL = "editor", "lists", "journal"
"""The detail of a route: where the way back leads. Without one it stays as it was.

The Journal asks for the runs of a count instead (`WantedRuns.detail`).
"""
RUNS, COMPARED = "runs", "compared"
_WIDTH, _SIDE, _TOP = 780, 24, 24


class PastRunsView(Themed, View):
    """One list with its head."""

    interests = frozenset({"runs", "run_steps", "interruptions", "incidents", "clients", "checklists"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; `show_row` says which list."""
        super().__init__(context, parent)
        self._id, self._came_from = "", LISTS
        self._link: Place | None = None
        self._wanted: WantedRuns | None = None
        self._model = PastRuns(context.desk, self)
        self._compared: ComparisonPage | None = None
        self._form = Segmented(
            [(RUNS, self.tr("Runs")), (COMPARED, self.tr("Compared"))],
            name=self.tr("How past runs are shown"),
            value=RUNS,
        )
        self._form.changed.connect(self._change_form)
        self._back = IconButton("arrow-left", self.tr("Back to the checklists"))
        self._back.clicked.connect(self._go_back)
        self._title = Label("", "title", wrap=True)
        self._rows = LineList(self._model, name=self.tr("Past runs, newest first"))
        self._rows.opened.connect(lambda run_id: self.context.go(Place.RUN, run_id, PAST))
        words = self.tr("No past runs yet. A run stands here once it is clear to send or put aside.")
        self._empty = Label(words, "body", "text2", wrap=True)
        self._only, all_runs = Label("", "small", "text2", wrap=True), Button(self.tr("Show all"), "link")
        all_runs.clicked.connect(self._show_all)
        self._part = SideBySide(spacing=12)
        self._part.add(self._only, stretch=1, need=240)
        self._part.add(all_runs)
        self._part_line = QWidget()
        self._part_line.setLayout(self._part)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(Label(self.tr("Past runs"), "small", "text2"))
        self._head = QHBoxLayout()
        self._head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(names, 1)
        self._head.addWidget(self._form, 0, Qt.AlignmentFlag.AlignTop)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._part_line)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._rows, 1)
        self._middle = QHBoxLayout(self)
        self._middle.addStretch(1)
        self._middle.addWidget(self._inside, 1000)
        self._middle.addStretch(1)
        self.wear()

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Show the runs of a list; the detail says where she came from."""
        if row_id != self._id:
            self._rows.select_row(-1)
            self._form.set_value(RUNS)
        if detail or row_id != self._id:
            self._wanted = from_detail(detail)
        self._id, self._came_from = row_id, JOURNAL if detail and self._wanted else detail or self._came_from
        self._name_way_back()
        self._stale = True
        if self.isVisible():
            self._fill()

    def row_shown(self) -> tuple[str, str]:
        """Give the list whose runs these are."""
        return self._id, ""

    def arrive(self, before: Place, *, is_asked: bool) -> None:
        """Lead back to where a link was followed, if that place still shows the same."""
        if before not in (Place.RUN, Place.RUNS):
            self._link = before if is_asked and way_back_words(before) else None
            self._name_way_back()

    def refresh(self) -> None:
        """Read anew; the current run stays the current one."""
        checklist = checklist_file(self.context.desk, self._id).checklist
        here, row = self._rows.current_id(), self._rows.currentIndex().row()
        self._title.setText(checklist.name)
        least = max(self._rows.last_seen_row(), row) + 1
        self._model.show_list(self._id, checklist.client_id, least, wanted=self._wanted)
        self._part_line.setVisible(self._wanted is not None)
        if self._wanted is not None:
            clock = self.context.desk.clock
            self._only.setText(since_words(clock.local(self._wanted.since).date(), clock.local().date()))
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        self._form.setHidden(is_empty or self._wanted is not None)
        self._show_form()
        self._rows.select_row(max(self._model.row_of(here), 0) if not is_empty else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the list, or to the way back."""
        super().focusInEvent(event)
        compared = self._compared
        rows = self._rows if compared is None or compared.isHidden() else compared.rows
        target = self._back if rows.isHidden() else rows
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Keep the column as wide as it reads well; the rows begin under the title."""
        theme = self.theme
        side = theme.space(_SIDE)
        self._middle.setContentsMargins(side, theme.space(_TOP), side, theme.space(12))
        self._inside.setMaximumWidth(theme.px(_WIDTH))
        self._head.setSpacing(theme.space(8))
        self._column.setSpacing(theme.space(12))

    def _show_all(self) -> None:
        self._wanted = None
        self.refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_form(self, _form: str) -> None:
        self._show_form()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        """Show the runs, or what they say together; that is read when it is asked for."""
        compares = self._form.value() == COMPARED and self._model.rowCount() > 0
        if compares and self._compared is None:
            self._compared = ComparisonPage(self.context.desk)
            self._compared.opened.connect(lambda step: self.context.go(Place.CHECKLIST, self._id, step))
            self._column.addWidget(self._compared, 1)
        if self._compared is not None:
            self._compared.setVisible(compares)
            if compares:
                self._compared.show_list(self._id)
        self._rows.setHidden(compares or self._model.rowCount() == 0)

    def _name_way_back(self) -> None:
        ways = {EDITOR: self.tr("Back to the checklist"), JOURNAL: self.tr("Back to the journal")}
        words = way_back_words(self._link) if self._link is not None else ""
        self._back.set_name(words or ways.get(self._came_from, self.tr("Back to the checklists")))

    def _go_back(self) -> None:
        if self._link is not None:
            self.context.go(self._link)
        elif self._came_from == EDITOR:
            self.context.go(Place.CHECKLIST, self._id)
        elif self._came_from == JOURNAL:
            self.context.go(Place.JOURNAL)
        else:
            self.context.go(Place.CHECKLISTS)
