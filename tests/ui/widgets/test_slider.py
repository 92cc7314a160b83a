"""A slider goes where it is pressed, and by arrows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.slider import Slider


@pytest.fixture
def slider(qtbot):
    slider = Slider("Strength", 0, 10, 3)
    qtbot.addWidget(slider)
    slider.resize(216, 28)
    slider.show()
    return slider


def test_a_click_takes_it_to_the_pointer(slider):
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(208, 14))
    assert slider.value() == 10
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(108, 14))
    assert slider.value() == 5


def test_it_follows_the_pointer_while_it_is_held(slider):
    QTest.mouseMove(slider, QPoint(10, 14))
    assert slider.value() == 3
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, 14))
    QTest.mouseMove(slider, QPoint(48, 14))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(48, 14))
    assert (slider.value(), slider.isSliderDown()) == (2, False)


def test_arrows_move_it_by_one(slider):
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 4
    assert slider.minimumSizeHint().width() < slider.sizeHint().width()
    assert slider.grab()
