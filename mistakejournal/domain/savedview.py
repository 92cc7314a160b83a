"""What the Journal was asked for, kept under a name of hers (L2)."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class SavedView:
    """One view: the words searched for and the filters chosen, by the filter's code."""

    id: str
    name: str
    query: str = ""
    filters: dict[str, str] | None = None
    order_key: str = ""
