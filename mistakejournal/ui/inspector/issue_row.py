"""A kept issue in the list of its client: its name, when it went out, whether it is a correction (I3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.inspection import KeptIssue
from mistakejournal.domain.text import one_line
from mistakejournal.services.desk import Desk
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.day_field import DayField
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.inspections import issue_words

_SMALL = 30


class IssueRow(Themed, QWidget):
    """Its fields open under it; what is changed there is kept at once."""

    edited = Signal(dict)
    """dict: the fields that are other now."""
    left = Signal()
    """What is typed in its name later is an act of its own."""

    def __init__(self, desk: Desk, issue: KeptIssue, forget: Callable[[], object]) -> None:
        """Stand for `issue`."""
        super().__init__()
        self._desk, self._issue = desk, issue
        self._change = Button(self.tr("Edit"), "quiet", height=_SMALL)
        self._change.setCheckable(True)
        self._change.toggled.connect(self._unfold)
        self._forget = IconButton("x", "")
        self._forget.clicked.connect(forget)
        self._row = Row(" ", trailing=[self._change, self._forget], hairline=False)
        self._fields: QWidget | None = None
        self._waits = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._row)
        self.wear()

    def show_issue(self, issue: KeptIssue) -> None:
        """Show what is stored; a field the cursor is in stays as it is."""
        self._issue = issue
        name = issue_words(issue.title)
        self._row.set_title(name[:1].upper() + name[1:])
        self._row.set_second(dotted(*self._seconds(issue)))
        self._change.setAccessibleDescription(name)
        self._forget.set_name(self.tr("Forget {issue}").format(issue=name))
        if self._fields is not None:
            if not self._autosave.pending:
                show_text(self._name, issue.title)
            self._correction.setChecked(issue.is_correction)
            if issue.sent_on is not None and issue.sent_on != self._day.value():
                self._day.set_value(issue.sent_on)

    def wait(self) -> None:
        """What was told last could not be saved just now: a name is told again."""
        self._waits = True

    def restyle(self) -> None:
        """Keep the fields near their row."""
        self._column.setSpacing(self.theme.space(8))

    def _seconds(self, issue: KeptIssue) -> list[str]:
        today = self._desk.clock.local().date()
        return [
            short_day(issue.sent_on, today) if issue.sent_on else "",
            issue.subject if issue.subject != issue.title else "",
            self.tr("a correction") if issue.is_correction else "",
        ]

    def _unfold(self, wanted: bool) -> None:
        if wanted and self._fields is None:
            self._fields = self._make_fields()
            self._column.addWidget(self._fields)
        if self._fields is not None:
            self._fields.setVisible(wanted)
            if wanted:
                self._name.setFocus()
                self._name.selectAll()

    def _make_fields(self) -> QWidget:
        issue, whole = self._issue, QWidget()
        self._name = LineField(issue.title)
        self._autosave = Autosave(self._save, self)
        self._name.textEdited.connect(partial(self._autosave.put, "title"))
        self._name.editingFinished.connect(self._on_left)
        made = self._desk.clock.local(issue.created_at) if issue.created_at else self._desk.clock.local()
        self._day = DayField(issue.sent_on or made.date())
        self._day.changed.connect(lambda: self._tell(sent_on=self._day.value()))
        self._correction = Toggle(
            self.tr("A correction of an issue"),
            self.tr("It is compared with as well."),
            checked=issue.is_correction,
        )
        self._correction.clicked.connect(lambda: self._tell(is_correction=self._correction.isChecked()))
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        names = Field(self.tr("Number or name"), self._name)
        column.addWidget(Pair(names, Field(self.tr("Went out on"), self._day), stretch=(2, 1)))
        column.addWidget(self._correction)
        return whole

    def _on_left(self) -> None:
        self._autosave.flush()
        if not one_line(self._name.text()):
            self._name.setText(self._issue.title)  # an issue keeps its name until there is a new one
        self.left.emit()

    def _save(self, values: dict[str, object]) -> bool:
        name = one_line(str(values["title"]))
        self._waits = False
        if name and name != self._issue.title:
            self._tell(title=name, number=name if name.isdigit() else self._issue.number)
        return not self._waits

    def _tell(self, **fields: str | date | bool) -> None:
        self.edited.emit(fields)
