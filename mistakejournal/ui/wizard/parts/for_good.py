"""Fix, so it doesn't come back: where it broke, why, and the step that will be met next time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.cause import Causes
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.wizard.parts.added_steps import AddedSteps
from mistakejournal.ui.wizard.parts.becauses import Becauses
from mistakejournal.ui.wizard.parts.break_mark import BreakMark
from mistakejournal.ui.wizard.parts.causes import CauseChips
from mistakejournal.ui.wizard.parts.has_happened import HasHappened
from mistakejournal.ui.wizard.parts.new_step import NewStep
from mistakejournal.ui.wizard.parts.no_step import NoStep
from mistakejournal.ui.wizard.parts.other_fixes import OtherFixes
from mistakejournal.ui.wizard.parts.other_lists import OtherLists
from mistakejournal.ui.wizard.session import Session

_STACK_BELOW = 700


class ForGood(QWidget):
    """The whole second tab."""

    changed = Signal()
    """What the footer offers may be another thing now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wants_another = False
        causes = Causes(session.desk.content.vocab)
        self.break_mark = BreakMark(session)
        self.becauses = Becauses(session, causes)
        self.becauses.changed.connect(self._show_causes)
        self._causes = CauseChips(session, causes)
        self._before = HasHappened(session)
        self.new_step = NewStep(session)
        self.new_step.changed.connect(self.changed)
        self.new_step.kept.connect(self._add)
        self._added = AddedSteps(session)
        self._lists = OtherLists(session)
        self.new_step.merged.connect(self._on_merged)
        self._another = Button(self.tr("Add another step"), "link", icon="plus")
        self._another.clicked.connect(self._on_another)
        self._others = OtherFixes(session)
        self._none = NoStep(session)
        self._none.declined.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        why = QWidget()
        right = QVBoxLayout(why)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self.becauses)
        right.addWidget(self._causes)
        right.addStretch(1)
        both = QWidget()
        sides = SideBySide(spacing=40, stack_below=_STACK_BELOW, parent=both)
        sides.add(self.break_mark, stretch=10)
        sides.add(why, stretch=9)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(both)
        column.addSpacing(24)
        for widget in (self._before, self._added, self._another, self._lists, self.new_step):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self._none)
        column.addSpacing(16)
        column.addWidget(self._others)

    def fill(self) -> None:
        """Show what stands there."""
        self.break_mark.fill()
        self.becauses.fill()
        self._show_causes()
        self._before.fill()
        self._added.fill()
        self._lists.fill()
        self.new_step.fill()
        self._others.fill()
        self._none.fill()
        self._arrange()

    def is_adding(self) -> bool:
        """Say whether a step is still to be added: the panel is open."""
        return not self.new_step.isHidden()

    def add(self) -> bool:
        """Add the step, unless something is missing or asked back; tell whether it was added."""
        return self.new_step.can_add() and self._add()

    def _add(self) -> bool:
        was_added = self.new_step.add_step()
        if was_added:
            self._wants_another = False
            self._arrange()
            self.changed.emit()
            announce(self, self.tr("The step is added. The next run shows it."))
        return was_added

    def _on_merged(self) -> None:
        self._wants_another = False
        self._arrange()
        self.changed.emit()
        announce(self, self.tr("That step stands for this incident too."))

    def _on_another(self) -> None:
        self._wants_another = True
        self._arrange()
        self.new_step.words.setFocus()
        self.changed.emit()

    def _arrange(self) -> None:
        """Fold the panel away once a step stands; it comes again on request, or with words in it."""
        is_open = not self._added.steps() or self._wants_another or self.new_step.has_words()
        self.new_step.setVisible(is_open)
        self._another.setVisible(not is_open)
        self._none.setVisible(not self._added.steps())

    def _show_causes(self) -> None:
        self._causes.fill(self.becauses.texts(), carried_on=self.break_mark.carried_on())
