"""What was promised."""

from __future__ import annotations

import pytest

from mistakejournal.domain.telling import PromiseState
from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.promise_rows import PromiseRows
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


def state(desk, session):
    return incidents.incident_file(desk, session.id).promises[0].state


@pytest.mark.row("J2")
def test_a_promise_stands_in_its_words_with_its_time_until_it_is_settled(show_part, desk, session):
    part = show_part(PromiseRows, story.told(desk))
    words = [one.text() for one in part.findChildren(Label)]
    assert "You promised: “I’ll write at 14:30 with the numbers.”" in words
    assert "Today, 14:30" in words
    click(part, "Changed, and told")
    assert state(desk, session) is PromiseState.CHANGED
    click(part, "Changed, and told")
    assert state(desk, session) is PromiseState.OPEN
    click(part, "Kept")
    assert state(desk, session) is PromiseState.KEPT


def test_without_a_promise_there_is_no_row(show_part, desk):
    assert not show_part(PromiseRows, story.ready(desk)).isVisible()
