"""The kind of mistake, and what it changes in the message."""

from __future__ import annotations

import pytest

from mistakejournal.services import incidents, telling
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.parts.mistake_kind import MistakeKind
from tests.ui.wizard import story
from tests.ui.wizard.finding import named


@pytest.fixture
def kind(show_part, desk, session):
    return show_part(
        MistakeKind, story.ready(desk), lambda part: part.fill(telling.draft(desk, session.id, "email"))
    )


def choose(part, code):
    which = named(part, Select, "Kind of mistake")
    which.setCurrentIndex(which.findData(code))
    which.activated.emit(which.currentIndex())
    return which


@pytest.mark.row("C2")
def test_it_is_guessed_from_her_words_until_she_says_it(kind, desk, session):
    which = named(kind, Select, "Kind of mistake")
    assert which.currentText() == "Wrong link in a newsletter"
    choose(kind, "missed_deadline")
    assert telling.draft(desk, session.id, "email").mistake == "missed_deadline"
    assert which.value() == "missed_deadline"


@pytest.mark.row("C2")
def test_her_own_words_stay_when_the_kind_changes(kind, desk, session):
    incidents.edit_incident(desk, session.id, noticed_by="client")
    choose(kind, "wrong_link")
    before = telling.draft(desk, session.id, "email")
    telling.save_draft(desk, session.id, "email", f"{before.body} Moore", base=before.built.text)
    choose(kind, "missed_deadline")
    after = telling.draft(desk, session.id, "email")
    assert after.built.text != before.built.text
    assert after.body.endswith("Maya Moore")


def test_each_kind_offers_lines_of_its_own(kind, desk, session):
    choose(kind, "wrong_link")
    assert "numbers" in {line.id for line in telling.draft(desk, session.id, "email").lines}
    choose(kind, "other")
    assert "numbers" not in {line.id for line in telling.draft(desk, session.id, "email").lines}
