"""Work on a closed journal says how far it is, and is stopped with everything as it was (N2)."""

from __future__ import annotations

import time
from threading import Event

import pytest
from PySide6.QtCore import QThreadPool

from mistakejournal.errors import JournalError
from mistakejournal.ui.lock import work_page
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.lock.work_page import WorkPage
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from tests.ui.accessibility import complaints
from tests.ui.lock.by_hand import press


def page_of(qtbot, work):
    page = WorkPage(ClosedWork("Sealing the journal", "It stays as it is until the end.", work))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def test_it_gives_the_key_and_says_how_far_it_is(qtbot):
    def work(going):
        going.begin(4)
        going.on(2)
        going.look()
        return "a key"

    page = page_of(qtbot, work)
    assert complaints(page) == []
    with qtbot.waitSignal(page.done) as heard:
        page.start()
    assert heard.args == ["a key"]
    assert page.findChild(ProgressBar).value() == 2


@pytest.mark.row("N2")
def test_stopped_it_is_told_as_such(qtbot):
    def work(going):
        while True:
            going.look()
            time.sleep(0.01)

    page = page_of(qtbot, work)
    page.start()
    with qtbot.waitSignal(page.failed) as heard:
        press(page, "Stop")
    assert heard.args[0].code == "stopped"


def test_trouble_comes_out_as_it_is(qtbot):
    def work(_going):
        raise JournalError("disk_full")

    page = page_of(qtbot, work)
    with qtbot.waitSignal(page.failed) as heard:
        page.start()
    assert heard.args[0].code == "disk_full"


def test_nothing_is_done_while_somebody_behind_the_window_may_have_the_journal_open(qtbot, monkeypatch):
    monkeypatch.setattr(work_page, "_PATIENCE_S", 0.1)
    may_end, done = Event(), []
    QThreadPool.globalInstance().start(may_end.wait)
    page = page_of(qtbot, lambda _going: done.append("sealed"))
    with qtbot.waitSignal(page.failed) as heard:
        page.start()
    may_end.set()
    QThreadPool.globalInstance().waitForDone()
    assert heard.args[0].code == "busy"
    assert done == []
