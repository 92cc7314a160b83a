"""What is left out keeps its reason; without one nothing changes."""

from __future__ import annotations

import pytest

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.waiving import waive
from mistakejournal.store import parts, tables


@pytest.fixture
def row(desk: Desk) -> str:
    incident = start_incident(desk, title="Old link").id
    with desk.journal.write() as writing:
        return writing.add(tables.CHECK_INS, incident_id=incident)


def test_it_is_left_out_with_its_reason_and_the_moment(desk: Desk, row: str) -> None:
    waive(desk, tables.CHECK_INS, row, "  They asked me to let it rest \n", "waive_check_in")
    left = parts.get(desk.journal, CheckIn, row)
    assert left is not None
    assert (left.state, left.reason) == (CheckInState.WAIVED, "They asked me to let it rest")
    assert left.done_at == desk.clock.now()


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_a_reason_nothing_changes(desk: Desk, row: str, reason: str) -> None:
    with pytest.raises(JournalError, match="needs_reason"):
        waive(desk, tables.CHECK_INS, row, reason, "waive_check_in")
    left = parts.get(desk.journal, CheckIn, row)
    assert left is not None
    assert left.state is CheckInState.PLANNED
