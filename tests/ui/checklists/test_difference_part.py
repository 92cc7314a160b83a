"""For whom a step is otherwise."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mistakejournal.ui.checklists.difference_part import DifferencePart


def test_it_takes_no_room_without_a_difference_and_offers_only_what_can_be_taken_back(qtbot):
    part = DifferencePart()
    qtbot.addWidget(part)
    button = part.findChild(QPushButton)
    part.show_difference("", can_take_back=False)
    assert part.isHidden()
    part.show_difference("only for Theo", can_take_back=False)
    assert not part.isHidden()
    assert button.isHidden()
    part.show_difference("hidden for Theo", can_take_back=True)
    with qtbot.waitSignal(part.taken_back):
        button.click()
