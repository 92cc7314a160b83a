"""One thing to look after on its day, in the plan's words or in hers (J1)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.followup import FollowUp, FollowUpState
from mistakejournal.services import followplan
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.row_menu import RowMenu, fill_for_follow_up
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import near_day
from mistakejournal.words.due import with_time
from mistakejournal.words.followups import follow_up_words, why_words


class FollowUpRow(MomentRow):
    """Done with one click; its day, a rest and leaving it out wait in the menu."""

    def __init__(self, session: Session, row_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session, self._id = session, row_id
        self._follow_up: FollowUp | None = None
        self._done = self.add_action(Button(self.tr("Done"), "secondary", icon="check", height=30))
        self._done.clicked.connect(lambda: self._set_done(is_done=True))
        self._again = self.add_action(Button(self.tr("Not done yet"), "quiet", height=30))
        self._again.clicked.connect(lambda: self._set_done(is_done=False))
        self._menu = RowMenu(self._fill_menu)
        self.add_action(self._menu)
        self.show_below(False)

    def fill(self, follow_up: FollowUp) -> None:
        """Show what it is, and what became of it."""
        self._follow_up = follow_up
        title = follow_up_words(follow_up.code, follow_up.title, self._session.first_name)
        self.set_title(title)
        self._menu.set_name(title)
        self._done.setAccessibleDescription(title)
        self._again.setAccessibleDescription(title)
        is_planned = follow_up.state is FollowUpState.PLANNED
        self.set_when(when_words(self._session, follow_up))
        waived = follow_up.state is FollowUpState.WAIVED
        self.set_text(
            self.tr("Left out: {reason}").format(reason=follow_up.reason)
            if waived
            else why_words(follow_up.code)
        )
        self.set_done(not is_planned)
        for button, is_shown in (
            (self._done, is_planned),
            (self._again, not is_planned),
            (self._menu, is_planned),
        ):
            button.setVisible(is_shown)

    def _fill_menu(self, menu: Menu) -> None:
        if self._follow_up is not None:
            fill_for_follow_up(menu, self._session, self._follow_up, self)

    def _set_done(self, *, is_done: bool) -> None:
        self._session.do(lambda desk, _row: followplan.follow_up_done(desk, self._id, is_done))


def when_words(session: Session, follow_up: FollowUp) -> str:
    """Say when it was done, else when it is due; "" where no day is known yet."""
    clock = session.desk.clock
    if follow_up.done_at is not None:
        return moment_said(session, follow_up.done_at)
    if follow_up.due_on is None:
        return ""
    return with_time(near_day(follow_up.due_on, clock.local().date()), follow_up.due_time)
