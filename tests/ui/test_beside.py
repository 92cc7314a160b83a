"""What is quick is read at once, what takes long beside the window, and only the last answer counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from mistakejournal.errors import JournalError
from mistakejournal.services.incidents import list_incidents, start_incident
from mistakejournal.ui import beside
from mistakejournal.ui.beside import Beside

LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200000) SELECT count(*) FROM n"


def counted(desk):
    return desk.journal.number(LONG)


@pytest.fixture
def reading(desk, qapp):
    owner = QObject()
    yield Beside(desk, owner)
    owner.deleteLater()


def test_what_is_quick_comes_at_once(desk, reading):
    start_incident(desk, title="Old link")
    told = []
    reading.ask(lambda one: [line.title for line in list_incidents(one)], told.append)
    assert told == [["Old link"]]
    assert not reading.is_busy


def test_what_takes_long_comes_later_from_a_connection_of_its_own(desk, reading, monkeypatch, qtbot):
    monkeypatch.setattr(beside, "QUICK", 0)
    told = []
    reading.ask(lambda one: (one.journal is desk.journal, counted(one)), told.append)
    assert reading.is_busy
    assert told == []
    qtbot.waitUntil(lambda: told == [(False, 200000)])
    assert not reading.is_busy


def test_only_the_last_one_asked_for_is_answered(reading, qtbot):
    told = []
    for number in range(3):
        reading.read(lambda one, number=number: (number, counted(one)), told.append)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(30)
    assert [number for number, _ in told] == [2]
    reading.read(counted, told.append)
    reading.stop()
    qtbot.wait(30)
    assert len(told) == 1


def test_trouble_is_told(reading, qtbot):
    def fail(_desk):
        raise JournalError("damaged")

    with qtbot.waitSignal(reading.failed) as told:
        reading.read(fail, lambda _answer: None)
    assert told.args[0].code == "damaged"
    assert not reading.is_busy
