"""One step in full: its words, how it is ticked, why it is there, where it came from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.checklist import Section, Step
from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.ui.checklists.alike_part import AlikePart
from mistakejournal.ui.checklists.difference_part import DifferencePart
from mistakejournal.ui.checklists.earlier_line import EarlierLine
from mistakejournal.ui.checklists.kind_fields import KindFields
from mistakejournal.ui.checklists.origins_part import OriginsPart
from mistakejournal.ui.checklists.step_notes import StepNotes
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.toggle import Toggle
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
    asked = Signal(str)
    """An act on the step: "duplicate", "remove", "hide", "retire", "keep", "elsewhere" or "for_everyone"."""
    merge_wanted = Signal(str)
    closed = Signal()
    incident_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(_WIDTH, parent=parent)
        self._step_id = ""
        self._back = self.add(Button(self.tr("All steps"), "quiet", icon="arrow-left"), gap=0)
        self._number = self.add(Label("", "heading"), gap=0)
        self._title = TextField()
        self._differs = self.add(DifferencePart(), gap=8)
        self._title_field = self.add(Field(self.tr("Step text"), self._title), gap=12)
        self._kind = Select([(code, kind_name(code)) for code in KINDS])
        self._kind_field = self.add(Field(self.tr("How it’s ticked"), self._kind), gap=18)
        self.kinds = self.add(KindFields(), gap=12)
        self._why = TextField()
        self.add(Field(self.tr("Why it is there"), self._why), gap=18)
        second = self.tr("For the one to three steps that hurt most when missed")
        self._must_see = self.add(Toggle(self.tr("Must see"), second), gap=18)
        self.earlier = self.add(EarlierLine(), gap=0)
        self._section = Select()
        self._section_field = self.add(Field(self.tr("Section"), self._section), gap=18)
        self._alike = self.add(AlikePart(), gap=18)
        self._origins = self.add(OriginsPart(), gap=20)
        self.add(self._buttons(), gap=24)
        self.add_stretch()
        self._back.clicked.connect(self.closed)
        self._alike.merge_wanted.connect(self.merge_wanted)
        self._origins.incident_wanted.connect(self.incident_wanted)
        self._origins.retired.connect(lambda: self.asked.emit("retire"))
        self._origins.kept.connect(lambda: self.asked.emit("keep"))
        self._origins.elsewhere_wanted.connect(lambda: self.asked.emit("elsewhere"))
        self._differs.taken_back.connect(lambda: self.asked.emit("for_everyone"))
        self._title.changed.connect(lambda text: self.typed.emit("title", text))
        self._why.changed.connect(lambda text: self.typed.emit("why", text))
        self._title.left.connect(self.left)
        self._why.left.connect(self.left)
        self._kind.changed.connect(lambda code: self.chosen.emit("kind", code))
        self._must_see.toggled.connect(lambda on: self.chosen.emit("must_see", on))
        self._section.changed.connect(
            lambda code: self.chosen.emit("section_id", "" if code == _LOOSE else code)
        )

    def show_step(self, step: Step, sections: Sequence[Section], notes: StepNotes) -> None:
        """Show a step; a field the cursor is in stays as it is while it is the same step."""
        if step.id != self._step_id:
            self._title.set_text(step.title)
            self._why.set_text(step.why)
            self.verticalScrollBar().setValue(0)
        else:
            show_text(self._title, step.title)
            show_text(self._why, step.why)
        self._step_id = step.id
        self._number.setText(self.tr("Step {number}").format(number=notes.number))
        self.setAccessibleName(self._number.text())
        self._title_field.set_hint(notes.hint)
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
        self._up.setEnabled(notes.number > 1 or known)
        last = step.section_id == (sections[-1].id if sections else None)
        self._down.setEnabled(notes.number < notes.of or not last)
        self._show_notes(step, notes)

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

    def _show_notes(self, step: Step, notes: StepNotes) -> None:
        self._differs.show_difference(notes.differs, can_take_back=bool(notes.difference_id))
        self._alike.show_alike(notes.alike)
        self._origins.show_origins(notes.origins, notes.offered_after, notes.so_far)
        for_one = bool(notes.client_name) and not notes.is_theirs
        self._hide.setText(self.tr("Hide for {name}").format(name=notes.client_name))
        self._hide.setVisible(for_one and not notes.is_hidden)
        self._remove.setVisible(not for_one)
        self._duplicate.setVisible(not for_one)
        self._retire.setVisible(bool(notes.origins) and not notes.client_name)
        self._section.setEnabled(not for_one)

    def _buttons(self) -> QWidget:
        part = QWidget()
        line = FlowLayout(spacing=4, parent=part)
        self._up = Button(self.tr("Move up"), "quiet", icon="arrow-up", height=30)
        self._down = Button(self.tr("Move down"), "quiet", icon="arrow-down", height=30)
        self._duplicate = self._button(self.tr("Duplicate"), "copy", "duplicate")
        self._hide = self._button("", "ghost", "hide")
        self._retire = self._button(self.tr("Retire"), "box", "retire")
        self._remove = self._button(self.tr("Remove"), "trash-2", "remove")
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        for button in (self._up, self._down, self._duplicate, self._hide, self._retire, self._remove):
            line.addWidget(button)
        return part

    def _button(self, words: str, icon: str, act: str) -> Button:
        button = Button(words, "quiet", icon=icon, height=30)
        button.clicked.connect(lambda: self.asked.emit(act))
        return button
