"""The head of a section: its name, its pause point, and the way to take it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Section
from mistakejournal.ui.checklists.quiet_fields import QuietLine, QuietText
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.wizard.filling import show_text


class SectionHead(QWidget):
    """Name and pause point are changed where they stand."""

    typed = Signal(str, str)
    """The field ("name" or "pause_point") and its words."""
    left = Signal()
    removed = Signal()

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        """Show `section`."""
        super().__init__(parent)
        self.name = QuietLine(self.tr("Section name"), "heading")
        self._pause = QuietText(self.tr("Pause point"), self.tr("When to stop and look, in one sentence"))
        self._remove = IconButton("x", "", size=28)
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._pause)
        self.name.textEdited.connect(lambda text: self.typed.emit("name", text))
        self.name.editingFinished.connect(self.left)
        self._pause.changed.connect(lambda text: self.typed.emit("pause_point", text))
        self._pause.left.connect(self.left)
        self._remove.clicked.connect(self.removed)
        self.show_section(section)

    def show_section(self, section: Section) -> None:
        """Show what is stored, but leave a field alone that the cursor is in."""
        show_text(self.name, section.name)
        show_text(self._pause, section.pause_point)
        self._remove.set_name(self.tr("Remove section {name}").format(name=section.name))

    def stops(self) -> list[QWidget]:
        """Give where Tab stops, in order."""
        return [self.name, self._remove, self._pause]
