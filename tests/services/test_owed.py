"""What is owed stands with its incident, the soonest due first, until it is done."""

from __future__ import annotations

from datetime import date

from mistakejournal.services.fixes import finish_fix, owe_fix
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.owed import fixes_owed
from tests.services import brightside


def test_the_soonest_due_comes_first_and_what_is_done_goes(desk):
    known = brightside.make(desk)
    later = start_incident(desk, title="Old link", client_id=known.client).id
    sooner = start_incident(desk, title="Old date").id
    whenever = start_incident(desk, title="Wrong list").id
    owe_fix(desk, later, date(2026, 11, 27))
    owe_fix(desk, sooner, date(2026, 11, 25))
    owe_fix(desk, whenever)
    owed = fixes_owed(desk)
    assert [(one.incident_title, one.client_name) for one in owed] == [
        ("Old date", ""),
        ("Old link", "The Brightside Podcast"),
        ("Wrong list", ""),
    ]
    finish_fix(desk, owed[0].fix.id)
    assert [one.incident_id for one in fixes_owed(desk)] == [later, whenever]
