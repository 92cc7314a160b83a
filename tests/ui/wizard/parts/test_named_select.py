"""A name is settled when it is picked, or typed and left; never letter by letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.wizard.parts.named_select import NamedSelect

OPTIONS = [("1", "Brightside"), ("2", "Harlow")]


@pytest.fixture
def select(qtbot):
    select = NamedSelect("Type a name")
    qtbot.addWidget(select)
    select.show_choice(OPTIONS, "")
    select.show()
    select.activateWindow()
    qtbot.waitUntil(select.isActiveWindow)
    select.told = []
    select.picked.connect(lambda code: select.told.append(("picked", code)))
    select.named.connect(lambda name: select.told.append(("named", name)))
    return select


def write(select, words):
    select.setFocus()
    select.selectAll()
    QTest.keyClicks(select, words)
    QTest.keyClick(select, Qt.Key.Key_Return)


def test_a_new_name_is_told_once(select):
    write(select, "Nettle & Co")
    select.editingFinished.emit()
    assert select.told == [("named", "Nettle & Co")]


def test_a_name_there_is_already_is_picked(select):
    write(select, "harlow")
    assert select.told == [("picked", "2")]


def test_an_emptied_field_picks_none(select):
    select.show_choice(OPTIONS, "1")
    select.setFocus()
    select.selectAll()
    QTest.keyClick(select, Qt.Key.Key_Delete)
    QTest.keyClick(select, Qt.Key.Key_Return)
    assert select.told == [("picked", "")]


def test_a_field_that_is_typed_in_is_left_alone(select):
    select.setFocus()
    QTest.keyClicks(select, "Net")
    select.show_choice(OPTIONS, "1")
    assert select.typed() == "Net"
