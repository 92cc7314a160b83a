"""What a change did to a list, in words that need no colour."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.checklist import Checklist, Step
from mistakejournal.domain.version import ONE_ACT, Snapshot, Version, is_same_act, shown_steps

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def whole(*names: str) -> Snapshot:
    return Snapshot(Checklist("l", "Newsletter"), steps=tuple(Step(name, "l", name) for name in names))


def test_nothing_before_marks_nothing() -> None:
    assert [one.mark for one in shown_steps(None, whole("a", "b"))] == ["", ""]


def test_retired_steps_stand_among_those_taken_out() -> None:
    before = whole("a", "b")
    after = replace(before, steps=(before.steps[0], replace(before.steps[1], retired_at=NOW)))
    assert [(one.step.id, one.mark, one.number) for one in shown_steps(before, after)] == [
        ("a", "", 1),
        ("b", "removed", 0),
    ]


def test_a_step_in_another_section_has_moved() -> None:
    before = whole("a")
    after = replace(before, steps=(replace(before.steps[0], section_id="s"),))
    assert shown_steps(before, after)[0].mark == "moved"


def test_a_change_of_the_kind_has_no_words_before() -> None:
    before = whole("a")
    after = replace(before, steps=(replace(before.steps[0], kind="link"),))
    shown = shown_steps(before, after)[0]
    assert (shown.mark, shown.was) == ("changed", "")


def test_typing_goes_on_for_ten_minutes_at_the_same_step() -> None:
    version = Version("v", "l", "write_step", NOW, "{}", step_id="a")
    assert is_same_act(version, "write_step", "a", NOW + ONE_ACT - timedelta(seconds=1))
    assert not is_same_act(version, "write_step", "a", NOW + ONE_ACT)
    assert not is_same_act(version, "write_step", "a", NOW - timedelta(days=1))
    assert not is_same_act(version, "write_step", "b", NOW)
    assert not is_same_act(None, "write_step", "a", NOW)


names = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(names, names)
def test_every_step_is_shown_once_and_what_is_unmarked_kept_its_order(old: list[str], new: list[str]) -> None:
    shown = shown_steps(whole(*old), whole(*new))
    assert [one.step.id for one in shown if one.mark != "removed"] == new
    assert {one.step.id for one in shown if one.mark == "removed"} == set(old) - set(new)
    assert {one.step.id for one in shown if one.mark == "added"} == set(new) - set(old)
    still = [one.step.id for one in shown if not one.mark]
    assert still == [name for name in old if name in still]
    assert [one.number for one in shown if one.number] == list(range(1, len(new) + 1))


@given(names)
def test_a_list_beside_itself_has_no_marks(same: list[str]) -> None:
    assert not any(one.mark for one in shown_steps(whole(*same), whole(*same)))


@given(names.filter(bool), st.integers(0, 7), st.integers(0, 7))
def test_one_step_that_moved_is_the_only_one_marked(order: list[str], one: int, other: int) -> None:
    after = list(order)
    after.insert(other % len(order), after.pop(one % len(order)))
    assert sum(shown.mark == "moved" for shown in shown_steps(whole(*order), whole(*after))) <= 1


def test_of_two_that_changed_places_the_one_it_was_about_has_moved() -> None:
    for about in "ab":
        shown = shown_steps(whole("a", "b"), whole("b", "a"), about)
        assert [one.step.id for one in shown if one.mark == "moved"] == [about]
