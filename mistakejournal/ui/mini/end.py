"""The end of a run in the mini runner: clear to send, and its line to copy (F10)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.runrecords import outcome_words


class MiniEnd(Themed, ScrollArea):
    """Everything else the run has left stands in the window."""

    window_asked = Signal()

    def __init__(self, session: RunSession) -> None:
        """Show the end of `session`."""
        inside = QWidget()
        super().__init__(inside)
        self._session = session
        self._title = Label("", "subtitle", wrap=True)
        self._line = Label("", "body", wrap=True, selectable=True)
        self._panel = Panel("accent", padding=12)
        self._panel.add(self._line)
        self._more = Label("", "small", "text2", wrap=True)
        self._copy = Button(self.tr("Copy line"), "primary", icon="copy")
        self._copy.setAccessibleName(self.tr("Copy line: clear to send"))
        self._copy.clicked.connect(self._copy_line)
        self._open = Button(self.tr("Open in the window"), icon="maximize-2")
        self._open.clicked.connect(self.window_asked)
        buttons = FlowLayout()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._open)
        self._column = QVBoxLayout(inside)
        for part in (self._title, self._panel, self._more):
            self._column.addWidget(part)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        self.wear()

    def show_end(self) -> None:
        """Say how it ended, with the line where it has one."""
        file = self._session.file
        if file is None:
            return
        self._title.setText(outcome_words(file.run.state, list_used=file.run.list_used))
        self._line.setText(file.run.clear_line)
        for part in (self._panel, self._copy):
            part.setVisible(bool(file.run.clear_line))
        due = len(self._session.check_ins)
        self._more.setText(self.tr("A check-in belongs to this run. It stands in the window.") if due else "")
        self._more.setVisible(due > 0)

    def focus_button(self) -> None:
        """Put the focus on the line to copy."""
        button = self._open if self._copy.isHidden() else self._copy
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Keep the parts apart."""
        space = self.theme.space
        self._column.setContentsMargins(space(4), space(4), space(8), space(4))
        self._column.setSpacing(space(10))

    def _copy_line(self) -> None:
        copy_text(self._session.context, self._line.text())
