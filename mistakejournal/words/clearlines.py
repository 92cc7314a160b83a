"""A client's month of clear-to-send lines, in words and on its page (F10)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.clearmonth import ClearMonth
from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.words.dates import month_and_year, plain_day, short_day
from mistakejournal.words.dotted import dotted


def count_words(month: ClearMonth) -> str:
    """Say how many runs were clear to send; a month without any is said calmly."""
    count = len(month.lines)
    if count == 0:
        return QCoreApplication.translate("ClearLines", "Nothing was set clear to send in this month.")
    if count == 1:
        return QCoreApplication.translate("ClearLines", "1 run was clear to send.")
    return QCoreApplication.translate("ClearLines", "{count} runs were clear to send.").format(count=count)


def left_out_words(month: ClearMonth) -> str:
    """Say which other clients were named in lines that are left out; "" for none."""
    if not month.left_out:
        return ""
    said = QCoreApplication.translate("ClearLines", "Left out: lines that name {names}.")
    return said.format(names=", ".join(month.left_out))


def month_text(month: ClearMonth) -> str:
    """Give all lines to copy, each with its day."""
    said = QCoreApplication.translate("ClearLines", "{day}: {line}")
    return "\n".join(said.format(day=plain_day(line.day), line=line.text) for line in month.lines)


def month_page(month: ClearMonth) -> Paper:
    """Give the page for the client."""
    title = QCoreApplication.translate("ClearLines", "Clear to send, {month}")
    facts = dotted(month.client_name, count_words(month))
    return (
        PaperLine(Style.TITLE, title.format(month=month_and_year(month.month))),
        PaperLine(Style.FACTS, facts),
        *(PaperLine(Style.STEP, line.text, "✓", short_day(line.day)) for line in month.lines),
    )
