"""One step in full."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mistakejournal.domain.checklist import Section, Step
from mistakejournal.ui.checklists.origin import Origin
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
    panel.show_step(Step("a", "c", "Open", kind="link", must_see=True), 1, 2, sections, None, "")
    panel.show_step(Step("b", "c", "Read", section_id="s1"), 2, 2, sections, None, "")
    assert told == []
    panel.findChild(Toggle).click()
    assert told == [("must_see", True)]


def test_the_ends_of_the_list_have_no_way_further(qtbot):
    panel = StepPanel()
    qtbot.addWidget(panel)
    panel.show_step(Step("a", "c", "Open"), 1, 1, (), None, "")
    assert not button(panel, "Move up").isEnabled()
    assert not button(panel, "Move down").isEnabled()
    panel.show_step(Step("a", "c", "Open"), 1, 1, [Section("s1", "c", "Build")], None, "")
    assert button(panel, "Move down").isEnabled()


def test_a_learned_step_leads_to_its_incident(qtbot):
    panel = StepPanel()
    qtbot.addWidget(panel)
    wanted = []
    panel.incident_wanted.connect(wanted.append)
    panel.show_step(
        Step("a", "c", "Open"), 1, 1, (), Origin("i", "The old link", "Learned on 24 November"), ""
    )
    button(panel, "Open the incident").click()
    assert wanted == ["i"]
