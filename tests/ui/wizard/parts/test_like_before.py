"""One line on Feel asks about the likest incident, and shows what was answered."""

from __future__ import annotations

import pytest

from mistakejournal.services.incidents import get_incident, start_incident
from mistakejournal.ui.wizard.parts.like_before import LikeBefore
from tests.ui.wizard.finding import click
from tests.ui.wizard.parts import repeats
from tests.ui.wizard.parts.repeats import words


@pytest.fixture
def known(desk):
    return repeats.make(desk)


@pytest.fixture
def part(show_part, known, qtbot):
    part = show_part(LikeBefore, known.again)
    qtbot.waitUntil(part.isVisible)
    return part


@pytest.mark.row("K1")
def test_same_links_both_in_one_act_that_can_be_taken_back(part, known, desk, context, qtbot):
    assert words(part)[:2] == [
        "Like 24 November?",
        "Old podcast link · Same client, same kind of work; both say: podcast, link",
    ]
    click(part, "Same mistake")
    assert get_incident(desk, known.again).again_of == known.first
    assert words(part)[:2] == ["The same mistake as on 24 November", "Old podcast link"]
    context.undo()
    qtbot.waitUntil(lambda: words(part)[:1] == ["Like 24 November?"])


def test_different_is_asked_no_more(part, known, desk, qtbot):
    click(part, "Different")
    qtbot.waitUntil(part.isHidden)
    assert get_incident(desk, known.again).again_of is None


def test_the_cursor_stays_where_the_answer_was_given(part, qtbot):
    click(part, "Same mistake")
    assert part.focusWidget() is not None
    assert part.focusWidget().text() == "Read it"
    click(part, "Not the same")
    qtbot.waitUntil(part.isHidden)


def test_nothing_like_it_takes_no_room(show_part, desk, known):
    part = show_part(LikeBefore, start_incident(desk, title="Coffee over the laptop").id)
    assert part.isHidden()
