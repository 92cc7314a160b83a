"""Interruptions in the window: other work, a step that came in meanwhile, where they fell (G2, G3, F7)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from mistakejournal.services import checklists, clients, fixes, incidents, runs, steps
from mistakejournal.services.runrecords import run_record
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.session import APART_MS
from tests.ui.runner.newsletter import FIRST, LEARNED, SECOND, make_list, open_run, states
from tests.ui.window import Window


@pytest.fixture
def run_id(window: Window) -> str:
    """A run of the newsletter, shown."""
    return open_run(window, make_list(window.desk))


@pytest.mark.row("G2")
def test_work_for_another_client_in_between_is_named_on_return(window: Window, run_id: str) -> None:
    hanna = clients.add_client(window.desk, "Hanna").id
    window.keys("Space", "Space")
    window.main.context.go(Place.CLIENTS, hanna)
    window.settle()
    window.clock.advance(minutes=14)
    window.main.context.go(Place.RUN, run_id)
    window.settle()
    window.sees("You worked for Hanna in between")
    window.sees("For 14 minutes, since step 3 here. Start again at the top. Your ticks stay as a trail.")
    window.click("Start again at the top")
    assert states(window, run_id)[:3] == ["ghost", "ghost", "open"]
    assert window.find(FIRST, QCheckBox).hasFocus()


@pytest.mark.row("G3")
def test_where_a_run_was_interrupted_is_kept_and_an_incident_after_it_says_so(
    window: Window, run_id: str
) -> None:
    window.keys("Space", "Space", "P")
    window.clock.advance(minutes=14)
    window.click("Carry on")
    window.type_into("Why is it safe to carry on from here?", "The draft was still open")
    window.keys("Return")
    assert [one.number for one in run_record(window.desk, run_id).breaks] == [3]
    incident = incidents.start_incident(window.desk, title="Old link again", run_id=run_id).id
    window.main.go(Route(Place.JOURNAL, incident))
    window.settle()
    window.sees("Interrupted at step 3")


@pytest.mark.row("F7")
def test_a_step_learned_meanwhile_is_ahead_in_place_and_above_it_is_asked_about(
    window: Window, run_id: str
) -> None:
    window.keys("Space", "Space")
    list_id = runs.run_file(window.desk, run_id).checklist.id
    listed = checklists.checklist_file(window.desk, list_id).steps
    incident = incidents.start_incident(window.desk, title="Wrong date").id

    def learn(title: str, after: str) -> None:
        perform = window.main.context.perform
        perform(lambda: fixes.learn_step(window.desk, incident, list_id, title, after_step_id=after))
        window.settle()

    learn("Read the date aloud", listed[2].id)
    assert window.has("Read the date aloud", QCheckBox)
    assert not window.has("Start again at the top")
    learn("Close the other tabs", listed[0].id)
    window.sees("A step above changed. Start again?")
    window.click("Carry on")
    assert states(window, run_id)[:4] == ["done", "open", "done", "open"]
    learn("Open last week’s issue", "")
    window.click("Start again at the top")
    assert states(window, run_id)[:4] == ["open", "ghost", "open", "ghost"]
    assert window.find("Open last week’s issue", QCheckBox).hasFocus()


@pytest.mark.row("F5")
def test_a_held_key_ticks_no_second_step_and_no_proof(window: Window, run_id: str) -> None:
    first = window.find(FIRST, QCheckBox)
    window.keys("Space")
    for _ in range(5):
        _hold(QApplication.focusWidget(), Qt.Key.Key_Space)
        _hold(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert states(window, run_id) == ["done", "open", "open", "open", "open"]
    assert not first.hasFocus()
    window.keys("Space", "Space")
    assert window.find(LEARNED, QCheckBox)
    window.clock.advance(minutes=1)
    field = next(one for one in window.main.current().findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    field.insert("brightside.example/episodes/73")
    _hold(field, Qt.Key.Key_Return)
    _hold(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert states(window, run_id)[3] == "open"


def test_a_draft_that_was_made_already_is_named_after_a_restart(window: Window) -> None:
    list_id = make_list(window.desk, learned=False)
    first = checklists.checklist_file(window.desk, list_id).steps[0].id
    steps.edit_step(window.desk, first, params={"once": "1"})
    run_id = open_run(window, list_id)
    window.keys("Space", "Space", "P")
    window.click("Start again at the top")
    QTest.qWait(APART_MS + 50)
    window.keys("Space")
    window.type_into("It was done before the break. What shows it?", "The draft is called 119")
    window.keys("Return")
    assert states(window, run_id)[:2] == ["done", "ghost"]
    assert runs.run_file(window.desk, run_id).steps[0].evidence == "The draft is called 119"
    assert window.find(SECOND, QCheckBox).hasFocus()


def _hold(
    widget: object, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", True))
