"""Each filter is a chip; what a figure asked for is one that can be let go."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.domain.wanted import ANY, Wanted
from mistakejournal.ui.journal.filter_chips import FilterChips
from mistakejournal.ui.widgets.chip import Chip


@pytest.fixture
def chips(qtbot, clock):
    chips = FilterChips({"tired": "Tired"}, clock)
    qtbot.addWidget(chips)
    chips.offer([("c", "Oak & Ember")], [("w", "Invoice")])
    chips.resize(340, 200)
    chips.show()
    yield chips
    chips.close()


def choose(chip, label):
    next(action for action in chip.menu().actions() if action.text().replace("&&", "&") == label).trigger()


def shown(chips):
    return [chip.text() for chip in chips.findChildren(Chip) if not chip.isHidden()]


def test_each_chip_asks_for_its_own_and_together_they_narrow(chips, qtbot):
    chips.more.click()
    told = []
    chips.changed.connect(lambda: told.append(chips.wanted()))
    for name, label in (
        ("client_id", "Oak & Ember"),
        ("work_id", "Invoice"),
        ("cause", "Tired"),
        ("state", "Following up"),
        ("level", "Serious"),
        ("kind", "Caught"),
    ):
        choose(chips.menus[name], label)
    choose(chips.when, "This year")
    assert told[-1] == Wanted(
        client_id="c",
        work_id="w",
        cause="tired",
        state="following_up",
        level=3,
        kind="near_miss",
        when="year",
    )
    choose(chips.menus["level"], "Any level")
    assert told[-1].level is None
    assert len(told) == 8


def test_the_seldom_ones_are_behind_more_unless_they_hold(chips):
    level = chips.menus["level"]
    assert level.isHidden()
    chips.more.click()
    assert not level.isHidden()
    chips.more.click()
    assert level.isHidden()
    chips.show_wanted(Wanted(level=4, query="link"))
    assert not level.isHidden()
    assert level.text() == "Severe"
    assert chips.wanted() == Wanted(level=4)
    chips.offer([], [])
    chips.more.click()
    assert chips.menus["work_id"].isHidden()


def test_other_days_are_asked_for_and_shown_in_words(chips, qtbot):
    with qtbot.waitSignal(chips.dates_wanted):
        choose(chips.when, "Other days…")
    assert chips.wanted() == ANY
    chips.set_days(datetime(2026, 10, 31, 23, tzinfo=UTC), datetime(2026, 11, 30, 23, tzinfo=UTC))
    assert chips.when.text() == "November 2026"
    choose(chips.when, "This month")
    assert chips.wanted() == Wanted(when="month")


def test_what_a_figure_asked_for_is_let_go_one_by_one(chips):
    chips.show_wanted(Wanted(ids=("a", "b"), noticed_by="me tool", told=False, counted=True))
    assert shown(chips) == ["These 2", "Found by me, Found by a tool", "Not told", "Without practice"]
    while shown(chips):
        next(chip for chip in chips.findChildren(Chip) if not chip.isHidden()).click()
    assert chips.wanted() == ANY
