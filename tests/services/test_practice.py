"""A practice goes through the whole flow, counts nowhere, and all of it goes in one act (A9)."""

from __future__ import annotations

from mistakejournal.domain.lookback import Period
from mistakejournal.services.calendarfile import calendar_entries
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.clientcard import client_card, history
from mistakejournal.services.clients import add_client, list_clients
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.duefollowups import follow_ups_due
from mistakejournal.services.effectiveness import fix_records
from mistakejournal.services.fixes import owe_fix
from mistakejournal.services.followplan import add_follow_up
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.services.incidents import (
    count_incidents,
    edit_incident,
    list_incidents,
    start_incident,
)
from mistakejournal.services.learning import learn_step, merge_learned
from mistakejournal.services.lookback.lookbacks import stretch_of
from mistakejournal.services.lookback.rows import biggest_causes, went_right
from mistakejournal.services.makegoods import make_goods_of
from mistakejournal.services.owed import fixes_owed
from mistakejournal.services.patterns import patterns
from mistakejournal.services.practice import delete_practice, has_practice
from mistakejournal.services.promises import add_promise, promises_due
from mistakejournal.services.reminders import due_today
from mistakejournal.services.telling import tell
from mistakejournal.services.today import is_empty, today
from tests.services.brightside import Brightside


def figures(desk: Desk, client: str) -> dict[str, object]:
    """Give everything that counts incidents, or is due because of one."""
    now = desk.clock.now()
    return {
        "journal": count_incidents(desk),
        "client": (client_card(desk, client), history(desk, client), make_goods_of(desk, client)),
        "clients": list_clients(desk),
        "patterns": patterns(desk, None),
        "fixes": fix_records(desk),
        "owed": fixes_owed(desk),
        "promised": promises_due(desk),
        "due": (follow_ups_due(desk, now.date().replace(year=2030)), due_today(desk)),
        "calendar": calendar_entries(desk),
        "look back": (
            went_right(desk, stretch_of(desk, Period.WEEK)),
            biggest_causes(desk, stretch_of(desk, Period.MONTH)),
        ),
        "caught": today(desk).caught,
    }


def practise(desk: Desk, known: Brightside) -> str:
    """Go through all of it with a client there is."""
    day = desk.clock.local().date()
    row = start_incident(desk, practice=True, title="Only a try", client_id=known.client).id
    edit_incident(desk, row, level=4, my_part="I sent it.", make_good="An hour", make_good_minutes=60)
    set_causes(desk, row, ["interrupted"])
    tell(desk, row, "email", "It went out wrong. I will call you on Friday.", "Wrong link")
    add_promise(desk, row, "I will call you on Friday.", day)
    add_follow_up(desk, row, "Look again", day)
    owe_fix(desk, row, day, "Work it out")
    return row


def test_going_through_all_of_it_changes_no_figure(desk: Desk, known: Brightside) -> None:
    real = start_incident(desk, title="Old link", client_id=known.client).id
    tell(desk, real, "email", "It went out wrong.", "Wrong link")
    before = figures(desk, known.client)
    practise(desk, known)
    assert figures(desk, known.client) == before
    assert [line.practice for line in list_incidents(desk)].count(True) == 1


def test_on_today_it_comes_after_what_is_real(desk: Desk, clock) -> None:
    start_incident(desk, title="Real")
    clock.advance(minutes=5)
    start_incident(desk, title="Try", practice=True)
    assert [act.title for act in today(desk).incidents] == ["Real", "Try"]


def test_all_of_it_goes_in_one_act_and_comes_back_in_one(desk: Desk, known: Brightside) -> None:
    real = start_incident(desk, title="Real", client_id=known.client).id
    row = practise(desk, known)
    practise(desk, known)
    learn_step(desk, row, known.checklist, "Open the link in the test")
    titles = [step.title for step in checklist_file(desk, known.checklist).steps]
    gone = delete_practice(desk)
    assert not has_practice(desk)
    assert [line.id for line in list_incidents(desk)] == [real]
    left = [step.title for step in checklist_file(desk, known.checklist).steps]
    assert left == [title for title in titles if title != "Open the link in the test"]
    assert gone.undo is not None
    take_back(desk, gone.undo)
    assert len(list_incidents(desk)) == 3
    assert [step.title for step in checklist_file(desk, known.checklist).steps] == titles


def test_a_step_that_was_there_before_stays_when_the_practice_goes(desk: Desk, known: Brightside) -> None:
    row = start_incident(desk, practice=True).id
    merge_learned(desk, row, known.steps[1])
    delete_practice(desk)
    step = next(one for one in checklist_file(desk, known.checklist).steps if one.id == known.steps[1])
    assert step.incident_id is None


def test_a_learned_step_of_a_practice_is_not_counted_for_the_client(desk: Desk, known: Brightside) -> None:
    row = start_incident(desk, practice=True, client_id=known.client).id
    learn_step(desk, row, known.checklist, "Open the link in the test")
    assert [line.learned_steps for line in list_clients(desk)] == [0]


def test_a_client_made_while_practising_goes_too_and_the_first_run_is_back(desk: Desk) -> None:
    row = start_incident(desk, practice=True).id
    edit_incident(desk, row, client_id=add_client(desk, "Robin").id)
    assert not is_empty(desk)
    delete_practice(desk)
    assert is_empty(desk)


def test_without_a_practice_nothing_happens(desk: Desk) -> None:
    assert delete_practice(desk).undo is None
