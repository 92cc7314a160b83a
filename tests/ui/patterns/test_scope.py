"""A choice asks the Journal for the rows it counts."""

from __future__ import annotations

from mistakejournal.ui.patterns.scope import Scope
from tests.ui.patterns.autumn import SINCE


def test_the_rows_of_a_choice_leave_practice_out_and_keep_client_and_work() -> None:
    wanted = Scope("3", "c", "w").wanted(SINCE, None, "incident", cause="tool")
    assert (wanted.client_id, wanted.work_id, wanted.since, wanted.until) == ("c", "w", SINCE, None)
    assert (wanted.kind, wanted.cause, wanted.counted) == ("incident", "tool", True)
