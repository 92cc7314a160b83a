"""The history of a checklist: what was done when and why, what it looked like, and the way back (E5)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mistakejournal.domain.version import Version
from mistakejournal.services.versions import list_versions, restore_version
from mistakejournal.ui.checklists.version_page import VersionPage
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.long_column import LongColumn, Slot
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.dates import moment_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.versions import version_words

_WIDTH, _HEIGHT, _ROOM, _ROW = 620, 640, 0.92, 68
_RING = 4
"""Px around the versions: the ring around one that has the focus is drawn outside it."""


class VersionList(QWidget):
    """A row for each version, the newest first."""

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._rows = LongColumn()
        self._none = Label(
            self.tr("Nothing was changed yet. From now on each change is kept here."),
            "body",
            "text2",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(_RING, _RING, _RING, _RING)
        column.addWidget(self._none)
        column.addWidget(self._rows)
        column.addStretch(1)

    def show_versions(self, versions: list[Version]) -> None:
        """Show these versions."""
        self._none.setVisible(not versions)
        self._rows.show_rows([self._slot(version) for version in versions])

    def focus_row(self, version_id: str = "") -> None:
        """Put the focus on a version, else on the newest."""
        rows = self._rows.widgets()
        row = self._rows.row(version_id) if version_id else rows[0] if rows else None
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _slot(self, version: Version) -> Slot:
        return Slot(version.id, lambda: self._row(version), lambda _width: current_theme().px(_ROW))

    def _row(self, version: Version) -> QWidget:
        clock = self._context.desk.clock
        when = moment_words(clock.local(version.at), clock.local())
        second = dotted(when, version.reason)
        icon = IconLabel("sprout", "accent_text") if version.incident_id else IconLabel("pencil", "text3")
        row = OpenRow(version_words(version), second, leading=icon, title_style="body")
        row.clicked.connect(lambda: self.opened.emit(version.id))
        return row


class History(Dialog):
    """Two pages: the versions, and one of them; Esc goes back from it before it closes."""

    def __init__(self, context: Context, checklist_id: str, parent: QWidget) -> None:
        """Show the versions of a list over `parent`."""
        super().__init__(self.tr("History"), width=0, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id = context, checklist_id
        self._window = parent.window()
        self._version_id = ""
        self._list = VersionList(context)
        self._page = VersionPage(context)
        self._list_area, self._page_area = ScrollArea(self._list), ScrollArea(self._page)
        self._stack = QStackedWidget()
        for area in (self._list_area, self._page_area):
            area.show_ground()
            self._stack.addWidget(area)
        self.add(self._stack)
        self._back = Button(self.tr("All versions"), "quiet", icon="arrow-left")
        self._restore = Button(self.tr("Restore this version"), "primary", icon="rotate-ccw")
        self._close = Button(self.tr("Close"))
        self.add_buttons(self._back, self._close, self._restore)
        self._restore.setDefault(False)
        for button in (self._back, self._close, self._restore):
            button.setAutoDefault(False)
        self._back.clicked.connect(self._show_list)
        self._close.clicked.connect(self.accept)
        self._restore.clicked.connect(self._bring_back)
        self._list.opened.connect(self._show_version)
        self._page.incident_wanted.connect(self._open_incident)
        self._show_list()

    def showEvent(self, event: QShowEvent) -> None:
        """Leave some of the window in view."""
        super().showEvent(event)
        most, theme = self._window.size() * _ROOM, self.theme
        self.resize(min(theme.px(_WIDTH), most.width()), min(theme.px(_HEIGHT), most.height()))
        self._list.focus_row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the versions by Esc."""
        if event.key() == Qt.Key.Key_Escape and self._version_id:
            self._show_list()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Store a reason that is still being typed."""
        self._page.settle()
        super().done(result)

    def _show_list(self) -> None:
        self._page.settle()
        before, self._version_id = self._version_id, ""
        self._list.show_versions([])  # a reason may be another now
        self._list.show_versions(list_versions(self._context.desk, self._id))
        self._stack.setCurrentWidget(self._list_area)
        self._back.hide()
        self._restore.hide()
        self._list.focus_row(before)

    def _show_version(self, version_id: str) -> None:
        self._version_id = version_id
        is_now = self._page.show_version(version_id)
        self._stack.setCurrentWidget(self._page_area)
        self._page_area.verticalScrollBar().setValue(0)
        self._back.show()
        self._restore.show()
        self._restore.setEnabled(not is_now)
        (self._back if is_now else self._restore).setFocus(Qt.FocusReason.TabFocusReason)

    def _bring_back(self) -> None:
        version_id = self._version_id
        if self._context.perform(lambda: restore_version(self._context.desk, version_id)) is not None:
            self.accept()

    def _open_incident(self, incident_id: str) -> None:
        self.accept()
        self._context.go(Place.JOURNAL, incident_id)
