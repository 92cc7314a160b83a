"""One option, being written: what, when, effort, cost to them (C5)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.incident import Option
from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.session import Session


class OptionForm(QWidget):
    """Every field is kept while it is typed; "Done" only folds it up."""

    finished = Signal()

    def __init__(self, session: Session, option_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._id = session, option_id
        self._typed: dict[str, str] = {}
        self.title = LineField(placeholder=self.tr("A short correction to everyone"))
        self.detail = TextField(placeholder=self.tr("Three lines, from their address. Reaches all 1,840."))
        self.by_when = LineField(placeholder=self.tr("today by 12:00"))
        self.effort = LineField(placeholder=self.tr("20 minutes"))
        self.cost = LineField(placeholder=self.tr("Normally nothing"))
        for name, field in self._lines().items():
            field.textEdited.connect(lambda text, name=name: self._keep(name, text))
            field.returnPressed.connect(self.finished)
        self.detail.changed.connect(lambda text: self._keep("detail", text))
        self._free = Chip(self.tr("Not billed"))
        self._free.clicked.connect(self._on_free)
        self._mine = Chip(self.tr("My suggestion"))
        self._mine.clicked.connect(self._on_mine)
        self._back = Chip(self.tr("Can be taken back"))
        self._back.clicked.connect(self._on_back)
        self._cost = Field(self.tr("What it costs them"), self.cost)
        self._lay_out()

    def fill(self, option: Option, letter: str) -> None:
        """Show what stands there, except where she is typing."""
        self.setAccessibleName(self.tr("Option {letter}").format(letter=letter))
        for name, field in self._lines().items():
            show_text(field, getattr(option, name))
        show_text(self.detail, option.detail)
        self._free.setChecked(option.cost == self._free.text())
        self._mine.setChecked(option.recommended)
        self._back.setChecked(option.reversible)

    def _lines(self) -> dict[str, LineField]:
        return {"title": self.title, "by_when": self.by_when, "effort": self.effort, "cost": self.cost}

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(12)
        column.addWidget(Field(self.tr("What you’d do"), self.title))
        column.addWidget(Field(self.tr("In a sentence, if it helps"), self.detail))
        column.addWidget(
            Pair(
                Field(self.tr("By when"), self.by_when),
                Field(self.tr("Your effort, for you"), self.effort),
                stack_below=420,
            )
        )
        column.addWidget(self._cost)
        chips = QWidget()
        flow = FlowLayout(parent=chips)
        for chip in (self._free, self._mine, self._back):
            flow.addWidget(chip)
        done = Button(self.tr("Done"), "secondary", height=30)
        done.clicked.connect(self.finished)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(chips, 1)
        last.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(last)

    def _keep(self, name: str, text: str) -> None:
        self._typed[name] = text
        fields = dict(self._typed)
        self._session.later(
            f"option/{self._id}", lambda desk, _id: incident_parts.edit_option(desk, self._id, **fields)
        )

    def _on_free(self) -> None:
        words = self._free.text() if self._free.isChecked() else ""
        self.cost.setText(words)
        self._typed.pop("cost", None)
        self._session.do(lambda desk, _id: incident_parts.edit_option(desk, self._id, cost=words))

    def _on_back(self) -> None:
        is_so = self._back.isChecked()
        self._session.do(lambda desk, _id: incident_parts.edit_option(desk, self._id, reversible=is_so))

    def _on_mine(self) -> None:
        chosen = self._id if self._mine.isChecked() else None
        self._session.do(lambda desk, row: incident_parts.recommend_option(desk, row, chosen))
