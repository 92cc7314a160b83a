"""Two windows on one run: one cursor, and words that are typed once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mistakejournal.services import runs, ticks
from mistakejournal.services.desk import Desk
from mistakejournal.ui.context import Context
from mistakejournal.ui.runner.focus import Focus
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.shared_runs import shared_runs
from tests.ui.runner.newsletter import make_list


def two_sessions(context: Context, desk: Desk) -> tuple[RunSession, RunSession]:
    run_id = runs.start_run(desk, make_list(desk)).id
    one, other = RunSession(context), RunSession(context)
    one.open(run_id)
    other.open(run_id)
    context.changed.connect(lambda _kinds: (one.reload(), other.reload()))
    return one, other


def test_there_is_one_for_a_journal(context: Context) -> None:
    assert shared_runs(context) is shared_runs(context)


def test_a_tick_in_one_moves_the_cursor_of_the_other(context: Context, desk: Desk) -> None:
    one, other = two_sessions(context, desk)
    wanted: list[Focus] = []
    other.focus_wanted.connect(wanted.append)
    one.tick()
    assert other.cursor == one.cursor == other.file.steps[1].id
    assert other.file.done == 1
    assert wanted == [Focus.STEP]


def test_moving_in_one_moves_the_other_and_closes_its_line(context: Context, desk: Desk) -> None:
    one, other = two_sessions(context, desk)
    other.line = "note"
    one.move(1)
    assert other.number() == 2
    assert not other.line


def test_a_proof_that_is_not_on_the_disk_yet_is_known_to_both(context: Context, desk: Desk) -> None:
    one, other = two_sessions(context, desk)
    step = one.step(one.file.steps[3].id)
    edited: list[str] = []
    other.typed.edited.connect(edited.append)
    one.typed.put_proof(step.id, "https://brightsidepod.fm")
    assert other.typed.proof(step) == "https://brightsidepod.fm"
    assert edited == [step.id]
    assert one.flush()


def test_one_that_is_opened_again_alone_begins_at_the_first_open_step(context: Context, desk: Desk) -> None:
    one, other = two_sessions(context, desk)
    one.move(1)
    other.close()
    assert one.number() == 2
    one.open(one.file.run.id)
    assert one.number() == 1


def test_one_that_joins_stays_at_the_step_of_the_other(context: Context, desk: Desk) -> None:
    one, other = two_sessions(context, desk)
    one.move(2)
    other.open(one.file.run.id)
    assert other.number() == one.number() == 3


def test_a_step_the_other_has_not_read_yet_is_read_when_the_cursor_goes_there(
    context: Context, desk: Desk
) -> None:
    run_id = runs.start_run(desk, make_list(desk)).id
    one, other = RunSession(context), RunSession(context)
    one.open(run_id)
    other.open(run_id)
    ticks.skip_step(desk, one.file.steps[0].id, "not this time")
    shared_runs(context).point(run_id, "unknown to it", QObject(context))
    assert one.cursor in {step.id for step in one.file.steps}
    assert one.file.done == 1  # read anew before the second hears of it
