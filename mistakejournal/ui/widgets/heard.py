"""What everything that can be checked shares: the toggle of a screen reader does what a click does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class Heard(_Base):
    """Stands before QCheckBox or QRadioButton.

    The accessible action "Toggle", for a radio button the only one, turns the button over without a click:
    Qt then tells ``toggled`` and nobody hears ``clicked``. Here a click follows it.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._is_ours = False
        self.toggled.connect(self._on_toggled)

    def setChecked(self, checked: bool) -> None:
        """Turn it silently, as every setter of ours does."""
        self._is_ours = True
        super().setChecked(checked)
        self._is_ours = False

    def nextCheckState(self) -> None:
        """Turn it on a click, which tells ``clicked`` by itself."""
        self._is_ours = True
        super().nextCheckState()
        self._is_ours = False

    def follow_toggle(self) -> None:
        """Click, so that it ends as it was turned; one of many has given way to it already."""
        if not self.autoExclusive():
            with QSignalBlocker(self):
                self.setChecked(not self.isChecked())
        self.click()

    def _on_toggled(self, checked: bool) -> None:
        gave_way = self.autoExclusive() and not checked
        if not self._is_ours and not gave_way:
            QTimer.singleShot(0, self.follow_toggle)
