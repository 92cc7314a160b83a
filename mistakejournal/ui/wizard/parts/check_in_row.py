"""One check-in (J3): planned, its line ready to copy, sent, or left out with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.followup import next_check_in, stage
from mistakejournal.services import checkins, snoozing
from mistakejournal.services.agenda import next_run_of
from mistakejournal.services.checkins import CheckInDue
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.rest_menu import rest_menu
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.row_menu import RowMenu
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.due import due_words


class CheckInRow(MomentRow):
    """The line is built from the run when it happens, never before."""

    def __init__(self, session: Session, check_in_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session, self._id = session, check_in_id
        self._due: CheckInDue | None = None
        self._copy = Button(self.tr("Copy line"), "secondary", icon="copy", height=30)
        self._copy.clicked.connect(self._on_copy)
        self._sent = Button(self.tr("I’ve sent it"), "tinted", icon="check", height=30)
        self._sent.clicked.connect(self._on_sent)
        self._leave = self.add_action(Button(self.tr("Leave out"), "quiet", height=30))
        self._leave.clicked.connect(self._on_leave)
        self._menu = RowMenu(self._fill_menu)
        self.add_action(self._menu)
        ready = QWidget()
        self._ready = ready
        line = FlowLayout(spacing=8, parent=ready)
        for button in (self._copy, self._sent):
            line.addWidget(button)
        self._reason = LineField(
            placeholder=self.tr("One line of reason, then Enter"), name=self.tr("Why it is left out")
        )
        self._reason.returnPressed.connect(self._on_reason)
        self._reason.hide()
        self.body.addWidget(ready)
        self.body.addWidget(self._reason)
        self._has_line = False

    def fill(self, check_in: CheckIn, due: CheckInDue | None) -> None:
        """Show the check-in; `due` brings the line of a run that has begun."""
        self._due = due
        planned = check_in.state is CheckInState.PLANNED
        has_line = planned and due is not None and due.ready
        self.set_title(self._headline(check_in))
        self.set_text(self._detail(check_in))
        self.set_when(self._moment(check_in))
        self.set_done(check_in.state is CheckInState.DONE)
        self._has_line = has_line
        self._leave.setVisible(planned)
        self._menu.set_name(self._headline(check_in))
        self._menu.setVisible(has_line)
        if not planned:
            self._reason.hide()
        self._show_below()

    def _headline(self, check_in: CheckIn) -> str:
        file, name = self._session.file, self._session.first_name
        where = stage(check_in, file.check_ins if file else ())
        if where == "last":
            return self.tr("Check in once more, then let it rest")
        if where == "after":
            return self.tr("Once more with the run after it")
        if name:
            return self.tr("With the next run, tell {name} it’s checked").format(name=name)
        return self.tr("With the next run, tell them it’s checked")

    def _detail(self, check_in: CheckIn) -> str:
        if check_in.state is CheckInState.DONE:
            return self.tr("“{line}”").format(line=check_in.title)
        if check_in.state is CheckInState.WAIVED:
            return self.tr("Left out: {reason}").format(reason=check_in.reason)
        if self._due is not None and self._due.ready:
            return self.tr("“{line}”").format(line=self._due.line)
        return self.tr("The line is made of what that run shows, and is ready to copy then.")

    def _moment(self, check_in: CheckIn) -> str:
        clock = self._session.desk.clock
        if check_in.done_at is not None:
            return moment_said(self._session, check_in.done_at)
        words = self.tr("Run {number} of {total}").format(number=check_in.number, total=check_in.total)
        following = next_check_in(self._session.file.check_ins if self._session.file else ())
        if self._due is not None or following is None or following.id != check_in.id:
            return words
        incident = self._session.incident
        coming = next_run_of(self._session.desk, incident.client_id, incident.work_id)
        if coming is None:
            return words
        return self.tr("{run}: {when}").format(run=words, when=due_words(*coming, clock.local().date()))

    def _on_copy(self) -> None:
        if self._due is not None:
            copy_text(self._session.context, self._due.line, self.tr("The line is copied."))

    def _on_sent(self) -> None:
        due = self._due
        if due is not None:
            self._session.do(lambda desk, _row: checkins.send_check_in(desk, self._id, due.run_id, due.line))

    def _fill_menu(self, menu: Menu) -> None:
        due = self._due
        if due is None:
            return

        def rest(code: str) -> None:
            self._session.do(lambda desk, _row: snoozing.put_off_check_in(desk, self._id, due.run_id, code))

        rest_menu(menu, rest, "")
        menu.add(self.tr("With the next run instead"), lambda: rest(snoozing.NEXT_RUN), icon="repeat")

    def _on_leave(self) -> None:
        self._reason.show()
        self._show_below()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_below(self) -> None:
        self._ready.setVisible(self._has_line)
        self.show_below(self._has_line or not self._reason.isHidden())

    def _on_reason(self) -> None:
        reason = self._reason.text()
        if reason.strip():
            self._session.do(lambda desk, _row: checkins.waive_check_in(desk, self._id, reason))
