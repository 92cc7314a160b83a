"""Two steps that say nearly the same become one, and both incidents stay with it."""

from __future__ import annotations

import pytest

from mistakejournal.services import fixes
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.merging import merge_steps, origins_of, similar_steps
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.steps import paste_steps
from mistakejournal.services.ticks import catch, tick_step
from mistakejournal.services.versions import list_versions
from mistakejournal.store import breaks, runs


@pytest.fixture
def checklist_id(desk):
    list_id = add_checklist(desk, "Newsletter").id
    paste_steps(desk, list_id, "Copy the last issue\nUpdate the podcast link\nProofread aloud")
    return list_id


@pytest.fixture
def two(desk, checklist_id):
    """Two learned steps that are alike, each from its own incident."""
    made = []
    for name, title in (("Old link", "Open the link in a test"), ("Dead link", "Click the link in a test")):
        incident = start_incident(desk, title=name).id
        made.append((incident, fixes.learn_step(desk, incident, checklist_id, title).id))
        desk.clock.advance(days=1)
    return made


def steps_of(desk, checklist_id):
    return checklist_file(desk, checklist_id).steps


def titles(desk, checklist_id):
    return [step.title for step in steps_of(desk, checklist_id)]


def test_steps_like_these_words_are_found_without_the_step_itself(desk, checklist_id, two):
    found = similar_steps(desk, checklist_id, "Open the podcast link in a test")
    assert {step.title for step in found} >= {"Open the link in a test", "Click the link in a test"}
    assert two[0][1] not in {
        step.id for step in similar_steps(desk, checklist_id, "Open the link", two[0][1])
    }


def test_a_merged_step_keeps_both_origins_and_undo_parts_them(desk, checklist_id, two):
    (first, kept), (second, other) = two
    done = merge_steps(desk, kept, other)
    step = next(step for step in steps_of(desk, checklist_id) if step.id == kept)
    assert [incident for incident, _ in origins_of(desk, step)] == [first, second]
    assert other not in [step.id for step in steps_of(desk, checklist_id)]
    assert incident_file(desk, second).fixes[0].step_id == kept
    assert list_versions(desk, checklist_id)[0].code == "merge_steps"
    take_back(desk, done.undo)
    assert len(steps_of(desk, checklist_id)) == 5
    step = next(step for step in steps_of(desk, checklist_id) if step.id == kept)
    assert [incident for incident, _ in origins_of(desk, step)] == [first]


def test_what_a_merged_step_sees_and_catches_counts_for_both(desk, checklist_id, two):
    (first, kept), (second, other) = two
    merge_steps(desk, kept, other)
    desk.clock.advance(days=1)
    run_id = start_run(desk, checklist_id).id
    file = run_file(desk, run_id)
    assert [lesson.also for lesson in file.lessons] == [("Dead link",)]
    step = next(step for step in file.steps if step.incident_id)
    assert file.also_from == {step.id: ("Dead link",)}
    catch(desk, run_id, step.id)
    tick_step(desk, step.id)
    for incident in (first, second):
        assert len(breaks.seen_since(desk.journal, incident)) == 1
        assert len(breaks.caught_since(desk.journal, incident)) == 1
        assert runs.origins(desk.journal, [incident])[incident].catches == 1
    assert run_file(desk, run_id).lessons[0].proven


def test_runs_from_before_the_merge_count_only_for_their_own(desk, checklist_id, two):
    (first, kept), (second, other) = two
    run_id = start_run(desk, checklist_id).id
    step = next(step for step in run_file(desk, run_id).steps if step.step_id == kept)
    tick_step(desk, step.id)
    desk.clock.advance(days=1)
    merge_steps(desk, kept, other)
    assert len(breaks.seen_since(desk.journal, first)) == 1
    assert breaks.seen_since(desk.journal, second) == []


def test_an_ordinary_step_can_stand_for_an_incident_and_be_ordinary_again(desk, checklist_id):
    incident = start_incident(desk, title="Old link").id
    ordinary = steps_of(desk, checklist_id)[1].id
    fixes.merge_learned(desk, incident, ordinary)
    step = steps_of(desk, checklist_id)[1]
    assert (step.incident_id, step.title) == (incident, "Update the podcast link")
    version = list_versions(desk, checklist_id)[0]
    assert (version.code, version.incident_id, version.reason) == ("merge_learned", incident, "Old link")
    fixes.remove_fix(desk, incident_file(desk, incident).fixes[0].id)
    step = steps_of(desk, checklist_id)[1]
    assert (step.id, step.incident_id) == (ordinary, None)


def test_a_fix_taken_back_leaves_the_step_to_the_other_incident(desk, checklist_id, two):
    (first, kept), (second, other) = two
    merge_steps(desk, kept, other)
    fixes.remove_fix(desk, incident_file(desk, first).fixes[0].id)
    step = next(step for step in steps_of(desk, checklist_id) if step.id == kept)
    assert [incident for incident, _ in origins_of(desk, step)] == [second]
    assert incident_file(desk, second).fixes[0].step_id == kept


def test_a_second_incident_joins_a_learned_step_once(desk, checklist_id, two):
    (_first, kept), (second, _other) = two
    fixes.merge_learned(desk, second, kept)
    fixes.merge_learned(desk, second, kept)
    step = next(step for step in steps_of(desk, checklist_id) if step.id == kept)
    assert len(origins_of(desk, step)) == 2
    fixes.remove_fix(desk, incident_file(desk, second).fixes[-1].id)
    step = next(step for step in steps_of(desk, checklist_id) if step.id == kept)
    assert len(origins_of(desk, step)) == 1


def test_steps_of_two_lists_are_not_merged(desk, checklist_id, two):
    other = add_checklist(desk, "Invoice").id
    paste_steps(desk, other, "Open the link in a test")
    with pytest.raises(ValueError, match="two lists"):
        merge_steps(desk, two[0][1], steps_of(desk, other)[0].id)
