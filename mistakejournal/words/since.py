"""What happened since an incident, in words: runs, catches and returns (K6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident import Kind
from mistakejournal.services.effectiveness import FixRecord
from mistakejournal.services.since import Moment
from mistakejournal.words.dates import plain_day
from mistakejournal.words.states import title_words


def runs_words(record: FixRecord) -> str:
    """Say in how many runs it was looked after: “18 runs with this step”."""
    count = record.record.runs_since
    if not count:
        return QCoreApplication.translate("Since", "No run since")
    if record.step_id is None:
        words = QCoreApplication.translate("Since", "{count} runs since this change")
        one = QCoreApplication.translate("Since", "One run since this change")
    else:
        words = QCoreApplication.translate("Since", "{count} runs with this step")
        one = QCoreApplication.translate("Since", "One run with this step")
    return one if count == 1 else words.format(count=count)


def catches_words(count: int) -> str:
    """Say how often it caught one: “2 catches”; "" for none."""
    if count == 1:
        return QCoreApplication.translate("Since", "one catch")
    return QCoreApplication.translate("Since", "{count} catches").format(count=count) if count else ""


def runs_detail(record: FixRecord) -> str:
    """Say of which checklist, and where it was left out in some: “Newsletter send · used in 20 of 21”."""
    since, used = record.record.runs_since, record.record.used_since
    if used == since:
        return record.checklist_name
    words = QCoreApplication.translate("Since", "{checklist} · the checklist was used in {used} of {count}")
    return words.format(checklist=record.checklist_name, used=used, count=since)


def caught_words() -> str:
    """Head a catch."""
    return QCoreApplication.translate("Since", "The step caught one")


def came_back_words() -> str:
    """Head a return."""
    return QCoreApplication.translate("Since", "It happened again")


def moment_detail(moment: Moment, day: date, today: date, kinds: Mapping[str, str]) -> str:
    """Say which one: “14 July · Old podcast link again · I skipped the step”. `kinds` names how it came."""
    title = title_words(moment.title, Kind.INCIDENT, day)
    by = kinds.get(moment.by.value, "") if moment.by else ""
    return " · ".join(part for part in (plain_day(day, today), title, by) if part)


def more_words(count: int) -> str:
    """Offer the catches that are not shown yet."""
    if count == 1:
        return QCoreApplication.translate("Since", "Show one more")
    return QCoreApplication.translate("Since", "Show {count} more").format(count=count)
