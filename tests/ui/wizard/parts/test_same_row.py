"""The earlier incident is read, and the link taken back."""

from __future__ import annotations

import pytest

from mistakejournal.services.alike import say_same
from mistakejournal.services.incidents import get_incident, remove_incident
from mistakejournal.ui.routes import Place
from mistakejournal.ui.wizard.parts.same_row import SameRow
from tests.ui.wizard.finding import click
from tests.ui.wizard.parts import repeats


@pytest.fixture
def known(desk):
    known = repeats.make(desk)
    say_same(desk, known.again, known.first)
    return known


def fill(row):
    row.show_it()


def test_it_leads_to_the_earlier_one_and_can_be_taken_back(show_part, known, desk, context, qtbot):
    row = show_part(SameRow, known.again, fill)
    with qtbot.waitSignal(context.requested) as asked:
        click(row, "Read it")
    assert (asked.args[0].place, asked.args[0].id) == (Place.JOURNAL, known.first)
    click(row, "Not the same")
    assert get_incident(desk, known.again).again_of is None
    assert row.isHidden()


def test_an_earlier_one_in_the_bin_is_not_shown(show_part, known, desk):
    remove_incident(desk, known.first)
    assert show_part(SameRow, known.again, fill).isHidden()
