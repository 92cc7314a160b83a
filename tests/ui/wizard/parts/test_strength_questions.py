"""How much a fix leans on memory."""

from __future__ import annotations

import pytest

from mistakejournal.domain.strength import Strength
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.wizard.parts.strength_questions import StrengthQuestions
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


@pytest.fixture
def part(show_part):
    part = show_part(StrengthQuestions, fill=lambda _part: None)
    click(part, "How strong is it?")
    return part


def answer(part, *words):
    for segmented, word in zip(part.findChildren(Segmented), words, strict=False):
        click(segmented, word)


@pytest.mark.row("D4")
@pytest.mark.parametrize(
    ("answers", "strength", "said"),
    [
        (("No",), Strength.STRONG, "Built in"),
        (("Yes", "Yes"), Strength.MEDIUM, "Met at the right moment"),
        (("Yes", "No", "Yes"), Strength.WEAK, "Good intention"),
    ],
)
def test_three_answers_say_it_in_words(part, answers, strength, said):
    answer(part, *answers)
    assert part.strength() is strength
    assert said in [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


def test_nothing_has_to_be_answered(part):
    assert part.strength() is None
    answer(part, "No")
    part.clear()
    assert part.strength() is None


@pytest.mark.row("A8")
def test_the_answers_are_there_again_after_a_crash(show_part, desk, session):
    part = show_part(StrengthQuestions, story.incident(desk))
    first, *_rest = part.findChildren(Segmented)
    part._fold.set_open(True)
    click(first, "Yes")
    session.flush()
    again = show_part(StrengthQuestions, session.id)
    assert [answer.value() for answer in again.findChildren(Segmented)] == ["yes", "", ""]
    again.clear()
    session.flush()
    assert session.incident.unfinished is None
