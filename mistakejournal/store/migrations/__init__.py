"""The journal's schema, one numbered step after another. A released step is never edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mistakejournal.domain.records import dataclass

if TYPE_CHECKING:
    from sqlite_utils import Database

from mistakejournal.store.migrations import (
    m0001_lists,
    m0002_runs,
    m0003_incidents,
    m0004_parts_of_an_incident,
    m0005_search,
    m0006_checklists_that_recur,
    m0007_telling_and_promises,
    m0008_newsletters,
    m0009_going_back,
    m0010_keeping,
)

MAJOR = 1
"""Raised when an older app could no longer read the journal; it then refuses and touches nothing."""


@dataclass(frozen=True)
class Migration:
    """One step: its number is the journal's minor version once it has run."""

    number: int
    name: str
    migrate: Callable[[Database], None]


CHAIN = (
    Migration(1, "lists", m0001_lists.migrate),
    Migration(2, "runs", m0002_runs.migrate),
    Migration(3, "incidents", m0003_incidents.migrate),
    Migration(4, "parts_of_an_incident", m0004_parts_of_an_incident.migrate),
    Migration(5, "search", m0005_search.migrate),
    Migration(6, "checklists_that_recur", m0006_checklists_that_recur.migrate),
    Migration(7, "telling_and_promises", m0007_telling_and_promises.migrate),
    Migration(8, "newsletters", m0008_newsletters.migrate),
    Migration(9, "going_back", m0009_going_back.migrate),
    Migration(10, "keeping", m0010_keeping.migrate),
)

CURRENT = MAJOR << 16 | CHAIN[-1].number
"""`user_version` of a journal that is up to date: major << 16 | minor."""
