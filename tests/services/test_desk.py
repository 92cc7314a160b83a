"""Taking an act back is an act of its own, which can be taken back again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.done import done
from mistakejournal.store.opening import open_journal


@pytest.fixture
def desk(journal_file: Path, clock: StandingClock) -> Iterator[Desk]:
    journal = open_journal(journal_file, clock.now)
    yield Desk(journal, clock, Content())
    journal.close()


def names(desk: Desk) -> list[str]:
    rows = desk.journal.read("SELECT name FROM clients WHERE deleted_at IS NULL ORDER BY name")
    return [row["name"] for row in rows]


def test_an_act_can_be_taken_back_and_done_again(desk: Desk) -> None:
    with desk.journal.write() as writing:
        row_id = writing.add("clients", name="Brightside")
    added = done(writing, "add_client", row_id)
    assert added.undo is not None
    assert added.changes == {"clients"}
    back = take_back(desk, added.undo)
    assert names(desk) == []
    assert back.undo is not None
    assert back.undo.label == "add_client"
    take_back(desk, back.undo)
    assert names(desk) == ["Brightside"]


def test_typing_leaves_no_undo_in_the_menu(desk: Desk) -> None:
    with desk.journal.write() as writing:
        writing.add("clients", name="Brightside")
    assert done(writing).undo is None
