"""Each incident leads to those that are the same thing again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.again import start_again
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.journal.same_thing import SameThing
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.row import OpenRow


@pytest.fixture
def part(qtbot, context):
    part = SameThing(context)
    qtbot.addWidget(part)
    return part


def rows(part):
    QApplication.processEvents()
    return [
        (row.title.text(), row.second.text()) for row in part.findChildren(OpenRow) if row.isVisibleTo(part)
    ]


@pytest.mark.row("J6")
def test_both_lead_to_each_other(part, context, desk):
    first = start_incident(desk, title="Old link").id
    part.show_incident(first)
    assert part.isHidden()
    desk.clock.advance(days=2)
    again = start_again(desk, first).id
    part.show_incident(first)
    ((title, _second),) = rows(part)
    assert title == "It happened again"
    went = []
    context.requested.connect(went.append)
    part.findChildren(OpenRow)[0].click()
    assert (went[0].place, went[0].id) == (Place.JOURNAL, again)
    part.show_incident(again)
    assert rows(part) == [("The same thing, the first time", "Old link · 24 November")]
