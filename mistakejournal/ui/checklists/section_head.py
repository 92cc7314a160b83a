"""The head of a section: its name, its pause point, and the way to take it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Section
from mistakejournal.ui.checklists.quiet_fields import QuietLine, QuietText
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton


class SectionHead(QWidget):
    """Name and pause point are changed where they stand."""

    typed = Signal(str, str)
    """The field ("name" or "pause_point") and its words."""
    left = Signal()
    removed = Signal()
    moved = Signal(int)
    """The section with its steps, one up (-1) or down (1): Alt with an arrow key in its name."""

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        """Show `section`."""
        super().__init__(parent)
        self.name = QuietLine(self.tr("Section name"), "heading")
        self._pause = QuietText(self.tr("Pause point"), self.tr("When to stop and look, in one sentence"))
        self._up = IconButton("arrow-up", "", size=28)
        self._down = IconButton("arrow-down", "", size=28)
        self._remove = IconButton("x", "", size=28)
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        for button in (self._up, self._down, self._remove):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._pause)
        self.name.textEdited.connect(lambda text: self.typed.emit("name", text))
        self.name.editingFinished.connect(self.left)
        self._pause.changed.connect(lambda text: self.typed.emit("pause_point", text))
        self._pause.left.connect(self.left)
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        self.name.installEventFilter(self)
        self.show_section(section)

    def show_section(self, section: Section) -> None:
        """Show what is stored, but leave a field alone that the cursor is in."""
        show_text(self.name, section.name)
        show_text(self._pause, section.pause_point)
        self._remove.set_name(self.tr("Remove section {name}").format(name=section.name))
        self._up.set_name(self.tr("Move section {name} up").format(name=section.name))
        self._down.set_name(self.tr("Move section {name} down").format(name=section.name))

    def set_place(self, *, is_first: bool, is_last: bool) -> None:
        """Offer only the ways there are."""
        self._up.setVisible(not (is_first and is_last))
        self._down.setVisible(not (is_first and is_last))
        self._up.setEnabled(not is_first)
        self._down.setEnabled(not is_last)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the section by Alt with an arrow key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(by)
                return True
        return super().eventFilter(watched, event)

    def stops(self) -> list[QWidget]:
        """Give where Tab stops, in order."""
        return [self.name, self._up, self._down, self._remove, self._pause]
