"""When work comes round, in words: “Every Tuesday, 9:30”, “Last working day of the month”."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.repeat import EVERY_DAY, LAST, WORKING_DAYS, Every, Repeat, repeat_of
from mistakejournal.domain.schedule import Companion, Schedule
from mistakejournal.domain.template import capital
from mistakejournal.words.dates import day_words, month_words, weekday_words
from mistakejournal.words.due import with_time

_MONDAY = date(2024, 1, 1)


def schedule_words(schedule: Schedule) -> str:
    """Say when a list is due: “Every Tuesday, 9:30”; paused, it says so."""
    repeat = repeat_of(schedule.rule, schedule.days_after_done)
    words = (
        repeat_words(repeat) if repeat else QCoreApplication.translate("Schedules", "By a rule of its own")
    )
    words = with_time(words, schedule.at_time)
    if schedule.put_away_at is not None:
        return QCoreApplication.translate("Schedules", "{when} (paused)").format(when=words)
    return words


def repeat_words(repeat: Repeat) -> str:
    """Say how often it comes round: “Every second Tuesday”, “3 days after it was done”."""
    return _WORDS[repeat.every](repeat)


def gives_way_words(repeat: Repeat) -> str:
    """Say what happens in months without such a day; “” where all have one."""
    if not repeat.gives_way:
        return ""
    if repeat.every is Every.YEAR:
        return QCoreApplication.translate("Schedules", "Years without a 29 February use the 28th.")
    if repeat.day == 31:
        return QCoreApplication.translate("Schedules", "Months without a 31st use their last day.")
    return QCoreApplication.translate("Schedules", "February uses its last day where it is shorter.")


def next_words(days: Sequence[date]) -> str:
    """Name the next days of a plan: “Next: Tuesday, 1 December · Tuesday, 8 December …”."""
    return QCoreApplication.translate("Schedules", "Next: {days} …").format(
        days=" · ".join(day_words(day) for day in days)
    )


def companion_words(companion: Companion) -> str:
    """Say when companion work is due: “on Friday, 9:00”, “3 days later”, “the same day”."""
    if companion.weekday is not None:
        words = QCoreApplication.translate("Schedules", "the next {weekday}").format(
            weekday=weekday_words(_MONDAY + timedelta(days=companion.weekday))
        )
    elif companion.days_after == 0:
        words = QCoreApplication.translate("Schedules", "the same day")
    elif companion.days_after == 1:
        words = QCoreApplication.translate("Schedules", "the next day")
    else:
        words = QCoreApplication.translate("Schedules", "{count} days later").format(
            count=companion.days_after
        )
    return with_time(words, companion.at_time)


def place_words(place: int) -> str:
    """Name which one of a month: “first” to “fourth”, “last”."""
    return {
        1: QCoreApplication.translate("Schedules", "first"),
        2: QCoreApplication.translate("Schedules", "second"),
        3: QCoreApplication.translate("Schedules", "third"),
        4: QCoreApplication.translate("Schedules", "fourth"),
        LAST: QCoreApplication.translate("Schedules", "last"),
    }[place]


def _week(repeat: Repeat) -> str:
    days = _days(repeat.days)
    if repeat.interval == 1:
        if repeat.days == EVERY_DAY:
            return QCoreApplication.translate("Schedules", "Every day")
        if repeat.days == WORKING_DAYS:
            return QCoreApplication.translate("Schedules", "Every working day")
        return QCoreApplication.translate("Schedules", "Every {days}").format(days=days)
    if repeat.interval == 2 and len(repeat.days) == 1:
        return QCoreApplication.translate("Schedules", "Every second {day}").format(day=days)
    return QCoreApplication.translate("Schedules", "Every {count} weeks on {days}").format(
        count=repeat.interval, days=days
    )


def _month_date(repeat: Repeat) -> str:
    if repeat.day == 31:
        return _months(repeat, QCoreApplication.translate("Schedules", "Last day of the month"))
    which = QCoreApplication.translate("Schedules", "Day {day} of the month").format(day=repeat.day)
    return _months(repeat, which)


def _month_weekday(repeat: Repeat) -> str:
    which = QCoreApplication.translate("Schedules", "{place} {weekday} of the month").format(
        place=capital(place_words(repeat.place)), weekday=_days(repeat.days)
    )
    return _months(repeat, which)


def _working_day(repeat: Repeat) -> str:
    which = QCoreApplication.translate("Schedules", "{place} working day of the month").format(
        place=capital(place_words(repeat.place))
    )
    return _months(repeat, which)


def _year(repeat: Repeat) -> str:
    day = QCoreApplication.translate("Dates", "{day} {month}").format(
        day=repeat.day, month=month_words(date(2024, repeat.month, 1))
    )
    if repeat.interval == 1:
        return QCoreApplication.translate("Schedules", "Every year on {day}").format(day=day)
    return QCoreApplication.translate("Schedules", "Every {count} years on {day}").format(
        count=repeat.interval, day=day
    )


def _done(repeat: Repeat) -> str:
    if repeat.interval == 1:
        return QCoreApplication.translate("Schedules", "The day after it was done")
    return QCoreApplication.translate("Schedules", "{count} days after it was done").format(
        count=repeat.interval
    )


_WORDS = {
    Every.WEEK: _week,
    Every.MONTH_DATE: _month_date,
    Every.MONTH_WEEKDAY: _month_weekday,
    Every.WORKING_DAY: _working_day,
    Every.YEAR: _year,
    Every.DONE: _done,
}


def _months(repeat: Repeat, which: str) -> str:
    if repeat.interval == 1:
        return which
    return QCoreApplication.translate("Schedules", "{which}, every {count} months").format(
        which=which, count=repeat.interval
    )


def _days(days: Sequence[int]) -> str:
    names = [weekday_words(_MONDAY + timedelta(days=day)) for day in days]
    if len(names) < 2:
        return "".join(names)
    return QCoreApplication.translate("Schedules", "{days} and {last}").format(
        days=", ".join(names[:-1]), last=names[-1]
    )
