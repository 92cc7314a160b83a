"""What a hand does in Settings > Privacy and in its questions."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from mistakejournal.app import Studio
from mistakejournal.ui.main_window import MainWindow
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.settings.privacy import PrivacyForm

D = TypeVar("D", bound=QDialog)
NEW = "seven green chairs near the harbor"


def press(widget: QWidget, words: str) -> None:
    """Press the button with these words, or this name."""
    buttons = widget.findChildren(QPushButton)
    button = next(one for one in buttons if words in (one.text(), one.accessibleName()) and one.isVisible())
    assert button.isEnabled()
    button.click()


def fill(widget: QWidget, name: str, text: str) -> None:
    """Type into the field of that name."""
    lines = widget.findChildren(QLineEdit)
    line = next(one for one in lines if one.accessibleName() == name and one.isVisible())
    line.clear()
    QTest.keyClicks(line, text)


def dialog(kind: type[D]) -> D:
    """Give the open question of a kind."""
    tops = QApplication.topLevelWidgets()
    return next(top for top in tops if isinstance(top, kind) and top.isVisible())


def privacy(window: MainWindow) -> PrivacyForm:
    """Go to Settings > Privacy."""
    window.go(Route(Place.SETTINGS, detail="privacy"))
    QApplication.processEvents()
    form = window.findChild(PrivacyForm)
    assert form is not None
    return form


def wait_for_another(studio: Studio, before: MainWindow, qtbot) -> MainWindow:
    """Give the window that comes once the journal was closed and opened again."""
    qtbot.waitUntil(lambda: studio.window not in (None, before), timeout=10_000)
    assert studio.window is not None
    return studio.window
