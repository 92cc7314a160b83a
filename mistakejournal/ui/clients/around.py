"""What stands around a client: still owed to them, their lists, what was agreed, what made good (A11)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.domain.makegood import MakeGood, MakeGoodTotals
from mistakejournal.services.clientcard import Agreed, PromiseToThem
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.checklists import learned_words, steps_words
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.due import due_words
from mistakejournal.words.money import cost_words, duration_words, money_words


def promise_row(context: Context, owed: PromiseToThem) -> QWidget:
    """A promise in its literal words; it opens where it is seen through."""
    promise, today = owed.promise, context.desk.clock.local().date()
    when = due_words(promise.due_on, promise.due_time, today) if promise.due_on else ""
    untold = QCoreApplication.translate("Clients", "changed, and they don’t know yet")
    second = _dotted(when, untold if promise.untold else "", owed.incident_title)
    row = _open_row(f"“{promise.title}”", second, "flag")
    row.clicked.connect(lambda: context.go(Place.FLOW, promise.incident_id, "follow_up"))
    return row


def checklist_row(context: Context, line: ChecklistLine, when: tuple[date, str] | None) -> QWidget:
    """A list of theirs, with when it is due next."""
    next_time = ""
    if when is not None:
        next_time = due_words(*when, context.desk.clock.local().date())
    learned = learned_words(line.learned) if line.learned else ""
    row = _open_row(line.name, _dotted(steps_words(line.steps), learned, next_time), "list-checks")
    row.clicked.connect(lambda: context.go(Place.CHECKLIST, line.id))
    return row


def agreed_row(context: Context, agreed: Agreed) -> QWidget:
    """What they said yes to, and since when."""
    clock, at = context.desk.clock, agreed.fix.done_at
    since = short_day(clock.local(at).date(), clock.local().date()) if at else ""
    row = _open_row(agreed.fix.title, _dotted(since, agreed.incident_title), "check")
    row.clicked.connect(lambda: context.go(Place.JOURNAL, agreed.fix.incident_id))
    return row


def make_good_row(context: Context, one: MakeGood) -> QWidget:
    """A make-good with what it costs, and when it was delivered."""
    clock = context.desk.clock
    if one.done_at is None:
        state = QCoreApplication.translate("Clients", "not delivered yet")
    else:
        day = short_day(clock.local(one.done_at).date(), clock.local().date())
        state = QCoreApplication.translate("Clients", "delivered {day}").format(day=day)
    cost = _dotted(
        duration_words(one.minutes) if one.minutes else "",
        money_words(one.amount, one.currency, short=True) if one.amount else "",
    )
    title = one.title or QCoreApplication.translate("Clients", "Make-good")
    row = _open_row(title, _dotted(cost, state, one.incident_title), "heart")
    row.clicked.connect(lambda: context.go(Place.JOURNAL, one.incident_id))
    return row


def totals_words(totals: MakeGoodTotals) -> str:
    """Say what make-goods come to: “Delivered so far: 1 h 30 and 40 €.”; "" where none costs."""
    if totals.offered.is_nothing:
        return ""
    if totals.delivered == totals.offered:
        words = QCoreApplication.translate("Clients", "Delivered so far: {cost}.")
        return words.format(cost=cost_words(totals.delivered))
    if totals.delivered.is_nothing:
        words = QCoreApplication.translate("Clients", "Offered so far: {cost}. Nothing of it delivered yet.")
        return words.format(cost=cost_words(totals.offered))
    words = QCoreApplication.translate("Clients", "Offered so far: {all}. Delivered of it: {done}.")
    return words.format(all=cost_words(totals.offered), done=cost_words(totals.delivered))


def _open_row(title: str, second: str, icon: str) -> OpenRow:
    return OpenRow(title, second, leading=IconLabel(icon), trailing=[IconLabel("chevron-right")])


def _dotted(*parts: str) -> str:
    return dotted(*parts)
