"""Closing (J6): what is still open in words, and the offer to close. It never closes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.closing import Closing, Condition
from mistakejournal.domain.plan import is_settled
from mistakejournal.services import closing as service
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.fold_row import fold_state
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.closing import condition_words
from mistakejournal.words.dates import near_day

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_PADDING = 18
EVERYONE_TOLD = "everyone_told"


class ClosingPanel(Panel):
    """Conditions that are met, those that are not, and the way to close all the same, with a reason.

    Before anybody was told it is one folded line: closing is not what comes next.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._is_quiet, self._is_unfolded = False, False
        super().__init__("sunken", padding=_PADDING, parent=parent)
        self._session = session
        self._title = Label("", "heading", wrap=True)
        self._text = Label("", "small", "text2", wrap=True)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        self._rows = KeptRows[Condition, ConditionRow](
            rows,
            key=lambda condition: condition.code,
            make=lambda _condition: ConditionRow(),
            fill=lambda row, condition: row.fill(condition, session.first_name),
        )
        self._conditions = holder
        self.reason = LineField(placeholder=self.tr("They asked me to let it rest"))
        self.untold = LineField(placeholder=self.tr("They were never reached by it"))
        self._reason = Field(self.tr("Why it may close as it is"), self.reason)
        self._untold = Field(self.tr("Why somebody stays untold"), self.untold)
        self._anyway = Button(self.tr("Close this"), "secondary")
        self._anyway.setAccessibleDescription(self.tr("With your reason"))
        self._anyway.clicked.connect(self._on_close)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._reason)
        column.addWidget(self._untold)
        column.addWidget(self._anyway, 0, Qt.AlignmentFlag.AlignLeft)
        self._fold = Fold(self.tr("Close it with a reason"), inside)
        self._close = Button(self.tr("Close this"), "secondary", icon="check")
        self._close.clicked.connect(self._on_close)
        self._reopen = Button(self.tr("Open it again"), "secondary")
        self._reopen.clicked.connect(lambda: session.do(service.reopen_incident))
        self._line = Button(self.tr("Before it closes"), "link", height=30)
        self._line.clicked.connect(self._on_line)
        self.body.setSpacing(8)
        self.body.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._title, self._text, holder, self._fold):
            self.body.addWidget(widget)
        for button in (self._close, self._reopen):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show where it stands."""
        session = self._session
        self.setVisible(session.file is not None)
        if session.file is None:
            return
        found = service.closing(session.desk, session.id)
        is_closed = session.incident.closed_at is not None
        self._say(found, is_closed=is_closed)
        self._rows.show(found.conditions)
        self._untold.setVisible(EVERYONE_TOLD in found.open_codes)
        self._reason.setVisible(bool(set(found.open_codes) - {EVERYONE_TOLD}))
        is_open = not is_closed and not found.may_close
        self._is_quiet = is_open and session.incident.told_at is None
        is_whole = not self._is_quiet or self._is_unfolded
        self._line.set_icon("chevron-down" if self._is_unfolded else "chevron-right")
        self._line.setAccessibleDescription(fold_state(is_open=self._is_unfolded))
        for widget, is_shown in (
            (self._line, self._is_quiet),
            (self._title, not self._is_quiet),
            (self._text, is_whole),
            (self._conditions, is_whole and not is_closed),
            (self._fold, is_whole and is_open and found.may_close_with_reason),
            (self._close, not is_closed and found.may_close),
            (self._reopen, is_closed),
        ):
            widget.setVisible(is_shown)
        self.restyle()

    def restyle(self) -> None:
        """Stand at the edge of the column while it is one line."""
        edge = 0 if self._is_quiet else self.theme.space(_PADDING)
        self.body.setContentsMargins(edge, edge, edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint no ground under one line."""
        if not self._is_quiet:
            super().paintEvent(event)

    def _on_line(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self.fill()
        lay_out_now()

    def _say(self, found: Closing, *, is_closed: bool) -> None:
        incident, clock = self._session.incident, self._session.desk.clock
        if is_closed and incident.closed_at is not None:
            day = near_day(clock.local(incident.closed_at).date(), clock.local().date())
            self._title.setText(self.tr("Closed. You saw it through."))
            words = self.tr("{day}. What it taught you stays, and nothing of it is lost.").format(day=day)
            self._text.setText(" ".join(one for one in (words, self._later()) if one))
        elif found.may_close:
            self._title.setText(self.tr("All of it is done"))
            words = self.tr("You can let it go now. It can be opened again at any time.")
            self._text.setText(" ".join(one for one in (words, self._later()) if one))
        else:
            self._title.setText(self.tr("Before it closes"))
            self._text.setText(self.tr("Nothing here is urgent. It stays on Today, one thing at a time."))
        self.set_tone("accent" if is_closed or found.may_close else "sunken")

    def _later(self) -> str:
        """Say that what is planned for later comes up all the same (J1)."""
        file = self._session.file
        later = [
            one for one in (file.follow_ups if file else ()) if not is_settled(one, self._session.incident)
        ]
        return self.tr("What you still look after comes up on its day.") if later else ""

    def _on_close(self) -> None:
        reason, untold = self.reason.text(), self.untold.text()
        for field, shown in ((self.reason, self._reason), (self.untold, self._untold)):
            if self._fold.isVisibleTo(self) and not shown.isHidden() and not field.text().strip():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._session.do(lambda desk, row: service.close_incident(desk, row, reason, untold))


class ConditionRow(QWidget):
    """One condition: met or open, said by icon and name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("circle-dashed", "text2", 16)
        self._words = Label("", "small", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def fill(self, condition: Condition, name: str) -> None:
        """Show it."""
        self._icon.set_icon(*(("circle-check", "accent") if condition.met else ("circle-dashed", "text2")))
        self._icon.setAccessibleName(self.tr("Done") if condition.met else self.tr("Open"))
        words = condition_words(condition.code, name)
        self._words.setText(words if condition.met else self.tr("Open: {what}").format(what=words))
        self._words.set_tone("text" if condition.met else "text2")
