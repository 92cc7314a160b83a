"""The head of a section."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
    _name, _up, _down, remove, pause = head.stops()
    QTest.keyClicks(pause, "!")
    remove.click()
    assert told == [("name", "B"), ("pause_point", "!Stop"), "removed"]


def test_it_shows_what_is_stored_and_names_its_button(qtbot):
    head = SectionHead(Section("s", "c", "Build"))
    qtbot.addWidget(head)
    head.show_section(Section("s", "c", "Before sending"))
    assert head.name.text() == "Before sending"
    assert [one.accessibleName() for one in head.stops()[1:4]] == [
        "Move section Before sending up",
        "Move section Before sending down",
        "Remove section Before sending",
    ]


def test_alt_and_an_arrow_key_in_its_name_moves_the_section(qtbot):
    head = SectionHead(Section("s", "c", "Build"))
    qtbot.addWidget(head)
    told = []
    head.moved.connect(told.append)
    QTest.keyClick(head.name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(head.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    head.set_place(is_first=True, is_last=False)
    up, down = head.stops()[1:3]
    assert not up.isEnabled()
    down.click()
    assert told == [1, -1, 1]
