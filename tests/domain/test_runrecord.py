"""The record of a run: whole for her, and without anything private for the client."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.interruption import CHOICES, HERE, TOP
from mistakejournal.domain.run import Interruption, Run, RunState, RunStep, StepState
from mistakejournal.domain.runrecord import Catch, ClientRecord, PastRunLine, for_client, record, times

START = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
RUN = Run("r", "Newsletter", "c", started_at=START, clear_line="Newsletter, 24 November: test opened")
DAY = date(2026, 11, 24)
MINUTE = timedelta(minutes=1)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def done(step_id: str, minutes: float, **fields: object) -> RunStep:
    return replace(RunStep(step_id, "r", step_id, state=StepState.DONE, ticked_at=at(minutes)), **fields)  # type: ignore[arg-type]  # fields by name


def away(began: float, ended: float, choice: str = "carry_on", step_id: str | None = None) -> Interruption:
    return Interruption(
        f"i{began}", "r", began_at=at(began), ended_at=at(ended), choice=choice, run_step_id=step_id
    )


def test_a_step_took_the_time_since_the_tick_before_it_in_whatever_order_they_were_ticked():
    steps = [done("copy", 2), done("send", 9), done("proofread", 5)]
    assert times(START, steps, []) == {"copy": 2 * MINUTE, "proofread": 3 * MINUTE, "send": 4 * MINUTE}


def test_a_break_is_no_time_of_a_step_but_i_was_here_is():
    steps = [done("copy", 2), done("send", 20)]
    assert times(START, steps, [away(3, 17)])["send"] == 4 * MINUTE
    assert times(START, steps, [away(3, 17, HERE)])["send"] == 18 * MINUTE


def test_after_a_start_at_the_top_the_time_begins_there():
    assert times(START, [done("copy", 32)], [away(10, 30, TOP)]) == {"copy": 2 * MINUTE}


def test_a_skipped_step_and_a_run_without_a_start_have_no_times():
    skipped = done("copy", 2, state=StepState.SKIPPED, reason="Not this week")
    assert times(START, [skipped, done("send", 5)], []) == {"send": 3 * MINUTE}
    assert times(None, [done("copy", 2)], []) == {}


def test_hers_holds_steps_reasons_notes_breaks_and_catches():
    steps = [
        done("copy", 2, note="Check the footer", evidence=" issue 119 "),
        done("send", 4, state=StepState.SKIPPED, reason="He sends it", evidence="old"),
        RunStep("look", "r", "look", state=StepState.GHOST, evidence="seen before", reason="no"),
    ]
    catches = [Catch("copy", "Old date"), Catch(None, "Something else")]
    whole = record(RUN, "Brightside", steps, [away(2, 3, step_id="send"), away(5, 6)], catches)
    assert [(one.number, one.seen, one.reason, one.note, one.caught) for one in whole.steps] == [
        (1, "issue 119", "", "Check the footer", ("Old date",)),
        (2, "", "He sends it", "", ()),
        (3, "", "", "", ()),
    ]
    assert [one.number for one in whole.breaks] == [2, None]
    assert whole.caught == ("Something else",)
    assert whole.done == 2


WORD = st.text("abcdefgh ", min_size=1, max_size=12)


@st.composite
def run_steps(draw: st.DrawFn) -> list[RunStep]:
    return [
        RunStep(
            f"s{number}",
            "r",
            draw(WORD),
            section=draw(WORD),
            state=draw(st.sampled_from(StepState)),
            evidence=draw(WORD),
            ghost_evidence="GHOST " + draw(WORD),
            why="WHY " + draw(WORD),
            reason="REASON " + draw(WORD),
            note="NOTE " + draw(WORD),
            ticked_at=draw(st.none() | st.integers(0, 500).map(at)),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


def words_of(one: ClientRecord) -> str:
    return repr([getattr(one, field.name) for field in fields(one)])


@given(run_steps(), st.sampled_from(CHOICES), st.sampled_from(RunState))
def test_the_clients_form_never_holds_a_reason_a_time_an_interruption_or_a_note(steps, choice, state):
    row = replace(away(1, 2, choice), reason="BREAK", kind="BREAK", title="BREAK")
    run = replace(RUN, state=state, interruptions=7, minutes=777, away_kind="BREAK", ended_at=at(600))
    given_out = for_client(record(run, "Brightside", steps, [row], [Catch("s0", "CATCH")]), DAY)
    said = words_of(given_out)
    for private in ("GHOST", "WHY", "REASON", "NOTE", "BREAK", "CATCH", "777", "datetime.datetime", "delta"):
        assert private not in said
    assert len(given_out.steps) == sum(step.state is StepState.DONE for step in steps)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Harlow Coaching has the same", True),
        ("harlow  coaching", True),
        ("Harlows coachings", False),
        ("Sent to Brightside by Harlow", True),
        ("Brightside by Theo", False),
    ],
)
def test_what_names_another_client_is_left_out_and_said(text, named):
    steps = [done("Open the draft", 1, evidence=text), done(text, 2)]
    whole = record(replace(RUN, title=text, clear_line=text), "Brightside by Theo", steps, [], [])
    given_out = for_client(whole, DAY, ["Harlow Coaching", "Harlow", "Brightside", " "])
    assert (text in words_of(given_out)) is not named
    assert bool(given_out.left_out) is named
    assert len(given_out.steps) == (1 if named else 2)


def test_what_a_report_left_open_is_hers_alone():
    steps = [done("Inspect the test", 2, kind="inspect", evidence="119.eml: 6 links, two things still open")]
    whole = record(RUN, "Brightside", steps, [], [])
    assert whole.steps[0].seen == "119.eml: 6 links, two things still open"
    (seen,) = for_client(whole, DAY).steps
    assert (seen.title, seen.seen) == ("Inspect the test", "")


def test_a_past_run_knows_where_the_list_goes_on():
    line = PastRunLine("x", RunState.DONE, None, "", START, 5, True, 0, 0, 0)
    assert line.place == (START, "x")
