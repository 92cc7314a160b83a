"""One part of the message."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.message_part import MessagePart
from tests.ui.wizard.finding import named


@pytest.fixture
def make(qtbot):
    def make_it(**how):
        part = MessagePart("Own it first", "What you did.", **how)
        qtbot.addWidget(part)
        part.show()
        part.activateWindow()
        qtbot.waitUntil(part.isActiveWindow)
        return part

    return make_it


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


def test_a_needed_part_that_is_empty_asks_with_its_field_open(make):
    part = make(needed=True)
    part.show_words("")
    assert "What you did." in words(part)
    assert not part.field.isHidden()
    assert part.pencil.accessibleDescription() == "Needed"


def test_a_part_that_is_there_shows_its_words_and_opens_by_the_pencil(make, qtbot):
    part = make()
    part.show_words("I’ll write at 14:30.", "at 14:30")
    assert part.is_found
    assert part.field.isHidden()
    pencil = named(part, QPushButton, "Edit Own it first")
    QTest.mouseClick(pencil, Qt.MouseButton.LeftButton)
    assert part.field.hasFocus()
    assert part.field.text() == "at 14:30"
    with qtbot.waitSignal(part.typed) as typed:
        QTest.keyClick(part.field, Qt.Key.Key_Space)
    assert typed.args == [" at 14:30"]
    QTest.mouseClick(pencil, Qt.MouseButton.LeftButton)
    assert part.field.isHidden()


def test_a_part_that_is_made_elsewhere_asks_for_that(make, qtbot):
    part = make(in_place=False, needed=True)
    part.show_words("")
    assert part.field.isHidden()
    with qtbot.waitSignal(part.pencil_pressed):
        QTest.mouseClick(part.pencil, Qt.MouseButton.LeftButton)


@pytest.mark.row("C3")
def test_what_no_rule_finds_in_her_words_she_may_tick(make, qtbot):
    part = make(needed=True)
    part.resize(400, 200)
    part.show_words("I sent it.", found=False)
    assert not part.is_found
    assert "Not found in your words. Tick it if it is there." in words(part)
    tick = named(part, QCheckBox, "Own it first: it is there")
    with qtbot.waitSignal(part.ticked) as ticked:
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert ticked.args == [True]
    part.show_words("I sent it.", found=False, ticked=True)
    assert part.is_found
    assert "I sent it." in words(part)
    part.show_words("", found=True)
    assert part.is_found
    assert "In your own words." in words(part)
    assert part.tick.isHidden()
