"""Views hear of changes, and one stack leads back and forth."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import edit_client, get_client
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place, Route
from tests.blankjournal import new_journal


@pytest.fixture
def context(qtbot: QtBot, journal_file: Path, clock: StandingClock) -> Iterator[Context]:
    journal = new_journal(journal_file, clock.now)
    yield Context(Desk(journal, clock, Content()))
    journal.close()


def add(context: Context, name: str) -> Done:
    with context.desk.journal.write() as writing:
        row_id = writing.add("clients", name=name)
    return done(writing, "add_client", row_id)


def count(context: Context) -> int:
    return context.desk.journal.number("SELECT count(*) FROM clients WHERE deleted_at IS NULL")


def test_a_change_is_announced_with_its_kinds(context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.changed) as heard:
        context.perform(lambda: add(context, "Brightside"))
    assert heard.args == [frozenset({"clients"})]


def test_undo_and_redo_lead_back_and_forth(context: Context) -> None:
    context.perform(lambda: add(context, "Brightside"))
    context.perform(lambda: add(context, "Harlow"))
    assert context.undo()
    assert context.undo()
    assert count(context) == 0
    assert not context.undo()
    assert context.redo()
    assert count(context) == 1
    assert context.redo()
    assert not context.redo()
    assert count(context) == 2


def test_a_new_act_ends_what_could_be_done_again(context: Context) -> None:
    context.perform(lambda: add(context, "Brightside"))
    context.undo()
    assert context.next_redo() is not None
    context.perform(lambda: add(context, "Harlow"))
    assert context.next_redo() is None


def test_an_act_that_cannot_be_done_is_told_and_changes_nothing(context: Context, qtbot: QtBot) -> None:
    def full() -> Done:
        raise JournalError("disk_full")

    with qtbot.waitSignal(context.failed) as heard:
        assert context.perform(full) is None
    assert heard.args is not None
    assert heard.args[0].code == "disk_full"
    assert context.next_undo() is None


def test_a_request_to_go_somewhere_is_handed_on(context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.requested) as heard:
        context.go(Place.FLOW, "an id", "own")
    assert heard.args == [Route(Place.FLOW, "an id", "own")]


def rename(context: Context, client_id: str, name: str) -> Done:
    return edit_client(context.desk, client_id, name=name)


def test_what_is_typed_in_one_stay_in_a_field_is_one_act(context: Context) -> None:
    client = add(context, "Brightside").id
    for name in ("The", "The Br", "The Brightside"):
        context.perform(lambda name=name: rename(context, client, name), stay="name")
    context.end_stay()
    context.perform(lambda: rename(context, client, "Brightside Podcast"), stay="name")
    names = []
    while context.undo():
        names.append(get_client(context.desk, client).name)
    assert names == ["The Brightside", "Brightside"]
    while context.redo():
        names.append(get_client(context.desk, client).name)
    assert names[2:] == ["The Brightside", "Brightside Podcast"]


def test_another_field_and_an_undo_end_a_stay(context: Context) -> None:
    one, other = add(context, "One").id, add(context, "Other").id
    for client, name in ((one, "A"), (other, "B"), (one, "C")):
        context.perform(lambda client=client, name=name: rename(context, client, name), stay=client)
    context.undo()
    assert get_client(context.desk, one).name == "A"
    context.perform(lambda: rename(context, one, "D"), stay=one)
    context.undo()
    assert get_client(context.desk, one).name == "A"
