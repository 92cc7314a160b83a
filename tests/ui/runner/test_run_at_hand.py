"""A run as a window holds it: where the cursor is, and what is known at a step."""

from __future__ import annotations

import pytest

from mistakejournal.services.runs import start_run
from mistakejournal.ui.context import Context
from mistakejournal.ui.runner.run_at_hand import RunAtHand
from tests.ui.runner.newsletter import FIRST, LEARNED, make_list


@pytest.fixture
def run(context: Context) -> RunAtHand:
    run = RunAtHand(context)
    run.open(start_run(context.desk, make_list(context.desk)).id)
    return run


def test_it_opens_at_the_first_open_step(run: RunAtHand) -> None:
    assert (run.step().title, run.number()) == (FIRST, 1)
    assert run.is_running
    with pytest.raises(KeyError):
        run.step("of another run")


def test_the_cursor_is_told_once_and_stays_over_a_reload(run: RunAtHand) -> None:
    assert run.file is not None
    told: list[str] = []
    run.changed.connect(lambda: told.append(run.cursor))
    last = run.file.steps[-1].id
    run.point_at(last)
    run.point_at(last)
    assert told == [last]
    run.reload()
    assert run.cursor == last


def test_a_proof_is_what_is_typed_now_with_its_note(run: RunAtHand) -> None:
    assert run.file is not None
    learned = next(step for step in run.file.steps if step.title == LEARNED)
    run.typed.put_proof(learned.id, "https://pod.fm/73")
    run.typed.put_note(learned.id, "the short link")
    proof = run.proof(learned)
    assert (proof.evidence, proof.note) == ("https://pod.fm/73", "the short link")
    assert run.flush()
    run.close()
    assert run.file is None
