"""Look closer: people, and the client's own view."""

from __future__ import annotations

import pytest

from mistakejournal.services import levels
from mistakejournal.ui.wizard.parts.closer import Closer
from tests.ui.wizard.finding import click


@pytest.fixture
def closer(session, qtbot):
    closer = Closer(session)
    session.changed.connect(closer.fill)
    qtbot.addWidget(closer)
    closer.resize(700, 900)
    closer.show()
    closer.fill()
    closer.open()
    return closer


@pytest.mark.row("A5")
def test_the_clients_own_higher_view_wins(closer, session):
    click(closer, "Severe")
    assert session.incident.client_level == 4
    assert levels.level_of(session.desk, session.id) == 4
    click(closer, "Severe")
    assert session.incident.client_level is None


@pytest.mark.row("A6")
def test_how_many_people_is_kept(closer, session):
    click(closer, "101-1,000")
    assert session.incident.scope == "101-1,000"
