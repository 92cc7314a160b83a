"""A desk over a real journal file, and a client with a checklist and a run that went off course."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from tests.blankjournal import new_journal
from tests.services import brightside

CONTENT = Content()


@pytest.fixture
def desk(journal_file: Path, clock: StandingClock) -> Iterator[Desk]:
    journal = new_journal(journal_file, clock.now)
    yield Desk(journal, clock, CONTENT)
    journal.close()


@pytest.fixture
def known(desk: Desk) -> brightside.Brightside:
    """Give a client with a checklist and its steps."""
    return brightside.make(desk)
