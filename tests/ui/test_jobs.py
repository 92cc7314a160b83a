"""Work on another thread ends on the window's, as a result or a calm error, or not at all."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time

import pytest
from PySide6.QtCore import QObject, QThreadPool

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import add_client
from mistakejournal.ui.jobs import Job


@pytest.fixture
def owner(qapp):
    yield QObject()
    QThreadPool.globalInstance().waitForDone()


def test_the_result_comes_out_on_the_windows_thread(qtbot, owner):
    here, seen = threading.get_ident(), []
    job = Job(lambda _ticket: threading.get_ident(), owner)
    job.done.connect(lambda there: seen.append((there, threading.get_ident())))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert seen[0][0] != here
    assert seen[0][1] == here


def test_nobody_has_to_hold_it(qtbot, owner):
    seen = []

    def begin():
        job = Job(lambda _ticket: time.sleep(0.05) or "done", owner)
        job.done.connect(seen.append)
        job.start()

    begin()
    gc.collect()
    qtbot.waitUntil(lambda: seen == ["done"])


def test_progress_is_told_in_order(qtbot, owner):
    def work(ticket):
        for number in range(3):
            ticket.say(number + 1, 3)
        return "done"

    job, said = Job(work, owner), []
    job.progressed.connect(lambda done, total: said.append((done, total)))
    with qtbot.waitSignal(job.done):
        job.start()
    assert said == [(1, 3), (2, 3), (3, 3)]


def test_expected_trouble_comes_out_calmly(qtbot, owner):
    def work(_ticket):
        raise JournalError("unwritable")

    job = Job(work, owner)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args[0].code == "unwritable"


def test_a_bug_is_raised_where_it_is_seen(qtbot, owner):
    def work(_ticket):
        raise ZeroDivisionError

    job = Job(work, owner)
    with qtbot.captureExceptions() as caught:
        job.start()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_nothing_comes_out_of_cancelled_work_and_it_stops_at_its_next_look(qtbot, owner):
    started, stopped, said = threading.Event(), threading.Event(), []

    def work(ticket):
        started.set()
        while not ticket.cancelled:
            time.sleep(0.001)
        stopped.set()

    job = Job(work, owner)
    job.done.connect(said.append)
    job.start()
    assert started.wait(5)
    job.cancel()
    assert stopped.wait(5)
    qtbot.wait(20)
    assert said == []


def test_the_work_ends_with_its_owner(qtbot):
    started, stopped = threading.Event(), threading.Event()

    def work(ticket):
        started.set()
        while not ticket.cancelled:
            time.sleep(0.001)
        stopped.set()

    owner = QObject()
    job = Job(work, owner).start()
    assert started.wait(5)
    owner.deleteLater()
    qtbot.waitUntil(stopped.is_set)
    QThreadPool.globalInstance().waitForDone()
    job.cancel()


@pytest.mark.skipif(sys.platform == "win32", reason="a lock belongs to its handle there")
def test_work_that_reads_the_journals_own_file_costs_it_no_lock(qtbot, owner, desk):
    path = desk.journal.path
    add_client(desk, name="The Brightside Podcast")
    job = Job(lambda _ticket: path.read_bytes()[:16], owner)
    with qtbot.waitSignal(job.ended):
        job.start()
    look = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT name FROM clients').fetchone()"
    subprocess.run([sys.executable, "-c", look, str(path)], check=True)
    assert path.with_name(f"{path.name}-wal").exists()
