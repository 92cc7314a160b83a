"""A chosen pill differs in shape, not in colour alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.chip_group import ChipGroup


def test_a_chosen_pill_is_wider_by_its_tick(qtbot):
    chip = Chip("Panic")
    qtbot.addWidget(chip)
    open_width = chip.sizeHint().width()
    chip.setChecked(True)
    assert chip.sizeHint().width() > open_width
    assert chip.leading_icon() == "check"


def test_all_of_it_can_be_clicked(qtbot):
    chip = Chip("Panic")
    qtbot.addWidget(chip)
    chip.adjustSize()
    chip.show()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().bottomRight())
    assert chip.isChecked()


def test_a_text_that_is_too_long_gives_way_to_dots(qtbot):
    chip = Chip("A very long name of a client that no line of a window can hold")
    qtbot.addWidget(chip)
    assert chip.minimumSizeHint().width() == 72
    chip.resize(200, chip.height())
    chip.show()
    assert chip.toolTip() == chip.text()
    chip.resize(chip.sizeHint())
    assert chip.toolTip() == ""


def test_long_words_of_hers_never_make_a_page_scroll_sideways(qtbot):
    group = ChipGroup([("a", "A correction to all 1,840 readers today, " * 4)])
    qtbot.addWidget(group)
    assert group.minimumSizeHint().width() < 200


def test_every_state_can_be_told_from_the_others(qtbot):
    chip = Chip("Panic", icon="heart")
    qtbot.addWidget(chip)
    chip.adjustSize()
    looks = [chip.grab().toImage()]
    chip.setDown(True)
    looks.append(chip.grab().toImage())
    chip.setChecked(True)
    looks.append(chip.grab().toImage())
    chip.setEnabled(False)
    looks.append(chip.grab().toImage())
    assert all(one != other for i, one in enumerate(looks) for other in looks[i + 1 :])
