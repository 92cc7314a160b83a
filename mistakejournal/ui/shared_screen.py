"""Sharing my screen (P4): one key hides names, lessons and the Open list, and shows them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QVBoxLayout, QWidget

from mistakejournal.services.preferences import settings
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import is_veiled, name_plainly, veiled, wear_veil, window_title
from mistakejournal.ui.trouble_line import TroubleLine

if TYPE_CHECKING:
    from mistakejournal.ui.sharing_line import SharingLine


class SharedScreen(QObject):
    """Made before anything of the window is: what is hidden must not be seen for a moment at a start."""

    def __init__(self, window: QMainWindow, context: Context) -> None:
        """Cover the app for the journal of `context`, if it was left so."""
        super().__init__(window)
        self._window, self._context = window, context
        self._line: SharingLine | None = None
        self._cover()
        self._name_window()
        context.changed.connect(self._on_changed)
        QTimer.singleShot(0, self, self._show_line)  # the place it stands over is built by then

    def _show_line(self) -> None:
        """Say over every place that something is hidden, while it is."""
        if self._line is None:
            if not is_veiled():
                return
            self._line = self._make_line()
        self._line.setVisible(is_veiled())

    def _on_changed(self, kinds: frozenset[str]) -> None:
        is_on = settings(self._context.desk).sharing_screen
        if is_on != is_veiled() or (is_on and "clients" in kinds):
            self._cover()
            _dress_again()
            self._show_line()
        if "settings" in kinds:
            self._name_window()

    def _cover(self) -> None:
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        if not settings(self._context.desk).sharing_screen:
            wear_veil(None)
            return
        from mistakejournal.services.hiding import name_hider  # few starts share a screen

        wear_veil(name_hider(self._context.desk))
        app.installEventFilter(self)  # only while it is needed: it is asked of every event

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide names under the pointer as well."""
        if event.type() == QEvent.Type.ToolTip and isinstance(watched, QWidget):
            text = veiled(watched.toolTip())
            if text != watched.toolTip() and isinstance(event, QHelpEvent):
                QToolTip.showText(event.globalPos(), text, watched)
                return True
        return super().eventFilter(watched, event)

    def _name_window(self) -> None:
        """A title is seen in the task bar and in the list of windows to share."""
        name_plainly(settings(self._context.desk).plain_title)
        self._window.setWindowTitle(window_title(self.tr("Mistake Journal")))

    def _make_line(self) -> SharingLine:
        from mistakejournal.ui.sharing_line import SharingLine

        trouble = self._window.findChild(TroubleLine)
        assert isinstance(trouble, TroubleLine)
        column = trouble.parentWidget()
        layout = column.layout() if column is not None else None
        assert isinstance(layout, QVBoxLayout)
        line = SharingLine(self._context)
        layout.insertWidget(0, line)
        return line


def _dress_again() -> None:
    """Have every widget take its words anew."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, Themed):
            widget.wear()
