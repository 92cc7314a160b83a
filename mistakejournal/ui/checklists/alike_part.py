"""Steps of the list that say nearly the same, each to be made one with the chosen step on her word (D5)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.checklists.step_notes import Alike
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label


class AlikePart(QWidget):
    """A line for each; it takes no room where there is none."""

    merge_wanted = Signal(str)
    """The id of the step to be merged into the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._shown: tuple[Alike, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_alike(self, alike: Sequence[Alike]) -> None:
        """Show these steps."""
        self.setVisible(bool(alike))
        if tuple(alike) == self._shown:
            return
        self._shown = tuple(alike)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for one in alike:
            words = self.tr("Much like step {number}, {title}").format(number=one.number, title=one.title)
            merge = Button(self.tr("Make one step of both"), "link", icon="copy-plus", height=30)
            merge.setAccessibleDescription(words)
            merge.clicked.connect(lambda _on=False, step_id=one.step_id: self.merge_wanted.emit(step_id))
            self._rows += [Label(words, "small", "text2", wrap=True), merge]
        for row in self._rows:
            self._column.addWidget(row)
