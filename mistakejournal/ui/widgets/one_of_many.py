"""What all radio buttons of the kit share: Tab, or a page that sets the cursor, goes to the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from .heard import Heard

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_HANDED_ON = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class OneOfMany(Heard):
    """Stands before QRadioButton. A group is one stop for Tab, but Qt would stop at its first button."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the chosen button of the group."""
        group = self.group()
        chosen = group.checkedButton() if group is not None else None
        if event.reason() in _HANDED_ON and chosen is not None and chosen is not self:
            chosen.setFocus(event.reason())
            return
        super().focusInEvent(event)
