"""Long work is seen: how far it is, that it was stopped, what could not be done."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QProgressBar

from mistakejournal.errors import JournalError
from mistakejournal.ui.work_line import WorkLine


@pytest.fixture
def work(qtbot):
    widget = WorkLine("Entries")
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_it_says_how_far_it_is_and_what_came_of_it(work, qtbot):
    bar = work.findChild(QProgressBar)
    told = []
    bar.valueChanged.connect(told.append)

    def count(say, _is_unwanted):
        say(3, 10)
        return "done"

    with qtbot.waitSignal(work.done) as ended:
        work.start(count, "Counting")
        assert (bar.isVisible(), work.running) == (True, True)
    assert ended.args == ["done"]
    assert 3 in told
    assert (bar.isVisible(), work.running) == (False, False)


def test_stopped_it_waits_for_the_work_and_tells_what_was_done_by_then(work, qtbot):
    def wait(_say, is_unwanted):
        while not is_unwanted():
            time.sleep(0.001)
        return "all the same"

    with qtbot.waitSignal(work.done) as ended:
        work.start(wait, "Waiting")
        work.stop()
        assert work.running
    assert ended.args == ["all the same"]


def test_what_could_not_be_done_is_said_in_its_sentence(work, qtbot):
    def fail(_say, _is_unwanted):
        raise JournalError("bundle_newer")

    with qtbot.waitSignal(work.failed):
        work.start(fail, "Trying")
    said = [label.text() for label in work.findChildren(type(work._trouble)) if label.isVisible()]
    assert len(said) == 1
    assert said[0].startswith("This file was written by a newer version")
