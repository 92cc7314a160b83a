"""Words she wants to leave as they are: a hint about them is not shown again (B5, C4)."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class KeptWords:
    """A quote of a hint that was kept; `place` is the field or "message" it stood in."""

    id: str
    incident_id: str
    title: str
    place: str = ""
