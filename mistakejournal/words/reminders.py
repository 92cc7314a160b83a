"""What is due, said once and quietly; nothing names a client where others may look (J5)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident_file import shortened
from mistakejournal.services.reminders import DueToday, Reminder
from mistakejournal.words.dates import clock_words, near_day
from mistakejournal.words.due import time_words
from mistakejournal.words.followups import follow_up_words

_LENGTH, _BRIEF = 90, 44


def digest_words(due: DueToday) -> str:
    """Say what is due today, without a name: “3 things are due today.”"""
    if due.total != 1:
        return QCoreApplication.translate("Reminders", "{count} things are due today.").format(
            count=due.total
        )
    return _one_thing(due)


def reminder_words(reminders: tuple[Reminder, ...], now: datetime) -> str:
    """Say in the window what is due, with its words: “14:00: “The list goes out” (Brightside)”."""
    if len(reminders) == 1:
        return _line(reminders[0], now)
    lines = " · ".join(_line(one, now) for one in reminders[:3])
    if len(reminders) <= 3:
        return lines
    return QCoreApplication.translate("Reminders", "{lines} and {count} more").format(
        lines=lines, count=len(reminders) - 3
    )


def brief_words(reminders: tuple[Reminder, ...], now: datetime) -> str:
    """Say it where there is little room: the next one in a few words, and how many more there are."""
    first = min(reminders, key=lambda one: one.at)
    words = shortened(" ".join(first.words.split()), _BRIEF) or follow_up_words(first.code)
    line = QCoreApplication.translate("Reminders", "{time}: {what}").format(
        time=_time(first, now), what=words
    )
    if len(reminders) == 1:
        return line
    return QCoreApplication.translate("Reminders", "{lines} and {count} more").format(
        lines=line, count=len(reminders) - 1
    )


def reminder_notice(reminders: tuple[Reminder, ...], now: datetime, *, named: bool) -> str:
    """Say it in a notification of the system: without names, unless that is wanted."""
    if named:
        return reminder_words(reminders, now)
    if len(reminders) > 1:
        return QCoreApplication.translate("Reminders", "{count} things are due.").format(count=len(reminders))
    (one,) = reminders
    if not one.is_promise:
        return QCoreApplication.translate("Reminders", "A follow-up is due.")
    if one.at <= now:
        return QCoreApplication.translate("Reminders", "A promise was for {time}.").format(
            time=_time(one, now)
        )
    return QCoreApplication.translate("Reminders", "A promise is due at {time}.").format(time=_time(one, now))


def quiet_words(quiet_from: str, quiet_until: str, *, weekends: bool) -> str:
    """Say when it is quiet: “Quiet after 18:00”; “” where it never is."""
    if quiet_from != quiet_until:
        return QCoreApplication.translate("Reminders", "Quiet after {time}").format(
            time=time_words(quiet_from)
        )
    return QCoreApplication.translate("Reminders", "Quiet at weekends") if weekends else ""


def check_ins_words(count: int) -> str:
    """Say how many check-ins wait today, for a menu: “2 check-ins today”."""
    if count == 1:
        return QCoreApplication.translate("Reminders", "1 check-in today")
    return QCoreApplication.translate("Reminders", "{count} check-ins today").format(count=count)


def _one_thing(due: DueToday) -> str:
    if due.check_ins:
        return QCoreApplication.translate("Reminders", "A check-in is due.")
    if due.promises:
        return QCoreApplication.translate("Reminders", "A promise is due today.")
    if due.follow_ups:
        return QCoreApplication.translate("Reminders", "A follow-up is due today.")
    if due.work:
        return QCoreApplication.translate("Reminders", "A checklist is due today.")
    return QCoreApplication.translate("Reminders", "A system fix is due today.")


def _line(one: Reminder, now: datetime) -> str:
    words = shortened(" ".join(one.words.split()), _LENGTH) or follow_up_words(one.code)
    if one.is_promise:
        words = QCoreApplication.translate("Reminders", "you promised “{words}”").format(words=words)
    line = QCoreApplication.translate("Reminders", "{time}: {what}").format(time=_time(one, now), what=words)
    if not one.client_name:
        return line
    return QCoreApplication.translate("Reminders", "{line} ({client})").format(
        line=line, client=one.client_name
    )


def _time(one: Reminder, now: datetime) -> str:
    if one.at.date() == now.date():
        return clock_words(one.at)
    return QCoreApplication.translate("Dates", "{day}, {time}").format(
        day=near_day(one.at.date(), now.date()), time=clock_words(one.at)
    )
