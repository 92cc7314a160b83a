"""Days, times and spans as they stand in the window: “Today, 10:31”, “24 Nov”, “Tuesday, 1 December”."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication


def weekday_words(day: date) -> str:
    """Give the day of the week: “Tuesday”."""
    return (
        QCoreApplication.translate("Dates", "Monday"),
        QCoreApplication.translate("Dates", "Tuesday"),
        QCoreApplication.translate("Dates", "Wednesday"),
        QCoreApplication.translate("Dates", "Thursday"),
        QCoreApplication.translate("Dates", "Friday"),
        QCoreApplication.translate("Dates", "Saturday"),
        QCoreApplication.translate("Dates", "Sunday"),
    )[day.weekday()]


def month_words(day: date) -> str:
    """Give the month: “December”."""
    return (
        QCoreApplication.translate("Dates", "January"),
        QCoreApplication.translate("Dates", "February"),
        QCoreApplication.translate("Dates", "March"),
        QCoreApplication.translate("Dates", "April"),
        QCoreApplication.translate("Dates", "May"),
        QCoreApplication.translate("Dates", "June"),
        QCoreApplication.translate("Dates", "July"),
        QCoreApplication.translate("Dates", "August"),
        QCoreApplication.translate("Dates", "September"),
        QCoreApplication.translate("Dates", "October"),
        QCoreApplication.translate("Dates", "November"),
        QCoreApplication.translate("Dates", "December"),
    )[day.month - 1]


def month_and_year(day: date) -> str:
    """Give a month with its year: “November 2026”."""
    return QCoreApplication.translate("Dates", "{month} {year}").format(month=month_words(day), year=day.year)


def short_month(day: date) -> str:
    """Give the month in short: “Dec”."""
    return (
        QCoreApplication.translate("Dates", "Jan", "month in short"),
        QCoreApplication.translate("Dates", "Feb", "month in short"),
        QCoreApplication.translate("Dates", "Mar", "month in short"),
        QCoreApplication.translate("Dates", "Apr", "month in short"),
        QCoreApplication.translate("Dates", "May", "month in short"),
        QCoreApplication.translate("Dates", "Jun", "month in short"),
        QCoreApplication.translate("Dates", "Jul", "month in short"),
        QCoreApplication.translate("Dates", "Aug", "month in short"),
        QCoreApplication.translate("Dates", "Sep", "month in short"),
        QCoreApplication.translate("Dates", "Oct", "month in short"),
        QCoreApplication.translate("Dates", "Nov", "month in short"),
        QCoreApplication.translate("Dates", "Dec", "month in short"),
    )[day.month - 1]


def day_words(day: date) -> str:
    """Give a day for a heading: “Tuesday, 1 December”."""
    return QCoreApplication.translate("Dates", "{weekday}, {day} {month}").format(
        weekday=weekday_words(day), day=day.day, month=month_words(day)
    )


def plain_day(day: date, today: date | None = None) -> str:
    """Give a day in a sentence: “1 December”, with its year when it lies in another one than `today`."""
    if today is not None and day.year != today.year:
        return QCoreApplication.translate("Dates", "{day} {month} {year}").format(
            day=day.day, month=month_words(day), year=day.year
        )
    return QCoreApplication.translate("Dates", "{day} {month}").format(day=day.day, month=month_words(day))


def short_day(day: date, today: date | None = None) -> str:
    """Give a day for a list: “24 Nov”, with its year when it lies in another one than `today`."""
    if today is not None and day.year != today.year:
        return QCoreApplication.translate("Dates", "{day} {month} {year}").format(
            day=day.day, month=short_month(day), year=day.year
        )
    return QCoreApplication.translate("Dates", "{day} {month}").format(day=day.day, month=short_month(day))


def clock_words(moment: datetime) -> str:
    """Give the time on the wall: “9:05”, “14:30”. `moment` stands on her wall clock."""
    return QCoreApplication.translate("Dates", "{hour}:{minute}").format(
        hour=moment.hour, minute=f"{moment.minute:02}"
    )


def about_words(moment: datetime) -> str:
    """Give a time that is only about right: “about 9:05”. `moment` stands on her wall clock."""
    return QCoreApplication.translate("Dates", "about {time}").format(time=clock_words(moment))


def moment_words(moment: datetime, now: datetime) -> str:
    """Give day and time: “Today, 10:31”, “Yesterday, 9:30”, “24 Nov, 10:31”. Both on her wall clock."""
    return QCoreApplication.translate("Dates", "{day}, {time}").format(
        day=near_day(moment.date(), now.date()), time=clock_words(moment)
    )


def near_day(day: date, today: date) -> str:
    """Give a day as seen from today: “Today”, “Yesterday”, “Tomorrow”, else “24 Nov”."""
    if day == today:
        return QCoreApplication.translate("Dates", "Today")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("Dates", "Yesterday")
    if day == today + timedelta(days=1):
        return QCoreApplication.translate("Dates", "Tomorrow")
    return short_day(day, today)


def span_words(minutes: int) -> str:
    """Give a span in words: “1 minute”, “14 minutes”, “2 hours”, “3 days”."""
    if minutes < 1:
        return QCoreApplication.translate("Dates", "less than a minute")
    if minutes == 1:
        return QCoreApplication.translate("Dates", "1 minute")
    if minutes < 60:
        return QCoreApplication.translate("Dates", "{number} minutes").format(number=minutes)
    hours = round(minutes / 60)
    if hours == 1:
        return QCoreApplication.translate("Dates", "1 hour")
    if hours < 48:
        return QCoreApplication.translate("Dates", "{number} hours").format(number=hours)
    return QCoreApplication.translate("Dates", "{number} days").format(number=round(hours / 24))
