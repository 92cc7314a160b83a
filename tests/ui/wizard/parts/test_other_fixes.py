"""The three questions beside the step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.services import fixes, incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.other_fixes import OtherFixes
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named, type_into


def fixes_of(desk, session):
    return [(fix.kind, fix.title, fix.state) for fix in incidents.incident_file(desk, session.id).fixes]


@pytest.mark.row("D4")
@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("A different way of communicating?", FixKind.COMMUNICATION),
        ("An expectation set better?", FixKind.EXPECTATION),
        ("A tool or template?", FixKind.TOOL),
    ],
)
def test_each_answer_is_a_fix_of_its_own_owed_until_ticked(show_part, desk, session, question, kind):
    part = show_part(OtherFixes, story.incident(desk))
    click(part, question)
    type_into(named(part, QLineEdit, question), "Ask by Monday noon")
    QTest.keyClick(part.focusWidget(), Qt.Key.Key_Return)
    assert fixes_of(desk, session) == [(kind, "Ask by Monday noon", FixState.OWED)]
    QTest.mouseClick(named(part, QCheckBox, "Ask by Monday noon"), Qt.MouseButton.LeftButton)
    assert fixes_of(desk, session) == [(kind, "Ask by Monday noon", FixState.DONE)]
    QTest.mouseClick(named(part, QPushButton, "Remove Ask by Monday noon"), Qt.MouseButton.LeftButton)
    assert fixes_of(desk, session) == []


@pytest.mark.row("A8")
def test_half_an_answer_is_on_the_disk_and_stands_there_again(show_part, desk, session):
    part = show_part(OtherFixes, story.incident(desk))
    click(part, "A tool or template?")
    field = named(part, QLineEdit, "A tool or template?")
    QTest.keyClicks(field, "An empty")
    session.flush()
    field.clear()
    field.clearFocus()
    session.changed.emit()
    assert field.text() == "An empty"
    assert not field.isHidden()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    session.flush()
    assert fixes_of(desk, session) == [(FixKind.TOOL, "An empty", FixState.OWED)]
    assert not session.incident.unfinished


def test_an_answer_that_was_left_out_says_why(show_part, desk):
    incident_id = story.incident(desk)
    fixes.add_fix(desk, incident_id, "tool", "A template")
    fixes.decline_fix(desk, incident_id, "The tool is going")
    part = show_part(OtherFixes, incident_id)
    assert "Left out: The tool is going" in [one.text() for one in part.findChildren(Label)]
