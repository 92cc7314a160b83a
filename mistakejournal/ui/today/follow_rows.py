"""Rows of Today for what was promised and what is to be looked after; each can rest a while (H4, J5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.telling import Promise
from mistakejournal.services.duefollowups import FollowUpDue
from mistakejournal.services.promises import PromiseDue
from mistakejournal.ui.context import Context
from mistakejournal.ui.rest_menu import next_run_words, rest_menu
from mistakejournal.ui.widgets.act_button import Act, act_button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dates import near_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.due import with_time
from mistakejournal.words.followups import follow_up_words

_BY_ITSELF = frozenset({"confirm", "ask", "make_good"})
"""Follow-ups that are done by what is answered on their page."""


def promise_row(context: Context, due: PromiseDue, today: date, opened: Act) -> QWidget:
    """A promise in its literal words, with when it is due; or that a change of it is still to be told."""
    promise = due.promise
    if promise.untold:
        title = QCoreApplication.translate("Today", "Tell {who} that it changed").format(
            who=due.first_name or QCoreApplication.translate("Today", "them")
        )
        second = dotted(due.client_name, f"“{promise.title}”", due.incident_title)
    else:
        title = f"“{promise.title}”"
        asked = QCoreApplication.translate("Today", "is that a promise?") if promise.unconfirmed else ""
        second = dotted(due.client_name, _when(promise, today), asked, due.incident_title)
    words = QCoreApplication.translate("Today", "Open")

    def rest(code: str) -> None:
        from mistakejournal.services.snoozing import put_off_promise  # few mornings put anything off

        context.perform(lambda: put_off_promise(context.desk, promise.id, due.incident_id, code))

    more = _more(context, title, due.incident_id, rest)
    icon = IconLabel("mail" if promise.untold else "flag", "text2")
    return Row(title, second, leading=icon, trailing=[act_button(words, title, opened), more])


def follow_up_row(context: Context, due: FollowUpDue, today: date, opened: Act) -> QWidget:
    """Something to look after, also for what is closed."""
    follow_up = due.follow_up
    title = follow_up_words(follow_up.code, follow_up.title, due.first_name)
    day = near_day(follow_up.due_on, today) if follow_up.due_on else ""
    closed = QCoreApplication.translate("Today", "closed") if due.is_closed else ""
    second = dotted(due.client_name, with_time(day, follow_up.due_time), due.incident_title, closed)
    words = QCoreApplication.translate("Today", "Open")

    def rest(code: str) -> None:
        from mistakejournal.services.snoozing import put_off_follow_up

        context.perform(lambda: put_off_follow_up(context.desk, follow_up.id, due.incident_id, code))

    def finish() -> None:
        from mistakejournal.services.followplan import follow_up_done

        context.perform(lambda: follow_up_done(context.desk, follow_up.id))

    more = _more(context, title, due.incident_id, rest, None if follow_up.code in _BY_ITSELF else finish)
    icon = IconLabel("circle-dashed", "text2")
    return Row(title, second, leading=icon, trailing=[act_button(words, title, opened), more])


def _more(
    context: Context, name: str, incident_id: str, rest: Callable[[str], None], finish: Act | None = None
) -> MenuButton:
    button = MenuButton("ellipsis", QCoreApplication.translate("Today", "More for {name}").format(name=name))
    menu = Menu(parent=button)

    def fill() -> None:
        menu.clear()
        if finish is not None:
            menu.add(QCoreApplication.translate("Today", "Done"), finish, icon="check")
        rest_menu(menu, rest, next_run_words(context, incident_id))

    menu.aboutToShow.connect(fill)  # most are never opened
    button.set_menu(menu)
    return button


def _when(promise: Promise, today: date) -> str:
    return with_time(near_day(promise.due_on, today), promise.due_time) if promise.due_on else ""
