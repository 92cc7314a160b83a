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


class Standing(StrEnum):
    """How an old fix stands after the same mistake came again; derived, never stored."""

    DID_NOT_HOLD = "did_not_hold"
    NOT_TRIED = "not_tried"
    """Its checklist was not used."""
    ANOTHER_CAUSE = "another_cause"
    """It was never meant for this: it does not count against it."""


def standing(by: ComeBack | None, *, list_used: bool = True) -> Standing:
    """Say how an old fix stands: by how she said it came through, and by its run where one is known.

    Where neither tells otherwise it did not hold.
    """
    if by is ComeBack.NOT_COVERED:
        return Standing.ANOTHER_CAUSE
    is_tried = by is not ComeBack.NOT_RUN and list_used
    return Standing.DID_NOT_HOLD if is_tried else Standing.NOT_TRIED


@dataclass(frozen=True)
class Distinction:
    """She said that an incident is something else than an earlier one, and is not asked again."""

    id: str
    incident_id: str
    title: str = ""
    """The earlier one's title, as it was then."""
    other_id: str = ""
