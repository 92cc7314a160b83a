import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import steps
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.runs import run_file, start_run


@pytest.fixture
def checklist_id(desk):
    return add_checklist(desk, "Newsletter").id


def titles(desk, checklist_id):
    return [step.title for step in checklist_file(desk, checklist_id).steps]


def step_ids(desk, checklist_id):
    return [step.id for step in checklist_file(desk, checklist_id).steps]


def test_steps_are_added_at_the_end_after_another_and_at_the_top(desk, checklist_id):
    first = steps.add_step(desk, checklist_id, "first").id
    steps.add_step(desk, checklist_id, "last")
    steps.add_step(desk, checklist_id, "second", after=first)
    steps.add_step(desk, checklist_id, "top", after="")
    assert titles(desk, checklist_id) == ["top", "first", "second", "last"]


def test_a_step_keeps_how_it_is_verified(desk, checklist_id):
    steps.add_step(desk, checklist_id, "Test", kind="link", why="Old link", must_see=True, params={"a": "b"})
    step = checklist_file(desk, checklist_id).steps[0]
    assert (step.kind, step.why, step.must_see, step.params) == ("link", "Old link", True, {"a": "b"})


def test_a_step_without_words_is_not_made(desk, checklist_id):
    with pytest.raises(JournalError) as trouble:
        steps.add_step(desk, checklist_id, "  ")
    assert trouble.value.code == "needs_title"
    step_id = steps.add_step(desk, checklist_id, "words").id
    with pytest.raises(JournalError):
        steps.edit_step(desk, step_id, title="")
    assert titles(desk, checklist_id) == ["words"]


def test_pasted_lines_become_steps_in_their_order_and_undo_takes_all_back(desk, checklist_id):
    first = steps.add_step(desk, checklist_id, "first").id
    steps.add_step(desk, checklist_id, "last")
    done = steps.paste_steps(desk, checklist_id, "- one\r\n- two\n\n- three", after=first)
    assert titles(desk, checklist_id) == ["first", "one", "two", "three", "last"]
    take_back(desk, done.undo)
    assert titles(desk, checklist_id) == ["first", "last"]


def test_nothing_pasted_changes_nothing(desk, checklist_id):
    assert steps.paste_steps(desk, checklist_id, " \n ").changes == frozenset()


def test_typing_has_the_fields_own_undo_and_choosing_ours(desk, checklist_id):
    step_id = steps.add_step(desk, checklist_id, "Link").id
    assert steps.edit_step(desk, step_id, title="Open the link", why="Old link").undo is None
    done = steps.edit_step(desk, step_id, kind="link", must_see=True)
    assert done.undo.label == "edit_step"
    take_back(desk, done.undo)
    step = checklist_file(desk, checklist_id).steps[0]
    assert (step.title, step.kind, step.must_see) == ("Open the link", "tick", False)
    with pytest.raises(TypeError, match="incident_id"):
        steps.edit_step(desk, step_id, incident_id="x")


def test_a_step_moves_by_dragging_and_by_key_and_back_with_undo(desk, checklist_id):
    steps.paste_steps(desk, checklist_id, "a\nb\nc")
    a, b, c = step_ids(desk, checklist_id)
    done = steps.move_step(desk, c, after=a)
    assert titles(desk, checklist_id) == ["a", "c", "b"]
    take_back(desk, done.undo)
    steps.move_step(desk, c, after="")
    assert titles(desk, checklist_id) == ["c", "a", "b"]
    steps.nudge_step(desk, c, 1)
    assert titles(desk, checklist_id) == ["a", "c", "b"]
    assert steps.nudge_step(desk, b, 1).changes == frozenset()


def test_a_step_nudged_over_an_edge_changes_its_section_even_an_empty_one(desk, checklist_id):
    build = steps.add_section(desk, checklist_id, "Build").id
    verify = steps.add_section(desk, checklist_id, "Verify", "Stop here.").id
    step_id = steps.add_step(desk, checklist_id, "a").id
    assert checklist_file(desk, checklist_id).steps[0].section_id == build
    steps.nudge_step(desk, step_id, 1)
    assert checklist_file(desk, checklist_id).steps[0].section_id == verify
    steps.nudge_step(desk, step_id, -1)
    assert checklist_file(desk, checklist_id).steps[0].section_id == build
    steps.edit_step(desk, step_id, section_id=verify)
    assert checklist_file(desk, checklist_id).steps[0].section_id == verify


def test_a_removed_section_gives_its_steps_to_the_one_before(desk, checklist_id):
    build = steps.add_section(desk, checklist_id, "Build").id
    verify = steps.add_section(desk, checklist_id, "Verify").id
    steps.add_step(desk, checklist_id, "a", section_id=build)
    for title in ("b", "c"):
        steps.add_step(desk, checklist_id, title, section_id=verify)
    done = steps.remove_section(desk, verify)
    file = checklist_file(desk, checklist_id)
    assert titles(desk, checklist_id) == ["a", "b", "c"]
    assert {step.section_id for step in file.steps} == {build}
    steps.remove_section(desk, build)
    assert {step.section_id for step in checklist_file(desk, checklist_id).steps} == {None}
    assert done.undo.label == "remove_section"


def test_a_step_that_comes_back_after_its_section_went_stands_loose(desk, checklist_id):
    section_id = steps.add_section(desk, checklist_id, "Build").id
    step_id = steps.add_step(desk, checklist_id, "a", section_id=section_id).id
    gone = steps.remove_step(desk, step_id)
    steps.remove_section(desk, section_id)
    take_back(desk, gone.undo)
    assert [(part, len(inside)) for part, inside in checklist_file(desk, checklist_id).places] == [(None, 1)]
    steps.nudge_step(desk, step_id, 1)


def test_a_section_is_renamed_and_wants_a_name(desk, checklist_id):
    section_id = steps.add_section(desk, checklist_id, "Build").id
    steps.edit_section(desk, section_id, name=" Before  sending", pause_point="Stop.")
    section = checklist_file(desk, checklist_id).sections[0]
    assert (section.name, section.pause_point) == ("Before sending", "Stop.")
    with pytest.raises(JournalError):
        steps.edit_section(desk, section_id, name="")
    with pytest.raises(TypeError):
        steps.edit_section(desk, section_id, colour="red")


def test_editing_the_list_never_changes_a_step_of_a_run(desk, checklist_id):
    steps.paste_steps(desk, checklist_id, "a\nb")
    run_id = start_run(desk, checklist_id).id
    first, second = step_ids(desk, checklist_id)
    steps.edit_step(desk, first, title="A", kind="link", why="because")
    steps.remove_step(desk, second)
    steps.add_step(desk, checklist_id, "c")
    assert [(step.title, step.kind, step.why) for step in run_file(desk, run_id).steps] == [
        ("a", "tick", ""),
        ("b", "tick", ""),
        ("c", "tick", ""),
    ]


def test_a_step_goes_before_another_one_into_its_section(desk, checklist_id):
    steps.paste_steps(desk, checklist_id, "a\nb")
    section_id = steps.add_section(desk, checklist_id, "Build").id
    below = steps.add_step(desk, checklist_id, "c", section_id=section_id).id
    steps.move_step(desk, step_ids(desk, checklist_id)[0], before=below)
    places = checklist_file(desk, checklist_id).places
    assert [[step.title for step in inside] for _part, inside in places] == [["b"], ["a", "c"]]


def test_lines_are_pasted_to_the_end_of_a_section(desk, checklist_id):
    section_id = steps.add_section(desk, checklist_id, "Build").id
    steps.add_section(desk, checklist_id, "Before sending")
    steps.paste_steps(desk, checklist_id, "a\nb", section_id=section_id)
    steps.paste_steps(desk, checklist_id, "c", section_id=section_id)
    places = checklist_file(desk, checklist_id).places
    assert [[step.title for step in inside] for _part, inside in places] == [["a", "b", "c"], []]
