"""What reads like a promise is asked about, one by one, and counts until it was answered."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import incidents, telling
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.due_dialog import DueDialog
from mistakejournal.ui.wizard.parts.found_promises import FoundPromises
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


def told(desk, words):
    incident_id = story.ready(desk)
    telling.tell(desk, incident_id, "email", words)
    return incident_id


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("J2")
def test_yes_makes_it_one_and_no_takes_it_away(show_part, desk, session):
    part = show_part(FoundPromises, told(desk, "I’ll call you on Thursday. You’ll have the list tomorrow."))
    assert "You promised. Are these promises?" in words(part)
    first, second = incidents.incident_file(desk, session.id).promises
    for one in (first, second):
        assert f"“{one.title}”" in words(part)
    part._rows.row(first.id)._no.click()
    assert "You promised. Is that one?" in words(part)
    assert "Due: Thursday" in words(part)
    click(part, "Yes")
    assert not part.isVisible()
    (left,) = incidents.incident_file(desk, session.id).promises
    assert (left.title, left.unconfirmed) == ("I’ll call you on Thursday.", False)


@pytest.mark.row("J2")
def test_another_day_says_yes_too(show_part, desk, session):
    part = show_part(FoundPromises, told(desk, "From now on I click every link."))
    assert "No day is named." in words(part)
    click(part, "Change when")
    QApplication.processEvents()
    ask = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DueDialog))
    click(ask, "Save")
    (promise,) = incidents.incident_file(desk, session.id).promises
    assert (promise.due_on, promise.unconfirmed) == (date(2026, 11, 24), False)


def test_without_any_nothing_is_asked(show_part, desk):
    assert not show_part(FoundPromises, told(desk, "Hi Theo, it is right again.")).isVisible()
