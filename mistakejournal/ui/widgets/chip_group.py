"""A question with short answers: chips in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from .chip import Chip, ChoiceChip
from .flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class ChipGroup(QWidget):
    """Chips by code. ``changed`` comes only from the person, never from ``set_values``."""

    changed = Signal()

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        *,
        exclusive: bool = False,
        can_clear: bool = True,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exclusive, self._can_clear = exclusive, can_clear
        self._chips: dict[str, QAbstractButton] = {}
        self._just_checked: QAbstractButton | None = None
        self._flow = FlowLayout(parent=self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(exclusive)
        self._group.buttonToggled.connect(self._remember)
        self._group.buttonClicked.connect(self._take)
        self.setAccessibleName(name)
        self.set_options(options)

    def setAccessibleName(self, name: str) -> None:
        """Name the question; each chip says it too, since a reader stops at the chips only."""
        super().setAccessibleName(name)
        for chip in self._chips.values():
            chip.setAccessibleDescription(name)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show other answers; what was chosen and is still there stays chosen."""
        kept = self.values()
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        for code, label in options:
            self.add_option(code, label)
        self.set_values(kept)

    def add_option(self, code: str, label: str) -> None:
        """Show one more answer, behind the others and before what was appended."""
        chip = ChoiceChip(label, parent=self) if self._exclusive else Chip(label, parent=self)
        chip.setAccessibleDescription(self.accessibleName())
        if self._exclusive:
            self._group.addButton(chip)
        else:  # any group of buttons leaves Tab a single stop
            chip.clicked.connect(self.changed)
        self._flow.insert_widget(len(self._chips), chip)
        self._chips[code] = chip
        if self.isVisible():
            chip.show()

    def append(self, widget: QWidget) -> None:
        """Put another widget behind the chips, such as an AddChip."""
        self._flow.addWidget(widget)

    def chip(self, code: str) -> QAbstractButton:
        """Give the chip of a code; raises ``KeyError`` when there is none."""
        return self._chips[code]

    def values(self) -> list[str]:
        """Give the codes that are chosen, in the order shown."""
        return [code for code, chip in self._chips.items() if chip.isChecked()]

    def set_values(self, codes: Iterable[str]) -> None:
        """Choose these codes and no others; codes without a chip are passed over."""
        wanted = set(codes)
        self._group.setExclusive(False)
        for code, chip in self._chips.items():
            chip.setChecked(code in wanted)
        self._group.setExclusive(self._exclusive)
        self._just_checked = None

    def value(self) -> str:
        """Give the first chosen code, or nothing."""
        return next(iter(self.values()), "")

    def set_value(self, code: str) -> None:
        """Choose one code, or none."""
        self.set_values([code])

    def _remember(self, chip: QAbstractButton, checked: bool) -> None:
        if checked:
            self._just_checked = chip

    def _take(self, chip: QAbstractButton) -> None:
        again = self._exclusive and chip is not self._just_checked
        self._just_checked = None
        if again and not self._can_clear:
            return
        if again:
            self.set_values(())
        self.changed.emit()
