"""Chips are check boxes and radio buttons to everybody who cannot see them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup

from mistakejournal.ui.widgets.chip import AddChip, Chip, ChoiceChip


def role(widget):
    return QAccessible.queryAccessibleInterface(widget).role()


def test_each_chip_says_what_it_is(qtbot):
    chips = [Chip("Panic"), ChoiceChip("I noticed"), AddChip("Something else")]
    for chip in chips:
        qtbot.addWidget(chip)
    assert [role(chip) for chip in chips] == [
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Button,
    ]


def test_space_turns_a_chip_on_and_off(qtbot):
    chip = Chip("Panic", checked=True)
    qtbot.addWidget(chip)
    chip.show()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()


def test_one_choice_lets_the_other_go(qtbot):
    group = QButtonGroup()
    chips = [ChoiceChip("I noticed"), ChoiceChip("Client told me")]
    for chip in chips:
        qtbot.addWidget(chip)
        group.addButton(chip)
        chip.adjustSize()
        chip.show()
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [chip.isChecked() for chip in chips] == [False, True]


def test_an_add_chip_is_pressed(qtbot):
    chip = AddChip("Something else")
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.waitSignal(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
