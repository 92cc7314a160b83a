"""Closing hides the window where she wants the app to stay in the tray; Quit, and the system, end it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.reminders import staying
from mistakejournal.ui.window_state import come_to_front, leave_all


@pytest.fixture
def stays(window, reminders):
    change_settings(window.desk, stay_in_tray=True)
    return reminders


@pytest.fixture(autouse=True)
def quits_again():
    yield
    QGuiApplication.setQuitOnLastWindowClosed(True)


def is_closed(window):
    """A window that closed has hidden its place; one that waits in the tray is as it was."""
    return window.main.current().isHidden()


def test_by_itself_closing_ends_it(window, reminders):
    assert window.main.close()
    assert is_closed(window)


@pytest.mark.row("J5")
def test_where_she_wants_it_closing_hides_the_window_and_quit_ends_it(window, stays):
    assert not window.main.close()
    assert not window.main.isVisible()
    assert not is_closed(window)
    assert not QGuiApplication.quitOnLastWindowClosed()
    come_to_front(window.main)
    assert window.main.isVisible()
    assert QGuiApplication.quitOnLastWindowClosed()
    window.main.deeds.do("quit")
    assert is_closed(window)


def test_quit_ends_it_from_the_tray_too(window, stays):
    window.main.close()
    window.main.deeds.do("quit")
    assert is_closed(window)


def test_a_tray_that_is_gone_holds_nothing_back(window, stays, tray):
    tray.is_shown = False
    assert window.main.close()


def test_what_is_typed_is_saved_before_it_hides_and_what_cannot_be_saved_keeps_the_question(
    window, stays, monkeypatch
):
    saved = []
    monkeypatch.setattr(staying, "save_typed", lambda one: saved.append(one) or True)
    window.main.close()
    assert saved == [window.main]
    come_to_front(window.main)
    monkeypatch.setattr(staying, "save_typed", lambda _one: False)
    assert window.main.close()  # the window itself asks, and there was nothing to ask


def test_a_process_that_is_told_to_end_does(window, stays, qapp):
    leave_all(qapp)
    assert is_closed(window)


def test_another_journal_takes_its_place(window, stays):
    before = window.main
    window.studio.show()
    assert window.main is not before
