"""Work behind the window ends in what was done, in trouble, or in nothing at all."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mistakejournal.errors import JournalError
from mistakejournal.services.done import Done
from mistakejournal.ui.long_work import LongWork


def test_what_was_done_is_told(window, qtbot):
    owner = QObject()

    def act(behind, going):
        assert behind.journal is not window.desk.journal
        going.begin(3)
        return Done(frozenset({"clients"}), "x")

    work = LongWork(window.desk, act, owner)
    with qtbot.waitSignal(work.done, timeout=10_000) as told:
        work.start()
    assert told.args[0].id == "x"


def test_trouble_is_told(window, qtbot):
    owner = QObject()

    def act(_behind, _going):
        raise JournalError("disk_full")

    work = LongWork(window.desk, act, owner)
    with qtbot.waitSignal(work.failed, timeout=10_000) as told:
        work.start()
    assert told.args[0].code == "disk_full"


def test_stopped_it_says_so_when_nothing_is_left(window, qtbot):
    owner = QObject()

    def act(_behind, going):
        while True:  # ends by being stopped
            going.on()

    work = LongWork(window.desk, act, owner)
    with qtbot.waitSignal(work.stopped, timeout=10_000):
        work.start()
        work.stop()
