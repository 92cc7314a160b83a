"""The line over the places of a journal that moved: readable by everybody, gone when she goes on here."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.services.moving import go_on_here, mark_moved
from mistakejournal.ui.backups.moved_line import MovedMark
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints


def test_it_comes_and_goes_with_the_mark_and_is_there_once(window):
    perform, words = window.main.context.perform, "What you write here stays here."
    MovedMark(window.main, window.main.context)
    assert not window.has(f"~{words}")
    for _ in range(2):
        perform(lambda: mark_moved(window.desk))
        assert len(window.all(f"~{words}")) == 1
        perform(lambda: go_on_here(window.desk))
        assert not window.has(f"~{words}")


def test_it_can_be_read_at_twice_the_size_in_the_dark(window):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("dark", text_scale=2.0))
    window.main.context.perform(lambda: mark_moved(window.desk))
    MovedMark(window.main, window.main.context)
    line = window.find("~What you write here stays here.").parentWidget()
    window.settle()
    assert complaints(line) == []
