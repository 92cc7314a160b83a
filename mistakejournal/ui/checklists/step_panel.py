"""One step in full: its words, how it is ticked, why it is there, where it came from (picture 11)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Section, Step
from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.ui.checklists.origin import Origin
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.filling import show_text
from mistakejournal.words.stepkinds import kind_help, kind_name

_WIDTH = 560
_LOOSE = "-"
"""Stands for no section in the select, where "" means that nothing is chosen."""


class StepPanel(Page):
    """Fills itself with one step and tells what she changes; it stores nothing."""

    typed = Signal(str, str)
    """The field ("title" or "why") and its words."""
    left = Signal()
    chosen = Signal(str, object)
    """The field ("kind", "must_see", "section_id") and its value."""
    moved = Signal(int)
    removed = Signal()
    closed = Signal()
    incident_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(_WIDTH, parent=parent)
        self._step_id = self._incident_id = ""
        self._back = self.add(Button(self.tr("All steps"), "quiet", icon="arrow-left"), gap=0)
        self._number = self.add(Label("", "heading"), gap=0)
        self._title = TextField()
        self._title_field = self.add(Field(self.tr("Step text"), self._title), gap=12)
        self._kind = Select([(code, kind_name(code)) for code in KINDS])
        self._kind_field = self.add(Field(self.tr("How it’s ticked"), self._kind), gap=18)
        self._why = TextField()
        self.add(Field(self.tr("Why it is there"), self._why), gap=18)
        second = self.tr("For the one to three steps that hurt most when missed")
        self._must_see = self.add(Toggle(self.tr("Must see"), second), gap=18)
        self._section = Select()
        self._section_field = self.add(Field(self.tr("Section"), self._section), gap=18)
        self._origin = self.add(self._origin_part(), gap=20)
        self.add(self._buttons(), gap=24)
        self.add_stretch()
        self._back.clicked.connect(self.closed)
        self._title.changed.connect(lambda text: self.typed.emit("title", text))
        self._why.changed.connect(lambda text: self.typed.emit("why", text))
        self._title.left.connect(self.left)
        self._why.left.connect(self.left)
        self._kind.changed.connect(lambda code: self.chosen.emit("kind", code))
        self._must_see.toggled.connect(lambda on: self.chosen.emit("must_see", on))
        self._section.changed.connect(
            lambda code: self.chosen.emit("section_id", "" if code == _LOOSE else code)
        )

    def show_step(
        self, step: Step, number: int, of: int, sections: Sequence[Section], origin: Origin | None, hint: str
    ) -> None:
        """Show a step; a field the cursor is in stays as it is while it is the same step."""
        if step.id != self._step_id:
            self._title.set_text(step.title)
            self._why.set_text(step.why)
            self.verticalScrollBar().setValue(0)
        else:
            show_text(self._title, step.title)
            show_text(self._why, step.why)
        self._step_id = step.id
        self._number.setText(self.tr("Step {number}").format(number=number))
        self.setAccessibleName(self._number.text())
        self._title_field.set_hint(hint)
        self._kind.set_value(step.kind if step.kind in KINDS else "tick")
        self._kind_field.set_hint(kind_help(step.kind))
        self._must_see.blockSignals(True)
        self._must_see.setChecked(step.must_see)
        self._must_see.blockSignals(False)
        self._section.set_options(
            [(_LOOSE, self.tr("Before the first section")), *((part.id, part.name) for part in sections)]
        )
        known = step.section_id in {part.id for part in sections}
        self._section.set_value(step.section_id if known and step.section_id else _LOOSE)
        self._section_field.setVisible(bool(sections))
        self._show_origin(origin)
        self._up.setEnabled(number > 1 or known)
        self._down.setEnabled(number < of or step.section_id != (sections[-1].id if sections else None))

    def show_back(self, *, shows: bool) -> None:
        """Offer the way back to the steps where they are out of sight."""
        self._back.setVisible(shows)

    def title_is_empty(self) -> bool:
        """Tell whether the words were taken out."""
        return not self._title.text().strip()

    def put_title_back(self, title: str) -> None:
        """Show the stored words again."""
        self._title.set_text(title)

    def focus_first(self) -> None:
        """Put the cursor into the step's words."""
        self._title.setFocus()

    def _origin_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Hairline())
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(IconLabel("sprout", "accent_text"))
        self._learned = Label("", "strong", wrap=True)
        line.addWidget(self._learned, 1)
        column.addLayout(line)
        self._incident_title = Label("", "small", "text2", wrap=True)
        column.addWidget(self._incident_title)
        self._incident = Button(self.tr("Open the incident"), "link", icon="book-open", height=30)
        self._incident.clicked.connect(lambda: self.incident_wanted.emit(self._incident_id))
        column.addWidget(self._incident)
        return part

    def _show_origin(self, origin: Origin | None) -> None:
        self._origin.setVisible(origin is not None)
        if origin is not None:
            self._incident_id = origin.incident_id
            self._learned.setText(origin.learned)
            self._incident_title.setText(origin.title)
            self._incident.setAccessibleDescription(origin.title)

    def _buttons(self) -> QWidget:
        part = QWidget()
        line = FlowLayout(spacing=4, parent=part)
        self._up = Button(self.tr("Move up"), "quiet", icon="arrow-up", height=30)
        self._down = Button(self.tr("Move down"), "quiet", icon="arrow-down", height=30)
        remove = Button(self.tr("Remove"), "quiet", icon="trash-2", height=30)
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        remove.clicked.connect(self.removed)
        for button in (self._up, self._down, remove):
            line.addWidget(button)
        return part
