"""The session of a run: where the cursor is, and what each act asks for first."""

from __future__ import annotations

from mistakejournal.domain.run import StepState
from mistakejournal.services import runs
from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.runner.focus import Focus, Line
from mistakejournal.ui.runner.session import RunSession
from tests.ui.runner.newsletter import FIRST, LEARNED, SECOND


def asked(session: RunSession) -> list[Focus]:
    found: list[Focus] = []
    session.focus_wanted.connect(found.append)
    return found


def test_ticking_moves_on_to_the_next_open_step(session: RunSession) -> None:
    session.tick()
    assert session.step().title == SECOND
    session.move(-1)
    assert session.step().title == FIRST
    session.tick(session.step().id)  # opens it again and stays
    assert session.step().state is StepState.OPEN


def test_the_cursor_stops_at_both_ends(session: RunSession) -> None:
    session.move(-1)
    assert session.number() == 1
    for _ in range(9):
        session.move(1)
    assert session.number() == 5


def test_a_step_that_wants_proof_gets_the_cursor_in_its_field_first(session: RunSession) -> None:
    focus = asked(session)
    for _ in range(3):
        session.tick()
    session.tick()
    assert (session.step().title, session.step().state) == (LEARNED, StepState.OPEN)
    assert focus[-1] is Focus.PROOF


def test_while_she_is_away_every_act_leads_to_the_question(session: RunSession) -> None:
    session.tick()
    session.call_away()
    focus = asked(session)
    session.tick()
    session.ask(Line.SKIP)
    session.finish()
    assert focus == [Focus.AWAY] * 3
    assert session.line is Line.NONE


def test_after_the_last_step_the_focus_goes_to_the_end(session: RunSession, clock: StandingClock) -> None:
    assert session.file is not None
    for step in session.file.steps:
        clock.advance(minutes=1)
        session.point_at(step.id)
        focus = asked(session)
        session.skip("not today")
    assert focus[-1] is Focus.FINISH
    session.finish()
    assert not session.is_running


def test_a_run_that_is_not_complete_says_so_and_stays(session: RunSession) -> None:
    session.finish()
    assert session.shows_open_steps
    assert session.is_running


def test_pasting_fills_only_a_proof_field(session: RunSession) -> None:
    session.paste("https://example.org/1")
    assert session.typed.proof(session.step()) == ""
    session.move(3)
    session.paste("https://example.org/1\n")
    assert session.typed.proof(session.step()) == "https://example.org/1"


def test_the_view_of_a_run_is_kept_with_it(session: RunSession) -> None:
    assert session.file is not None
    session.set_view(True)
    assert runs.run_file(session.desk, session.file.run.id).run.one_at_a_time
