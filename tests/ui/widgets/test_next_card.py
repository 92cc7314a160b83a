"""The card on top of Today says what comes first, and opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.next_card import NextCard


def test_it_says_what_comes_first_and_opens_it(qtbot):
    card = NextCard("Continue")
    qtbot.addWidget(card)
    card.show_words("Last week’s podcast link", "Next: tell Theo.")
    card.resize(760, card.sizeHint().height())
    card.show()
    words = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert words == ["Last week’s podcast link", "Next: tell Theo."]
    button = card.findChild(Button)
    assert button.accessibleDescription() == "Last week’s podcast link"
    with qtbot.waitSignal(card.opened):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_no_higher_than_its_two_lines_need(qtbot, light):
    card = NextCard("Continue")
    qtbot.addWidget(card)
    card.show_words("Last week’s podcast link", "Next: tell Theo.")
    assert card.heightForWidth(760) <= 80  # picture 01: 77
