"""What happened since opens the runs, catches and returns it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.wantedruns import from_detail
from mistakejournal.services.again import start_again
from mistakejournal.services.incidents import edit_incident
from mistakejournal.services.since import since
from mistakejournal.ui.journal.since_rows import SHOWN, SinceRows
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.row import OpenRow
from tests.ui import accessibility
from tests.ui.views import story


@pytest.fixture
def known(desk):
    return story.live(desk, desk.clock)


def tell(qtbot, context, came):
    rows = SinceRows(context, came, {"skipped": "I skipped the step"})
    qtbot.addWidget(rows)
    rows.resize(560, 600)
    rows.show()
    return rows


def rows_in(part):
    return [row for row in part.findChildren(OpenRow) if row.isVisibleTo(part)]


@pytest.mark.row("K6")
def test_each_number_opens_its_rows(qtbot, context, desk, known):
    desk.clock.advance(days=7)
    again = start_again(desk, known.incident).id
    edit_incident(desk, again, came_back_by="skipped")
    came = since(desk, known.incident)
    part = tell(qtbot, context, came)
    held, caught, back = rows_in(part)
    assert held.title.text() == "It caught one and came back once"
    assert held.second.text() == "Newsletter: send"
    assert caught.title.text() == "The step caught one"
    assert "Old link in the draft" in caught.second.text()
    assert back.second.text().endswith("I skipped the step")
    went = []
    context.requested.connect(went.append)
    for row in (held, caught, back):
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert [(route.place, route.id) for route in went] == [
        (Place.RUNS, known.checklist),
        (Place.JOURNAL, came.fixes[0].caught[0].incident_id),
        (Place.JOURNAL, again),
    ]
    assert from_detail(went[0].detail) == came.fixes[0].record.counted
    assert accessibility.complaints(part) == []


def test_many_catches_are_folded_and_shown_on_request(qtbot, context, desk, known):
    came = since(desk, known.incident)
    (fix,) = came.fixes
    many = replace(came, fixes=(replace(fix, caught=fix.caught * (SHOWN + 2)),))
    part = tell(qtbot, context, many)
    assert len(rows_in(part)) == 1 + SHOWN
    (more,) = part.findChildren(Button)
    assert more.text() == "Show 2 more"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(rows_in(part)) == 1 + SHOWN + 2
    assert not more.isVisibleTo(part)


def test_of_several_fixes_each_is_named(qtbot, context, desk, known):
    came = since(desk, known.incident)
    part = tell(qtbot, context, replace(came, fixes=came.fixes * 2))
    assert [row.title.text() for row in rows_in(part)].count(story.STEP) == 2
