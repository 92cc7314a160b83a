"""The app as a person uses it: a real window over a real journal, found and driven by visible names."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from mistakejournal.app import Studio
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.ui.main_window import MainWindow


class Window:
    """One person's sitting at the laptop. `close` and `open` again is quitting and starting anew."""

    def __init__(self, path: Path, clock: StandingClock, size: tuple[int, int] = (1280, 800)) -> None:
        """Open the app on the journal at `path`."""
        self.path, self.clock, self.size = path, clock, size
        self.studio: Studio
        self.open()

    def open(self) -> None:
        """Start the app."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.studio = Studio(app, self.path, self.clock, Content())
        self.studio.show().resize(*self.size)
        self.settle()

    def close(self) -> None:
        """Quit the app."""
        self.studio.close()
        self.studio.deleteLater()
        self.settle()

    @property
    def main(self) -> MainWindow:
        """The window that is open now."""
        assert self.studio.window is not None
        return self.studio.window

    @property
    def desk(self) -> Desk:
        """The open journal, to look at what is stored."""
        return self.main.context.desk

    def settle(self) -> None:
        """Let the window do what is due."""
        QApplication.processEvents()
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def all(self, name: str, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """Give everything seen whose accessible name is `name`, or matches it when it begins with "~"."""
        wanted = re.compile(name[1:], re.IGNORECASE) if name.startswith("~") else None
        tops = [QApplication.activePopupWidget(), QApplication.activeModalWidget(), self.main]
        found: list[QWidget] = []
        for top in tops:
            for widget in [top, *top.findChildren(QWidget)] if top else []:
                if not widget.isVisible() or not isinstance(widget, kind) or widget in found:
                    continue
                said = name_of(widget)
                if wanted.search(said) if wanted else said == name:
                    found.append(widget)
        return found

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Give the first thing with that name that can be acted on; fails with what is seen instead."""
        found = self.all(name, kind)
        active = [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        assert found, f"nothing is named “{name}”; seen: {self.words()}"
        return (active or found)[0]

    def has(self, name: str, kind: type[QWidget] = QWidget) -> bool:
        """Tell whether something with that name is seen."""
        return bool(self.all(name, kind))

    def click(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Click what has that name, after bringing it into view."""
        widget = self.find(name, kind)
        assert widget.isEnabled(), f"“{name}” is off"
        show(widget)
        place = widget.rect().center()
        if isinstance(widget, QAbstractButton) and not widget.hitButton(place):
            place = QPoint(12, widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        self.settle()
        return widget

    def type_into(self, name: str, text: str) -> QWidget:
        """Put the cursor into the field of that name, replace what stands there, key by key."""
        widget = self.find(name)
        show(widget)
        field = widget.lineEdit() if isinstance(widget, QComboBox) and widget.isEditable() else widget
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit | QTextEdit):
            field.selectAll()
        if text:
            QTest.keyClicks(field, text)
        else:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        self.settle()
        return widget

    def keys(self, *sequences: str) -> None:
        """Press keys, named as Qt names them ("Ctrl+Return", "Space"), where the focus is."""
        for sequence in sequences:
            target = QApplication.focusWidget() or self.main
            QTest.keySequence(target, QKeySequence(sequence))
            self.settle()

    def words(self) -> str:
        """Give all that can be read, line by line: names, labels and the content of fields."""
        seen: list[str] = []
        for widget in self.main.findChildren(QWidget):
            if not widget.isVisible():
                continue
            seen.append(widget.text() if isinstance(widget, QLabel) else name_of(widget))
            if isinstance(widget, QLineEdit):
                seen.append(widget.text())
            if isinstance(widget, QTextEdit):
                seen.append(widget.toPlainText())
        return "\n".join(dict.fromkeys(line for line in seen if line))

    def clipboard(self) -> str:
        """Give what was copied last."""
        return QApplication.clipboard().text()


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader would say."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()


def show(widget: QWidget) -> None:
    """Scroll a widget into view."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    QApplication.processEvents()
