"""One step in full."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mistakejournal.domain.checklist import Section, Step
from mistakejournal.ui.checklists.origin import Origin
from mistakejournal.ui.checklists.step_notes import StepNotes
from mistakejournal.ui.checklists.step_panel import StepPanel
from mistakejournal.ui.widgets.toggle import Toggle


def button(panel, text):
    return next(one for one in panel.findChildren(QPushButton) if one.text() == text)


def test_showing_a_step_tells_of_no_change(qtbot):
    panel = StepPanel()
    qtbot.addWidget(panel)
    told = []
    panel.typed.connect(lambda *what: told.append(what))
    panel.chosen.connect(lambda *what: told.append(what))
    sections = [Section("s1", "c", "Build")]
    panel.show_step(Step("a", "c", "Open", kind="link", must_see=True), sections, StepNotes(1, 2))
    panel.show_step(Step("b", "c", "Read", section_id="s1"), sections, StepNotes(2, 2))
    assert told == []
    panel.findChild(Toggle).click()
    assert told == [("must_see", True)]


def test_the_ends_of_the_list_have_no_way_further(qtbot):
    panel = StepPanel()
    qtbot.addWidget(panel)
    panel.show_step(Step("a", "c", "Open"), (), StepNotes(1, 1))
    assert not button(panel, "Move up").isEnabled()
    assert not button(panel, "Move down").isEnabled()
    panel.show_step(Step("a", "c", "Open"), [Section("s1", "c", "Build")], StepNotes(1, 1))
    assert button(panel, "Move down").isEnabled()


def test_a_learned_step_leads_to_its_incident(qtbot):
    panel = StepPanel()
    qtbot.addWidget(panel)
    wanted = []
    panel.incident_wanted.connect(wanted.append)
    origin = Origin("i", "The old link", "Learned on 24 November")
    panel.show_step(Step("a", "c", "Open"), (), StepNotes(1, 1, origins=(origin,)))
    button(panel, "Open the incident").click()
    assert wanted == ["i"]


def test_for_one_client_a_shared_step_is_hidden_not_removed(qtbot):
    panel = StepPanel()
    qtbot.addWidget(panel)
    panel.show()
    asked = []
    panel.asked.connect(asked.append)
    panel.show_step(Step("a", "c", "Open"), (), StepNotes(1, 1, client_name="Theo"))
    assert button(panel, "Remove").isHidden()
    button(panel, "Hide for Theo").click()
    notes = StepNotes(1, 1, client_name="Theo", is_hidden=True, differs="hidden for Theo", difference_id="d")
    panel.show_step(Step("a", "c", "Open"), (), notes)
    assert button(panel, "Hide for Theo").isHidden()
    button(panel, "As for everyone").click()
    panel.show_step(Step("a", "c", "Open"), (), StepNotes(1, 1, client_name="Theo", is_theirs=True))
    button(panel, "Remove").click()
    assert asked == ["hide", "for_everyone", "remove"]
