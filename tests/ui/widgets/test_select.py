"""A list by code."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.select import Select

CLIENTS = [("b", "Brightside"), ("h", "Harlow Coaching"), ("o", "Oak & Ember")]


@pytest.fixture
def made(qtbot):
    def make(**given):
        select = Select(CLIENTS, name="Client", placeholder="Choose a client", **given)
        qtbot.addWidget(select)
        select.resize(300, 36)
        select.show()
        select.activateWindow()
        select.told = []
        select.changed.connect(select.told.append)
        return select

    return make


def test_nothing_is_chosen_at_first(made):
    assert made().value() == ""


def test_keys_choose_and_are_told(made):
    select = made()
    QTest.keyClick(select, Qt.Key.Key_Down)
    QTest.keyClick(select, Qt.Key.Key_Down)
    assert (select.value(), select.told) == ("h", ["b", "h"])


def test_a_click_in_the_list_chooses(made):
    select = made()
    select.showPopup()
    view = select.view()
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(2, 0)).center()
    )
    assert (select.value(), select.told) == ("o", ["o"])


def test_setting_is_silent_and_new_options_keep_the_value(made):
    select = made()
    select.set_value("o")
    select.set_options([("x", "Fennel"), ("o", "Oak & Ember")])
    assert (select.value(), select.told) == ("o", [])
    select.set_value("")
    assert select.value() == ""


def test_the_wheel_belongs_to_the_page(made):
    select = made()
    select.set_value("b")
    turned = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(select, turned)
    assert (select.value(), turned.isAccepted()) == ("b", False)


def test_a_disabled_list_looks_so(made):
    select = made()
    before = select.grab().toImage()
    select.setEnabled(False)
    assert select.grab().toImage() != before
