"""Facts of a run in words: what stands under each field, and all of them in one line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.addresses import ending
from mistakejournal.domain.stepkinds import Comparison
from mistakejournal.services.facts import RunFact
from mistakejournal.words.stepkinds import comparison_words

_OFTEN_NEW = frozenset({"link", "number", "date", "date_weekday", "datetime_zone", "daterange"})
"""Kinds of facts that are usually others in each run."""


def weekday_hint(value: str, today: date) -> str:
    """Name the day a written date is, where its weekday belongs to another one; else ""."""
    from mistakejournal.domain.daytext import wrong_weekday  # read only where facts are asked for

    day = wrong_weekday(value, today)
    return comparison_words(Comparison("weekday", {"day": day.isoformat()})) if day else ""


def fact_hint(fact: RunFact, value: str) -> str:
    """Say where a value comes from, or what the card and the last run had in its place."""
    if fact.steady and value == fact.steady:
        return QCoreApplication.translate("Facts", "From the client’s card")
    said = []
    if fact.steady:
        said.append(QCoreApplication.translate("Facts", "The card says {value}").format(value=fact.steady))
    if fact.last and value == fact.last and fact.fact.kind in _OFTEN_NEW:
        said.append(QCoreApplication.translate("Facts", "The same as last run. Is it this one’s?"))
    elif fact.last and value != fact.last:
        said.append(QCoreApplication.translate("Facts", "Last run: {value}").format(value=fact.last))
    return " · ".join(said)


def facts_line(facts: Sequence[RunFact]) -> str:
    """Give the facts that are known in one line, a link by its end; or say that none is."""
    known = [_in_short(one) for one in facts if one.value.strip()]
    return " · ".join(known) or QCoreApplication.translate("Facts", "Nothing typed in from the brief")


def _in_short(one: RunFact) -> str:
    path = ending(one.value) if one.fact.kind == "link" else ""
    return path if len(path) > 1 else one.value
