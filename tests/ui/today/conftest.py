"""A newsletter that is due today."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.agenda import agenda
from mistakejournal.services.schedules import Plan, set_schedule
from tests.services import brightside


@pytest.fixture
def due(desk):
    """Give the card of a newsletter that is due at ten."""
    known = brightside.make(desk)
    set_schedule(desk, known.checklist, Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 11, 24), "10:00"))
    return agenda(desk).due[0]
