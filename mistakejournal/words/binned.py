"""What lies in the bin, in words: what it was, where it stood, since when and until when (O2)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.binned import BinnedAct, BinnedRow
from mistakejournal.words.dates import moment_words, plain_day

_NAMED = 3
"""So many things that went together are named; of the rest the number is said."""


def act_title(act: BinnedAct) -> str:
    """Name what went in one act: “Old podcast link”, “Old link, New link and 3 more”."""
    names = [row_title(row) for row in act.heads]
    if len(names) <= _NAMED:
        return ", ".join(names)
    shown = ", ".join(names[: _NAMED - 1])
    return QCoreApplication.translate("Bin", "{names} and {count} more").format(
        names=shown, count=len(names) - _NAMED + 1
    )


def row_title(row: BinnedRow) -> str:
    """Name one row; one that was never named by what it is."""
    return row.title or kind_words(row.kind)


def act_second(act: BinnedAct, now: datetime) -> str:
    """Say what it was, what it stood in, since when it is here and until when. `now` on her wall clock."""
    at, until = (moment.astimezone(now.tzinfo) for moment in (act.deleted_at, act.goes_at))
    stays = QCoreApplication.translate("Bin", "stays until {day}").format(
        day=plain_day(until.date(), now.date())
    )
    parts = [
        *(_counted(kind, count) for kind, count in act.kinds),
        owner_words(act),
        moment_words(at, now),
        stays,
    ]
    return " · ".join(part for part in parts if part)


def owner_words(act: BinnedAct) -> str:
    """Say what it stood in; "" where it stood by itself or in several things."""
    owners = {(row.owner_title, row.owner_is_binned) for row in act.heads if row.owner_id}
    if len(owners) != 1 or not all(row.owner_id for row in act.heads):
        return ""
    title, is_binned = owners.pop()
    if not title:
        return ""
    if is_binned:
        return QCoreApplication.translate("Bin", "from “{name}”, which comes back with it").format(name=title)
    return QCoreApplication.translate("Bin", "from “{name}”").format(name=title)


def kind_words(kind: str) -> str:
    """Name a kind of thing: “Incident”."""
    return _kinds()[kind][0]


def kinds_counted(kind: str, count: int) -> str:
    """Name a number of things: “1 incident”, “3 incidents”; "" for a kind that has no name."""
    if kind not in _kinds():
        return ""
    one, many = _kinds()[kind]
    if count == 1:
        return QCoreApplication.translate("Bin", "1 {thing}").format(thing=one.lower())
    return many.format(count=count)


def _counted(kind: str, count: int) -> str:
    one, many = _kinds()[kind]
    return one if count == 1 else many.format(count=count)


def _kinds() -> dict[str, tuple[str, str]]:
    return {
        "incidents": (
            QCoreApplication.translate("Bin", "Incident"),
            QCoreApplication.translate("Bin", "{count} incidents"),
        ),
        "checklists": (
            QCoreApplication.translate("Bin", "Checklist"),
            QCoreApplication.translate("Bin", "{count} checklists"),
        ),
        "clients": (
            QCoreApplication.translate("Bin", "Client"),
            QCoreApplication.translate("Bin", "{count} clients"),
        ),
        "works": (
            QCoreApplication.translate("Bin", "Kind of work"),
            QCoreApplication.translate("Bin", "{count} kinds of work"),
        ),
        "runs": (
            QCoreApplication.translate("Bin", "Run of a checklist"),
            QCoreApplication.translate("Bin", "{count} runs"),
        ),
        "look_backs": (
            QCoreApplication.translate("Bin", "Look back"),
            QCoreApplication.translate("Bin", "{count} look backs"),
        ),
        "look_back_notes": (
            QCoreApplication.translate("Bin", "Note"),
            QCoreApplication.translate("Bin", "{count} notes"),
        ),
        "rules_of_thumb": (
            QCoreApplication.translate("Bin", "Rule of thumb"),
            QCoreApplication.translate("Bin", "{count} rules of thumb"),
        ),
        "saved_views": (
            QCoreApplication.translate("Bin", "View"),
            QCoreApplication.translate("Bin", "{count} views"),
        ),
        "sections": (
            QCoreApplication.translate("Bin", "Section"),
            QCoreApplication.translate("Bin", "{count} sections"),
        ),
        "steps": (
            QCoreApplication.translate("Bin", "Step"),
            QCoreApplication.translate("Bin", "{count} steps"),
        ),
        "facts": (
            QCoreApplication.translate("Bin", "Fact"),
            QCoreApplication.translate("Bin", "{count} facts"),
        ),
        "schedules": (
            QCoreApplication.translate("Bin", "Schedule"),
            QCoreApplication.translate("Bin", "{count} schedules"),
        ),
        **_of_incidents(),
        **_of_clients(),
    }


def _of_incidents() -> dict[str, tuple[str, str]]:
    return {
        "messages": (
            QCoreApplication.translate("Bin", "Message"),
            QCoreApplication.translate("Bin", "{count} messages"),
        ),
        "options": (
            QCoreApplication.translate("Bin", "Option"),
            QCoreApplication.translate("Bin", "{count} options"),
        ),
        "repairs": (
            QCoreApplication.translate("Bin", "Fix"),
            QCoreApplication.translate("Bin", "{count} fixes"),
        ),
        "fixes": (
            QCoreApplication.translate("Bin", "System fix"),
            QCoreApplication.translate("Bin", "{count} system fixes"),
        ),
        "affected": (
            QCoreApplication.translate("Bin", "Person"),
            QCoreApplication.translate("Bin", "{count} people"),
        ),
        "promises": (
            QCoreApplication.translate("Bin", "Promise"),
            QCoreApplication.translate("Bin", "{count} promises"),
        ),
        "replies": (
            QCoreApplication.translate("Bin", "Answer"),
            QCoreApplication.translate("Bin", "{count} answers"),
        ),
        "follow_ups": (
            QCoreApplication.translate("Bin", "Follow-up"),
            QCoreApplication.translate("Bin", "{count} follow-ups"),
        ),
        "evidence": (
            QCoreApplication.translate("Bin", "File"),
            QCoreApplication.translate("Bin", "{count} files"),
        ),
    }


def _of_clients() -> dict[str, tuple[str, str]]:
    return {
        "client_facts": (
            QCoreApplication.translate("Bin", "Steady fact"),
            QCoreApplication.translate("Bin", "{count} steady facts"),
        ),
        "client_rules": (
            QCoreApplication.translate("Bin", "Rule for newsletters"),
            QCoreApplication.translate("Bin", "{count} rules for newsletters"),
        ),
        "kept_issues": (
            QCoreApplication.translate("Bin", "Kept issue"),
            QCoreApplication.translate("Bin", "{count} kept issues"),
        ),
        "inspections": (
            QCoreApplication.translate("Bin", "Report on a newsletter"),
            QCoreApplication.translate("Bin", "{count} reports on newsletters"),
        ),
    }
