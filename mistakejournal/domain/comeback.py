"""The same mistake twice: how it came through although it had been fixed, and what only looks alike (K1)."""

from __future__ import annotations

from enum import StrEnum

from mistakejournal.domain.records import dataclass


class ComeBack(StrEnum):
    """How it came back; the sentences and remedies are `review.recurrence_kinds` of the vocabulary."""

    NOT_RUN = "not_run"
    """The checklist was not used."""
    SKIPPED = "skipped"
    TICKED_BLIND = "ticked_blind"
    WRONG_PLACE = "wrong_place"
    NOT_COVERED = "not_covered"
    """Another cause, the same look: it does not count against the old fix."""
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Distinction:
    """She said that an incident is something else than an earlier one, and is not asked again."""

    id: str
    incident_id: str
    title: str = ""
    """The earlier one's title, as it was then."""
    other_id: str = ""
