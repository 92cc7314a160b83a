"""A check-in offers its line only once the run shows it; then it is copied and noted as sent (J3)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.checkins import check_ins_due, plan_check_ins
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.runs import start_run
from mistakejournal.ui.check_ins import check_in_row
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.menu_button import MenuButton
from tests.services import brightside


@pytest.fixture
def known(desk):
    known = brightside.make(desk)
    row = start_incident(desk, title="Old link", client_id=known.client, work_id=known.work).id
    learn_step(desk, row, known.checklist, "Send myself a test")
    plan_check_ins(desk, row, 2)
    return known


def test_the_line_is_copied_and_noted_as_sent(qtbot, desk, context, known, clock):
    clock.advance(days=7)
    brightside.run(desk, known, evidence="/episodes/73")
    due = check_ins_due(desk)[0]
    row = check_in_row(context, due)
    qtbot.addWidget(row)
    row.show()
    sent, copy = row.findChildren(Button)
    with qtbot.waitSignal(context.noted):
        QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == due.line
    with qtbot.waitSignal(context.changed):
        QTest.mouseClick(sent, Qt.MouseButton.LeftButton)
    assert check_ins_due(desk) == []
    assert context.undo()
    assert len(check_ins_due(desk)) == 1


def test_before_the_step_is_ticked_there_is_nothing_to_copy(qtbot, desk, context, known, clock):
    clock.advance(days=7)
    start_run(desk, known.checklist)
    row = check_in_row(context, check_ins_due(desk)[0])
    qtbot.addWidget(row)
    assert row.findChildren(Button) == []
    assert row.title.text() == "A line will be ready when its step is ticked."


def test_the_line_rests_or_goes_with_the_next_run(qtbot, desk, context, known, clock):
    clock.advance(days=7)
    brightside.run(desk, known, evidence="/episodes/73")
    row = check_in_row(context, check_ins_due(desk)[0])
    qtbot.addWidget(row)
    acts = {action.text(): action for action in row.findChild(MenuButton).menu().actions()}
    acts["Snooze for three days"].trigger()
    assert check_ins_due(desk) == []
    assert context.undo()
    acts["With the next run instead"].trigger()
    assert check_ins_due(desk) == []
    clock.advance(days=7)
    later = brightside.run(desk, known, evidence="/episodes/74")
    assert [due.run_id for due in check_ins_due(desk)] == [later]
