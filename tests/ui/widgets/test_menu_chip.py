"""A filter shows what it holds."""

from __future__ import annotations

import pytest

from mistakejournal.ui.widgets.menu_chip import MenuChip

CLIENTS = [("b", "Brightside"), ("h", "Harlow")]


@pytest.fixture
def chip(qtbot):
    chip = MenuChip("Client", CLIENTS, any_label="Every client")
    qtbot.addWidget(chip)
    chip.show()
    chip.told = []
    chip.changed.connect(chip.told.append)
    return chip


def pick(chip, label):
    next(action for action in chip.menu().actions() if action.text() == label).trigger()


def test_a_choice_is_shown_and_told_once(chip):
    pick(chip, "Harlow")
    pick(chip, "Harlow")
    assert (chip.text(), chip.value(), chip.told) == ("Harlow", "h", ["h"])
    assert chip.is_chosen()
    assert chip.accessibleName() == "Client: Harlow"


def test_any_takes_the_filter_away(chip):
    chip.set_value("b")
    pick(chip, "Every client")
    assert (chip.text(), chip.value(), chip.told) == ("Client", "", [""])


def test_an_answer_that_is_gone_is_let_go(chip):
    chip.set_value("h")
    chip.set_options([("b", "Brightside")])
    assert (chip.value(), chip.told) == ("", [])
    assert chip.grab()
