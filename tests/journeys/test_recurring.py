"""Whatever she does with what is due: no day is lost or counted twice, and each act can be taken back."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from mistakejournal.domain.recurrence import days_from
from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.agenda import agenda
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.run_lines import open_runs
from mistakejournal.services.runs import drop_run, finish_run, start_run
from mistakejournal.services.schedules import (
    Plan,
    did_it_without_list,
    not_this_time,
    schedule_of,
    set_schedule,
    snooze,
    snooze_to,
)
from mistakejournal.store import runs, tables
from mistakejournal.words.runs import clear_labels
from tests.blankjournal import new_journal
from tests.services import brightside

START = date(2026, 3, 24)  # a Tuesday, in the week of the clock change
CONTENT = Content()
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["start", "finish", "drop", "skip", "without", "snooze", "wait"]), st.integers(1, 20)
    ),
    min_size=1,
    max_size=14,
)
RULES = st.sampled_from(
    [Repeat(Every.WEEK, days=(1,)), Repeat(Every.WEEK, 2, days=(1, 4)), Repeat(Every.WEEK, days=(0, 2, 5))]
)


def act(desk: Desk, name: str, days: int):
    """Do one act where it makes sense, and give its outcome."""
    due = agenda(desk).due
    begun = open_runs(desk)
    if name == "wait":
        desk.clock.advance(days=days)
    elif name == "start" and due:
        return start_run(desk, due[0].checklist_id, due_id=due[0].id)
    elif name == "skip" and due:
        return not_this_time(desk, due[0].id)
    elif name == "without" and due:
        return did_it_without_list(desk, due[0].id)
    elif name == "snooze" and due:
        return snooze(desk, due[0].id, snooze_to(desk, "tomorrow"))
    elif name == "drop" and begun:
        return drop_run(desk, begun[0].id)
    elif name == "finish" and begun:
        with desk.journal.write() as writing:
            for step in runs.steps(desk.journal, begun[0].id):
                writing.change(tables.RUN_STEPS, step.id, state="done")
        return finish_run(desk, begun[0].id, clear_labels(START))
    return None


def picture(desk: Desk):
    """Everything that says what is due and what became of it."""
    kept = desk.journal.read(
        "SELECT id, due_on, state, missed, run_id, snoozed_until FROM occurrences WHERE deleted_at IS NULL"
        " ORDER BY id"
    )
    return agenda(desk), [tuple(row) for row in kept], schedule_of(desk, _checklist(desk))


def _checklist(desk: Desk) -> str:
    return str(desk.journal.read_one("SELECT id FROM checklists")["id"])


def counted(desk: Desk) -> int:
    """Count the days that occurrences stand for, and those of the card."""
    settled = desk.journal.read("SELECT id, missed FROM occurrences WHERE deleted_at IS NULL")
    next_on, today = schedule_of(desk, _checklist(desk)).next_on, desk.clock.local().date()
    rule = schedule_of(desk, _checklist(desk)).rule
    waiting = 0
    if next_on is not None and next_on <= today:
        waiting = sum(1 for day in named_until(rule, today) if day >= next_on)
    return sum(row["missed"] + 1 for row in settled) + waiting


def named_until(rule: str, today: date) -> list[date]:
    found = []
    for day in days_from(rule, START, START):
        if day > today:
            break
        found.append(day)
    return found


@settings(max_examples=25)
@given(RULES, ACTS)
def test_no_day_is_lost_or_counted_twice_and_each_act_can_be_taken_back(repeat, acts):
    clock = StandingClock(
        datetime(2026, 3, 24, 8, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "Europe/Berlin"
    )
    with tempfile.TemporaryDirectory() as folder:
        journal = new_journal(Path(folder) / "journal.db", clock.now)
        desk = Desk(journal, clock, CONTENT)
        known = brightside.make(desk)
        set_schedule(desk, known.checklist, Plan(repeat, START, "02:30"))
        rule = schedule_of(desk, known.checklist).rule
        for name, days in acts:
            before = picture(desk)
            done = act(desk, name, days)
            after = picture(desk)
            if done is not None and done.undo is not None:
                redo = take_back(desk, done.undo)
                assert picture(desk) == before
                take_back(desk, redo.undo)
                assert picture(desk) == after
            today = desk.clock.local().date()
            assert counted(desk) == len(named_until(rule, today))
            assert len(agenda(desk).due) <= 1
            assert all(card.day <= today for card in agenda(desk).due)
            assert all(card.day > today or card.again_at for card in agenda(desk).later)
        journal.close()


def test_the_first_day_is_a_day_of_the_rule():
    assert named_until("FREQ=WEEKLY;BYDAY=TU", START + timedelta(days=7)) == [START, date(2026, 3, 31)]
