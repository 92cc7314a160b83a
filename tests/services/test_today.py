from datetime import date

from mistakejournal.services.checkins import plan_check_ins, waive_check_in
from mistakejournal.services.choices import choose_option
from mistakejournal.services.clients import add_client
from mistakejournal.services.fixes import owe_fix
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incidents import edit_incident, incident_file, note_near_miss, start_incident
from mistakejournal.services.interruptions import call_away
from mistakejournal.services.runs import start_run
from mistakejournal.services.telling import tell
from mistakejournal.services.ticks import tick_step
from mistakejournal.services.today import today
from tests.services.newsletter import ids, make_list, whole_run


def test_an_empty_journal_is_the_first_run(desk):
    now = today(desk)
    assert (now.empty, now.calm, now.first, now.day) == (True, True, None, date(2026, 11, 24))
    add_client(desk, "Brightside")
    assert not today(desk).empty
    assert today(desk).calm


def test_each_incident_has_one_row_with_its_next_act_and_the_untold_come_first(desk):
    client = add_client(desk, "Brightside", "Theo Marsh").id
    untold = start_incident(desk, title="Old link", client_id=client, what_happened="The link was old.").id
    desk.clock.advance(minutes=5)
    told = start_incident(desk, title="Late post").id
    edit_incident(desk, told, told_at=desk.clock.now())
    desk.clock.advance(minutes=5)
    begun = start_incident(desk, page="own/my_part").id
    acts = today(desk).incidents
    assert [(act.incident_id, act.code) for act in acts] == [
        (begun, "continue"),
        (untold, "tell_client"),
        (told, "put_right"),
    ]
    assert acts[0].page == "own/my_part"
    assert (acts[1].first_name, acts[1].client_name, acts[1].page) == ("Theo", "Brightside", "apologize")
    assert today(desk).first == acts[0]


def test_open_and_left_runs_wait_there(desk):
    checklist_id = make_list(desk)
    whole_run(desk, checklist_id)
    run_id = start_run(desk, checklist_id).id
    tick_step(desk, ids(desk, run_id)[0])
    call_away(desk, run_id)
    (line,) = today(desk).runs
    assert (line.id, line.away_kind, line.total) == (run_id, "called_away", 4)


def test_fixes_that_are_owed_stay_until_they_are_done(desk):
    incident = start_incident(desk, title="Old link").id
    owe_fix(desk, incident, date(2026, 11, 25))
    assert [owed.incident_id for owed in today(desk).fixes] == [incident]


def test_what_was_caught_this_month_is_said_in_one_line(desk):
    note_near_miss(desk, "Date of last year")
    desk.clock.advance(hours=1)
    note_near_miss(desk, "Old link")
    caught = today(desk).caught
    assert (caught.count, caught.last_title, caught.last_at) == (2, "Old link", desk.clock.now())
    desk.clock.advance(days=7)
    assert today(desk).caught is None


def test_what_the_plan_has_on_a_later_day_says_so_and_comes_last(desk):
    client = add_client(desk, "Brightside", "Theo Marsh").id
    asked = start_incident(desk, title="Old link", client_id=client, level=2, fix_declined="Once only").id
    tell(desk, asked, "email", "Hi Theo, it is right again.")
    edit_incident(desk, asked, fixed_at=desk.clock.now(), as_described="exactly")
    plan_check_ins(desk, asked, 1)
    waive_check_in(desk, incident_file(desk, asked).check_ins[0].id, "The series ends")
    other = start_incident(desk, title="Late post").id
    edit_incident(desk, other, told_at=desk.clock.now())
    acts = today(desk).incidents
    assert [(act.incident_id, act.code, act.due_on) for act in acts] == [
        (other, "put_right", None),
        (asked, "answer", date(2026, 11, 26)),
    ]
    assert today(desk).follow_ups == ()
    desk.clock.advance(days=2)
    (act,) = (one for one in today(desk).incidents if one.incident_id == asked)
    assert act.due_on is None
    assert today(desk).follow_ups == (), "one row, not two"


def test_what_is_not_put_right_yet_is_neither_looked_at_nor_asked_about(desk):
    incident = start_incident(desk, title="Old link", level=3).id
    option = add_option(desk, incident, "A correction", by_when="today by 12:00").id
    tell(desk, incident, "email", "Hi Theo, I sent the old link.")
    desk.clock.advance(days=3)
    assert [act.code for act in today(desk).incidents] == ["choose_option"]
    assert today(desk).follow_ups == ()
    choose_option(desk, incident, option)
    assert [due.follow_up.code for due in today(desk).follow_ups] == ["confirm", "ask"]
