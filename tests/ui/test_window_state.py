"""The window comes back where it was, as large as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from mistakejournal.errors import JournalError
from mistakejournal.services.preferences import change_settings
from mistakejournal.ui import window_state
from mistakejournal.ui.window_state import HEIGHT, WIDTH, come_to_front, keep_place, take_place


@pytest.fixture
def other(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_the_first_time_it_is_as_large_as_drawn_or_as_the_screen(window, other, qapp):
    change_settings(window.desk, window="")
    take_place(other, window.desk)
    screen = qapp.primaryScreen().availableGeometry()
    assert (other.width(), other.height()) == (min(WIDTH, screen.width()), min(HEIGHT, screen.height()))


def test_after_a_restart_the_window_has_its_size_again(window):
    window.main.resize(760, 540)
    window.close()
    window.app = window._start()
    assert window.app.show().width() == 760


def test_size_and_place_are_kept_and_taken(window, other, qtbot):
    other.setGeometry(30, 40, 700, 500)
    keep_place(other, window.desk)
    again = QMainWindow()
    qtbot.addWidget(again)
    take_place(again, window.desk)
    assert (again.width(), again.height()) == (700, 500)


@pytest.mark.parametrize("code", ["no geometry at all", "AAAA", "ünlesbar"])
def test_a_code_that_says_nothing_gives_the_first_size(window, other, code):
    change_settings(window.desk, window=code)
    take_place(other, window.desk)
    assert other.width() > 0


def test_the_same_place_is_not_written_twice(window, other, monkeypatch):
    keep_place(other, window.desk)
    with monkeypatch.context() as patched:
        patched.setattr(window_state, "change_settings", lambda *_all, **_values: pytest.fail("written"))
        keep_place(other, window.desk)


def test_a_full_disk_does_not_keep_the_window_open(window, other, monkeypatch):
    def full(*_all, **_values):
        raise JournalError("disk_full")

    other.resize(555, 444)
    with monkeypatch.context() as patched:
        patched.setattr(window_state, "change_settings", full)
        keep_place(other, window.desk)


def test_a_minimised_window_comes_to_the_front(other):
    other.showMinimized()
    come_to_front(other)
    assert not other.windowState() & Qt.WindowState.WindowMinimized
