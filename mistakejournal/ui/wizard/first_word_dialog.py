"""A first word to the client, at hand on every page (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.wizard.layout import lay_out_now
from mistakejournal.ui.wizard.parts.first_word import FirstWord
from mistakejournal.ui.wizard.session import Session

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_WIDTH = 640
_ROOM = 0.94
"""How much of the window it may cover; what is longer scrolls."""


class FirstWordDialog(Dialog):
    """Closes by itself once the word was sent; closed in any way, what was typed is kept."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Serve the incident of `session`, over `parent`."""
        super().__init__(self.tr("A first word to the client"), width=0, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._window = parent.window()
        self._word = FirstWord(session)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._word)
        self.add(self._area)
        close = Button(self.tr("Close"), "quiet")
        close.clicked.connect(self.close)
        self.add_buttons(close)
        close.setDefault(False)
        self._word.changed.connect(self._take_room)
        session.changed.connect(self._fill)
        self.finished.connect(lambda _code: session.flush())
        self._word.fill()
        self._word.focus_open()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the words need."""
        super().showEvent(event)
        self._take_room()

    def _fill(self) -> None:
        if self._session.incident.told_at is not None:
            self.close()
        else:
            self._word.fill()

    def _take_room(self) -> None:
        if not self.isVisible():
            return
        most = self._window.size() * _ROOM
        self.resize(min(self.theme.px(_WIDTH), most.width()), self.height())
        lay_out_now()
        inside = self._area.viewport()
        missing = self._word.heightForWidth(inside.width()) - inside.height()
        self.resize(self.width(), min(self.height() + missing, most.height()))
