"""Learned steps that did their work are offered, kept for longer, retired, and come back to their place."""

from __future__ import annotations

import pytest

from mistakejournal.services import fixes
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.retiring import bring_back_step, keep_step, retire_step, retirement_offers
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.ticks import catch
from mistakejournal.services.versions import list_versions
from tests.services import brightside


@pytest.fixture
def learned(desk, known):
    """A step learned more than a year ago."""
    incident = start_incident(desk, title="Old link", client_id=known.client).id
    step_id = fixes.learn_step(
        desk, incident, known.checklist, "Open the link in a test", after_step_id=known.steps[1]
    ).id
    desk.clock.advance(days=400)
    return step_id


def run_often(desk, known, count):
    for _ in range(count):
        brightside.run(desk, known)
        desk.clock.advance(days=1)


def titles(desk, known):
    return [step.title for step in checklist_file(desk, known.checklist).steps]


def test_after_25_runs_without_a_catch_it_is_offered(desk, known, learned):
    run_often(desk, known, 24)
    assert retirement_offers(desk, known.checklist) == {}
    run_often(desk, known, 1)
    assert retirement_offers(desk, known.checklist) == {learned: 25}


def test_a_step_that_caught_one_stays(desk, known, learned):
    run_often(desk, known, 25)
    run_id = start_run(desk, known.checklist).id
    step = next(step for step in run_file(desk, run_id).steps if step.step_id == learned)
    catch(desk, run_id, step.id)
    assert retirement_offers(desk, known.checklist) == {}


def test_kept_it_is_asked_about_after_25_runs_more(desk, known, learned):
    run_often(desk, known, 25)
    done = keep_step(desk, learned)
    assert retirement_offers(desk, known.checklist) == {}
    take_back(desk, done.undo)
    assert retirement_offers(desk, known.checklist) == {learned: 25}
    keep_step(desk, learned)
    run_often(desk, known, 25)
    assert retirement_offers(desk, known.checklist) == {learned: 50}


def test_retired_it_is_in_no_run_and_comes_back_to_its_place(desk, known, learned):
    before = titles(desk, known)
    done = retire_step(desk, learned)
    file = checklist_file(desk, known.checklist)
    assert [step.id for step in file.retired] == [learned]
    assert "Open the link in a test" not in titles(desk, known)
    take_back(desk, done.undo)
    assert titles(desk, known) == before
    retire_step(desk, learned)
    run_id = start_run(desk, known.checklist).id
    assert len(run_file(desk, run_id).steps) == 4
    bring_back_step(desk, learned)
    assert titles(desk, known) == before
    assert checklist_file(desk, known.checklist).retired == ()
    codes = [version.code for version in list_versions(desk, known.checklist)]
    assert codes[:2] == ["bring_back_step", "retire_step"]
