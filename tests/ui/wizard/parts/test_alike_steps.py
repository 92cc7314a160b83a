"""Steps like the new one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.services import checklists, fixes, incidents, steps
from mistakejournal.services.merging import origins_of
from mistakejournal.ui.wizard.parts.alike_steps import AlikeSteps
from mistakejournal.ui.wizard.parts.new_step import NewStep
from tests.ui.wizard import story
from tests.ui.wizard.finding import type_into


@pytest.mark.row("D5")
def test_a_step_there_is_can_stand_for_this_incident_too(show_part, desk, session):
    part = show_part(NewStep, story.after_a_run(desk))
    home = fixes.default_checklist_id(desk, session.id)
    known = steps.add_step(desk, home, "Open the podcast link in a test").id
    type_into(part.words, "Click the podcast link in a test")
    QTest.keyClick(part.words, Qt.Key.Key_Tab)
    QApplication.processEvents()
    offers = [one for one in part.findChildren(QPushButton) if one.text() == "Use that step for this too"]
    before = len(checklists.checklist_file(desk, home).steps)
    next(one for one in offers if one.accessibleDescription() == "Open the podcast link in a test").click()
    file = checklists.checklist_file(desk, home)
    step = next(one for one in file.steps if one.id == known)
    assert len(file.steps) == before
    assert [incident for incident, _ in origins_of(desk, step)] == [session.id]
    assert incidents.incident_file(desk, session.id).fixes[-1].step_id == known
    assert not part.has_words()


def test_what_is_not_alike_takes_no_room(show_part, desk, session):
    part = show_part(AlikeSteps, story.after_a_run(desk), lambda part: part.show_alike("", "a"))
    home = fixes.default_checklist_id(desk, session.id)
    part.show_alike(home, "Something else entirely")
    assert part.isHidden()
    part.show_alike("", "Update the podcast link")
    assert part.isHidden()
