"""The lines that open under a step: a reason to skip it, a note, what it caught, and "Look again?"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.runner.focus import Line
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.words.runs import READY_REASONS, reason_words

_SMALL = 30


class StepLine(QWidget):
    """One field with its buttons. Enter takes what stands there; Esc closes it."""

    taken = Signal(str)
    edited = Signal(str)
    closed = Signal()

    def __init__(self, label: str, text: str, placeholder: str, yes: str) -> None:
        super().__init__()
        self._field = LineField(text, placeholder)
        self._field.textEdited.connect(self.edited)
        self._field.returnPressed.connect(self._take)
        self._buttons = FlowLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Field(label, self._field))
        column.addLayout(self._buttons)
        self.add(yes, "secondary", self._take)
        self.add(self.tr("Close"), "quiet", self.closed.emit)

    def add(self, text: str, kind: str, pressed: Callable[..., object]) -> Button:
        """Put a button after the others."""
        button = Button(text, kind, height=_SMALL)
        button.clicked.connect(pressed)
        self._buttons.addWidget(button)
        return button

    def focus_field(self) -> None:
        """Put the cursor into the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self) -> None:
        self.taken.emit(self._field.text())


class SkipLine(StepLine):
    """Wants a reason; the usual one is one click."""

    def __init__(self, text: str) -> None:
        super().__init__(
            self.tr("Why is it skipped this time?"),
            text,
            self.tr("One line; it stands with the run"),
            self.tr("Skip"),
        )
        for code in READY_REASONS:
            words = reason_words(code)
            self.add(words, "secondary", lambda _=False, said=words: self.taken.emit(said))


class NoteLine(StepLine):
    """A note at the step, saved while it is typed."""

    def __init__(self, text: str) -> None:
        super().__init__(self.tr("Note"), text, "", self.tr("Done"))


class CatchLine(StepLine):
    """What the step caught; Enter alone is enough (K3)."""

    def __init__(self, text: str) -> None:
        super().__init__(
            self.tr("Good catch. What did this step stop?"),
            text,
            self.tr("One line, or just Enter"),
            self.tr("Keep it"),
        )


class LookLine(QWidget):
    """The question “Look again?”, asked once a run when a step was ticked faster than one can look (F5)."""

    taken = Signal(str)
    closed = Signal()
    edited = Signal(str)

    def __init__(self, _text: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        words = self.tr("Look again? This one came quickly after the step before.")
        column.addWidget(Label(words, "body", wrap=True))
        self._looked = Button(self.tr("I looked"), height=_SMALL)
        self._looked.clicked.connect(lambda: self.taken.emit(""))
        back = Button(self.tr("Not yet"), "quiet", height=_SMALL)
        back.clicked.connect(self.closed)
        buttons = FlowLayout()
        buttons.addWidget(self._looked)
        buttons.addWidget(back)
        column.addLayout(buttons)

    def focus_field(self) -> None:
        """Put the focus on the answer."""
        self._looked.setFocus(Qt.FocusReason.ShortcutFocusReason)


LINES: Mapping[Line, Callable[[str], StepLine | LookLine]] = {
    Line.SKIP: SkipLine,
    Line.NOTE: NoteLine,
    Line.CATCH: CatchLine,
    Line.LOOK: LookLine,
}
