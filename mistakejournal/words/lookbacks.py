"""Looking back in words: what it looks at, where she is, what went right (K5)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback.offer import Offer
from mistakejournal.services.lookback.rows import BigCause, WentRight
from mistakejournal.services.lookback.shortening import UsedStep
from mistakejournal.words.dates import month_and_year, plain_day, short_day, weekday_words


def title_words(period: Period, first: date) -> str:
    """Name a look back by what it looks at: “Week of 16 November”, “November 2026”."""
    if period is Period.WEEK:
        return QCoreApplication.translate("LookBack", "Week of {day}").format(day=plain_day(first))
    return month_and_year(first)


def offer_words(offer: Offer, count: int, number: int) -> tuple[str, str]:
    """Give the offer on Today in two lines; what was left in between names the step it waits at."""
    title = title_words(offer.period, offer.first)
    if offer.left is not None:
        said = QCoreApplication.translate("LookBack", "Looking back waits where you left it")
        return said, f"{offer.left.title or title} · {step_of_words(number, count)}"
    if offer.period is Period.WEEK:
        said = QCoreApplication.translate("LookBack", "Five minutes to look back?")
    else:
        said = QCoreApplication.translate("LookBack", "Half an hour to look back?")
    return said, title


def step_of_words(number: int, count: int) -> str:
    """Say where she is: “Step 2 of 4”."""
    return QCoreApplication.translate("LookBack", "Step {number} of {count}").format(
        number=number, count=count
    )


def minutes_words(minutes: int) -> str:
    """Say how long a step may take."""
    if minutes == 1:
        return QCoreApplication.translate("LookBack", "About a minute.")
    return QCoreApplication.translate("LookBack", "About {count} minutes.").format(count=minutes)


def runs_words(count: int) -> str:
    """Say how many runs were clear to send."""
    if count == 0:
        return QCoreApplication.translate("LookBack", "No run was clear to send.")
    if count == 1:
        return QCoreApplication.translate("LookBack", "1 run was clear to send.")
    return QCoreApplication.translate("LookBack", "{count} runs were clear to send.").format(count=count)


def caught_words(count: int) -> str:
    """Say how much was caught before it went out."""
    if count == 0:
        return QCoreApplication.translate("LookBack", "Nothing was noted as caught.")
    if count == 1:
        return QCoreApplication.translate("LookBack", "1 thing was caught before it went out.")
    return QCoreApplication.translate("LookBack", "{count} things were caught before they went out.").format(
        count=count
    )


def incidents_words(count: int) -> str:
    """Say how many incidents there were, plainly."""
    if count == 0:
        return QCoreApplication.translate("LookBack", "No incident.")
    if count == 1:
        return QCoreApplication.translate("LookBack", "1 incident.")
    return QCoreApplication.translate("LookBack", "{count} incidents.").format(count=count)


def went_right_words(found: WentRight) -> str:
    """Sum a stretch up: “7 runs were clear to send. 2 things were caught before they went out.”"""
    return " ".join((runs_words(found.run_count), caught_words(len(found.caught))))


def often_words(count: int) -> str:
    """Say how often a list was clear to send: “3 times”."""
    if count == 1:
        return QCoreApplication.translate("LookBack", "once")
    return QCoreApplication.translate("LookBack", "{count} times").format(count=count)


def service_words(used: UsedStep) -> str:
    """Say what a step did in the newest runs: “in 12 runs, left out 3 times, caught 1”."""
    if used.runs == 0:
        return QCoreApplication.translate("LookBack", "in no run yet")
    if used.runs == 1:
        parts = [QCoreApplication.translate("LookBack", "in 1 run")]
    else:
        parts = [QCoreApplication.translate("LookBack", "in {count} runs").format(count=used.runs)]
    if used.skips == 1:
        parts.append(QCoreApplication.translate("LookBack", "left out once"))
    elif used.skips:
        parts.append(
            QCoreApplication.translate("LookBack", "left out {count} times").format(count=used.skips)
        )
    if used.catches:
        parts.append(QCoreApplication.translate("LookBack", "caught {count}").format(count=used.catches))
    return ", ".join(parts)


def weekday_and_day(day: date) -> str:
    """Give a day of the next week: “Tuesday 1 Dec”."""
    return QCoreApplication.translate("LookBack", "{weekday} {day}").format(
        weekday=weekday_words(day), day=short_day(day)
    )


def share_words(cause: BigCause) -> str:
    """Say what a cause is behind: “Behind 6 of 19 incidents since 1 June.”"""
    since = plain_day(cause.since)
    if cause.of == 1:
        return QCoreApplication.translate("LookBack", "Behind the one incident since {day}.").format(
            day=since
        )
    said = QCoreApplication.translate("LookBack", "Behind {count} of {total} incidents since {day}.")
    return said.format(count=cause.cause.count, total=cause.of, day=since)
