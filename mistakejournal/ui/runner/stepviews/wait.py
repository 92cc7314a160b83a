"""Wait for some minutes or until a time; it is ticked once that is over."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep, counts
from mistakejournal.domain.stepkinds import Proof, Wanted, kind_of
from mistakejournal.domain.stepkinds.kind import says_something
from mistakejournal.domain.stepkinds.wait import began_at, over_at
from mistakejournal.ui.runner.stepviews.beside import Beside
from mistakejournal.ui.runner.stepviews.step_view import StepView
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.words.stepkinds import earlier_words, wait_words

_SMALL, _HEIGHT = 30, 40
_SOONEST, _LATEST = timedelta(seconds=1), timedelta(seconds=30)
"""How long until the clock is looked at again: a timer stands still while the laptop sleeps."""


class WaitView(StepView):
    """Says until when; one timer looks whether it is over, and only while the step is in view."""

    code = "wait"

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._proof: Proof | None = None
        self._is_waiting = self._is_over = False
        self._words = Label("", "strong", wrap=True)
        self._beside = Beside()
        self._earlier = Button(self.tr("Go on earlier"), "quiet", height=_SMALL)
        self._earlier.clicked.connect(self._ask_why)
        self._reason = LineField(height=_HEIGHT)
        self._why = Field(earlier_words(), self._reason)
        self._why.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._words, self._beside, self._why):
            column.addWidget(part)
        column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.outdated)
        self._reason.returnPressed.connect(self._go_on)

    def show_proof(self, step: RunStep, proof: Proof) -> None:
        """Show until when, or that it has not begun."""
        self._proof = proof
        wanted = kind_of(self.code).wants(proof)
        was_waiting, self._is_waiting = self._is_waiting, wanted is Wanted.TIME
        self._is_over = wanted is Wanted.NOTHING
        is_dealt_with = counts(step)
        self._words.setText(wait_words(proof, is_done=is_dealt_with))
        self._words.setVisible(bool(self._words.text()))
        self._beside.show_comparisons(kind_of(self.code).compare(proof))
        is_open = not is_dealt_with and not self._is_over
        self._earlier.setVisible(is_open and self._why.isHidden())
        if not is_open:
            self._why.hide()
        if began_at(proof.evidence) is None:
            show_text(self._reason, proof.evidence)
        self._wait()
        if was_waiting and self._is_over and not is_dealt_with and self.isVisible():
            announce(self, self._words.text())

    def focus_proof(self) -> bool:
        """Put the cursor where going on earlier is asked for."""
        target = self._reason if not self._why.isHidden() else self._earlier
        if target.isHidden():
            return False
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the time again."""
        super().showEvent(event)
        self.outdated.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the time go on unwatched."""
        super().hideEvent(event)
        self._timer.stop()

    def _wait(self) -> None:
        self._timer.stop()
        over = over_at(self._proof) if self._proof else None
        if self._proof is None or over is None or self._is_over or not self.isVisible():
            return
        left = min(max(over - self._proof.now, _SOONEST), _LATEST)
        self._timer.start(round(left / timedelta(milliseconds=1)))

    def _ask_why(self) -> None:
        self._why.show()
        self._earlier.hide()
        self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_on(self) -> None:
        reason = self._reason.text()
        if not says_something(reason):
            self._why.set_hint(self.tr("One line of reason, then it goes on."), "amber_text")
            return
        self._why.set_hint("")
        self.edited.emit(reason)
        self.checked.emit()
