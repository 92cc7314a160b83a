"""A journal with a passphrase is locked with nothing lost, and opens on the page and field she was at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.app import OWN, SAMPLE, THEN
from mistakejournal.errors import JournalError
from mistakejournal.services.clients import add_client
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.lock.closed_window import ClosedWindow
from mistakejournal.ui.main_window import MainWindow
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.text_field import TextField
from tests.ui.lock.conftest import WORDS, closed, code, quick, sealed, studio, type_in, unlocked

__all__ = ["code", "quick", "sealed", "studio", "unlocked"]


def windows(kind):
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, kind) and not top.isHidden()]


def open_again(studio, qtbot):
    type_in(closed(), WORDS)
    qtbot.waitUntil(lambda: studio.window is not None)
    qtbot.waitUntil(lambda: not windows(ClosedWindow))
    return studio.window


def story(window):
    return next(field for field in window.current().findChildren(TextField) if field.isVisible())


@pytest.mark.row("N2")
def test_without_a_passphrase_there_is_nothing_to_lock(studio):
    window = studio.show()
    assert not window.deeds.actions["lock"].isVisible()
    assert not studio.lock()
    assert windows(MainWindow) == [window]


@pytest.mark.row("N2", "N3")
def test_locking_closes_the_journal_and_clears_every_view(unlocked, studio, sealed, qtbot):
    unlocked.context.perform(lambda: add_client(unlocked.context.desk, "Brightside"))
    connection = unlocked.context.desk.journal
    QTest.keyClick(unlocked, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: studio.window is None)
    assert windows(MainWindow) == []
    with pytest.raises(Exception, match="closed"):
        connection.read("SELECT 1")
    assert not sealed.with_name(f"{sealed.name}-wal").exists()
    assert not any("Brightside" in line.text() for line in closed().findChildren(QLineEdit))
    assert open_again(studio, qtbot).context.desk.journal.key


@pytest.mark.row("N3")
def test_what_was_typed_is_there_in_the_same_place_page_and_field(unlocked, studio, qtbot):
    unlocked.deeds.do("something_went_wrong")
    QTest.keyClick(unlocked, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(50)
    field = story(unlocked)
    name = field.accessibleName()
    field.setFocus()
    QTest.keyClicks(field, "The old link went out")
    assert studio.lock()
    window = open_again(studio, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.wait(50)
    assert window.place is Place.FLOW
    again = story(window)
    assert again.text() == "The old link went out"
    assert QApplication.focusWidget().accessibleName() == name
    QTest.keyClicks(QApplication.focusWidget(), " at ten")
    assert again.text() == "The old link went out at ten"


@pytest.mark.row("N3")
def test_the_part_of_settings_she_was_at_is_shown_again(unlocked, studio, qtbot):
    unlocked.go(Route(Place.SETTINGS, detail="privacy"))
    qtbot.wait(50)
    assert studio.lock()
    window = open_again(studio, qtbot)
    qtbot.wait(50)
    assert window.view(Place.SETTINGS).row_shown() == ("", "privacy")


def test_a_second_start_brings_the_locked_window_to_the_front(unlocked, studio, sealed):
    assert studio.lock()
    closed().showMinimized()
    studio._handover.called.emit()
    assert not closed().isMinimized()
    with pytest.raises(JournalError):
        Handover(sealed).claim()


def test_closing_the_locked_window_ends_it(unlocked, studio):
    studio.lock()
    closed().close()
    assert windows(ClosedWindow) == []


def test_from_the_sample_her_own_is_asked_for_and_the_act_is_done_then(unlocked, studio, qtbot):
    sample = studio.show(SAMPLE)
    sample.context.journal_wanted.emit(OWN + THEN + "something_went_wrong")
    qtbot.waitUntil(lambda: bool(windows(ClosedWindow)))
    type_in(closed(), WORDS)
    qtbot.waitUntil(lambda: studio.window is not sample)
    assert not studio.window.context.sample
    assert studio.window.place is Place.FLOW


@pytest.mark.row("N2")
def test_work_on_the_closed_journal_is_seen_and_what_fails_is_said(studio, qtbot):
    window = studio.show()
    done = []

    def then(_context, window):
        done.append(window)

    window.context.closed_wanted.emit(ClosedWork("Working", "A moment.", lambda _going: "", then))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [studio.window]
    assert studio.window is not window

    def fail(_going):
        raise JournalError("disk_full")

    studio.window.context.closed_wanted.emit(ClosedWork("Working", "A moment.", fail, then))
    before = studio.window
    qtbot.waitUntil(lambda: studio.window not in (None, before))
    assert len(done) == 1
    assert windows(MainWindow) == [studio.window]
