"""Facts at the head of an incident's page: how soon they knew, what was chosen, how old the step is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Kind, NoticedBy
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.records import dataclass
from mistakejournal.words.dates import clock_words, span_words

_LETTERS = "ABCDEFGHIJ"
_KNEW_FIRST = (NoticedBy.CLIENT, NoticedBy.CUSTOMER)
_DAYS_OF_A_MONTH = 30


@dataclass(frozen=True)
class FactWords:
    """One fact: the large words and the small ones below."""

    value: str
    text: str


def fact_words(file: IncidentFile, now: datetime, caught: int) -> list[FactWords]:
    """Give the facts there are, at most three. `now` is on her wall clock.

    Where the client knew first only the time is said, never a delay (B8). `caught` counts what the learned
    step has caught since.
    """
    return [*_told(file, now), *_chosen(file), *_step(file, now, caught)]


def age_words(days: int) -> str:
    """Give how long something is there: “3 days”, “1 week”, “4 months”."""
    if days == 1:
        return QCoreApplication.translate("Facts", "1 day")
    if days < 7:
        return QCoreApplication.translate("Facts", "{number} days").format(number=days)
    if days < 14:
        return QCoreApplication.translate("Facts", "1 week")
    if days < 2 * _DAYS_OF_A_MONTH:
        return QCoreApplication.translate("Facts", "{number} weeks").format(number=days // 7)
    return QCoreApplication.translate("Facts", "{number} months").format(number=days // _DAYS_OF_A_MONTH)


def _told(file: IncidentFile, now: datetime) -> Iterator[FactWords]:
    incident = file.incident
    if incident.kind is Kind.NEAR_MISS:
        return
    if incident.noticed_by in _KNEW_FIRST and incident.noticed_at is not None:
        noticed = clock_words(incident.noticed_at.astimezone(now.tzinfo))
        yield FactWords(noticed, QCoreApplication.translate("Facts", "when they told me"))
    elif incident.told_at is not None and incident.noticed_at is not None:
        minutes = round((incident.told_at - incident.noticed_at).total_seconds() / 60)
        text = QCoreApplication.translate("Facts", "until {name} knew").format(name=file.first_name)
        if not file.first_name:
            text = QCoreApplication.translate("Facts", "until they knew")
        yield FactWords(span_words(minutes), text)


def _chosen(file: IncidentFile) -> Iterator[FactWords]:
    chosen = file.chosen
    if chosen is not None:
        letter = _LETTERS[min(file.options.index(chosen), len(_LETTERS) - 1)]
        value = QCoreApplication.translate("Facts", "Option {letter}").format(letter=letter)
        yield FactWords(value, chosen.title)
    elif file.waiting:
        value = QCoreApplication.translate("Facts", "{count} options").format(count=len(file.options))
        if len(file.options) == 1:
            value = QCoreApplication.translate("Facts", "1 option")
        yield FactWords(value, QCoreApplication.translate("Facts", "waiting for an answer"))


def _step(file: IncidentFile, now: datetime, caught: int) -> Iterator[FactWords]:
    learned = next((fix for fix in file.fixes if _is_learned(fix)), None)
    if learned is None or learned.done_at is None:
        return
    days = (now.date() - learned.done_at.astimezone(now.tzinfo).date()).days
    yield FactWords(
        age_words(days) if days > 0 else QCoreApplication.translate("Facts", "Today"), _since(days, caught)
    )


def _is_learned(fix: Fix) -> bool:
    return fix.step_id is not None and fix.state is FixState.DONE and fix.done_at is not None


def _since(days: int, caught: int) -> str:
    if days <= 0:
        return QCoreApplication.translate("Facts", "the new step was added")
    if caught == 0:
        return QCoreApplication.translate("Facts", "of the new step")
    if caught == 1:
        return QCoreApplication.translate("Facts", "of the new step, one catch")
    return QCoreApplication.translate("Facts", "of the new step, {count} catches").format(count=caught)
