"""The chip offers what is kept, and what can be done with what is asked for now."""

from __future__ import annotations

import pytest

from mistakejournal.domain.savedview import SavedView
from mistakejournal.domain.wanted import ANY, Wanted
from mistakejournal.ui.journal.views_chip import ViewsChip

LINKS = SavedView("1", "Links", "link", {"level": "2"})


@pytest.fixture
def chip(qtbot):
    chip = ViewsChip()
    qtbot.addWidget(chip)
    return chip


def offered(chip):
    return [action.text() for action in chip.menu().actions() if action.text()]


def press(chip, text):
    next(action for action in chip.menu().actions() if action.text() == text).trigger()


def test_without_anything_to_offer_there_is_no_chip(chip):
    chip.show_views([], ANY)
    assert chip.isHidden()
    chip.show_views([], Wanted(level=2))
    assert not chip.isHidden()
    assert offered(chip) == ["Everything", "Keep this view"]


def test_a_view_opens_what_it_asks_for_and_everything_lets_go(chip, qtbot):
    chip.show_views([LINKS], ANY)
    assert offered(chip) == ["Everything", "Links"]
    with qtbot.waitSignal(chip.opened) as told:
        press(chip, "Links")
    assert told.args == [Wanted(query="link", level=2)]
    chip.show_views([LINKS], told.args[0])
    assert chip.text() == "Links"
    with qtbot.waitSignal(chip.opened) as told:
        press(chip, "Everything")
    assert told.args == [ANY]


def test_everything_is_not_ticked_while_something_is_filtered_out_and_leads_back(chip, qtbot):
    chip.show_views([LINKS], Wanted(level=1))
    assert chip.accessibleName() == "Views"
    assert not any(action.isChecked() for action in chip.menu().actions())
    with qtbot.waitSignal(chip.opened) as told:
        press(chip, "Everything")
    assert told.args == [ANY]
    chip.show_views([LINKS], ANY)
    assert [action.text() for action in chip.menu().actions() if action.isChecked()] == ["Everything"]


def test_the_open_view_is_renamed_or_removed_and_another_question_is_kept(chip, qtbot):
    chip.show_views([LINKS], Wanted(query="link", level=2))
    for text, signal in (("Rename this view", chip.rename_wanted), ("Remove this view", chip.remove_wanted)):
        with qtbot.waitSignal(signal) as told:
            press(chip, text)
        assert told.args == [LINKS]
    chip.show_views([LINKS], Wanted(query="lin", level=2))
    with qtbot.waitSignal(chip.keep_wanted):
        press(chip, "Keep this view")
