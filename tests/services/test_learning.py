"""A learned step goes into other lists that have the same weakness, each at the place she chose."""

from __future__ import annotations

import pytest

from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.learning import learn_elsewhere, learn_step
from mistakejournal.services.steps import paste_steps
from mistakejournal.services.versions import list_versions


def make(desk, name, text):
    list_id = add_checklist(desk, name).id
    paste_steps(desk, list_id, text)
    return list_id


def steps_of(desk, list_id):
    return checklist_file(desk, list_id).steps


def test_it_is_written_into_each_chosen_list_at_its_place_with_one_undo(desk):
    first, second, third = (make(desk, name, "a\nb") for name in ("One", "Two", "Three"))
    incident = start_incident(desk, title="Old link").id
    step_id = learn_step(desk, incident, first, "Open the link", kind="link", why="It was old").id
    after = steps_of(desk, second)[0].id
    done = learn_elsewhere(desk, step_id, {second: after, third: ""})
    assert [step.title for step in steps_of(desk, second)] == ["a", "Open the link", "b"]
    assert [step.title for step in steps_of(desk, third)] == ["Open the link", "a", "b"]
    copy = steps_of(desk, third)[0]
    assert (copy.kind, copy.why, copy.incident_id) == ("link", "It was old", incident)
    assert len(incident_file(desk, incident).fixes) == 3
    assert list_versions(desk, second)[0].incident_id == incident
    take_back(desk, done.undo)
    assert [len(steps_of(desk, one)) for one in (second, third)] == [2, 2]
    assert len(incident_file(desk, incident).fixes) == 1


def test_a_step_that_was_not_learned_stays_where_it_is(desk):
    first, second = make(desk, "One", "a"), make(desk, "Two", "b")
    with pytest.raises(ValueError, match="not learned"):
        learn_elsewhere(desk, steps_of(desk, first)[0].id, {second: ""})
    assert len(steps_of(desk, second)) == 1


def test_the_history_knows_the_incident_of_a_learned_step(desk):
    list_id = make(desk, "One", "a")
    incident = start_incident(desk, title="", what_happened="The old link went out. Nobody knew.").id
    learn_step(desk, incident, list_id, "Open the link")
    version = list_versions(desk, list_id)[0]
    assert (version.code, version.title, version.incident_id) == ("learn_step", "Open the link", incident)
    assert version.reason == "The old link went out"
