"""Open promises, check-ins and what is to be looked after: done, another day, or dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.telling import PromiseState
from mistakejournal.services import followplan, promises
from mistakejournal.services.checkins import CheckInDue, check_ins_due, waive_check_in
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.duefollowups import FollowUpDue, follow_ups_due
from mistakejournal.services.lookback.rows import Planned, check_ins_to_come
from mistakejournal.services.promises import PromiseDue, promises_due
from mistakejournal.ui.check_ins import check_in_row
from mistakejournal.ui.lookback.acts import ask_day, ask_reason, more_button
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.act_button import Act, act_button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dates import day_words, near_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.due import with_time
from mistakejournal.words.followups import follow_up_words

BY_ITSELF = frozenset({"confirm", "ask", "make_good"})
"""Follow-ups that are done by what is answered on their page."""


Open = tuple[list[PromiseDue], list[CheckInDue], list[Planned], list[FollowUpDue]]


class PromisesStep(LookBackStep):
    """One group for each kind; what is settled goes, and undo brings it back."""

    interests = frozenset(
        {"promises", "check_ins", "follow_ups", "incidents", "clients", "runs", "run_steps"}
    )

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        rest = self.tr("{count} more")
        self._none = self.add(Label(self.tr("No promise is open, and no check-in waits."), "body", "text2"))
        self._promised = self.add(Group(self.tr("Promised"), rest=rest))
        self._ready = self.add(Group(self.tr("Check-ins with a line ready"), rest=rest))
        self._to_come = self.add(Group(self.tr("Check-ins with the next runs"), rest=rest))
        self._after = self.add(Group(self.tr("Look after"), rest=rest))

    def fill(self) -> None:
        """Read what is open anew."""
        self.read(_look, self._show)

    def _show(self, seen: Open) -> None:
        open_, ready, to_come, after = seen
        today = self.session.desk.clock.local().date()
        self._none.setHidden(bool(open_ or ready or to_come or after))
        self._promised.show_rows(open_, self._promise_row, seen=lambda _due: today)
        self._ready.show_rows(
            ready, lambda due: check_in_row(self.session.context, due), seen=lambda _due: today
        )
        self._to_come.show_rows(to_come, self._to_come_row, seen=lambda _due: today)
        self._after.show_rows(after, self._follow_up_row, seen=lambda _due: today)

    def _promise_row(self, due: PromiseDue) -> QWidget:
        promise, desk = due.promise, self.session.desk
        title = f"“{promise.title}”"
        today = desk.clock.local().date()
        when = with_time(near_day(promise.due_on, today), promise.due_time) if promise.due_on else ""
        asked = self.tr("is that a promise?") if promise.unconfirmed else ""
        untold = self.tr("changed, and not told yet") if promise.untold else ""
        second = dotted(due.client_name, when, asked, untold, due.incident_title)
        opens = partial(self._open, due.incident_id)
        if promise.untold:
            acts: list[QWidget] = [act_button(self.tr("Tell them"), title, opens)]
            return Row(title, second, leading=IconLabel("mail", "text2"), trailing=acts)

        def settle(state: PromiseState) -> None:
            self._do(lambda: promises.settle_promise(desk, promise.id, state))

        def day() -> None:
            ask_day(
                desk,
                title,
                (promise.due_on, promise.due_time),
                lambda on, at: self._do(lambda: promises.set_promise_due(desk, promise.id, on, at)),
                self,
            )

        def more(menu: Menu) -> None:
            menu.add(self.tr("It changed…"), opens, icon="pencil")
            menu.add(self.tr("Not kept"), partial(settle, PromiseState.NOT_KEPT), icon="x")
            menu.add(
                self.tr("Not a promise"),
                lambda: self._do(lambda: promises.not_a_promise(desk, promise.id)),
                icon="x",
            )
            menu.addSeparator()
            menu.add(self.tr("Open the incident"), opens, icon="book-open")

        acts = [
            act_button(self.tr("Kept"), title, partial(settle, PromiseState.KEPT)),
            act_button(self.tr("Day…"), title, day, quiet=True),
            more_button(title, more),
        ]
        return Row(title, second, leading=IconLabel("flag", "text2"), trailing=acts)

    def _to_come_row(self, one: Planned) -> QWidget:
        desk = self.session.desk
        title = self.tr("Check-in {number} of {total}").format(number=one.number, total=one.total)
        about = self.tr("after “{incident}”").format(incident=one.about) if one.about else ""

        def drop() -> None:
            ask_reason(lambda reason: self._do(lambda: waive_check_in(desk, one.id, reason)), self)

        acts = [
            act_button(self.tr("Leave it out…"), f"{title}, {one.client_name}", drop, quiet=True),
            act_button(self.tr("Open"), f"{title}, {one.client_name}", partial(self._open, one.incident_id)),
        ]
        return Row(
            title, dotted(one.client_name, about), leading=IconLabel("circle-dashed", "text2"), trailing=acts
        )

    def _follow_up_row(self, due: FollowUpDue) -> QWidget:
        one, desk = due.follow_up, self.session.desk
        title = follow_up_words(one.code, one.title, due.first_name)
        today = desk.clock.local().date()
        day_said = with_time(near_day(one.due_on, today), one.due_time) if one.due_on else ""
        opens = partial(self._open, due.incident_id)

        def day() -> None:
            ask_day(
                desk,
                title,
                (one.due_on, one.due_time),
                lambda on, at: self._do(lambda: followplan.set_follow_up_due(desk, one.id, on, at)),
                self,
            )

        def drop() -> None:
            ask_reason(
                lambda reason: self._do(lambda: followplan.waive_follow_up(desk, one.id, reason)), self
            )

        def more(menu: Menu) -> None:
            menu.add(self.tr("Leave it out, with a reason…"), drop, icon="calendar-x-2")
            menu.add(self.tr("Open the incident"), opens, icon="book-open")

        finish: Act = partial(self._do, lambda: followplan.follow_up_done(desk, one.id))
        done = act_button(self.tr("Done"), title, finish)
        first = act_button(self.tr("Open"), title, opens) if one.code in BY_ITSELF else done
        acts = [first, act_button(self.tr("Day…"), title, day, quiet=True), more_button(title, more)]
        second = dotted(due.client_name, day_said, due.incident_title)
        return Row(title, second, leading=IconLabel("circle-dashed", "text2"), trailing=acts)

    def _open(self, incident_id: str) -> None:
        self.session.context.go(Place.FLOW, incident_id, "follow_up")

    def _do(self, call: Callable[[], Done]) -> bool:
        return self.session.context.perform(call) is not None


def _look(desk: Desk) -> Open:
    today = desk.clock.local().date()
    ready = check_ins_due(desk, day_words(today), day_words)
    return promises_due(desk), ready, check_ins_to_come(desk), follow_ups_due(desk, today)
