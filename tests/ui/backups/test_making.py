"""One backup at a time; one that was asked for says what came of it."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.backups import BackedUp, backups, places
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.backups import making
from mistakejournal.ui.backups.making import backing_up


@pytest.fixture
def said(context, desk) -> list[str]:
    heard: list[str] = []
    context.noted.connect(heard.append)
    start_incident(desk, title="Old link")
    return heard


def test_two_at_once_are_one(context, desk, said, qtbot):
    one = backing_up(context)
    assert backing_up(context) is one
    with qtbot.waitSignal(one.ended):
        one.start("asked")
        one.start("asked")
    assert not one.is_going
    assert len(backups(places(desk))) == 1
    assert said == ["Backed up and checked."]


def test_files_that_are_nowhere_are_said(context, said, qtbot, monkeypatch):
    monkeypatch.setattr(making, "back_up", lambda *_asked: BackedUp(None, True, missing=2))
    with qtbot.waitSignal(backing_up(context).ended):
        backing_up(context).start("asked")
    assert said == ["Backed up and checked. Some files you added are no longer where they were."]


@pytest.mark.parametrize(("reason", "times"), [("asked", 2), ("close", 1)])
def test_trouble_is_said_each_time_it_was_asked_for_else_once(
    context, said, qtbot, monkeypatch, reason, times
):
    def full(*_asked: object) -> None:
        raise JournalError("disk_full")

    monkeypatch.setattr(making, "back_up", full)
    for _ in range(2):
        with qtbot.waitSignal(backing_up(context).ended):
            backing_up(context).start(reason)
    assert len(said) == times
    assert said[0].startswith("The disk is full.")
