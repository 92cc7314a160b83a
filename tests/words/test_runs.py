from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mistakejournal.domain.interruption import CHOICES, Away
from mistakejournal.domain.run import Interruption, RunState, RunStep, StepState
from mistakejournal.words import runs as words

SINCE = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


def test_a_break_is_stated_and_a_guess_is_asked():
    stated, guessed = Away("called_away", SINCE, 14, 5), Away("gap", SINCE, 14, 5)
    assert words.away_title(stated) == "You were away for 14 minutes"
    assert "Stopped at step 5" in words.away_text(stated)
    assert words.away_title(guessed) == "14 minutes since your last tick"
    assert words.away_text(guessed).startswith("Were you called away?")


def test_each_kind_of_break_says_what_it_was():
    other = Away("other_work", SINCE, 14, 5, "Hanna")
    assert words.away_title(other) == "You worked for Hanna in between"
    assert "For 14 minutes, since step 5 here." in words.away_text(other)
    assert words.away_title(Away("other_work", SINCE, 14, 5)) == "You were away for 14 minutes"
    assert words.away_title(Away("new_day", SINCE, 900, 5)) == "A new day since your last tick"
    idle = Away("idle", SINCE, 9, 5)
    assert words.away_title(idle) == "Nobody touched the laptop for 9 minutes"
    assert words.away_text(idle).startswith("Were you called away?")
    changed = Away("changed", SINCE, 0, 5, "Close the other tabs")
    assert words.away_title(changed) == "A step above changed. Start again?"
    assert "“Close the other tabs”" in words.away_text(changed)
    assert words.choice_words("here", "changed") == "Carry on"


def test_every_choice_state_and_reason_has_its_words():
    assert [words.choice_words(choice) for choice in CHOICES] == [
        "Start again at the top",
        "Carry on",
        "I was here",
    ]
    assert {words.state_words(state) for state in RunState} == {"Open", "Clear to send", "Put aside"}
    assert words.reason_words(words.READY_REASONS[0]) == "Doesn’t apply this time"
    assert words.carry_on_label().endswith("?")
    assert words.progress_words(4, 11) == "4 of 11"


@pytest.mark.parametrize(
    ("choice", "kind", "line"),
    [
        ("top", "called_away", "Called away, 14 minutes, started again at the top"),
        ("carry_on", "sleep", "The laptop slept, 14 minutes, carried on: it was still open"),
        ("here", "gap", "A long pause between ticks, 14 minutes, not interrupted"),
        ("", "restart", "The app was closed, 14 minutes"),
        ("top", "lock", "The screen was locked, 14 minutes, started again at the top"),
        ("here", "idle", "Nobody touched the laptop, 14 minutes, not interrupted"),
        ("top", "other_work", "Work for another client, 14 minutes, started again at the top"),
        ("top", "new_day", "A new day, 14 minutes, started again at the top"),
        ("here", "changed", "A step above changed, 14 minutes, carried on"),
    ],
)
def test_a_break_is_told_in_a_line(choice, kind, line):
    row = Interruption(
        "x",
        "r",
        kind=kind,
        began_at=SINCE,
        ended_at=SINCE + timedelta(minutes=14),
        choice=choice,
        reason="it was still open",
    )
    assert words.interruption_words(row) == line


def test_a_break_that_lasts_has_no_span_yet():
    assert words.interruption_words(Interruption("x", "r", began_at=SINCE)) == "Called away"


def test_the_clear_line_gets_its_day_and_labels():
    labels = words.clear_labels(date(2026, 12, 1))
    assert labels.day == "1 December"
    assert labels.ends_in.format(path="/episodes/73") == "link ends in /episodes/73"


def test_what_became_of_a_step_is_said_and_an_open_one_says_nothing():
    at = datetime(2026, 11, 24, 9, 35, tzinfo=UTC)
    step = RunStep(id="s", run_id="r", title="Test", ticked_at=at, reason="Theo does it")
    said = [words.step_state_words(replace(step, state=state), lambda moment: moment) for state in StepState]
    assert said == [
        "",
        "Checked at 9:35",
        "Skipped: Theo does it",
        "Ticked before the break. It counts once it is checked again.",
    ]
