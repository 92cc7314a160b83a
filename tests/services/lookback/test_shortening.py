from __future__ import annotations

import pytest

from mistakejournal.services.lookback.shortening import long_lists, used_steps
from mistakejournal.services.starters import add_from_starter
from mistakejournal.services.steps import add_step
from tests.services import autumn


@pytest.fixture
def known(desk, clock):
    return autumn.make(desk, clock)


def test_the_longest_list_comes_first(desk, known):
    add_from_starter(desk, "nl_send", known.known.client, "Newsletter: long")
    longest, other = long_lists(desk)
    assert (longest.name, other.name) == ("Newsletter: long", "Newsletter: send")
    assert longest.steps > other.steps == 5
    assert not other.is_long


def test_steps_say_what_they_did_and_those_told_twice_come_first(desk, known):
    twin = add_step(desk, known.known.checklist, f"{autumn.LEARNED} again").id
    found = used_steps(desk, known.known.checklist)
    assert {found[0].step.id, found[1].step.id} == {known.step, twin}
    learned = next(one for one in found if one.step.id == known.step)
    assert (learned.runs, learned.skips, learned.catches) == (3, 0, 0)
    assert learned.alike.id == twin
    assert [one.number for one in found[2:]] == [1, 2, 4, 5]


def test_a_list_without_steps_has_none(desk):
    assert long_lists(desk) == []
    assert used_steps(desk, "none") == []


def test_two_steps_that_are_typed_in_the_same_tool_are_not_told_twice(desk, known):
    add_step(desk, known.known.checklist, "Right list: type its name and the number the tool shows.")
    add_step(desk, known.known.checklist, "Type the send time with its zone, as the tool shows it.")
    assert [one.alike for one in used_steps(desk, known.known.checklist)] == [None] * 7


def test_a_step_that_was_in_no_run_yet_is_not_the_first_to_go(desk, known):
    first = used_steps(desk, known.known.checklist)[0].step
    new = add_step(desk, known.known.checklist, "Say good morning", after=first.id).id
    assert used_steps(desk, known.known.checklist)[-1].step.id == new
