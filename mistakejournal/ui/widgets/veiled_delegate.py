"""The words of a list or table as they may be seen while the screen is shared (P4)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mistakejournal.ui.theme.veil import veiled


class VeiledDelegate(QStyledItemDelegate):
    """Paints veiled words; what the model holds, and what is chosen by it, stays as it is."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Veil the words of a row before they are painted."""
        super().initStyleOption(option, index)
        option.text = veiled(option.text)
