"""The new step (D3, D4): its words, where it goes, and how it is ticked off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.domain.fix import Fix, FixKind, FixState
from mistakejournal.domain.stepwords import look_at_step
from mistakejournal.domain.text import one_line
from mistakejournal.services import checklists, fixes
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.wizard.parts.alike_steps import AlikeSteps
from mistakejournal.ui.wizard.parts.step_place import StepPlace
from mistakejournal.ui.wizard.parts.strength_questions import StrengthQuestions
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.checklists import step_hint_words

_TICK = "tick"
_KIND = "step_kind"
"""Where the way to tick it off waits until the step is added (A8)."""


class NewStep(Panel):
    """What is typed here is kept as an owed fix until it is added."""

    changed = Signal()
    """There are words now, or none any more."""
    kept = Signal()
    """The weak one is to be added as it is."""
    merged = Signal()
    """A step that was there already stands for this incident too."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("accent", padding=18, parent=parent)
        self._session = session
        self._asked = ""
        self.place = StepPlace(session)
        self.words = LineField(
            placeholder=self.tr("Send myself a test and click the podcast link, even if I’m sure"),
            name=self.tr("New step"),
        )
        self.words.textEdited.connect(self._on_words)
        self.words.editingFinished.connect(self._look)
        self._hint = Label("", "small", "text", wrap=True)
        self._kinds = ChipGroup(
            (
                (_TICK, self.tr("Just tick")),
                ("type", self.tr("Type what you see")),
                ("link", self.tr("Paste where the link landed")),
                ("test", self.tr("Send yourself a test")),
                ("inspect", self.tr("Inspect the newsletter")),
            ),
            exclusive=True,
            can_clear=False,
        )
        self._kinds.set_value(_TICK)
        self._kinds.changed.connect(lambda: session.jot(_KIND, self._kinds.value()))
        self._alike = AlikeSteps(session)
        self._alike.merge_wanted.connect(self._merge)
        self._strength = StrengthQuestions(session)
        self._keep = Button(self.tr("Keep it anyway"), "secondary", height=30)
        self._keep.clicked.connect(lambda: self.kept.emit())
        name, head = QWidget(), QWidget()
        line = QHBoxLayout(name)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(IconLabel("sprout", "accent_text", 18))
        line.addWidget(Label(self.tr("New step for this checklist"), "heading", wrap=True), 1)
        sides = SideBySide(spacing=10, parent=head)
        sides.add(name, stretch=9, need=230)
        sides.add(self.place, stretch=13, need=330)
        self.body.setSpacing(8)
        for widget in (head, self.words, self._hint, self._alike):
            self.body.addWidget(widget)
        self.body.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Field(self.tr("To tick it off"), self._kinds))
        self.body.addWidget(Field(self.tr("Which checklist"), self.place.checklist))
        self.body.addWidget(self._strength)
        self.place.changed.connect(self._show_alike)
        self._say("")

    def fill(self) -> None:
        """Show the words that wait here, and the place that fits."""
        owed = self._owed()
        show_text(self.words, owed.title if owed else "")
        self._kinds.set_value(self._session.jotted(_KIND) or _TICK)
        self._strength.fill()
        self.place.fill()
        self._show_alike()

    def has_words(self) -> bool:
        """Say whether there is something to add."""
        return bool(one_line(self.words.text()))

    def can_add(self) -> bool:
        """Say whether it may be added now; if not, the page says what is missing or asks back once."""
        if not self.has_words():
            self.words.setFocus()
            return False
        if not self.place.checklist_id() and not self.place.new_name():
            self.place.checklist.setFocus()
            self._say(self.tr("Which checklist does it go into? A new name makes a new one."))
            return False
        question = self._session.lexicon.weak_fix(self.words.text())
        if question and question != self._asked:
            self._asked = question
            self._say(question, weak=True)
            self.words.setFocus()
            return False
        return True

    def add_step(self) -> bool:
        """Write step, place, link and fix; tell whether it was done."""
        title, kind, strength = self.words.text(), self._kinds.value(), self._strength.strength()
        weak = self._session.lexicon.weak_fix(title) is not None
        checklist_id, after = self.place.checklist_id() or self._new_checklist(), self.place.after_step_id()
        if not checklist_id:
            return False
        done = self._session.do(
            lambda desk, row: fixes.learn_step(
                desk,
                row,
                checklist_id,
                title,
                after_step_id=after,
                kind=kind,
                strength=strength or ("weak" if weak else ""),
                kept_anyway=weak,
            )
        )
        if done is None:
            return False
        self.forget()
        return True

    def forget(self) -> None:
        """Begin anew: the step was added."""
        self._asked = ""
        self.words.clear()
        self._session.jot(_KIND, "")
        self._kinds.set_value(_TICK)
        self._strength.clear()
        self.place.forget()
        self._say("")

    def _owed(self) -> Fix | None:
        file = self._session.file
        owed = (fix for fix in (file.fixes if file else ()) if fix.state is FixState.OWED)
        return next((fix for fix in owed if fix.kind is FixKind.STEP), None)

    def _new_checklist(self) -> str:
        name, incident = self.place.new_name(), self._session.incident
        made = self._session.context.perform(
            lambda: checklists.add_checklist(
                self._session.desk, name, client_id=incident.client_id, work_id=incident.work_id
            )
        )
        return made.id if made else ""

    def _on_words(self, text: str) -> None:
        self._asked = ""
        self._say("")
        self._session.later("new step", lambda desk, row: _keep_words(desk, row, self._owed(), text))
        self.changed.emit()

    def _look(self) -> None:
        """Say what would make it easier to follow; nothing is held back for it."""
        self._show_alike()
        text = one_line(self.words.text())
        question = self._session.lexicon.weak_fix(text) if text else None
        if question:
            self._asked = question
            self._say(question, weak=True)
        else:
            verbs = self._session.desk.content.vocab["checklist"]["verbs"]
            self._say(step_hint_words(look_at_step(text, verbs)))

    def _show_alike(self) -> None:
        self._alike.show_alike(self.place.checklist_id(), one_line(self.words.text()))

    def _merge(self, step_id: str) -> None:
        """The step there is stands for this incident too; what was typed is let go."""
        strength = self._strength.strength()
        done = self._session.do(
            lambda desk, row: fixes.merge_learned(desk, row, step_id, strength=strength or "")
        )
        if done is not None:
            self.forget()
            self.merged.emit()

    def _say(self, words: str, *, weak: bool = False) -> None:
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self._keep.setVisible(weak)


def _keep_words(desk: Desk, incident_id: str, owed: Fix | None, text: str) -> Done:
    if owed is None:
        return fixes.owe_fix(desk, incident_id, title=text)
    if not one_line(text) and owed.due_on is None:
        return fixes.remove_fix(desk, owed.id)
    return fixes.edit_fix(desk, owed.id, title=text)
