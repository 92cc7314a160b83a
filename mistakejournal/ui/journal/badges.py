"""What an incident is, in a few words at the head of its page (K6)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.words.levels import level_words
from mistakejournal.words.states import kind_words, state_words

_STATE_ICONS = {
    State.OPEN: "circle-alert",
    State.FOLLOWING_UP: "circle-dot-dashed",
    State.CLOSED: "circle-check",
}


def head_badges(file: IncidentFile, level: int | None, causes: Mapping[str, str]) -> list[Badge]:
    """Make badges for state, level, what is awaited or owed, and causes; `causes` names them by code."""
    incident = file.incident
    if incident.kind is Kind.NEAR_MISS:
        badges = [Badge(kind_words(incident.kind), icon="sprout", tone="accent")]
    else:
        badges = [Badge(state_words(file.state), icon=_STATE_ICONS[file.state], tone="accent")]
        badges += [Badge(level_words(level))] if level else []
    for shows, words, icon in (
        (file.waiting, QCoreApplication.translate("Badges", "Waiting for their choice"), "clock"),
        (incident.at_risk, QCoreApplication.translate("Badges", "Relationship at risk"), "heart"),
        (file.fix_owed, QCoreApplication.translate("Badges", "System fix owed"), "wrench"),
        (incident.practice, QCoreApplication.translate("Badges", "Practice"), None),
    ):
        badges += [Badge(words, icon=icon)] if shows else []
    return badges + [Badge(cause.title or causes.get(cause.code, "")) for cause in file.causes]
