"""One thing to see through."""

from __future__ import annotations

from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.moment_row import MomentRow


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
