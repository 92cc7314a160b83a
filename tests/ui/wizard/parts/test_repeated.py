"""The mistake it repeats: the fix that stood, how it came through, and what helps then."""

from __future__ import annotations

import pytest

from mistakejournal.domain.fix import Fix
from mistakejournal.services.alike import say_same
from mistakejournal.services.fixes import remove_fix
from mistakejournal.services.incidents import get_incident
from mistakejournal.store import parts as stored
from mistakejournal.ui.routes import Place
from mistakejournal.ui.wizard.parts.repeated import Repeated
from tests.ui import accessibility
from tests.ui.wizard.finding import click
from tests.ui.wizard.parts import repeats
from tests.ui.wizard.parts.repeats import words


@pytest.fixture
def known(desk):
    known = repeats.make(desk)
    say_same(desk, known.again, known.first)
    return known


@pytest.mark.row("K1")
def test_what_helps_is_said_for_how_it_came_through(show_part, known, desk, context, qtbot):
    part = show_part(Repeated, known.again)
    click(part, "I ticked without looking")
    assert get_incident(desk, known.again).came_back_by == "ticked_blind"
    assert "Stronger kind: type, link, test." in words(part)
    click(part, "I ticked without looking")
    assert get_incident(desk, known.again).came_back_by is None
    with qtbot.waitSignal(context.requested) as asked:
        click(part, "Open checklist")
    (fix,) = stored.of_incident(desk.journal, Fix, known.first)
    assert (asked.args[0].place, asked.args[0].id) == (Place.CHECKLIST, known.checklist)
    assert asked.args[0].detail == fix.step_id
    assert accessibility.complaints(part) == []


def test_where_no_fix_stood_nothing_is_asked(show_part, known, desk):
    (fix,) = stored.of_incident(desk.journal, Fix, known.first)
    remove_fix(desk, fix.id)
    part = show_part(Repeated, known.again)
    assert words(part)[:2] == ["The same mistake as on 24 November", "Old podcast link"]
    assert "How did it come through?" not in words(part)


def test_an_incident_of_its_own_takes_no_room(show_part, known):
    assert show_part(Repeated, known.first).isHidden()
