"""Chips: a short answer that is on or off."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QWidget

from .enter_press import EnterPress
from .heard import Heard
from .one_of_many import OneOfMany
from .pill import Pill


class Chip(Heard, Pill, QCheckBox):
    """One of several answers that may all be true."""

    def __init__(
        self, text: str, *, icon: str | None = None, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.lead = icon
        self.setChecked(checked)
        self.prepare()


class ChoiceChip(OneOfMany, Pill, QRadioButton):
    """One of several answers of which one is true; needs a QButtonGroup."""

    def __init__(self, text: str, *, icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.lead = icon
        self.prepare()


class AddChip(EnterPress, Pill, QPushButton):
    """Opens more answers."""

    dashed = True
    lead: str | None = "plus"

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.prepare()
