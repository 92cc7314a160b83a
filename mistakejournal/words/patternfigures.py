"""What stands in the figures of the Patterns place, and what each of their numbers says (K2 to K5)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication

from mistakejournal.services.effectiveness import FixRecord, Mark, MarkKind
from mistakejournal.services.patterns import MonthCount, MonthMedian, Spans
from mistakejournal.words.counts import short_span
from mistakejournal.words.dates import month_and_year, short_day, short_month
from mistakejournal.words.patterns import left_out_words, told_left_out_words
from mistakejournal.words.verdicts import verdict_words

SpanName = Literal["told", "fixed", "verified"]


def causes_title() -> str:
    """Name the figure of causes."""
    return QCoreApplication.translate("Figures", "What was behind them")


def causes_note(named: int, incidents: int) -> str:
    """Say what its shares are of: “24 causes named for 11 incidents, with the running share”."""
    if incidents == 1 and named == 1:
        return QCoreApplication.translate("Figures", "1 cause named for 1 incident")
    if incidents == 1:
        return QCoreApplication.translate(
            "Figures", "{named} causes named for 1 incident, with the running share"
        ).format(named=named)
    if named == 1:
        return QCoreApplication.translate("Figures", "1 cause named for {incidents} incidents").format(
            incidents=incidents
        )
    return QCoreApplication.translate(
        "Figures", "{named} causes named for {incidents} incidents, with the running share"
    ).format(named=named, incidents=incidents)


def cause_spot(cause: str, count: int, incidents: int) -> str:
    """Say one cause: “Typing: 6 of 19 incidents”."""
    if incidents == 1:
        return QCoreApplication.translate("Figures", "{cause}: {count} of 1 incident").format(
            cause=cause, count=count
        )
    return QCoreApplication.translate("Figures", "{cause}: {count} of {incidents} incidents").format(
        cause=cause, count=count, incidents=incidents
    )


def months_title() -> str:
    """Name the figure of months."""
    return QCoreApplication.translate("Figures", "Reached a client, or caught first")


def months_note(shown: int, total: int) -> str:
    """Say what its bars are, and how many there is room for."""
    if shown == total:
        return QCoreApplication.translate("Figures", "Each month")
    return QCoreApplication.translate("Figures", "Each month, the last {count}").format(count=shown)


def reached_label() -> str:
    """Name what reached somebody."""
    return QCoreApplication.translate("Figures", "Reached")


def caught_label() -> str:
    """Name what was caught first."""
    return QCoreApplication.translate("Figures", "Caught")


def reached_spot(month: MonthCount) -> str:
    """Say what reached somebody in a month."""
    when = month_and_year(month.month)
    if month.reached == 1:
        return QCoreApplication.translate("Figures", "{month}: 1 incident reached a client").format(
            month=when
        )
    return QCoreApplication.translate("Figures", "{month}: {count} incidents reached a client").format(
        month=when, count=month.reached
    )


def caught_spot(month: MonthCount) -> str:
    """Say what was caught first in a month."""
    when = month_and_year(month.month)
    if month.caught == 1:
        return QCoreApplication.translate("Figures", "{month}: 1 near miss, caught first").format(month=when)
    return QCoreApplication.translate("Figures", "{month}: {count} near misses, caught first").format(
        month=when, count=month.caught
    )


def spans_title(name: SpanName) -> str:
    """Name the figure of one of the three spans (K4)."""
    return {
        "told": QCoreApplication.translate("Figures", "From finding it to telling the client"),
        "fixed": QCoreApplication.translate("Figures", "From telling to putting it right"),
        "verified": QCoreApplication.translate("Figures", "From putting it right to seeing that it is"),
    }[name]


def span_label(name: SpanName) -> str:
    """Name a span in one choice of three."""
    return {
        "told": QCoreApplication.translate("Figures", "Told"),
        "fixed": QCoreApplication.translate("Figures", "Put right"),
        "verified": QCoreApplication.translate("Figures", "Seen right"),
    }[name]


def span_choice() -> str:
    """Name the choice of a span."""
    return QCoreApplication.translate("Figures", "Which time is measured")


def spans_note(name: SpanName, spans: Spans, *, has_line: bool) -> str:
    """Say what dots and line are, and what is left out."""
    words = QCoreApplication.translate("Figures", "Dots are incidents")
    if has_line:
        words = QCoreApplication.translate("Figures", "Dots are incidents, the line is each month’s median")
    left_out = told_left_out_words(spans) if name == "told" else left_out_words(spans)
    if not left_out:
        return words
    return QCoreApplication.translate("Figures", "{words}. {left_out}").format(words=words, left_out=left_out)


def point_spot(minutes: int, day: date, today: date) -> str:
    """Say one dot: “24 Nov: 35 min”."""
    return QCoreApplication.translate("Figures", "{day}: {span}").format(
        day=short_day(day, today), span=short_span(minutes)
    )


def median_spot(median: MonthMedian) -> str:
    """Say the middle of a month."""
    month, span = month_and_year(median.month), short_span(median.minutes)
    if median.count == 1:
        return QCoreApplication.translate("Figures", "{month}: {span}, one incident").format(
            month=month, span=span
        )
    return QCoreApplication.translate("Figures", "{month}: median {span} of {count} incidents").format(
        month=month, span=span, count=median.count
    )


def fixes_title() -> str:
    """Name the figure of fixes."""
    return QCoreApplication.translate("Figures", "Is the fix holding?")


def mark_label(kind: MarkKind) -> str:
    """Name a mark on the time line of a fix."""
    return {
        MarkKind.HAPPENED: QCoreApplication.translate("Figures", "Happened"),
        MarkKind.LEARNED: QCoreApplication.translate("Figures", "Step added"),
        MarkKind.CAUGHT: QCoreApplication.translate("Figures", "Caught"),
        MarkKind.RETURNED: QCoreApplication.translate("Figures", "Came back"),
    }[kind]


def mark_spot(mark: Mark, day: date, today: date) -> str:
    """Say one mark: “Caught, 24 Nov”."""
    return QCoreApplication.translate("Figures", "{mark}, {day}").format(
        mark=mark_label(mark.kind), day=short_day(day, today)
    )


def fix_spot(fix: FixRecord) -> str:
    """Say one fix with its checklist and its verdict."""
    return QCoreApplication.translate("Figures", "{fix}, {where}. {verdict}").format(
        fix=fix.title.rstrip(" ."), where=where_words(fix), verdict=verdict_words(fix.record)
    )


def where_words(fix: FixRecord) -> str:
    """Say where a fix stands, and that it rests where it does."""
    if not fix.is_retired:
        return fix.checklist_name
    return QCoreApplication.translate("Figures", "{checklist}, resting").format(checklist=fix.checklist_name)


def today_label() -> str:
    """Name the end of a time line."""
    return QCoreApplication.translate("Figures", "Today")


def more_label(count: int) -> str:
    """Offer what there is no room for."""
    return QCoreApplication.translate("Figures", "Show {count} more").format(count=count)


def fewer_label() -> str:
    """Offer the first ones alone again."""
    return QCoreApplication.translate("Figures", "Show fewer")


def nothing_words(figure: Literal["causes", "months", "spans", "fixes"]) -> str:
    """Say that a figure has nothing to show."""
    return {
        "causes": QCoreApplication.translate("Figures", "No cause is noted for this time."),
        "months": QCoreApplication.translate("Figures", "Nothing is noted for this time."),
        "spans": QCoreApplication.translate("Figures", "No two times to measure between."),
        "fixes": QCoreApplication.translate("Figures", "No step has been learned yet."),
    }[figure]


def month_tick(day: date, *, with_year: bool) -> str:
    """Give a month below an axis: “Nov”, or “Jan 2026”."""
    if not with_year:
        return short_month(day)
    return QCoreApplication.translate("Figures", "{month} {year}").format(
        month=short_month(day), year=day.year
    )
