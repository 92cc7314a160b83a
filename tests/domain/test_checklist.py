from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.checklist import (
    Step,
    lines_as_steps,
    place_after,
    place_at_end,
    place_nudged,
)
from mistakejournal.domain.order import spread


def a_list(*sections):
    keys = spread(len(sections))
    return [
        Step(id=str(number), checklist_id="c", title="", section_id=section, order_key=keys[number])
        for number, section in enumerate(sections)
    ]


def put(steps, step_id, place):
    moved = [
        replace(step, section_id=place.section_id, order_key=place.order_key) if step.id == step_id else step
        for step in steps
    ]
    return sorted(moved, key=lambda step: (step.section_id or "", step.order_key))


def ids(steps):
    return "".join(step.id for step in steps)


def test_a_new_step_goes_after_another_to_the_end_or_to_the_top():
    steps = a_list("a", "a", "b")
    assert place_after(steps, "0").order_key > steps[0].order_key
    assert place_after(steps, "0").order_key < steps[1].order_key
    assert place_after(steps, None).section_id == "b"
    assert place_after(steps, "").order_key < steps[0].order_key
    assert place_after([], None).section_id is None
    with pytest.raises(KeyError):
        place_after(steps, "9")


def test_two_steps_with_one_key_leave_room_for_a_third():
    twins = [replace(step, order_key="U") for step in a_list(None, None)]
    assert place_after(twins, "0").order_key > "U"


def test_moving_up_over_a_twin_finds_room():
    twins = [replace(step, order_key="U") for step in a_list("a", "a", "a")]
    assert place_nudged(twins, "a", "2", -1).order_key < "U"


def test_an_empty_section_has_a_place_too():
    assert place_at_end(a_list("a"), "b").section_id == "b"


def test_up_and_down_move_by_one_and_over_the_edge_of_a_section():
    steps = a_list("a", "a", "b", "b")
    assert ids(put(steps, "1", place_nudged(steps, "ab", "1", -1))) == "1023"
    assert ids(put(steps, "0", place_nudged(steps, "ab", "0", 1))) == "1023"
    assert ids(put(steps, "3", place_nudged(steps, "ab", "3", -1))) == "0132"
    over = place_nudged(steps, "ab", "1", 1)
    assert (over.section_id, ids(put(steps, "1", over))) == ("b", "0123")
    back = place_nudged(steps, "ab", "2", -1)
    assert (back.section_id, ids(put(steps, "2", back))) == ("a", "0123")


def test_at_the_ends_of_the_list_nothing_moves():
    steps = a_list("a", "b")
    assert place_nudged(steps, "ab", "0", -1) is None
    assert place_nudged(steps, "ab", "1", 1) is None


@given(st.lists(st.sampled_from("ab"), min_size=2, max_size=8).map(sorted), st.data())
def test_down_and_up_again_leave_the_list_as_it_was(sections, data):
    steps = a_list(*sections)
    index = data.draw(st.integers(0, len(steps) - 2))
    step_id = steps[index].id
    down = put(steps, step_id, place_nudged(steps, "ab", step_id, 1))
    assert ids(put(down, step_id, place_nudged(down, "ab", step_id, -1))) == ids(steps)


def test_pasted_lines_lose_their_bullets_numbers_and_boxes():
    text = "- [ ] One\n* [x] Two\n\n  3. Three\n☐ Four\nb) Five\n• Six   seven\n2026 is a year\n"
    assert lines_as_steps(text) == ["One", "Two", "Three", "Four", "Five", "Six seven", "2026 is a year"]


def test_a_copy_takes_over_what_a_step_asks_for_and_not_where_it_stands():
    step = Step("s", "l", "Open the link", "one", "a", "link", "Last week’s was in it", True, {"once": "1"})
    columns = ("title", "kind", "why", "must_see", "params")
    assert step.content == {column: getattr(step, column) for column in columns}
    assert step.origin == {"incident_id": None, "learned_at": None}
