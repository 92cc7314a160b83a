"""My share in percent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSlider

from mistakejournal.ui.wizard.parts.share import Share
from tests.ui.wizard.finding import click, named, type_into


@pytest.fixture
def share(qtbot):
    part = Share()
    qtbot.addWidget(part)
    part.show()
    part.heard = []
    part.changed.connect(part.heard.append)
    return part


def test_slider_number_and_usual_splits_say_the_same(share):
    slider, number = share.findChild(QSlider), named(share, QLineEdit, "My share in percent")
    click(share, "70/30")
    assert (slider.value(), number.text()) == (70, "70")
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert number.text() == "69"
    number.clear()
    type_into(number, "33")
    assert slider.value() == 33
    assert share.heard == [70, 69, 3, 33]


def test_what_is_shown_is_not_said(share):
    share.set_value(20)
    share.set_value(None)
    assert share.findChild(QSlider).value() == 50
    assert named(share, QLineEdit, "My share in percent").text() == ""
    assert share.heard == []


@pytest.mark.parametrize("typed", ["101", "half", "-5", "٣"])
def test_what_is_no_share_stays_and_changes_nothing(share, typed):
    number = named(share, QLineEdit, "My share in percent")
    number.setText("")
    number.textEdited.emit(typed)
    number.setText(typed)
    assert share.heard == []
    share.set_value(40)
    assert number.text() == typed
