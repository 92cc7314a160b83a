"""Rows stand in the order of their places; what is still wanted stays the same row."""

from __future__ import annotations

from datetime import date

from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.timeline import Place, Timeline

DAY, NEXT = date(2026, 11, 24), date(2026, 11, 25)


def shown(timeline):
    return [timeline._column.itemAt(place).widget() for place in range(timeline._column.count())]


def test_days_come_first_then_times_then_ranks():
    places = [Place(NEXT), Place(DAY), Place(DAY, "09:00", 7), Place(DAY, "", 1), Place(DAY, "14:00")]
    assert sorted(places, key=lambda one: one.order) == [
        Place(DAY, "09:00", 7), Place(DAY, "14:00"), Place(DAY), Place(DAY, "", 1), Place(NEXT)
    ]  # fmt: skip


def test_rows_are_kept_moved_and_let_go(qtbot):
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show()
    one = timeline.row("one", MomentRow, lambda: MomentRow("One"))
    two = timeline.row("two", MomentRow, lambda: MomentRow("Two"))
    timeline.arrange([(Place(NEXT), two), (Place(DAY), one)])
    assert shown(timeline) == [one, two]
    assert two.isVisible()
    assert (one._is_last, two._is_last) == (False, True)
    assert timeline.row("two", MomentRow, MomentRow) is two
    timeline.row("one", MomentRow, MomentRow)
    timeline.arrange([(Place(DAY), two), (Place(NEXT), one)])
    assert shown(timeline) == [two, one]
    timeline.row("two", MomentRow, MomentRow)
    timeline.arrange([(Place(DAY), two)])
    assert shown(timeline) == [two]
    assert two._is_last
