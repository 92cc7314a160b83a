"""A file is kept with an incident or a step, opened from its copy, removed and brought back."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import evidence, runs
from mistakejournal.services.desk import take_back
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.starters import add_from_starter
from mistakejournal.store.evidence import folder_of


@pytest.fixture
def shot(desk):
    return evidence.copy_screenshot(desk.journal.path, b"png", "Screenshot.png")


def test_a_file_stays_with_its_incident(desk, shot):
    incident = start_incident(desk).id
    done = evidence.add_evidence(desk, shot, incident_id=incident)
    (file,) = evidence.incident_evidence(desk, incident)
    assert (file.id, file.title, file.size) == (done.id, "Screenshot.png", 3)
    assert evidence.whole_copy(desk.journal.path, file).read_bytes() == b"png"


def test_the_same_file_added_twice_is_there_once(desk, shot):
    incident = start_incident(desk).id
    first = evidence.add_evidence(desk, shot, incident_id=incident)
    again = evidence.add_evidence(desk, shot, incident_id=incident)
    assert (again.id, again.changes, again.undo) == (first.id, frozenset(), None)


def test_removing_can_be_taken_back_and_the_copy_is_still_there(desk, shot):
    incident = start_incident(desk).id
    file_id = evidence.add_evidence(desk, shot, incident_id=incident).id
    removed = evidence.remove_evidence(desk, file_id)
    assert evidence.incident_evidence(desk, incident) == []
    take_back(desk, removed.undo)
    (file,) = evidence.incident_evidence(desk, incident)
    assert evidence.whole_copy(desk.journal.path, file).exists()


def test_the_files_of_a_run_are_those_of_its_steps(desk, shot):
    run = runs.start_run(desk, add_from_starter(desk, "nl_send").id).id
    step = runs.run_file(desk, run).steps[3]
    evidence.add_evidence(desk, shot, run_step_id=step.id)
    (file,) = evidence.run_evidence(desk, run)
    assert file.run_step_id == step.id


def test_a_copy_that_is_gone_or_altered_is_told_apart(desk, shot):
    incident = start_incident(desk).id
    evidence.add_evidence(desk, shot, incident_id=incident)
    (file,) = evidence.incident_evidence(desk, incident)
    copy = evidence.whole_copy(desk.journal.path, file)
    assert folder_of(desk.journal.path) in copy.parents
    copy.write_bytes(b"other")
    with pytest.raises(JournalError) as raised:
        evidence.whole_copy(desk.journal.path, file)
    assert raised.value.code == "file_altered"
    copy.unlink()
    with pytest.raises(JournalError) as raised:
        evidence.whole_copy(desk.journal.path, file)
    assert raised.value.code == "file_gone"


def test_a_file_is_copied_from_where_it_lies(desk, tmp_path):
    source = tmp_path / "issue 119.eml"
    source.write_text("Subject: hello")
    assert evidence.copy_file(desk.journal.path, source).title == "issue 119.eml"
