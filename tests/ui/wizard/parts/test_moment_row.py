"""One thing to see through."""

from __future__ import annotations

import pytest

from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from tests.ui.wizard.finding import click


def test_done_is_said_by_the_icons_name_too(qtbot):
    row = MomentRow("Ask Theo")
    qtbot.addWidget(row)
    for is_done, said in ((True, "Done"), (False, "Open")):
        row.set_done(is_done)
        assert row.findChild(IconLabel).accessibleName() == said


def test_it_says_when_what_and_more(qtbot):
    row = MomentRow()
    qtbot.addWidget(row)
    row.set_when("Today, 12:05")
    row.set_title("Confirm it arrived")
    row.set_text("Click the button.")
    row.set_last(True)
    row.show()
    row.grab()
    assert [one.text() for one in row.findChildren(Label)] == [
        "Today, 12:05",
        "Confirm it arrived",
        "Click the button.",
    ]
    row.set_text("")
    assert row.findChildren(Label)[2].isHidden()


@pytest.mark.row("J6")
def test_what_is_settled_folds_and_opens_by_change(qtbot):
    row = MomentRow("Ask Theo")
    below = Label("Settled")
    row.body.addWidget(below)
    qtbot.addWidget(row)
    row.show()
    row.settle(True)
    assert not below.isVisible()
    click(row, "Change")
    assert below.isVisible()
    row.settle(True)
    assert below.isVisible()
    row.fold_up()
    row.settle(True)
    assert not below.isVisible()


def test_what_is_answered_just_now_stays_as_it_is(qtbot):
    row = MomentRow("Ask Theo")
    below = Label("Settled")
    row.body.addWidget(below)
    qtbot.addWidget(row)
    row.show()
    row.settle(False)
    row.settle(True)
    assert below.isVisible()
