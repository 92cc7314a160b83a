from __future__ import annotations

import pytest

from mistakejournal.services import fixes
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.lookback.fixes_due import fixes_due, keep_fix, strengthen_fix
from mistakejournal.services.merging import merge_steps
from mistakejournal.services.retiring import retire_step, retirement_offers
from tests.services import autumn, brightside


@pytest.fixture
def known(desk, clock):
    return autumn.make(desk, clock, autumn.LAST_FRIDAY)


def due(desk):
    return [(one.step.title if one.step else one.fix.title) for one in fixes_due(desk)]


def step_of(desk, known):
    return next(one for one in checklist_file(desk, known.known.checklist).steps if one.id == known.step)


def test_a_learned_step_is_due_after_four_weeks_with_what_is_known_of_it(desk, known):
    (one,) = fixes_due(desk)
    assert one.step.title == autumn.LEARNED
    assert (one.checklist_name, one.incident_title) == ("Newsletter: send", "Old podcast link")
    assert one.record.step_id == known.step


def test_kept_it_comes_up_again_four_weeks_later_and_undo_brings_it_back(desk, clock, known):
    kept = keep_fix(desk, fixes_due(desk)[0].fix.id)
    assert due(desk) == []
    take_back(desk, kept.undo)
    assert due(desk) == [autumn.LEARNED]
    keep_fix(desk, fixes_due(desk)[0].fix.id)
    clock.advance(days=28)
    assert due(desk) == [autumn.LEARNED]


def test_made_stronger_it_asks_for_more_and_one_undo_takes_both_back(desk, known):
    fix_id = fixes_due(desk)[0].fix.id
    stronger = strengthen_fix(desk, fix_id, must_see=True, kind="test")
    step = step_of(desk, known)
    assert (step.must_see, step.kind) == (True, "test")
    assert due(desk) == []
    take_back(desk, stronger.undo)
    step = step_of(desk, known)
    assert (step.must_see, step.kind) == (False, "tick")
    assert due(desk) == [autumn.LEARNED]


def test_a_retired_step_and_one_that_was_made_one_are_asked_about_once(desk, known):
    other = fixes.learn_step(desk, known.again, known.known.checklist, f"{autumn.LEARNED} again").id
    merge_steps(desk, known.step, other)
    desk.clock.advance(days=40)
    assert due(desk) == [autumn.LEARNED]
    keep_fix(desk, fixes_due(desk)[0].fix.id)
    assert due(desk) == []
    desk.clock.advance(days=40)
    retire_step(desk, known.step)
    assert due(desk) == []


def test_an_agreement_is_looked_at_too_and_has_no_step_to_make_stronger(desk, known):
    fix = fixes.add_fix(desk, known.again, "expectation", "Links by Monday", done_now=True).id
    desk.clock.advance(days=29)
    assert "Links by Monday" in due(desk)
    with pytest.raises(ValueError, match="no step"):
        strengthen_fix(desk, fix, must_see=True)
    keep_fix(desk, fix)
    assert "Links by Monday" not in due(desk)


def test_kept_after_a_year_its_retirement_is_asked_about_later_too(desk, clock, known):
    clock.advance(days=400)
    for _ in range(25):
        brightside.run(desk, known.known)
    assert known.step in retirement_offers(desk, known.known.checklist)
    keep_fix(desk, fixes_due(desk)[0].fix.id)
    assert retirement_offers(desk, known.known.checklist) == {}
