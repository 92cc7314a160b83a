"""A schedule is set in words she chose, and what she says of a card is one act that can be taken back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.repeat import LAST, Every, Repeat
from mistakejournal.errors import JournalError
from mistakejournal.services.agenda import agenda
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import take_back
from mistakejournal.services.schedules import (
    Plan,
    companion_lines,
    did_it_without_list,
    not_this_time,
    pause_schedule,
    preview,
    remove_companion,
    remove_schedule,
    resume_schedule,
    schedule_of,
    set_companion,
    set_schedule,
    snooze,
    snooze_to,
)
from mistakejournal.services.steps import add_step
from tests.services import brightside

LIST = "Newsletter: send"
TUESDAYS = Repeat(Every.WEEK, days=(1,))
TODAY = date(2026, 11, 24)  # a Tuesday


def plan(repeat=TUESDAYS, **values):
    return Plan(repeat, **{"starts_on": TODAY, "at_time": "10:00"} | values)


def due(desk):
    return [(card.title, card.day.isoformat(), card.at, card.missed) for card in agenda(desk).due]


def occurrences(desk):
    rows = desk.journal.read(
        "SELECT state, due_on, missed, reason FROM occurrences WHERE deleted_at IS NULL ORDER BY due_on"
    )
    return [tuple(row) for row in rows]


def test_a_schedule_is_stored_as_a_rule_with_her_zone(desk, known):
    set_schedule(desk, known.checklist, plan(at_time="9.30"))
    kept = schedule_of(desk, known.checklist)
    assert (kept.rule, kept.at_time, kept.zone) == ("FREQ=WEEKLY;BYDAY=TU", "09:30", "Europe/Berlin")
    assert kept.next_on == TODAY


def test_set_again_it_is_the_same_schedule_and_undo_brings_the_old_one_back(desk, known):
    first = set_schedule(desk, known.checklist, plan())
    second = set_schedule(desk, known.checklist, plan(Repeat(Every.WORKING_DAY, place=LAST)))
    assert first.id == second.id
    assert schedule_of(desk, known.checklist).next_on == date(2026, 11, 30)
    take_back(desk, second.undo)
    assert schedule_of(desk, known.checklist).rule == "FREQ=WEEKLY;BYDAY=TU"
    take_back(desk, first.undo)
    assert schedule_of(desk, known.checklist) is None


def test_a_list_that_was_done_today_is_due_the_next_time(desk, known):
    brightside.run(desk, known)
    set_schedule(desk, known.checklist, plan())
    assert schedule_of(desk, known.checklist).next_on == date(2026, 12, 1)


def test_another_time_of_day_keeps_what_is_due(desk, known):
    set_schedule(desk, known.checklist, plan())
    desk.clock.advance(days=1)
    set_schedule(desk, known.checklist, plan(at_time="11:00"))
    assert due(desk) == [(LIST, "2026-11-24", "11:00", 0)]


def test_another_rule_on_a_day_that_was_dealt_with_goes_on_after_it(desk, known):
    set_schedule(desk, known.checklist, plan())
    not_this_time(desk, agenda(desk).due[0].id)
    set_schedule(desk, known.checklist, plan(Repeat(Every.WEEK, days=(1, 3))))
    assert schedule_of(desk, known.checklist).next_on == date(2026, 11, 26)


def test_the_next_days_are_shown_before_anything_is_stored(desk, known):
    assert preview(desk, plan()) == [date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)]
    assert preview(desk, plan(Repeat(Every.DONE, 3))) == [TODAY]
    assert preview(desk, Plan(None, TODAY, rule="FREQ=DAILY;INTERVAL=2"), 2)[1] == date(2026, 11, 26)
    assert schedule_of(desk, known.checklist) is None


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (plan(at_time="noon"), "bad_time"),
        (plan(zone="Europe/Atlantis"), "bad_zone"),
        (plan(Repeat(Every.WEEK, 0, days=(1,))), "rule_interval"),
        (plan(None, rule="FREQ=WEEKLY;INTERVAL=0"), "rule_interval"),
        (plan(None, rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "rule_never"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_stored(desk, known, wrong, code):
    with pytest.raises(JournalError) as error:
        set_schedule(desk, known.checklist, wrong)
    assert error.value.code == code
    assert schedule_of(desk, known.checklist) is None


def test_a_pause_lets_nothing_come_up_and_what_fell_into_it_was_not_missed(desk, known):
    row = set_schedule(desk, known.checklist, plan()).id
    pause_schedule(desk, row)
    assert due(desk) == []
    desk.clock.advance(days=15)
    resume_schedule(desk, row)
    assert due(desk) == []
    assert schedule_of(desk, known.checklist).next_on == date(2026, 12, 15)
    desk.clock.advance(days=6)
    assert due(desk) == [(LIST, "2026-12-15", "10:00", 0)]


def test_a_paused_schedule_that_is_set_anew_goes_on_and_missed_nothing(desk, known):
    pause_schedule(desk, set_schedule(desk, known.checklist, plan()).id)
    desk.clock.advance(days=15)
    set_schedule(desk, known.checklist, plan(at_time="11:00"))
    assert due(desk) == []
    assert schedule_of(desk, known.checklist).next_on == date(2026, 12, 15)


def test_a_paused_count_of_days_goes_on_today(desk, known):
    row = set_schedule(desk, known.checklist, plan(Repeat(Every.DONE, 3))).id
    pause_schedule(desk, row)
    desk.clock.advance(days=15)
    resume_schedule(desk, row)
    assert schedule_of(desk, known.checklist).next_on == date(2026, 12, 9)


def test_a_schedule_that_was_taken_away_comes_back_by_undo(desk, known):
    row = set_schedule(desk, known.checklist, plan()).id
    removed = remove_schedule(desk, row)
    assert (due(desk), schedule_of(desk, known.checklist)) == ([], None)
    take_back(desk, removed.undo)
    assert len(due(desk)) == 1


def test_snoozed_it_is_gone_until_its_moment(desk, known):
    set_schedule(desk, known.checklist, plan())
    card = agenda(desk).due[0]
    put_off = snooze(desk, card.id, snooze_to(desk, "later"))
    assert due(desk) == []
    assert [one.again_at.strftime("%H:%M") for one in agenda(desk).later if one.again_at] == ["11:30"]
    desk.clock.advance(hours=2)
    assert len(due(desk)) == 1
    take_back(desk, put_off.undo)
    assert schedule_of(desk, known.checklist).snoozed_until is None


def test_snoozing_to_tomorrow_or_three_days_means_the_morning(desk):
    assert snooze_to(desk, "tomorrow") == datetime(2026, 11, 25, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert snooze_to(desk, "days") == datetime(2026, 11, 27, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def test_in_three_days_is_the_morning_also_over_a_clock_change(desk):
    desk.clock.set(datetime(2027, 3, 27, 12, 0, tzinfo=ZoneInfo("Europe/Berlin")))
    assert snooze_to(desk, "days").isoformat() == "2027-03-30T09:00:00+02:00"


def test_a_moment_that_is_over_is_no_snooze(desk, known):
    set_schedule(desk, known.checklist, plan())
    with pytest.raises(JournalError) as error:
        snooze(desk, agenda(desk).due[0].id, desk.clock.now() - timedelta(minutes=1))
    assert error.value.code == "snooze_past"


def test_not_this_time_keeps_its_reason_and_goes_on_next_week(desk, known):
    set_schedule(desk, known.checklist, plan())
    said = not_this_time(desk, agenda(desk).due[0].id, "  Theo is\non holiday ")
    assert due(desk) == []
    assert occurrences(desk) == [("not_this_time", "2026-11-24", 0, "Theo is on holiday")]
    assert schedule_of(desk, known.checklist).next_on == date(2026, 12, 1)
    take_back(desk, said.undo)
    assert (len(due(desk)), occurrences(desk)) == (1, [])


def test_done_without_the_checklist_is_a_run_that_did_not_use_it(desk, known):
    set_schedule(desk, known.checklist, plan())
    said = did_it_without_list(desk, agenda(desk).due[0].id)
    row = desk.journal.read_one("SELECT state, list_used, client_id FROM runs WHERE id = ?", (said.id,))
    assert tuple(row) == ("done", 0, known.client)
    assert occurrences(desk) == [("without_list", "2026-11-24", 0, "")]
    take_back(desk, said.undo)
    assert len(due(desk)) == 1
    assert not desk.journal.number("SELECT count(*) FROM runs WHERE deleted_at IS NULL")


def test_what_was_missed_goes_with_the_card(desk, known):
    set_schedule(desk, known.checklist, plan())
    desk.clock.advance(days=15)
    assert due(desk) == [(LIST, "2026-12-08", "10:00", 2)]
    not_this_time(desk, agenda(desk).due[0].id)
    assert occurrences(desk) == [("not_this_time", "2026-12-08", 2, "")]
    assert due(desk) == []


def test_days_after_it_was_done_count_from_the_day_it_was_left_out_too(desk, known):
    set_schedule(desk, known.checklist, plan(Repeat(Every.DONE, 3)))
    desk.clock.advance(days=2)
    not_this_time(desk, agenda(desk).due[0].id)
    assert schedule_of(desk, known.checklist).next_on == date(2026, 11, 29)


def test_a_card_that_something_was_done_about_meanwhile_says_so(desk, known):
    set_schedule(desk, known.checklist, plan())
    card = agenda(desk).due[0]
    not_this_time(desk, card.id)
    desk.journal.read("SELECT 1")
    with pytest.raises(JournalError) as error:
        not_this_time(desk, "gone")
    assert error.value.code == "not_due"


def test_companion_work_has_a_day_of_its_own(desk, known):
    resend = add_checklist(desk, "Resend to non-openers").id
    first = set_companion(desk, known.checklist, resend, weekday=4, at_time="9")
    again = set_companion(desk, known.checklist, resend, days_after=3)
    assert first.id == again.id
    line = companion_lines(desk, known.checklist)[0]
    assert (line.name, line.companion.days_after, line.companion.weekday) == (
        "Resend to non-openers",
        3,
        None,
    )
    remove_companion(desk, first.id)
    assert companion_lines(desk, known.checklist) == []


@pytest.mark.parametrize(
    ("days", "own", "code"),
    [(0, True, "companion_itself"), (-1, False, "companion_days"), (999, False, "companion_days")],
)
def test_companion_work_that_makes_no_sense_is_said(desk, known, days, own, code):
    other = known.checklist if own else add_checklist(desk, "Resend").id
    with pytest.raises(JournalError) as error:
        set_companion(desk, known.checklist, other, days_after=days)
    assert error.value.code == code


def test_nine_in_berlin_is_eight_in_lisbon(journal_file, clock):
    from mistakejournal.services.content import Content
    from mistakejournal.services.desk import Desk
    from mistakejournal.store.opening import open_journal

    journal = open_journal(journal_file, clock.now)
    berlin = Desk(journal, clock, Content())
    row = add_checklist(berlin, "Monthly invoices").id
    add_step(berlin, row, "Read the address aloud")
    set_schedule(berlin, row, plan(at_time="9:00"))
    lisbon = StandingClock(clock.now(), ZoneInfo("Europe/Lisbon"), "Europe/Lisbon")
    assert due(Desk(journal, lisbon, Content())) == [("Monthly invoices", "2026-11-24", "08:00", 0)]
    journal.close()
