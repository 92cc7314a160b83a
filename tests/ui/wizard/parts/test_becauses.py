"""Why, one step down each time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.domain.cause import Causes
from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.becauses import Becauses
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, type_into


@pytest.fixture
def part(show_part, desk):
    causes = Causes(desk.content.vocab)
    return show_part(lambda session: Becauses(session, causes), story.incident(desk))


def file_of(desk, session):
    session.flush()
    return incidents.incident_file(desk, session.id)


@pytest.mark.row("D2")
def test_enter_goes_one_step_down_and_five_is_the_end(part, desk, session):
    type_into(part.lines[0], "one")
    for words in ("two", "three", "four", "five"):
        QTest.keyClick(part.focusWidget(), Qt.Key.Key_Return)
        QTest.keyClicks(part.focusWidget(), words)
    QTest.keyClick(part.focusWidget(), Qt.Key.Key_Return)
    assert part.not_caught.hasFocus()
    assert not is_there(part, "One more “because”")
    assert [why.title for why in file_of(desk, session).whys] == ["one", "two", "three", "four", "five"]


def test_one_more_because_is_offered(part):
    click(part, "One more “because”")
    assert part.lines[2].hasFocus()


@pytest.mark.row("D2")
def test_a_because_that_ends_at_a_person_is_asked_back_when_it_is_left(part, desk, session):
    type_into(part.lines[0], "I was careless")
    challenge = desk.content.vocab["fix"]["whys"]["challenge"]
    shown = next(one for one in part.findChildren(Label) if one.text() in ("", challenge) and one.wordWrap())
    assert not any(one.text() == challenge for one in part.findChildren(Label) if one.isVisibleTo(part))
    QTest.keyClick(part.lines[0], Qt.Key.Key_Tab)
    assert any(one.text() == challenge for one in part.findChildren(Label) if one.isVisibleTo(part))
    assert [why.title for why in file_of(desk, session).whys] == ["I was careless"]
    assert shown is not None


@pytest.mark.row("D4")
def test_why_it_was_not_caught_is_a_branch_of_its_own(part, desk, session):
    type_into(named(part, QLineEdit, "Why wasn’t it caught?"), "nothing opened the link")
    file = file_of(desk, session)
    assert [why.title for why in file.not_caught] == ["nothing opened the link"]
    assert file.whys == ()


@pytest.mark.row("D2")
def test_when_i_did_it_is_a_line_of_its_own_and_no_second_account(part, desk, session):
    before = file_of(desk, session).incident.what_happened
    type_into(part.what, "When I ticked it unseen, the old link went out")
    incident = file_of(desk, session).incident
    assert incident.when_then == "When I ticked it unseen, the old link went out"
    assert incident.what_happened == before


def test_a_line_that_is_emptied_falls_out(part, desk, session):
    type_into(part.lines[0], "one")
    type_into(part.lines[1], "two")
    part.lines[0].setFocus()
    part.lines[0].selectAll()
    QTest.keyClick(part.lines[0], Qt.Key.Key_Delete)
    assert [why.title for why in file_of(desk, session).whys] == ["two"]
    assert "two" in part.texts()


@pytest.mark.row("B5")
def test_a_because_that_points_at_somebody_offers_a_look_and_may_move_to_the_private_box(show_part, desk):
    row = story.incident(desk, story.client(desk))
    becauses = show_part(lambda session: Becauses(session, Causes(desk.content.vocab)), row)
    line = becauses.lines[0]
    type_into(line, "Theo sent the new link late.")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    click(becauses, "1 place to look at")
    click(becauses, "Move to their part")
    becauses._session.flush()
    incident = incidents.get_incident(desk, row)
    assert incident.their_part == "Theo sent the new link late."
    assert line.text() == ""
    assert incidents.incident_file(desk, row).whys == ()
