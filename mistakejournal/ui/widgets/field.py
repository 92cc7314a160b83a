"""A control under its label, over its hint."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.theme.themed import Themed

from .label import Label


class Field(Themed, QWidget):
    """The label is the accessible name of the control, the hint its description."""

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.label = Label(label, "field", wrap=True)
        self._hint = Label(hint, "small", "text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, control, self._hint):
            self._column.addWidget(widget)
        self.label.setBuddy(control)  # the relation that names a choice list to screen readers on Linux
        self.set_label(label)
        self.set_hint(hint)
        self.wear()

    def set_label(self, text: str) -> None:
        """Ask something else."""
        self.label.setText(text)
        self.control.setAccessibleName(text)

    def set_hint(self, text: str, tone: str = "text2") -> None:
        """Say something else below, or nothing."""
        self._hint.setText(text)
        self._hint.set_tone(tone)
        self._hint.setVisible(bool(text))
        self.control.setAccessibleDescription(text)

    def restyle(self) -> None:
        """Keep the label near its control."""
        self._column.setSpacing(self.theme.space(6))
