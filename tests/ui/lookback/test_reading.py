"""What takes long is read beside the window's work, and an answer that comes too late is dropped."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import add_client, list_clients
from mistakejournal.ui.lookback import reading as module
from mistakejournal.ui.lookback.reading import Reading


@pytest.fixture
def reading(context):
    add_client(context.desk, "Brightside")
    return Reading(context.desk, context)


def names(desk):
    return [one.client.name for one in list_clients(desk)]


def slow(desk):
    """Ask so much that SQLite looks up now and then."""
    for _ in range(2000):
        found = names(desk)
    return found


def test_what_is_quick_is_there_at_once(reading):
    taken = []
    reading.read(names, taken.append)
    assert taken == [["Brightside"]]


def test_what_takes_long_comes_from_a_worker(qtbot, reading, monkeypatch):
    monkeypatch.setattr(module, "QUICK", 0.0)
    taken = []
    reading.read(slow, taken.append)
    assert taken == []
    qtbot.waitUntil(lambda: taken == [["Brightside"]])


def test_the_next_question_drops_the_last_one(qtbot, reading, monkeypatch):
    monkeypatch.setattr(module, "QUICK", 0.0)
    late, taken = [], []
    reading.read(slow, late.append)
    reading.read(slow, taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    assert late == []


def test_trouble_is_told(qtbot, reading, monkeypatch):
    monkeypatch.setattr(module, "QUICK", 0.0)

    def busy(*_words):
        raise JournalError("busy")

    monkeypatch.setattr(module, "read_desk", busy)
    told = []
    reading.failed.connect(told.append)
    reading.read(slow, lambda _found: None)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "busy"
