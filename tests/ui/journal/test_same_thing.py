"""An incident that is the same mistake again leads to the earlier one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.again import start_again
from mistakejournal.services.incidents import edit_incident, get_incident, start_incident
from mistakejournal.ui.journal.same_thing import SameThing
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.row import OpenRow


@pytest.fixture
def part(qtbot, context):
    part = SameThing(context, {"skipped": "I skipped the step"})
    qtbot.addWidget(part)
    return part


def rows(part):
    QApplication.processEvents()
    return [
        (row.title.text(), row.second.text()) for row in part.findChildren(OpenRow) if row.isVisibleTo(part)
    ]


@pytest.mark.row("J6")
def test_the_later_one_leads_to_the_earlier_one(part, context, desk):
    first = start_incident(desk, title="Old link").id
    part.show_incident(get_incident(desk, first))
    assert part.isHidden()
    desk.clock.advance(days=2)
    again = start_again(desk, first).id
    part.show_incident(get_incident(desk, first))
    assert part.isHidden()
    part.show_incident(get_incident(desk, again))
    assert rows(part) == [("The same mistake as on 24 November", "Old link")]
    went = []
    context.requested.connect(went.append)
    part.findChildren(OpenRow)[0].click()
    assert (went[0].place, went[0].id) == (Place.JOURNAL, first)


def test_how_it_came_through_stands_with_it(part, desk):
    first = start_incident(desk, title="Old link").id
    again = start_again(desk, first).id
    edit_incident(desk, again, came_back_by="skipped")
    part.show_incident(get_incident(desk, again))
    assert rows(part) == [("The same mistake as on 24 November", "Old link · I skipped the step")]
