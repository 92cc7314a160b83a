"""The head of a section."""

from __future__ import annotations

from PySide6.QtTest import QTest

from mistakejournal.domain.checklist import Section
from mistakejournal.ui.checklists.section_head import SectionHead


def test_a_section_is_told_field_by_field_and_can_be_taken_away(qtbot):
    head = SectionHead(Section("s", "c", "Build", "Stop"))
    qtbot.addWidget(head)
    told = []
    head.typed.connect(lambda field, text: told.append((field, text)))
    head.removed.connect(lambda: told.append("removed"))
    head.name.setText("")
    QTest.keyClicks(head.name, "B")
    _name, remove, pause = head.stops()
    QTest.keyClicks(pause, "!")
    remove.click()
    assert told == [("name", "B"), ("pause_point", "!Stop"), "removed"]


def test_it_shows_what_is_stored_and_names_its_button(qtbot):
    head = SectionHead(Section("s", "c", "Build"))
    qtbot.addWidget(head)
    head.show_section(Section("s", "c", "Before sending"))
    assert head.name.text() == "Before sending"
    assert head.stops()[1].accessibleName() == "Remove section Before sending"
