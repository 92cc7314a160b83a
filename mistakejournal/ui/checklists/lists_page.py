"""All checklists by client, those for any client last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.ui.checklists.list_row import ListRow
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.side_by_side import SideBySide

_WIDTH, _TITLE, _GAP = 860, 240, 28


class ListsPage(Page):
    """A row for each list; `asked` says which act is wanted for which list."""

    asked = Signal(str, ChecklistLine)
    """The act (see ListRow) and the list."""
    templates_wanted = Signal()
    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(_WIDTH, parent=parent)
        self._lines: tuple[list[ChecklistLine], list[ChecklistLine]] | None = None
        self._whens: Mapping[str, str] = {}
        self._rows: dict[str, ListRow] = {}
        self._shows_put_away = False
        self.setAccessibleName(self.tr("Checklists"))
        self.add(self._head(), gap=0)
        holder = QWidget()
        self._groups = QVBoxLayout(holder)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._groups.setSpacing(0)
        self.add(holder, gap=0)
        self._put_away = Button("", "quiet", icon="box", height=30)
        self._put_away.clicked.connect(self._turn_put_away)
        self.add(self._put_away, gap=28)
        self.add_stretch()

    def show_lists(
        self,
        lines: Sequence[ChecklistLine],
        put_away: Sequence[ChecklistLine],
        whens: Mapping[str, str] | None = None,
    ) -> None:
        """Show these lists, with when they are due next; the focus stays on the button it was on."""
        whens = whens or {}
        if (self._lines, self._whens) == ((list(lines), list(put_away)), whens):
            return
        self._whens = whens
        self._lines = (list(lines), list(put_away))
        self._build()

    def focus_run(self, checklist_id: str) -> None:
        """Put the focus on the button that runs a list, and the list into sight."""
        row = self._rows.get(checklist_id)
        if row is not None:
            row.run_button().setFocus()
            QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))  # it has no place yet

    def focus_first(self) -> None:
        """Put the focus on the first list."""
        row = next(iter(self._rows.values()), None)
        if row is not None:
            row.setFocus()

    def _head(self) -> QWidget:
        template = Button(self.tr("From a template"), "quiet", icon="copy-plus")
        template.clicked.connect(self.templates_wanted)
        new = Button(self.tr("New checklist"), icon="plus")
        new.clicked.connect(self.new_wanted)
        read = Button(self.tr("Import"), "quiet", icon="download")
        read.clicked.connect(self.import_wanted)
        buttons = QWidget()
        line = SideBySide(spacing=8, parent=buttons)
        line.add(read)
        line.add(template)
        line.add(new)
        head = QWidget()
        row = SideBySide(spacing=16, parent=head)
        row.add(Label(self.tr("Checklists"), "display", wrap=True), stretch=1, need=_TITLE)
        row.add(buttons)
        return head

    def _build(self) -> None:
        focused = self._focused()
        empty(self._groups)
        self._rows = {}
        lines, put_away = self._lines or ([], [])
        for name, group in groupby(lines, key=lambda line: line.client_name):
            self._add_group(name or self.tr("For any client"), list(group))
        if put_away and self._shows_put_away:
            self._add_group(self.tr("Put away"), put_away)
        words = self.tr("{count} put away").format(count=len(put_away))
        self._put_away.setText(self.tr("Hide those put away") if self._shows_put_away else words)
        self._put_away.setVisible(bool(put_away))
        if focused is not None and focused[0] in self._rows:
            row = self._rows[focused[0]]
            (row if focused[1] else row.run_button()).setFocus()

    def _add_group(self, title: str, lines: Sequence[ChecklistLine]) -> None:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, _GAP, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(title, "heading", wrap=True))
        for line in lines:
            row = ListRow(line, self._whens.get(line.id, ""), hairline=line is not lines[-1])
            row.asked.connect(lambda act, line=line: self.asked.emit(act, line))
            self._rows[line.id] = row
            column.addWidget(row)
        self._groups.addWidget(group)

    def _focused(self) -> tuple[str, bool] | None:
        """Which list has the focus, and whether its row has it rather than a button on it."""
        for list_id, row in self._rows.items():
            if row.hasFocus():
                return list_id, True
            focus = self.focusWidget()
            if focus is not None and row.isAncestorOf(focus):
                return list_id, False
        return None

    def _turn_put_away(self) -> None:
        self._shows_put_away = not self._shows_put_away
        self._build()
