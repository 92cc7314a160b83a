"""A short newsletter list whose run can be walked through in a few lines."""

from __future__ import annotations

from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.desk import Desk
from mistakejournal.services.runs import finish_run, run_file, start_run
from mistakejournal.services.steps import add_step
from mistakejournal.services.ticks import tick_step
from mistakejournal.words.runs import clear_labels

LINK = "https://brightside.example/episodes/{}"


def make_list(desk: Desk, client_id: str | None = None) -> str:
    """Copy, link, list, test: the third must be seen, the last is a test."""
    checklist_id = add_checklist(desk, "Newsletter send", client_id).id
    add_step(desk, checklist_id, "Copy the last issue")
    add_step(desk, checklist_id, "Update the podcast link")
    add_step(desk, checklist_id, "Right list", kind="type", must_see=True)
    add_step(desk, checklist_id, "Send yourself a test", kind="test")
    return checklist_id


def ids(desk: Desk, run_id: str) -> list[str]:
    return [step.id for step in run_file(desk, run_id).steps]


def states(desk: Desk, run_id: str) -> list[str]:
    return [step.state.value for step in run_file(desk, run_id).steps]


def tick_all(desk: Desk, run_id: str, episode: int = 72, minutes: float = 1) -> None:
    for step in run_file(desk, run_id).steps:
        desk.clock.advance(minutes=minutes)
        proof = (
            LINK.format(episode) if step.kind == "test" else "Readers, 1,302" if step.kind == "type" else ""
        )
        tick_step(desk, step.id, proof)


def finish(desk: Desk, run_id: str) -> None:
    finish_run(desk, run_id, clear_labels(desk.clock.local().date()))


def whole_run(desk: Desk, checklist_id: str, episode: int = 72, minutes: float = 1) -> str:
    run_id = start_run(desk, checklist_id).id
    tick_all(desk, run_id, episode, minutes)
    finish(desk, run_id)
    return run_id
