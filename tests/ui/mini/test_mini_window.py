"""The mini runner by keys alone, in step with the window, and never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from mistakejournal.domain.incident import Kind
from mistakejournal.services import checklists, listfacts, runs, steps
from mistakejournal.services.incident_list import list_incidents
from mistakejournal.services.preferences import settings
from mistakejournal.ui.mini.holder import MiniHolder
from mistakejournal.ui.mini.mini_window import MiniWindow
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.stepviews.wait import WaitView
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.button import Button
from tests.ui.accessibility import complaints
from tests.ui.mini.conftest import mini_of
from tests.ui.runner.newsletter import FIRST, LEARNED, SECOND, make_list, open_run, states
from tests.ui.window import Window

LINK = "https://brightsidepod.fm/episodes/73"


@pytest.mark.row("F9")
def test_twelve_steps_are_done_in_it_by_keys_alone(window: Window) -> None:
    list_id = make_list(window.desk)
    steps.paste_steps(window.desk, list_id, "\n".join(f"Look at part {number}" for number in range(1, 8)))
    run_id = open_run(window, list_id)
    window.keys("M")
    mini_of(window)
    window.keys("Space", "Space", "Space", "Space")  # the fourth wants proof: the cursor is in its field
    QTest.keyClicks(QApplication.focusWidget(), LINK)
    window.clock.advance(minutes=1)
    window.keys("Return", "S")
    QTest.keyClicks(QApplication.focusWidget(), "Theo schedules it himself")
    window.keys("Return", *["Space"] * 7)
    assert states(window, run_id) == ["done"] * 4 + ["skipped"] + ["done"] * 7
    window.keys("Space")  # clear to send
    file = runs.run_file(window.desk, run_id)
    assert file.run.state is runs.RunState.DONE
    window.sees("Clear to send", file.run.clear_line)
    window.keys("Space")
    assert window.clipboard() == file.run.clear_line


def test_a_tick_in_it_shows_in_the_window_and_the_other_way_round(window: Window, run_id: str) -> None:
    window.keys("Space")
    window.front = None
    assert window.find(FIRST, QCheckBox).isChecked()
    window.main.activateWindow()
    window.settle()
    assert window.find(SECOND, QCheckBox).hasFocus()  # the keys go on where the run is
    window.keys("Space")
    mini_of(window)
    window.sees("3 of 5")
    window.keys("Space")
    assert states(window, run_id)[:3] == ["done"] * 3


def test_one_at_a_time_goes_with_it_too(window: Window, run_id: str) -> None:
    window.front = None
    window.main.activateWindow()
    window.click("One at a time")
    window.sees("Step 1 of 5")
    mini_of(window)
    window.keys("Space", "J")
    window.front = None
    window.sees("Step 3 of 5")


def test_half_a_proof_typed_in_one_stands_in_the_other_and_is_never_overwritten(
    window: Window, run_id: str
) -> None:
    window.keys("Space", "Space", "Space", "Space")
    QTest.keyClicks(QApplication.focusWidget(), "https://bright")
    window.front = None
    shown = window.find("Where did the link land?", QLineEdit)
    assert isinstance(shown, QLineEdit)
    assert shown.text() == "https://bright"
    window.main.activateWindow()
    window.settle()
    shown.setFocus()
    QTest.keyClicks(shown, "sidepod.fm/episodes/73")
    mini_of(window)
    field = window.find("Where did the link land?", QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == LINK
    field.setFocus()
    window.clock.advance(minutes=1)
    window.keys("Return")
    assert runs.run_file(window.desk, run_id).steps[3].evidence == LINK


def test_the_question_after_a_break_takes_the_place_of_the_step(window: Window, run_id: str) -> None:
    window.keys("Space", "P")
    assert states(window, run_id)[0] == "ghost"
    window.keys("Space")  # falls behind while she goes: it leads to the question and chooses nothing
    assert states(window, run_id)[0] == "ghost"
    window.clock.advance(minutes=14)
    window.front = None
    window.main.activateWindow()
    mini_of(window)
    window.sees("You were away for 14 minutes", "Start again at the top", "Carry on")
    assert not window.has("Checked")
    window.click("Carry on")
    QTest.keyClicks(QApplication.focusWidget(), "the draft was saved")
    window.keys("Return")
    assert states(window, run_id)[0] == "done"
    window.sees(SECOND)
    assert window.find("Checked").hasFocus()


def test_a_catch_takes_two_keys_and_is_no_incident(window: Window, run_id: str) -> None:
    window.keys("G", "Return")
    kinds = [line.kind for line in list_incidents(window.desk)]
    assert sorted(kinds) == [Kind.INCIDENT, Kind.NEAR_MISS]  # the other is where its learned step comes from
    assert window.main.place is Place.RUN  # never Pause
    window.sees(FIRST)
    assert window.find("Checked").hasFocus()


def test_keys_are_named_while_it_has_them_and_a_frame_says_so(window: Window, run_id: str) -> None:
    mini = mini_of(window)
    checked = window.find("Checked", Button)
    with_hint = checked.sizeHint().width()
    edge = mini.grab().toImage().pixelColor(1, 100)
    window.main.activateWindow()
    window.settle()
    assert checked.sizeHint().width() < with_hint
    assert mini.grab().toImage().pixelColor(1, 100) != edge == mini.theme.color("focus")


def test_m_leads_back_to_the_window_and_closing_leaves_the_run_where_it_is(
    window: Window, run_id: str
) -> None:
    window.keys("Space")
    window.main.go(Route(Place.TODAY))
    mini_of(window)
    window.keys("M")
    window.front = None
    assert not window.main.findChild(MiniHolder).mini
    assert window.main.place is Place.RUN
    assert states(window, run_id)[0] == "done"
    assert window.find(SECOND, QCheckBox).hasFocus()


def test_the_menu_and_the_palette_open_the_run_that_was_begun_last(window: Window) -> None:
    window.main.deeds.do("mini_runner")
    window.settle()
    window.sees("Start a checklist first, then it fits into a small window.")
    run_id = runs.start_run(window.desk, make_list(window.desk)).id
    window.main.deeds.do("mini_runner")
    window.settle()
    mini = mini_of(window)
    assert mini.session.file is not None
    assert mini.session.file.run.id == run_id
    assert mini.windowTitle() == mini.accessibleName() == "Mini runner: Brightside newsletter"


def test_it_stays_in_front_unless_she_lets_others_cover_it(window: Window, run_id: str) -> None:
    mini = mini_of(window)
    assert mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    window.click("Let other windows cover it")
    assert not mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert mini.isVisible()
    assert not settings(window.desk).mini_in_front
    window.click("Keep it in front")
    assert mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_where_no_app_decides_that_one_line_names_the_menu(window: Window) -> None:
    run_id = runs.start_run(window.desk, make_list(window.desk)).id
    mini = MiniWindow(window.main.context, run_id, can_pin=False)
    mini.show()
    window.front = mini
    window.sees("To keep it in front, choose “Always on Top” in the menu of the window.")
    assert not window.has("Keep it in front")
    window.front = None
    mini.close()


def test_its_place_is_kept(window: Window, run_id: str) -> None:
    mini = mini_of(window)
    mini.setGeometry(40, 60, 460, 350)
    mini.close()
    window.front = None
    window.main.activateWindow()
    window.settle()
    window.keys("M")
    assert mini_of(window).geometry().getRect() == (40, 60, 460, 350)


def test_what_could_not_be_done_is_said_in_it(window: Window, run_id: str) -> None:
    window.keys("S", "Return")
    window.sees("One line of reason, then it goes on.")
    window.keys("Esc")
    assert not window.has("One line of reason, then it goes on.")


def test_question_mark_shows_the_keys_of_a_run(window: Window, run_id: str) -> None:
    window.keys("?")
    window.sees("While a checklist runs", "Mini runner, and back to the window")
    window.click("Close")


def test_undo_works_in_it(window: Window, run_id: str) -> None:
    window.keys("Space", "Ctrl+Z")
    assert states(window, run_id)[0] == "open"


def test_what_is_copied_goes_into_the_proof(window: Window, run_id: str) -> None:
    window.keys("Space", "Space", "Space")
    QGuiApplication.clipboard().setText(LINK)
    window.keys("Ctrl+V")
    field = window.find("Where did the link land?", QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == LINK


def test_a_run_that_ends_elsewhere_says_so(window: Window, run_id: str) -> None:
    window.main.context.perform(lambda: runs.drop_run(window.desk, run_id))
    window.settle()
    window.sees("Put aside", "Open in the window")
    assert not window.has("Copy line: clear to send")


def test_every_kind_of_step_and_the_brief_are_gone_through_by_keys_alone(window: Window) -> None:
    desk = window.desk
    list_id = checklists.add_checklist(desk, "Newsletter").id
    listfacts.add_fact(desk, list_id, "Date", "date_weekday")
    listfacts.add_fact(desk, list_id, "Link", "link")
    for kind, params in (
        ("tick", {}),
        ("type", {}),
        ("value", {"expect": "date_weekday", "compare": "date"}),
        ("link", {"compare": "link"}),
        ("test", {}),
        ("choose", {"options": "Weekly readers\nEverybody"}),
        ("wait", {"seconds": "900"}),
    ):
        steps.add_step(desk, list_id, f"A step to {kind}", kind=kind, params=params)
    run_id = runs.start_run(desk, list_id).id
    window.main.context.mini_wanted.emit(run_id)
    mini_of(window)
    window.sees("What the brief says")  # typed before step 1
    for text in ("Tue 1 Dec", LINK):
        QTest.keyClicks(QApplication.focusWidget(), text)
        window.keys("Return")
    window.keys("Space")
    for text in ("Wool, and what it costs", "Tue 1 Dec", LINK, "Test opened, episode 73"):
        window.clock.advance(minutes=1)
        window.keys("Space")
        QTest.keyClicks(QApplication.focusWidget(), text)
        window.keys("Return")
    window.clock.advance(minutes=1)
    window.keys("Space", "Space", "Return")
    window.clock.advance(minutes=1)
    window.keys("Space")
    window.clock.advance(minutes=15)
    window.keys("Space")
    assert states(window, run_id) == ["done"] * 7
    window.keys("Space")
    assert runs.run_file(desk, run_id).run.state is runs.RunState.DONE


def test_a_wait_that_is_over_gives_its_button_back(window: Window) -> None:
    list_id = checklists.add_checklist(window.desk, "Upload").id
    steps.add_step(window.desk, list_id, "Wait", kind="wait", params={"seconds": "900"})
    run_id = runs.start_run(window.desk, list_id).id
    window.main.context.mini_wanted.emit(run_id)
    mini = mini_of(window)
    window.keys("Space")
    assert not window.has("Checked")
    window.clock.advance(minutes=15)
    mini.findChildren(WaitView)[0].outdated.emit()
    assert QApplication.focusWidget() is window.find("Checked")
    window.keys("Space")
    assert states(window, run_id) == ["done"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everybody_can_use_it(window: Window, run_id: str, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("light", text_scale=scale))
    window.settle()
    mini = mini_of(window)
    assert complaints(mini) == []
    window.keys("J", "J", "J")
    window.sees(LEARNED)
    assert complaints(mini) == []
    assert mini.size().boundedTo(mini.screen().availableSize()) == mini.size()
    apply_theme(app, load_theme("light"))


def test_another_run_takes_the_place_of_the_first(window: Window, run_id: str) -> None:
    mini = mini_of(window)
    list_id = checklists.add_checklist(window.desk, "Invoices").id
    steps.paste_steps(window.desk, list_id, "Check the dates\nSend")
    other = runs.start_run(window.desk, list_id).id
    window.main.context.mini_wanted.emit(other)
    window.settle()
    assert mini_of(window) is mini
    window.sees("Invoices", "Check the dates")


def test_it_closes_with_the_window(window: Window, run_id: str) -> None:
    window.front = None
    window.close()
    assert not [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    window.open()
