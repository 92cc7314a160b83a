"""The six steps: their order, where she was, and when one is done."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.flow import (
    STEPS,
    Step,
    is_done,
    names_a_deed,
    page_name,
    place_of,
    step_after,
    step_before,
)
from mistakejournal.domain.incident import Incident
from mistakejournal.services.content import Content

DEED = Content().vocab["own"]["own_deed_regex"]
AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)


def done(step, ways=0, **fields):
    return is_done(step, Incident(id="1", **fields), deed=DEED, ways=ways)


def test_the_steps_lead_forth_and_back():
    forth = [STEPS[0]]
    while (following := step_after(forth[-1])) is not None:
        forth.append(following)
    assert tuple(forth) == STEPS
    assert step_before(Step.PAUSE) is None
    assert step_before(Step.OWN) is Step.PAUSE


@given(st.sampled_from(STEPS), st.sampled_from(["", "my_part", "option/3"]))
def test_a_place_that_was_kept_is_found_again(step, field):
    assert place_of(page_name(step, field)) == (step, field)


def test_an_unknown_page_is_the_first():
    assert place_of("elsewhere/at_all") == (Step.PAUSE, "")


@pytest.mark.parametrize("words", ["I didn’t look at the link", "First I sent it.", "i forgot the date"])
def test_a_sentence_with_a_deed_of_mine_is_found(words):
    assert names_a_deed(words, DEED)


@pytest.mark.parametrize("words", ["", "Theo sent it late", "It was missed"])
def test_what_others_did_is_no_deed_of_mine(words):
    assert not names_a_deed(words, DEED)


def test_each_step_is_done_by_what_it_is_for():
    assert done(Step.PAUSE, pause_done=True)
    assert done(Step.OWN, my_part="I did not click it in a test")
    assert done(Step.FEEL, effect="Readers heard last week’s episode", seen="group")
    assert done(Step.FEEL, effect="Readers heard last week’s episode", level=3)
    assert done(Step.FIX, ways=1)
    assert done(Step.APOLOGIZE, told_at=AT)
    assert done(Step.FOLLOW_UP, closed_at=AT)


@pytest.mark.parametrize("step", STEPS)
def test_an_empty_incident_has_nothing_done(step):
    assert not done(step)
