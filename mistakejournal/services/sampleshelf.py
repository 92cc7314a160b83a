"""What has been written so far of the example journal, by the ids the example uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.sampledates import SampleDates
from mistakejournal.store.journal import Journal
from mistakejournal.store.writing import Writing


@dataclass(frozen=True)
class Shelf:
    """What has been written so far, by the ids of the example."""

    journal: Journal
    writing: Writing
    dates: SampleDates
    telling: Mapping[str, Any]
    """How each incident was told and seen through, by its id."""
    works: dict[str, str] = field(default_factory=dict)
    work_of: dict[str, str] = field(default_factory=dict)
    clients: dict[str, str] = field(default_factory=dict)
    lists: dict[tuple[str, str], str] = field(default_factory=dict)
    """By checklist and client."""
    steps: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """By checklist, client and step."""
    learned_on: dict[str, str] = field(default_factory=dict)
    """By the step's own id, as written in the example."""
    runs: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """By checklist, client and day."""
    run_of_incident: dict[str, str] = field(default_factory=dict)
    prompts: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """Her own questions: id, words and page by their code."""
    incidents: dict[str, str] = field(default_factory=dict)
    fixes: dict[str, str] = field(default_factory=dict)
    """By the incident's id."""
