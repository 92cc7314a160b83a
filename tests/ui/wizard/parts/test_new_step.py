"""The new step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.fix import FixState
from mistakejournal.domain.stepwords import LONG
from mistakejournal.services import checklist_list, checklists, fixes, incidents
from mistakejournal.ui.wizard.parts.new_step import NewStep
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, said, type_into


@pytest.fixture
def part(show_part, desk):
    return show_part(NewStep, story.after_a_run(desk))


def leave(part):
    QTest.keyClick(part.words, Qt.Key.Key_Tab)


def step(desk, session, title):
    checklist_id = fixes.default_checklist_id(desk, session.id)
    return next(one for one in checklists.checklist_file(desk, checklist_id).steps if one.title == title)


@pytest.mark.row("D3")
def test_the_step_has_its_kind_and_its_link(part, desk, session):
    type_into(part.words, "Click the podcast link")
    click(part, "Paste where the link landed")
    assert part.can_add()
    assert part.add_step()
    made = step(desk, session, "Click the podcast link")
    assert (made.kind, made.incident_id) == ("link", session.id)
    assert not part.has_words()


@pytest.mark.row("D4")
def test_a_good_intention_is_asked_back_once_and_may_be_kept(part, desk, session, qtbot):
    type_into(part.words, "I will be more careful")
    assert not part.can_add()
    assert is_there(part, "Keep it anyway")
    with qtbot.waitSignal(part.kept):
        click(part, "Keep it anyway")
    assert part.can_add()
    part.add_step()
    fix = next(fix for fix in incidents.incident_file(desk, session.id).fixes if fix.state is FixState.DONE)
    assert (fix.strength, fix.kept_anyway) == ("weak", True)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("Send the test " + "x" * LONG, "That is long for a step."),
        ("The podcast thing", "A step that says what to do"),
        ("Open the podcast link", ""),
    ],
)
def test_a_hint_comes_when_it_is_left_and_holds_nothing_back(part, words, hint):
    type_into(part.words, words)
    leave(part)
    assert (hint in said(part)) if hint else "A step that says" not in said(part)
    assert part.can_add()


def test_without_words_or_list_it_says_what_is_missing(show_part, desk):
    part = show_part(NewStep, story.incident(desk))
    assert not part.can_add()
    assert part.words.hasFocus()
    QTest.keyClicks(part.words, "Send a test")
    assert not part.can_add()
    assert "Which checklist does it go into?" in said(part)


@pytest.mark.row("D3")
def test_a_new_name_makes_a_checklist(show_part, desk, session):
    part = show_part(NewStep, story.incident(desk))
    type_into(part.words, "Send a test")
    type_into(part.place.checklist, "Newsletter")
    assert part.can_add()
    assert part.add_step()
    (line,) = checklist_list.list_checklists(desk)
    assert (line.name, line.steps) == ("Newsletter", 1)


def test_words_that_are_taken_away_owe_nothing(part, desk, session):
    type_into(part.words, "Send a test")
    session.flush()
    assert incidents.incident_file(desk, session.id).fix_owed
    part.words.selectAll()
    QTest.keyClick(part.words, Qt.Key.Key_Delete)
    session.flush()
    assert not incidents.incident_file(desk, session.id).fix_owed
