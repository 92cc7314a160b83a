"""A run by mouse and by keys, in the real window over a real journal."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services import checklists, incidents, interruptions, run_lines, runs, steps
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner import session
from mistakejournal.ui.runner.session import APART_MS
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints
from tests.ui.runner.newsletter import FIRST, LEARNED, SECOND, THIRD, make_list, open_run, states
from tests.ui.window import Window

LINK = "https://brightsidepod.fm/episodes/73"


@pytest.fixture
def run_id(window: Window) -> str:
    return open_run(window, make_list(window.desk))


def test_after_an_undo_space_ticks_the_step_that_was_taken_back(window: Window, run_id: str) -> None:
    window.keys("Space", "Space", "Ctrl+Z")
    assert QApplication.focusWidget() is window.find(SECOND, QCheckBox)
    window.keys("Ctrl+Shift+Z")  # done again: Space goes on behind it
    assert QApplication.focusWidget() is window.find(THIRD, QCheckBox)
    window.keys("Ctrl+Z", "Ctrl+Z", "Space")
    assert states(window, run_id) == ["done", "open", "open", "open", "open"]


def test_an_end_that_was_taken_back_can_be_pressed_again(window: Window) -> None:
    list_id = checklists.add_checklist(window.desk, "Short").id
    steps.add_step(window.desk, list_id, "Look at it")
    run_id = open_run(window, list_id)
    window.keys("Space", "Space", "Ctrl+Z")
    assert QApplication.focusWidget() is window.find("Clear to send")
    window.keys("Space")
    assert runs.run_file(window.desk, run_id).run.state is runs.RunState.DONE


@pytest.mark.row("F1")
def test_a_run_needs_no_mouse(window: Window, run_id: str) -> None:
    window.keys("Space", "Space", "Space")
    assert states(window, run_id) == ["done", "done", "done", "open", "open"]
    window.clock.advance(minutes=1)
    window.keys("Space")  # the learned step wants proof: the cursor goes into its field
    QTest.keyClicks(QApplication.focusWidget(), LINK)
    window.keys("Return")
    assert states(window, run_id)[3] == "done"
    window.keys("S")
    QTest.keyClicks(QApplication.focusWidget(), "Theo schedules it himself")
    window.keys("Return")
    assert states(window, run_id) == ["done", "done", "done", "done", "skipped"]
    window.keys("Space")  # the focus went on to "Clear to send"
    assert runs.run_file(window.desk, run_id).run.state is runs.RunState.DONE


def test_a_click_on_a_step_ticks_it_and_one_more_on_the_tick_opens_it_again(
    window: Window, run_id: str
) -> None:
    window.click(FIRST, QCheckBox)
    assert states(window, run_id)[0] == "done"
    window.click(FIRST, QCheckBox)
    assert states(window, run_id)[0] == "open"


def test_the_whole_row_ticks(window: Window, run_id: str) -> None:
    row = window.find(SECOND, QCheckBox).parentWidget()
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 60, row.height() // 2))
    assert states(window, run_id)[1] == "done"


def test_a_held_key_never_ticks(window: Window, run_id: str) -> None:
    tick = window.find(FIRST, QCheckBox)
    tick.setFocus()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        held = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
        QApplication.sendEvent(tick, held)
    assert states(window, run_id)[0] == "open"


def test_the_arrows_and_j_k_move_and_tick_nothing(window: Window, run_id: str) -> None:
    window.keys("Down", "J", "Up")
    assert window.find(SECOND, QCheckBox).hasFocus()
    window.keys("K")
    assert window.find(FIRST, QCheckBox).hasFocus()
    assert set(states(window, run_id)) == {"open"}


def test_letters_belong_to_a_field_while_it_is_typed_in(window: Window, run_id: str) -> None:
    window.keys("N")
    QTest.keyClicks(QApplication.focusWidget(), "psng jk?")
    window.keys("Return")
    file = runs.run_file(window.desk, run_id)
    assert file.steps[0].note == "psng jk?"
    assert file.away is None


@pytest.mark.row("F2")
def test_lessons_stand_before_the_first_step_and_at_their_step(window: Window, run_id: str) -> None:
    window.sees("Before you start", "Issue 118 went out with an old link.", "24 Nov · The Brightside Podcast")
    window.sees("Learned 24 Nov")
    window.keys("Down", "Down", "Down")
    window.sees("Learned on 24 November")
    window.keys("Return")
    assert window.main.place is Place.JOURNAL


def test_a_lesson_opens_its_day(window: Window, run_id: str) -> None:
    window.click("~^Issue 118 went out")
    assert window.main.place is Place.JOURNAL


@pytest.mark.row("F3")
def test_a_skip_wants_a_reason_and_is_listed_at_the_end(window: Window, run_id: str) -> None:
    window.keys("S", "Return")
    assert states(window, run_id)[0] == "open"
    window.sees("One line of reason, then it goes on.")
    window.click("Doesn’t apply this time")
    assert states(window, run_id)[0] == "skipped"
    window.sees("Skipped: Doesn’t apply this time")
    window.keys("Space", "Space")
    window.type_into("Where did the link land?", LINK)
    window.clock.advance(minutes=1)
    window.keys("Ctrl+Return")
    assert states(window, run_id)[4] == "open"
    window.keys("Space")
    window.click("Clear to send")
    window.sees("Skipped", "Doesn’t apply this time")


@pytest.mark.row("F4")
def test_a_verify_step_asks_for_what_was_seen(window: Window, run_id: str) -> None:
    window.click(LEARNED, QCheckBox)
    assert states(window, run_id)[3] == "open"
    window.type_into("Where did the link land?", "I’m sure")
    window.click("Checked")
    assert states(window, run_id)[3] == "open"
    window.sees("Write down what you see there. “I’m sure” can be said without looking.")
    window.type_into("Where did the link land?", LINK)
    window.sees("Ends in /episodes/73.")
    window.click("Checked")
    assert runs.run_file(window.desk, run_id).steps[3].evidence == LINK


@pytest.mark.row("E7")
def test_each_kind_of_step_is_proven_in_its_own_way(window: Window) -> None:
    list_id = make_list(window.desk, learned=False)
    listed = checklists.checklist_file(window.desk, list_id).steps
    for step, kind in zip(listed[:3], ("type", "link", "test"), strict=True):
        steps.edit_step(window.desk, step.id, kind=kind)
    run_id = open_run(window, list_id)
    for label, proof in (
        ("What do you see?", "Issue 119"),
        ("Where did the link land?", LINK),
        ("What did you see in the test?", "episode 73 plays"),
    ):
        window.type_into(label, proof)
        window.keys("Return")
        window.clock.advance(minutes=1)
    window.keys("Space")
    file = runs.run_file(window.desk, run_id)
    assert [step.evidence for step in file.steps] == ["Issue 119", LINK, "episode 73 plays", ""]
    assert file.complete


def test_last_times_link_stands_beside_this_one(window: Window, run_id: str) -> None:
    window.keys("Space", "Space", "Space")
    window.clock.advance(minutes=1)
    window.type_into("Where did the link land?", "https://brightsidepod.fm/episodes/72")
    window.keys("Return", "Space")
    window.click("Clear to send")
    window.clock.advance(days=7)
    open_run(window, runs.run_file(window.desk, run_id).checklist.id)
    window.keys("Down", "Down", "Down")
    window.type_into("Where did the link land?", LINK)
    window.sees("Ends in /episodes/73", "/episodes/72")


def test_a_copied_link_goes_into_the_proof_field(window: Window, run_id: str) -> None:
    QApplication.clipboard().setText(LINK)
    window.keys("Down", "Down", "Down", "Ctrl+V", "Return")
    assert runs.run_file(window.desk, run_id).steps[3].evidence == LINK


@pytest.mark.row("F5")
def test_a_verify_step_ticked_too_quickly_is_asked_about_once(window: Window) -> None:
    list_id = make_list(window.desk, learned=False)
    for step in checklists.checklist_file(window.desk, list_id).steps[1:]:
        steps.edit_step(window.desk, step.id, must_see=True)
    run_id = open_run(window, list_id)
    window.sees("Must see")
    window.keys("Space")
    window.clock.advance(seconds=1)
    window.keys("Space")
    window.sees("Look again? This one came quickly after the step before.")
    assert states(window, run_id)[1] == "open"
    window.click("I looked")
    window.keys("Space")
    assert states(window, run_id)[:3] == ["done", "done", "done"]


@pytest.mark.row("F6")
def test_a_run_ends_with_a_line_to_copy_and_keeps_its_record(window: Window, run_id: str) -> None:
    window.click("Clear to send")
    window.sees("Steps 1, 2, 3, 4, 5 are still open. Tick them, or skip them with a reason.")
    window.keys("Space", "Space", "Space")
    window.clock.advance(minutes=1)
    window.type_into("Where did the link land?", LINK)
    window.keys("Return", "Space")
    window.click("Clear to send")
    line = runs.run_file(window.desk, run_id).run.clear_line
    assert line == "Brightside newsletter, 24 November: link ends in /episodes/73"
    window.click("Copy line: clear to send")
    assert window.clipboard() == line
    window.sees("Copied")
    window.click(FIRST, QCheckBox)  # a finished run stays as it was
    assert set(states(window, run_id)) == {"done"}


@pytest.mark.row("F8")
def test_each_open_run_resumes_where_it_was(window: Window, run_id: str) -> None:
    window.keys("Space", "Space")
    other = open_run(window, runs.run_file(window.desk, run_id).checklist.id)
    window.keys("Space", "Down", "Down")
    window.type_into("Where did the link land?", "half a li")
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    assert window.find(THIRD, QCheckBox).hasFocus()
    window.main.go(Route(Place.RUN, other))
    window.settle()
    assert window.find(SECOND, QCheckBox).hasFocus()
    assert runs.run_file(window.desk, other).steps[3].evidence == "half a li"


def test_what_is_typed_as_proof_is_on_the_disk_after_two_seconds(window: Window, run_id: str) -> None:
    window.keys("Down", "Down", "Down", "Space")
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "https://brightside")
    QTest.qWait(2000)
    assert runs.run_file(window.desk, run_id).steps[3].evidence == "https://brightside"
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "pod.fm")
    assert field.property("text") == "https://brightsidepod.fm"


def test_the_proof_survives_quitting_and_the_run_asks_after_a_long_pause(window: Window, run_id: str) -> None:
    window.keys("Space")
    window.keys("N")
    QTest.keyClicks(QApplication.focusWidget(), "half a no")
    window.close()
    window.clock.advance(minutes=40)
    window.open()
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    assert runs.run_file(window.desk, run_id).steps[1].note == "half a no"
    window.sees("You were away for 40 minutes")


@pytest.mark.row("G1")
def test_called_away_makes_ghosts_until_she_has_chosen(window: Window, run_id: str) -> None:
    window.keys("Space", "Space")
    window.click("Called away")
    assert states(window, run_id)[:3] == ["ghost", "ghost", "open"]
    window.clock.advance(minutes=14)
    window.click(THIRD, QCheckBox)
    assert states(window, run_id)[2] == "open"
    window.sees("You were away for 14 minutes")
    assert window.find("Start again at the top").hasFocus()
    window.click("Start again at the top")
    assert window.find(FIRST, QCheckBox).hasFocus()
    assert states(window, run_id)[:2] == ["ghost", "ghost"]
    QTest.qWait(APART_MS + 50)
    window.keys("Space")
    assert states(window, run_id)[:2] == ["done", "ghost"]


def test_after_a_restart_ticks_come_apart(
    window: Window, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "APART_MS", 60_000)  # on a busy machine two keys are further apart
    window.keys("Space", "Space", "P", "Space", "Space")
    assert not window.has("Start again at the top")
    monkeypatch.setattr(session, "APART_MS", 0)
    window.keys("Space")
    monkeypatch.setattr(session, "APART_MS", 60_000)
    window.keys("Space")
    assert states(window, run_id)[:2] == ["done", "ghost"]


def test_carry_on_wants_one_line_and_brings_the_ticks_back(window: Window, run_id: str) -> None:
    window.keys("Space", "Space", "P")
    window.clock.advance(minutes=14)
    window.click("Carry on")
    window.keys("Return")
    assert window.has("Start again at the top")
    window.type_into("Why is it safe to carry on from here?", "The draft shows both")
    window.keys("Return")
    assert states(window, run_id)[:3] == ["done", "done", "open"]
    assert runs.run_file(window.desk, run_id).interruptions[0].reason == "The draft shows both"
    assert window.find(THIRD, QCheckBox).hasFocus()


def test_after_starting_again_the_proof_is_entered_anew(window: Window, run_id: str) -> None:
    window.click(LEARNED, QCheckBox)
    window.type_into("Where did the link land?", LINK)
    window.keys("Return", "P")
    window.click("Start again at the top")
    window.keys("Down", "Down", "Down")
    field = window.find("Where did the link land?")
    assert field.property("text") == ""
    assert field.property("placeholderText") == LINK
    QTest.qWait(APART_MS + 50)
    window.keys("Space")
    assert states(window, run_id)[3] == "ghost"
    assert field.hasFocus()


@pytest.mark.row("G2")
def test_a_long_gap_is_asked_about_and_here_is_an_answer(window: Window, run_id: str) -> None:
    window.keys("Space")
    window.clock.advance(minutes=14)
    window.keys("Space")
    window.sees("14 minutes since your last tick", "Were you called away?")
    assert not window.has("Carry on")
    assert states(window, run_id)[:2] == ["ghost", "open"]
    window.click("I was here")
    assert states(window, run_id)[:2] == ["done", "open"]
    window.keys("Space")
    assert states(window, run_id)[:2] == ["done", "done"]


def test_the_way_to_see_a_run_is_remembered_with_it(window: Window, run_id: str) -> None:
    window.click("One at a time")
    window.sees("Step 1 of 5", FIRST, "0 of 5")
    window.keys("Space", "Space", "Space")
    window.sees("Step 4 of 5", LEARNED, "Learned on 24 November")
    window.clock.advance(minutes=1)
    window.type_into("Where did the link land?", LINK)
    window.keys("Return")
    window.sees("Step 5 of 5")
    window.keys("Up")
    window.sees("Step 4 of 5")
    window.click("Step 3")
    window.sees(THIRD, "Checked at 9:30")
    window.close()
    window.open()
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    window.sees("Step 5 of 5")
    window.keys("Space", "Space")
    assert runs.run_file(window.desk, run_id).run.state is runs.RunState.DONE


@pytest.mark.row("K3")
def test_a_good_catch_takes_two_keys(window: Window, run_id: str) -> None:
    window.keys("Down", "Down", "Down", "G", "Return")
    caught = incidents.list_incidents(window.desk, Wanted(kind="near_miss"))
    assert [line.title for line in caught] == [LEARNED]
    assert window.find(LEARNED, QCheckBox).hasFocus()


def test_ctrl_z_takes_a_tick_back(window: Window, run_id: str) -> None:
    window.keys("Space", "Ctrl+Z")
    assert set(states(window, run_id)) == {"open"}


@pytest.mark.row("E1")
def test_editing_the_list_changes_no_run(window: Window, run_id: str) -> None:
    list_id = runs.run_file(window.desk, run_id).checklist.id
    first = checklists.checklist_file(window.desk, list_id).steps[0]
    window.main.context.perform(lambda: steps.edit_step(window.desk, first.id, title="Another way to begin"))
    window.settle()
    assert window.has(FIRST, QCheckBox)
    assert not window.has("Another way to begin")
    second = open_run(window, list_id)
    assert runs.run_file(window.desk, second).steps[0].title == "Another way to begin"


def test_sleep_is_noticed_by_the_beat(window: Window, run_id: str) -> None:
    window.keys("Space")
    view = window.main.current()
    window.clock.advance(minutes=14)
    view._watch.beat()
    window.sees("You were away for 14 minutes")
    assert window.has("Carry on")


def test_a_run_put_aside_leads_back_to_the_checklists(window: Window, run_id: str) -> None:
    view = window.main.current()
    view._header.drop_asked.emit()
    assert window.main.place is Place.CHECKLISTS
    assert run_lines.open_runs(window.desk) == []


def test_nothing_in_a_run_is_nameless_small_or_cut(window: Window, run_id: str) -> None:
    window.keys("Down", "Down", "Down")
    assert complaints(window.main.current()) == []
    window.keys("P")
    assert complaints(window.main.current()) == []
    window.keys("Space", "Space")
    window.click("One at a time")
    assert complaints(window.main.current()) == []


def test_a_break_noticed_elsewhere_shows_at_once(window: Window, run_id: str) -> None:
    window.keys("Space")
    window.main.context.perform(lambda: interruptions.call_away(window.desk, run_id))
    window.sees("You were called away")


def test_back_from_a_call_the_line_of_reason_stands_whole_in_a_small_window_at_large_text(
    window: Window, run_id: str, qapp: QApplication
) -> None:
    window.main.resize(900, 640)
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    window.keys("Space", "P")
    window.clock.advance(minutes=14)
    window.click("Carry on")
    field = window.find("Why is it safe to carry on from here?")
    assert field.visibleRegion().boundingRect() == field.rect()
    window.type_into("Why is it safe to carry on from here?", "The draft was saved")
    window.keys("Return")
    assert window.has("Called away")


def test_a_note_of_a_hundred_thousand_letters_is_kept_whole_and_shown_in_short(
    window: Window, run_id: str
) -> None:
    long = "🙂 note " * 14_000
    window.keys("N")
    window.find("Note", QLineEdit)
    QApplication.clipboard().setText(long)
    window.keys("Ctrl+V")
    window.keys("Return")
    assert runs.run_file(window.desk, run_id).steps[0].note == long
    assert window.find(SECOND, QCheckBox).visibleRegion().boundingRect().height() > 20
    assert "…" in window.words()


def test_back_from_a_call_enter_takes_the_choice_that_has_the_focus(window: Window, run_id: str) -> None:
    window.keys("Space", "P")
    window.clock.advance(minutes=14)
    window.find("Start again at the top").setFocus()
    window.keys("Return")
    assert runs.run_file(window.desk, run_id).run.restarts == 1
    assert not window.has("Start again at the top")


def test_resumed_after_a_break_the_question_has_the_focus(window: Window, run_id: str) -> None:
    window.keys("Space", "Space", "P")
    assert window.find(THIRD, QCheckBox).hasFocus()
    window.main.go(Route(Place.TODAY))
    window.clock.advance(minutes=14)
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    assert window.find("Start again at the top").hasFocus()
