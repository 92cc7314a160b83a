"""How many saw it: a number as people write it; other words are kept and count for nothing."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.ui.wizard.parts.seen_count import SeenCount


def shown(show_part, session, desk, **fields):
    row = start_incident(desk, **({"seen": "group"} | fields)).id
    return show_part(SeenCount, row, fill=lambda part: part.fill(session.incident)), row


def write(part, text):
    part.line.setFocus()
    part.line.selectAll()
    QTest.keyClicks(part.line, text)


@pytest.mark.row("A6")
def test_a_number_is_kept(show_part, session, desk):
    part, row = shown(show_part, session, desk)
    write(part, "1,840")
    session.flush()
    assert incident_file(desk, row).incident.seen_count == 1840
    assert part.line.text() == "1,840", "nobody writes over it while she types"


@pytest.mark.row("A8")
def test_words_that_are_no_number_stay_and_say_calmly_what_is_enough(show_part, session, desk):
    part, row = shown(show_part, session, desk)
    write(part, "12,5o")
    part.line.clearFocus()
    session.flush()
    assert incident_file(desk, row).incident.seen_count is None
    assert part._field._hint.isVisible()
    session.resume(row)
    assert part.line.text() == "12,5o"
    write(part, "125")
    session.flush()
    assert incident_file(desk, row).incident.seen_count == 125
    assert not incident_file(desk, row).incident.unfinished


def test_it_is_asked_once_more_than_one_person_can_see_it(show_part, session, desk):
    part, _row = shown(show_part, session, desk, seen="client")
    assert not part.isVisible()
    session.choose(seen="public")
    assert part.isVisible()
