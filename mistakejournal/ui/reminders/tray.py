"""The system's tray: an icon with a menu, and notifications without buttons. Absent where there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mistakejournal.ui.theme.icons import app_icon

_SHOWN_MS = 10_000


class Tray(QObject):
    """The tray of this desktop, as far as the app asks of it."""

    clicked = Signal()
    """She clicked the icon."""
    notice_clicked = Signal()
    """She clicked a notification."""

    def __init__(self, parent: QObject) -> None:
        """Get ready; the icon comes with its menu."""
        super().__init__(parent)
        self._icon = QSystemTrayIcon(app_icon(), self)
        self._icon.setToolTip(self.tr("Mistake Journal"))
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.notice_clicked)

    def is_there(self) -> bool:
        """Tell whether the icon can be seen just now: a tray may come and go."""
        return has_tray()

    def show_menu(self, menu: QMenu) -> None:
        """Show the icon, with this menu."""
        self._icon.setContextMenu(menu)
        self._icon.show()

    def notify(self, title: str, text: str) -> None:
        """Show a notification, as quiet as the desktop has it."""
        self._icon.showMessage(title, text, app_icon(), _SHOWN_MS)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.clicked.emit()


def has_tray() -> bool:
    """Tell whether this desktop has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def tray_here(parent: QObject) -> Tray | None:
    """Give the tray of this desktop, or None where it has none."""
    return Tray(parent) if has_tray() else None
