"""A journal with words in it to be hurt, and the window over one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import tables
from mistakejournal.store.journal import Journal
from tests.blankjournal import new_journal
from tests.ui.conftest import light, window

__all__ = ["light", "window"]


@pytest.fixture
def journal(journal_file: Path, clock: StandingClock) -> Iterator[Journal]:
    opened = new_journal(journal_file, clock.now)
    yield opened
    opened.close()


@pytest.fixture
def filled(journal_file: Path, clock: StandingClock) -> Path:
    """A journal that nobody has open, with a client and thirty incidents that each fill some pages."""
    journal = new_journal(journal_file, clock.now)
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="The Brightside Podcast")
        for number in range(30):
            incident = writing.add(
                tables.INCIDENTS,
                title=f"incident {number}",
                client_id=client,
                what_happened=f"{number} " * 400,
            )
            writing.add(tables.REPAIRS, incident_id=incident, title=f"repair {number}")
    journal.close()
    return journal_file
