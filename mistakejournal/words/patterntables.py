"""The figures of the Patterns place as tables to be read (K5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import get_args

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.records import dataclass
from mistakejournal.services.patterns import Patterns, Spans
from mistakejournal.words.counts import short_span
from mistakejournal.words.dotted import dotted
from mistakejournal.words.patternfigures import (
    SpanName,
    causes_title,
    fixes_title,
    months_title,
    spans_title,
)
from mistakejournal.words.patterns import (
    left_out_words,
    month_of_words,
    running_words,
    told_left_out_words,
)
from mistakejournal.words.verdicts import verdict_words


@dataclass(frozen=True)
class TextTable:
    """One figure as a table to be read: its title, the heads of its columns, and rows of words."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    """A line below it, such as what was left out."""


def text_tables(found: Patterns, cause_words: Callable[[str], str], now: datetime) -> Iterator[TextTable]:
    """Give every figure as a table, in the order in which they stand; `cause_words` names a cause's code.

    They are made one by one, for whoever has other things to do in between; one without rows is none.
    """
    spans = {"told": found.told, "fixed": found.fixed, "verified": found.verified}
    makers = (
        partial(_causes, found, cause_words),
        partial(_months, found, now),
        *(partial(_spans, name, spans[name], now) for name in get_args(SpanName)),
        partial(_fixes, found),
    )
    return (table for make in makers if (table := make()).rows)


def _causes(found: Patterns, cause_words: Callable[[str], str]) -> TextTable:
    heads = (
        QCoreApplication.translate("Patterns", "Cause"),
        QCoreApplication.translate("Patterns", "Incidents"),
        QCoreApplication.translate("Patterns", "Running share"),
    )
    rows = (
        (cause_words(cause.code), str(cause.count), running_words(cause, found)) for cause in found.causes
    )
    return TextTable(causes_title(), heads, tuple(rows))


def _months(found: Patterns, now: datetime) -> TextTable:
    heads = (
        QCoreApplication.translate("Patterns", "Month"),
        QCoreApplication.translate("Patterns", "Reached a client"),
        QCoreApplication.translate("Patterns", "Caught first"),
    )
    rows = (
        (month_of_words(month.month, now), str(month.reached), str(month.caught)) for month in found.months
    )
    return TextTable(months_title(), heads, tuple(rows))


def _spans(name: SpanName, spans: Spans, now: datetime) -> TextTable:
    heads = (
        QCoreApplication.translate("Patterns", "Month"),
        QCoreApplication.translate("Patterns", "Half of them within"),
        QCoreApplication.translate("Patterns", "Incidents"),
    )
    rows = (
        (month_of_words(one.month, now), short_span(one.minutes), str(one.count)) for one in spans.medians
    )
    note = told_left_out_words(spans) if name == "told" else left_out_words(spans)
    return TextTable(spans_title(name), heads, tuple(rows), note)


def _fixes(found: Patterns) -> TextTable:
    heads = (
        QCoreApplication.translate("Patterns", "Step or change"),
        QCoreApplication.translate("Patterns", "Checklist"),
        QCoreApplication.translate("Patterns", "So far"),
    )
    rows = (
        (fix.title, dotted(fix.checklist_name, fix.client_name), verdict_words(fix.record))
        for fix in found.fixes
    )
    return TextTable(fixes_title(), heads, tuple(rows))
