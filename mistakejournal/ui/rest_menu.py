"""The ways to put something off, as they stand in a menu (J5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.words.dates import short_day


def rest_menu(menu: Menu, rest: Callable[[str], object], next_run: str) -> None:
    """Fill a menu with the ways to put something off; `next_run` says when that is, "" where nobody knows."""
    menu.add(QCoreApplication.translate("Today", "Snooze until tomorrow"), partial(rest, "day"), icon="clock")
    menu.add(
        QCoreApplication.translate("Today", "Snooze for three days"), partial(rest, "days"), icon="clock"
    )
    if next_run:
        words = QCoreApplication.translate("Today", "Snooze until the next run, {day}").format(day=next_run)
        menu.add(words, partial(rest, "next_run"), icon="clock")


def next_run_words(context: Context, incident_id: str) -> str:
    """Give the day of the next run of an incident's work in words, or ""."""
    from mistakejournal.services.snoozing import next_run_day

    day = next_run_day(context.desk, incident_id)
    return short_day(day, context.desk.clock.local().date()) if day else ""
