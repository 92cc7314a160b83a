"""A view refreshes when it is seen, and only when something it shows has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.ui.context import Context
from mistakejournal.ui.view import View
from tests.blankjournal import new_journal


class Clients(View):
    """Counts how often it was filled."""

    interests = frozenset({"clients"})
    filled = 0

    def refresh(self) -> None:
        self.filled += 1


@pytest.fixture
def view(qtbot: QtBot, journal_file: Path, clock: StandingClock) -> Iterator[Clients]:
    journal = new_journal(journal_file, clock.now)
    view = Clients(Context(Desk(journal, clock, Content())))
    qtbot.addWidget(view)
    yield view
    journal.close()


def test_a_hidden_view_waits_until_it_is_seen(view: Clients) -> None:
    view.context.changed.emit(frozenset({"clients"}))
    view.context.changed.emit(frozenset({"clients"}))
    assert view.filled == 0
    view.show()
    assert view.filled == 1


def test_a_view_that_is_seen_follows_what_it_shows_and_nothing_else(view: Clients) -> None:
    view.show()
    view.context.changed.emit(frozenset({"runs"}))
    assert view.filled == 1
    view.context.changed.emit(frozenset({"clients", "runs"}))
    assert view.filled == 2


def test_a_view_seen_again_unchanged_is_not_filled_anew(view: Clients) -> None:
    view.show()
    view.hide()
    view.show()
    assert view.filled == 1


def test_a_view_is_prepared_while_it_is_hidden_and_shown_as_it_is(view: Clients) -> None:
    view.prepare()
    assert view.filled == 1
    view.show()
    assert view.filled == 1
