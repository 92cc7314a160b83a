"""The acts of the mini runner: checked, skip, caught one, called away; at the end, clear to send."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.run import counts
from mistakejournal.domain.stepkinds import Wanted, kind_of
from mistakejournal.ui.runner.focus import Line
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.words.stepkinds import check_words

_SMALL = 30


class MiniFoot(QWidget):
    """The same buttons at every step, so that Space after Space needs no look for the focus."""

    def __init__(self, session: RunSession) -> None:
        """Act on `session`."""
        super().__init__()
        self._session = session
        session.time_went_on.connect(self.show_step)
        self._has_keys = False
        self._clear = Button(self.tr("Clear to send"), "primary", icon="check")
        self._clear.clicked.connect(session.finish)
        self._checked = Button(self.tr("Checked"), "primary", icon="check")
        self._checked.clicked.connect(lambda: session.tick())
        self._untick = Button(self.tr("Untick"), "quiet", icon="undo-2", height=_SMALL)
        self._untick.clicked.connect(lambda: session.tick())
        self._skip = Button(self.tr("Skip"), "quiet", height=_SMALL)
        self._skip.clicked.connect(lambda: session.ask(Line.SKIP))
        self._caught = Button(self.tr("Caught one"), "quiet", icon="sprout", height=_SMALL)
        self._caught.clicked.connect(lambda: session.ask(Line.CATCH))
        self._away = Button(self.tr("Called away"), icon="phone-incoming")
        self._away.clicked.connect(session.call_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for buttons in ((self._clear, self._checked, self._away), (self._untick, self._skip, self._caught)):
            row = FlowLayout(spacing=8)
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)

    def show_step(self) -> None:
        """Show what can be done at the step the cursor is on; an open line has its own buttons."""
        file = self._session.file
        running = file is not None and self._session.is_running and file.away is None
        self.setVisible(running and self._session.line is Line.NONE)
        if file is None or not running:
            return
        step = self._session.step()
        is_over = counts(step)
        wanted = kind_of(step.kind).wants(self._session.proof(step))
        had_focus = any(button.hasFocus() for button in (self._clear, self._checked, self._untick))
        was_waiting = self._checked.isHidden() and self._untick.isHidden() and self.window().hasFocus()
        self._clear.setVisible(file.complete)
        self._checked.setText(check_words(wanted))
        self._checked.setVisible(not is_over and wanted is not Wanted.TIME)
        self._untick.setVisible(is_over)
        self._skip.setVisible(not is_over)
        for button in (self._checked, self._untick):
            button.setAccessibleDescription(step.title)
        self._show_hints()
        if had_focus or was_waiting:
            self.focus_button()

    def show_keys(self, shown: bool) -> None:
        """Show the keys while the window has them, and none while the browser does."""
        self._has_keys = shown
        self._show_hints()

    def focus_button(self) -> None:
        """Put the focus on what comes next; during a wait on none, so that Space calls nobody away."""
        shown = (one for one in (self._clear, self._checked, self._untick) if not one.isHidden())
        next(shown, self.window()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_hints(self) -> None:
        space = self.tr("Space")
        ready = not self._clear.isHidden()
        for button, keys in (
            (self._clear, space),
            (self._checked, space),
            (self._untick, "" if ready else space),
            (self._skip, "S"),
            (self._caught, "G"),
            (self._away, "P"),
        ):
            button.set_key_hint(keys if self._has_keys else "")
