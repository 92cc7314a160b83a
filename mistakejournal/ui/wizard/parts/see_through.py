"""All that is seen through once they know, as one story in the order of its days (J1 to J4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.followup import next_check_in
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.services import checkins, levels
from mistakejournal.services.agenda import next_run_of
from mistakejournal.ui.wizard.parts.affected_people import AffectedPeople
from mistakejournal.ui.wizard.parts.agreement_rows import AgreementRows
from mistakejournal.ui.wizard.parts.ask_row import AskRow
from mistakejournal.ui.wizard.parts.check_in_row import CheckInRow
from mistakejournal.ui.wizard.parts.chosen_row import ChosenRow
from mistakejournal.ui.wizard.parts.described_row import DescribedRow
from mistakejournal.ui.wizard.parts.follow_up_row import FollowUpRow
from mistakejournal.ui.wizard.parts.make_good_row import MakeGoodRow
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.promise_row import PromiseRow
from mistakejournal.ui.wizard.parts.right_row import RightRow
from mistakejournal.ui.wizard.parts.timeline import Place, Timeline
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import day_words

_ROWS_OF_THEIR_OWN = frozenset({"confirm", "ask", "make_good"})
"""What the plan only says when: their rows are there anyway."""


class SeeThrough(QWidget):
    """Fixed rows and those of promises, follow-ups and check-ins together."""

    asked = Signal(str)
    """Another step is wanted."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = ChosenRow(session)
        self._right = RightRow(session)
        self._people = AffectedPeople(session)
        self._others = MomentRow(self.tr("Who else has to hear it"))
        self._others.body.addWidget(self._people)
        self.described = DescribedRow(session)
        self.ask = AskRow(session)
        self._agreements = AgreementRows(session)
        self._make_good = MakeGoodRow(session)
        for row in (self.described, self.ask, self._make_good):
            row.asked.connect(self.asked)
        self._timeline = Timeline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._timeline)

    def fill(self) -> None:
        """Show what is done and what is still to come."""
        session, file = self._session, self._session.file
        level = levels.known_level(session.desk, session.id) if session.id else None
        affected = file.affected if file else ()
        self._others.setVisible(bool(affected))
        self._others.set_done(all(person.told_at is not None for person in affected))
        for widget in (
            self._chosen, self._right, self._people, self.described, self.ask, self._agreements,
            self._make_good,
        ):  # fmt: skip
            widget.fill()
        self.described.setVisible(level != 1)
        self.ask.setVisible(level != 1)
        if file is not None:
            self._timeline.arrange(
                [*self._fixed(file), *self._promises(file), *self._follow_ups(file), *self._check_ins(file)]
            )

    def _fixed(self, file: IncidentFile) -> Iterator[tuple[Place, QWidget]]:
        incident, today = file.incident, self._today()
        told = self._day(incident.told_at) or today
        chosen = file.chosen
        yield self._moment(chosen.chosen_at if chosen else incident.told_at, 0), self._chosen
        yield self._moment(incident.fixed_at, 1), self._right
        yield Place(told, "", 2), self._others
        asked = self._planned(file, "ask") or today
        yield self._done_or(incident.verified_at, self._planned(file, "confirm") or today, 4), self.described
        yield self._done_or(incident.answer_at, asked, 5), self.ask
        yield self._done_or(incident.answer_at, asked, 6), self._agreements
        good = self._planned(file, "make_good") or asked
        yield self._done_or(incident.make_good_done_at, good, 7), self._make_good

    def _promises(self, file: IncidentFile) -> Iterator[tuple[Place, QWidget]]:
        """Give those that are confirmed; of the others she is asked above. What is for good stands first."""
        for promise in file.promises:
            if promise.unconfirmed:
                continue
            row = self._timeline.row(
                f"promise {promise.id}", PromiseRow, partial(PromiseRow, self._session, promise.id)
            )
            row.fill(promise)
            on = promise.due_on or self._day(file.incident.told_at) or self._today()
            yield Place(on, promise.due_time, 3), row

    def _follow_ups(self, file: IncidentFile) -> Iterator[tuple[Place, QWidget]]:
        for follow_up in file.follow_ups:
            if follow_up.code in _ROWS_OF_THEIR_OWN:
                continue
            row = self._timeline.row(
                f"follow-up {follow_up.id}",
                FollowUpRow,
                partial(FollowUpRow, self._session, follow_up.id),
            )
            row.fill(follow_up)
            due = Place(follow_up.due_on or date.max, follow_up.due_time, 8)
            yield self._moment(follow_up.done_at, 8) if follow_up.done_at else due, row

    def _check_ins(self, file: IncidentFile) -> Iterator[tuple[Place, QWidget]]:
        """Give one row for each; the next stands on the day of the next run where that is known."""
        desk = self._session.desk
        theirs = file.incident.client_id or ""
        found = checkins.check_ins_due(desk, say=day_words, client_id=theirs) if file.check_ins else ()
        due_now = {due.check_in.id: due for due in found}
        following = next_check_in(file.check_ins)
        coming = next_run_of(desk, file.incident.client_id, file.incident.work_id)
        for check_in in file.check_ins:
            row = self._timeline.row(
                f"check-in {check_in.id}", CheckInRow, partial(CheckInRow, self._session, check_in.id)
            )
            row.fill(check_in, due_now.get(check_in.id))
            is_next = following is not None and following.id == check_in.id
            yield self._check_in_place(check_in, coming if is_next else None), row

    def _check_in_place(self, check_in: CheckIn, coming: tuple[date, str] | None) -> Place:
        rank = 9 + check_in.number
        if check_in.state is not CheckInState.PLANNED:
            return self._moment(check_in.done_at, rank)
        return Place(coming[0], coming[1], rank) if coming else Place(date.max, "", rank)

    def _planned(self, file: IncidentFile, code: str) -> date | None:
        return next((one.due_on for one in file.follow_ups if one.code == code), None)

    def _done_or(self, done_at: datetime | None, due: date, rank: int) -> Place:
        """Give the place of what was done where that shows, of what is still to come on its day."""
        return self._moment(done_at, rank) if done_at else Place(due, "", rank)

    def _moment(self, moment: datetime | None, rank: int) -> Place:
        """Give the place of what was at a moment; of what is still open, today."""
        if moment is None:
            return Place(self._today(), "", rank)
        local = self._session.desk.clock.local(moment)
        return Place(local.date(), local.strftime("%H:%M"), rank)

    def _today(self) -> date:
        return self._session.desk.clock.local().date()

    def _day(self, moment: datetime | None) -> date | None:
        return self._session.desk.clock.local(moment).date() if moment else None
