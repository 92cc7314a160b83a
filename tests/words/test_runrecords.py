"""The record of a run reads plainly, and the client's says nothing of what is private."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.paper import plain
from mistakejournal.domain.run import Interruption, RunState, StepState
from mistakejournal.domain.runrecord import Break, PastRunLine, RunRecord, StepRecord, for_client
from mistakejournal.words import runrecords as words

START = datetime(2026, 11, 24, 8, 31, tzinfo=UTC)
BREAK = Interruption(
    "i", "r", began_at=START, ended_at=START + timedelta(minutes=14), choice="carry_on", reason="It was open"
)
DAY = date(2026, 11, 24)


def step(number: int, state: StepState = StepState.DONE, **fields: object) -> StepRecord:
    given = {
        "id": f"s{number}",
        "number": number,
        "section": "Build",
        "title": "Copy the draft",
        "seen": "",
        "took": None,
        "reason": "",
        "note": "",
        "caught": (),
    }
    return StepRecord(state=state, **(given | fields))  # type: ignore[arg-type]  # fields by name


def whole(*steps: StepRecord, **fields: object) -> RunRecord:
    given = {
        "title": "Newsletter",
        "client_name": "Brightside",
        "state": RunState.DONE,
        "list_used": True,
        "started_at": START,
        "ended_at": START + timedelta(minutes=41),
        "minutes": 27,
        "breaks": (),
        "interruptions": 0,
        "caught": (),
        "clear_line": "Newsletter, 24 November: test opened",
    }
    return RunRecord(steps=steps, **(given | fields))  # type: ignore[arg-type]  # fields by name


def test_hers_tells_everything():
    record = whole(
        step(
            1,
            seen="issue 119",
            took=timedelta(seconds=90),
            note="look at the footer",
            files=("a.png", "b.eml"),
        ),
        step(2, StepState.SKIPPED, reason="Theo sends it"),
        step(3, StepState.OPEN, section="Check", caught=("Old date",)),
        breaks=(Break(BREAK, 2), Break(BREAK, None)),
        caught=("Something else",),
        brief=(("Issue number", "119"), ("Date", "Tuesday 1 December")),
    )
    assert plain(words.her_page(record, lambda moment: moment)).splitlines() == [
        "Newsletter",
        "Brightside · Tuesday, 24 November 2026, 8:31 to 9:12",
        "Clear to send · 27 minutes of work · 1 skipped",
        "From the brief: Issue number: 119; Date: Tuesday 1 December",
        "Newsletter, 24 November: test opened",
        "Build",
        "✓ 1. Copy the draft (2 min)",
        "issue 119",
        "Files: a.png, b.eml",
        "Note: look at the footer",
        "– 2. Copy the draft",
        "Skipped: Theo sends it",
        "Check",
        "○ 3. Copy the draft",
        "Not done",
        "Good catch: Old date",
        "Interruptions",
        "8:31, at step 2: Called away, 14 minutes, carried on: It was open",
        "8:31: Called away, 14 minutes, carried on: It was open",
        "Caught",
        "Something else",
    ]


def test_an_open_run_says_how_far_it_is_and_one_over_midnight_both_days():
    record = whole(step(1), step(2, StepState.GHOST), state=RunState.OPEN, ended_at=None, minutes=None)
    said = plain(words.her_page(record, lambda moment: moment))
    assert "24 November 2026, started 8:31" in said
    assert "Open · 1 of 2" in said
    record = whole(ended_at=START + timedelta(days=1), started_at=START)
    assert "8:31 to Wednesday, 25 November 2026, 8:31" in plain(words.her_page(record, lambda moment: moment))


def test_a_run_that_was_only_noted_says_so():
    said = plain(
        words.her_page(whole(interruptions=2, started_at=None, client_name=""), lambda moment: moment)
    )
    assert "Only the time of this run was kept, not its steps." in said
    assert "2 interruptions" in said


def test_the_clients_page_has_what_was_done_and_seen_and_no_numbers_that_show_a_gap():
    record = whole(
        step(1, seen="issue 119", took=timedelta(seconds=90), note="look at the footer"),
        step(2, StepState.SKIPPED, reason="Theo sends it"),
        step(3, section="", title="Open the test"),
        breaks=(Break(BREAK, 2),),
    )
    assert plain(words.client_page(for_client(record, DAY))).splitlines() == [
        "Newsletter",
        "Brightside · Tuesday, 24 November 2026",
        "Newsletter, 24 November: test opened",
        "Build",
        "✓ Copy the draft",
        "issue 119",
        "✓ Open the test",
    ]


SECRET = st.text("xyzw", min_size=6, max_size=12)


@given(SECRET, SECRET, SECRET, st.sampled_from(StepState), st.integers(1, 600))
def test_the_clients_page_never_holds_a_reason_an_interruption_a_note_or_a_time(
    reason, note, why, state, minutes
):
    record = whole(
        step(1, state, seen="issue", reason=reason, note=note, took=timedelta(minutes=minutes)),
        breaks=(
            Break(Interruption("i", "r", began_at=START, ended_at=START, choice="carry_on", reason=why), 1),
        ),
        interruptions=3,
        minutes=minutes,
        caught=(note,),
    )
    said = plain(words.client_page(for_client(record, DAY)))
    for private in (reason, note, why, "8:31", "9:12", " min", "interrupt", "Skipped", "Called away"):
        assert private not in said


def test_what_was_left_out_is_said_with_its_name():
    record = for_client(whole(step(1, seen="as for Harlow"), title="Harlow"), None, ["Harlow"])
    assert words.left_out_words(record) == "Left out as well: what names Harlow."
    assert plain(words.client_page(record)).startswith("Checklist\nBrightside\n")
    assert words.left_out_words(for_client(whole(), None)) == ""


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (59.4, "59 s"), (59.7, "1 min"), (90, "2 min"), (3900, "1 h 5 min")],
)
def test_spans_are_short(seconds, said):
    assert words.took_words(timedelta(seconds=seconds)) == said


def test_a_long_text_is_cut_to_stay_on_a_page():
    said = plain(words.client_page(for_client(whole(step(1, seen="word " * 2000)), DAY)))
    assert len(said) < 900
    assert said.endswith("…")


def test_a_past_run_in_a_line():
    line = PastRunLine("r", RunState.DONE, None, "Brightside", START, 26, True, 2, 1, 1)
    assert words.past_run_second(line, names_client=True) == (
        "Brightside · Clear to send · 1 skipped · 2 interruptions"
    )
    assert words.caught_words(1) == "Caught one"
    assert [words.caught_words(0), words.caught_words(3)] == ["", "Caught 3"]
    line = PastRunLine("r", RunState.DROPPED, None, "", START, None, True, 1, 0, 0)
    assert words.past_run_second(line, names_client=True) == "Put aside · 1 interruption"
    line = PastRunLine("r", RunState.DONE, None, "", START, None, False, 0, 0, 0)
    assert words.past_run_second(line, names_client=False) == "Done without the checklist"


def test_a_break_without_a_time_is_told_without_one():
    one = Break(Interruption("i", "r", kind="sleep"), 3)
    assert words.break_words(one, lambda moment: moment) == "The laptop slept"
