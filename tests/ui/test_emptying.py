"""What is over its time in the bin goes by itself, behind the window."""

from __future__ import annotations

from mistakejournal.services import incidents
from mistakejournal.services.binned import binned_acts
from mistakejournal.ui import application
from mistakejournal.ui.emptying import empty_quietly


def test_it_begins_by_itself_after_the_start(qtbot, context, clock):
    row_id = incidents.start_incident(context.desk, title="old").id
    incidents.remove_incident(context.desk, row_id)
    clock.advance(days=31)
    application._empty_bin(context)
    qtbot.waitUntil(lambda: not binned_acts(context.desk))


def test_what_is_over_its_time_goes_and_the_rest_stays(qtbot, context, clock):
    for title, days in (("old", 20), ("new", 11)):
        row_id = incidents.start_incident(context.desk, title=title).id
        incidents.remove_incident(context.desk, row_id)
        clock.advance(days=days)
    work = empty_quietly(context)
    with qtbot.waitSignal(work.done):
        pass
    assert [act.rows[0].title for act in binned_acts(context.desk)] == ["new"]
