"""How strong it is, from 0 to 10, if she wants to say (B2)."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.slider import Slider


class Strength(QWidget):
    """A slider that says nothing until it is moved."""

    changed = Signal(int)

    def __init__(
        self, words: str, minimum: int = 0, maximum: int = 10, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._slider = Slider(words, minimum, maximum, minimum)
        self._slider.valueChanged.connect(self._on_moved)
        self._value = Label("", "small", "text2", align=Qt.AlignmentFlag.AlignRight)
        top = QHBoxLayout()
        top.addWidget(Label(words, "small", "text2"))
        top.addStretch(1)
        top.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._slider)
        self.show_value(None)

    def show_value(self, value: int | None) -> None:
        """Show what was said before; None is nothing."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(self._slider.minimum() if value is None else value)
        self._value.setText(self.tr("not said") if value is None else str(value))

    def _on_moved(self, value: int) -> None:
        self._value.setText(str(value))
        self.changed.emit(value)
