"""Long work lets the window answer, goes on to its end, and ends with what it is for."""

from __future__ import annotations

from time import sleep

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from mistakejournal.ui.slices import Slices


def test_the_work_is_done_piece_by_piece(qtbot):
    done = []

    def work():
        for number in range(100):
            sleep(0.001)
            done.append(number)
            yield

    owner = QObject()
    Slices(work(), owner)
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    assert len(done) < 100, "one slice is not the whole"
    qtbot.waitUntil(lambda: done == list(range(100)))
    qtbot.waitUntil(lambda: not owner.children())


def test_it_ends_with_its_owner(qtbot):
    done = []

    def work():
        while True:
            done.append(sleep(0.004))
            yield

    owner = QObject()
    Slices(work(), owner)
    qtbot.waitUntil(lambda: bool(done))
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    count = len(done)
    qtbot.wait(60)
    assert len(done) == count
