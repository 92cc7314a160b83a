"""A row for what is due: start it, put it off, leave it out, or note that it was done otherwise (H4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.services.agenda import DueCard
from mistakejournal.ui.learned_mark import learned_mark
from mistakejournal.ui.today.lead import Lead
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.progress_ring import ProgressRing
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.checklists import steps_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.due import column_words, missed_words

Do = Callable[[str], None]
"""Does one of: start, later, tomorrow, days, choose, not_this_time, without_list."""


def due_row(card: DueCard, today: date, do: Do) -> QWidget:
    """Give the row of a card; missed ones stand in it as a number, never as rows of their own."""
    after = ""
    if card.after:
        after = QCoreApplication.translate("Today", "after {run}").format(run=card.after)
    second = dotted(card.client_name, steps_words(card.steps), after, missed_words(card.missed))
    start = act_button(QCoreApplication.translate("Today", "Start"), card.title, lambda: do("start"))
    lead = Lead(column_words(card.day, card.at, today), ProgressRing(0))
    return Row(
        card.title, second, leading=lead, trailing=[start, _more(card, do)], mark=learned_mark(card.learned)
    )


def _more(card: DueCard, do: Do) -> MenuButton:
    name = QCoreApplication.translate("Today", "More for {name}").format(name=card.title)
    button = MenuButton("ellipsis", name)
    menu = Menu(parent=button)
    menu.aboutToShow.connect(lambda: _fill(menu, do))  # most are never opened
    button.set_menu(menu)
    return button


def _fill(menu: Menu, do: Do) -> None:
    menu.clear()
    for code, words in (
        ("later", QCoreApplication.translate("Today", "Snooze for two hours")),
        ("tomorrow", QCoreApplication.translate("Today", "Snooze until tomorrow")),
        ("days", QCoreApplication.translate("Today", "Snooze for three days")),
        ("choose", QCoreApplication.translate("Today", "Snooze until…")),
    ):
        menu.add(words, partial(do, code), icon="clock")
    menu.addSeparator()
    skip = QCoreApplication.translate("Today", "Not this time…")
    menu.add(skip, lambda: do("not_this_time"), icon="calendar-x-2")
    without = QCoreApplication.translate("Today", "Did it without the checklist")
    menu.add(without, lambda: do("without_list"), icon="check")
