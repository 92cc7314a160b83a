"""A run as a list."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from mistakejournal.services import checklists, steps
from mistakejournal.services.starters import add_from_starter
from mistakejournal.ui.hand import name_of
from mistakejournal.ui.routes import Place, Route
from tests.ui.runner.newsletter import FIRST, SECOND, make_list, open_run
from tests.ui.window import Window


def test_sections_and_their_pause_points_stand_over_their_steps(window: Window) -> None:
    open_run(window, add_from_starter(window.desk, "nl_send").id)
    window.sees("Build", "Before “Schedule”", "Stop here before you press Schedule or Send.", "Must see")


def test_the_lessons_stay_while_the_run_is_open_so_that_no_row_jumps(window: Window) -> None:
    list_id = make_list(window.desk)
    run_id = open_run(window, list_id)
    before = window.find(SECOND, QCheckBox).mapTo(window.main, QPoint()).y()
    window.click(FIRST, QCheckBox)
    window.sees("Before you start")
    body = window.find("Skip with a reason").parentWidget()
    assert body is not None
    moved = before - window.find(SECOND, QCheckBox).mapTo(window.main, QPoint()).y()
    assert 0 <= moved <= body.height() + 20  # only the body of the first step has gone
    window.close()
    window.open()
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    assert not window.has("~^Issue 118 went out")


def test_the_keys_stay_in_the_run_when_its_steps_become_others(window: Window) -> None:
    list_id = make_list(window.desk)
    open_run(window, list_id)
    window.keys("Space")
    desk = window.desk
    window.main.context.perform(lambda: steps.add_step(desk, list_id, "Read it aloud"))
    window.settle()
    assert QApplication.focusWidget() is window.find(SECOND, QCheckBox)
    window.keys("Ctrl+Z")
    assert QApplication.focusWidget() is window.find(SECOND, QCheckBox)


def test_tab_goes_as_one_reads_from_the_brief_over_the_steps_to_the_end(window: Window) -> None:
    list_id = add_from_starter(window.desk, "nl_send").id
    open_run(window, list_id)
    window.main.go(Route(Place.TODAY))
    window.settle()
    open_run(window, list_id)  # its rows are younger than the Open list beside it
    assert tab_stops(window, 7) == [
        "Episode or main link",
        "Date of the issue",
        "Send time and zone",
        "List and about how many people",
        "Copy the last issue as a new draft and rename it with the new issue number.",
        "Skip with a reason",
        "Note",
    ]
    window.find("~^Schedule the resend", QCheckBox).setFocus()
    window.settle()
    assert tab_stops(window, 7)[-2:] == ["Add a file", "Clear to send"]


def tab_stops(window: Window, count: int) -> list[str]:
    names = []
    for _ in range(count):
        window.keys("Tab")
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(name_of(focused))
    return names


def test_refreshing_keeps_rows_focus_and_scroll(window: Window) -> None:
    list_id = make_list(window.desk)
    steps.paste_steps(window.desk, list_id, "\n".join(f"More to do, {number}" for number in range(20)))
    open_run(window, list_id)
    for _ in range(20):
        window.keys("Down")
    tick = window.find("More to do, 15", QCheckBox)
    assert tick.hasFocus()
    view = window.main.current()
    bar = view._list.verticalScrollBar()
    place = bar.value()
    assert place > 0
    window.main.context.perform(lambda: checklists.edit_checklist(window.desk, list_id, name="Another name"))
    view.refresh()
    window.settle()
    assert window.find("More to do, 15", QCheckBox) is tick
    assert tick.hasFocus()
    assert bar.value() == place


def test_no_label_reads_markup(window: Window) -> None:
    list_id = make_list(window.desk)
    steps.add_step(window.desk, list_id, "Look for <b>bold</b> words")
    open_run(window, list_id)
    assert "Look for <b>bold</b> words" in {
        label.text() for label in window.main.findChildren(QLabel) if label.isVisible()
    }
