"""Incidents written by a worker, on a connection of its own, while the window stays awake (M1)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mistakejournal.domain.records import dataclass
from mistakejournal.services.clock import Clock
from mistakejournal.services.incidentexports import PageOf, write_incidents
from mistakejournal.services.journals import close_desk, read_desk
from mistakejournal.ui.jobs import Ticket


@dataclass(frozen=True)
class Asked:
    """What is to be written, in which format and where; `title` names the whole."""

    ids: Sequence[str]
    format: str
    path: Path
    title: str
    page_of: PageOf


def write_file(journal: Path, clock: Clock, wanted: Asked, ticket: Ticket) -> int:
    """Write the file, whole or not at all; give how many incidents stand in it.

    Raises JournalError "unsaved_file" and those of opening.
    """

    def said(done: int) -> bool:
        ticket.say(done, len(wanted.ids))
        return not ticket.cancelled

    desk = read_desk(journal, clock)
    try:
        return write_incidents(
            desk, wanted.ids, wanted.format, wanted.path, wanted.title, wanted.page_of, said
        )
    finally:
        close_desk(desk)
