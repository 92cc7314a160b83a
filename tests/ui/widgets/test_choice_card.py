"""Cards are radio buttons, and flow when the page is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.choice_card import ChoiceCard, ChoiceCards

LEVELS = [("1", "Put right today", "Easily put right"), ("2", "Noticeable", "Costs them time")]
LEVELS += [("3", "Serious", "Others can see it"), ("4", "Severe", "Money or trust")]


@pytest.fixture
def cards(qtbot):
    cards = ChoiceCards(LEVELS, name="How big is it for them?")
    qtbot.addWidget(cards)
    cards.resize(680, 80)
    cards.show()
    cards.told = []
    cards.changed.connect(cards.told.append)
    return cards


def test_a_click_anywhere_on_a_card_chooses_it(cards):
    card = cards.findChildren(ChoiceCard)[2]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert (cards.value(), cards.told) == ("3", ["3"])


def test_setting_is_silent_and_may_choose_none(cards):
    cards.set_value("4")
    assert cards.value() == "4"
    cards.set_value("")
    assert (cards.value(), cards.told) == ("", [])


@pytest.mark.parametrize(("width", "lines"), [(680, 1), (400, 2), (200, 4)])
def test_as_many_stand_in_a_line_as_fit(cards, width, lines):
    cards.resize(width, cards.heightForWidth(width))
    QApplication.processEvents()
    each = cards.findChildren(ChoiceCard)
    assert len({card.y() for card in each}) == lines
    assert all(card.height() >= card.heightForWidth(card.width()) for card in each)
    assert cards.minimumSizeHint().width() <= 200


def test_the_second_line_is_read_out_too(cards):
    assert cards.findChildren(ChoiceCard)[0].accessibleDescription() == "Easily put right"
