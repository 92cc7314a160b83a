"""What happened since an incident, in words: whose runs, catches and returns (K6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.domain.incident import Kind
from mistakejournal.services.effectiveness import FixRecord
from mistakejournal.services.since import Moment
from mistakejournal.words.dates import plain_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.states import title_words


def runs_detail(record: FixRecord) -> str:
    """Say of which checklist, and where it was left out in some: “Newsletter send · used in 20 of 21”."""
    since, used = record.record.runs_since, record.record.used_since
    if used == since or record.verdict is Verdict.UNUSED:  # which says so itself
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
    return dotted(plain_day(day, today), title, by)


def more_words(count: int) -> str:
    """Offer the catches that are not shown yet."""
    if count == 1:
        return QCoreApplication.translate("Since", "Show one more")
    return QCoreApplication.translate("Since", "Show {count} more").format(count=count)
