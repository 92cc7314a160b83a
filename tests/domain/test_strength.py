from __future__ import annotations

import pytest

from mistakejournal.domain.strength import Strength, judge
from mistakejournal.services.content import Content


@pytest.mark.parametrize(
    ("still_possible", "met", "remember", "strength"),
    [
        (False, None, None, Strength.STRONG),
        (False, True, True, Strength.STRONG),
        (True, True, None, Strength.MEDIUM),
        (True, True, True, Strength.MEDIUM),
        (True, False, True, Strength.WEAK),
        (True, False, False, Strength.WEAK),
        (None, None, True, Strength.WEAK),
        (None, None, None, None),
        (True, None, None, None),
        (True, False, None, None),
    ],
)
def test_the_first_answer_that_decides_decides(still_possible, met, remember, strength):
    assert judge(still_possible, met, remember) is strength


def test_the_strengths_are_those_of_the_content():
    assert {row["level"] for row in Content().vocab["fix"]["strength"]} == set(Strength)
    assert len(Content().vocab["fix"]["strength_questions"]) == 3
