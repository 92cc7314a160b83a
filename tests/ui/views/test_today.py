"""Today holds one row for each thing that needs her, each with its one act."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QTimer

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.changedpromises import change_promise
from mistakejournal.services.checkins import plan_check_ins
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.closing import close_incident
from mistakejournal.services.fixes import learn_step, owe_fix
from mistakejournal.services.incidents import edit_incident, note_near_miss, start_incident
from mistakejournal.services.promises import promises_due
from mistakejournal.services.runs import start_run
from mistakejournal.services.schedules import Plan, set_companion, set_schedule
from mistakejournal.services.steps import add_step
from mistakejournal.services.telling import tell
from mistakejournal.services.ticks import tick_step
from mistakejournal.store import runs
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.menu_button import MenuButton
from tests.services import brightside
from tests.ui.accessibility import complaints
from tests.ui.window import Window


def show(window: Window) -> None:
    window.main.go(Route(Place.TODAY))
    window.settle()


def test_the_first_card_names_what_comes_first_and_opens_it(window: Window) -> None:
    client = add_client(window.desk, "The Brightside Podcast", "Theo Marsh").id
    row = start_incident(window.desk, title="Last week’s podcast link", client_id=client).id
    edit_incident(
        window.desk, row, what_happened="The old link", my_part="I sent the old link", pause_done=True
    )
    show(window)
    assert "Tuesday, 24 November" in window.words()
    assert "Next: tell Theo." in window.words()
    window.click("Continue")
    assert window.main.place is Place.FLOW
    assert window.main.view(Place.FLOW).session.id == row


def test_the_other_incidents_stand_below_one_row_each_untold_first(window: Window) -> None:
    first = start_incident(window.desk, title="Old address on the invoice").id
    edit_incident(window.desk, first, told_at=window.clock.now())
    window.clock.advance(minutes=5)
    start_incident(window.desk, title="Last week’s podcast link")
    show(window)
    words = window.words()
    assert words.index("Last week’s podcast link") < words.index("Also open")
    assert words.index("Also open") < words.rindex("Old address on the invoice")


def test_a_run_that_was_begun_is_resumed(window: Window) -> None:
    known = brightside.make(window.desk)
    run_id = start_run(window.desk, known.checklist).id
    tick_step(window.desk, runs.steps(window.desk.journal, run_id)[0].id)
    window.clock.advance(minutes=3)
    show(window)
    assert "The Brightside Podcast · 1 of 4, paused 3 minutes ago" in window.words()
    asked = []
    window.main.context.requested.connect(asked.append)
    window.main.context.requested.disconnect(window.main.go)
    window.click("Resume")
    assert asked == [Route(Place.RUN, run_id)]


def test_a_checklist_is_started_and_says_what_was_learned(window: Window) -> None:
    known = brightside.make(window.desk)
    row = start_incident(window.desk, client_id=known.client).id
    learn_step(window.desk, row, known.checklist, "Send myself a test")
    learn_step(window.desk, row, known.checklist, "Read the date aloud")
    show(window)
    assert "The Brightside Podcast · 6 steps" in window.words()
    assert "2 learned steps" in window.words()
    asked = []
    window.main.context.requested.connect(asked.append)
    window.main.context.requested.disconnect(window.main.go)
    window.click("Start")
    assert [route.place for route in asked] == [Place.RUN]


def test_one_step_and_one_learned_step_are_said_as_one(window: Window) -> None:
    checklist = add_checklist(window.desk, "Monthly invoices").id
    row = start_incident(window.desk, title="Old address").id
    learn_step(window.desk, row, checklist, "Read the address aloud")
    show(window)
    assert "1 step" in window.words().splitlines()
    assert "1 learned step" in window.words().splitlines()


@pytest.mark.row("J3")
def test_a_check_in_is_copied_and_then_sent(window: Window) -> None:
    known = brightside.make(window.desk)
    row = start_incident(
        window.desk, title="Last week’s podcast link", client_id=known.client, work_id=known.work
    ).id
    edit_incident(window.desk, row, told_at=window.clock.now(), fixed_at=window.clock.now())
    learn_step(window.desk, row, known.checklist, "Send myself a test")
    plan_check_ins(window.desk, row, 2)
    window.clock.advance(days=7)
    brightside.run(window.desk, known, evidence="/episodes/73")
    show(window)
    assert "check-in 1 of 2 after “Last week’s podcast link”" in window.words()
    window.click("~^Copy line: check-in")
    line = window.clipboard()
    assert f"“{line}”" in window.words()
    window.click("Sent")
    assert not window.has("~^Copy line")
    stored = window.desk.journal.read_one("SELECT title, state FROM check_ins WHERE number = 1")
    assert tuple(stored) == (line, "done")


def test_a_system_fix_that_is_owed_leads_to_its_page(window: Window) -> None:
    row = start_incident(window.desk, title="Last week’s podcast link").id
    edit_incident(window.desk, row, told_at=window.clock.now())
    owe_fix(window.desk, row, None)
    show(window)
    assert "Finish the why" in window.words()
    window.click("Work it out")
    assert window.main.place is Place.FLOW
    assert "fix" in window.desk.journal.read_one("SELECT page FROM incidents")["page"]


def test_what_was_caught_is_one_quiet_line_and_a_calm_day_says_so(window: Window) -> None:
    note_near_miss(window.desk, "Old link in the draft")
    show(window)
    assert "Nothing needs you today." in window.words()
    assert (
        "One thing was caught before it went out in November: Old link in the draft (Today)" in window.words()
    )


def test_a_change_elsewhere_shows_at_once(window: Window) -> None:
    add_client(window.desk, "The Brightside Podcast")
    show(window)
    desk = window.desk
    window.main.context.perform(lambda: start_incident(desk, title="Old address"))
    window.settle()
    assert window.has("Continue")
    window.main.context.undo()
    window.settle()
    assert not window.has("Continue")


def test_five_rows_a_group_then_how_many_later(window: Window) -> None:
    checklist = add_checklist(window.desk, "Monthly invoices").id
    add_step(window.desk, checklist, "Read the address aloud")
    for _number in range(7):
        start_run(window.desk, checklist)
    show(window)
    assert len(window.all("Resume")) == 5
    window.click("2 later")
    assert len(window.all("Resume")) == 7


@pytest.fixture
def newsletter(window: Window) -> brightside.Brightside:
    """The newsletter is due every Tuesday at ten."""
    known = brightside.make(window.desk)
    plan = Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 11, 24), "10:00")
    set_schedule(window.desk, known.checklist, plan)
    return known


def pick(window: Window, words: str, name: str = "Newsletter: send") -> None:
    """Choose from the menu of a card."""
    button = window.find(f"More for {name}", MenuButton)
    assert isinstance(button, MenuButton)
    menu = button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == words).trigger()
    window.settle()


def test_a_shared_list_asks_for_whom_it_is_started(window: Window) -> None:
    client = add_client(window.desk, "The Brightside Podcast", "Theo Marsh").id
    shared = add_checklist(window.desk, "Monthly check").id
    add_step(window.desk, shared, "Look at the numbers")
    day = window.clock.local().date()
    set_schedule(window.desk, shared, Plan(Repeat(Every.WEEK, days=(day.weekday(),)), day, "10:00"))
    show(window)
    window.click("Start")
    window.type_into("Client", "The Brightside Podcast")
    window.click("Start the run")
    assert window.main.place is Place.RUN
    run = window.main.view(Place.RUN).session.file.run
    assert run.client_id == client
    show(window)
    window.sees("10:00", "Resume")
    assert not window.has("Start")


@pytest.mark.row("H4")
def test_what_is_due_today_stands_with_its_time_and_is_started(
    window: Window, newsletter: brightside.Brightside
) -> None:
    show(window)
    window.sees("10:00", "The Brightside Podcast · 4 steps")
    window.click("Start")
    assert window.main.place is Place.RUN
    show(window)
    window.sees("10:00", "Resume")
    assert not window.has("Start")


@pytest.mark.row("H1")
def test_missed_ones_are_one_card(window: Window, newsletter: brightside.Brightside) -> None:
    window.clock.advance(days=15)
    show(window)
    window.wait(50)  # it is painted first
    window.sees("8 Dec", "also missed: 2 earlier")
    assert len(window.all("Start")) == 1


def test_the_first_paint_reads_no_rule_and_the_next_moment_counts(
    window: Window, newsletter: brightside.Brightside
) -> None:
    window.clock.advance(days=15)
    window.close()
    window.open()
    window.wait(50)
    window.sees("8 Dec", "also missed: 2 earlier")


@pytest.mark.row("H4")
def test_a_card_is_snoozed_and_comes_up_again_by_itself(
    window: Window, newsletter: brightside.Brightside
) -> None:
    show(window)
    pick(window, "Snooze for two hours")
    assert not window.has("Start")
    window.sees("Coming up: Newsletter: send (Today, 11:30)")
    assert not window.has("Nothing needs you today.")
    window.clock.advance(hours=2)
    window.main.current().refresh()
    assert window.has("Start")


def test_while_the_clock_goes_on_the_focus_and_an_open_menu_stay(
    window: Window, newsletter: brightside.Brightside
) -> None:
    show(window)
    more = window.find("More for Newsletter: send", MenuButton)
    more.setFocus()
    window.clock.advance(minutes=1)
    window.main.view(Place.TODAY).refresh()
    window.settle()
    assert window.find("More for Newsletter: send", MenuButton) is more
    assert more.hasFocus()


def test_a_card_is_snoozed_until_a_moment_of_her_choice(
    window: Window, newsletter: brightside.Brightside
) -> None:
    show(window)
    pick(window, "Snooze until…")
    window.sees("Snooze until: Newsletter: send")
    window.click("Snooze")
    assert not window.has("Start")
    window.sees("Coming up: Newsletter: send (Tomorrow, 9:00)")


@pytest.mark.row("H4")
def test_not_this_time_with_a_reason_and_nothing_needs_her(
    window: Window, newsletter: brightside.Brightside
) -> None:
    show(window)

    def give_reason() -> None:
        window.type_into("Reason, if you like", "Theo is on holiday")
        window.click("Leave it out")

    QTimer.singleShot(50, window.main, give_reason)
    pick(window, "Not this time…")
    assert not window.has("Start")
    window.sees("Nothing needs you today.")
    stored = window.desk.journal.read_one("SELECT state, reason FROM occurrences")
    assert tuple(stored) == ("not_this_time", "Theo is on holiday")
    window.main.context.undo()
    window.settle()
    assert window.has("Start")


@pytest.mark.row("H4")
def test_done_without_the_checklist_counts_as_a_run_that_did_not_use_it(
    window: Window, newsletter: brightside.Brightside
) -> None:
    show(window)
    pick(window, "Did it without the checklist")
    window.sees("Nothing needs you today.", "Noted as done without the checklist")
    assert window.desk.journal.number("SELECT count(*) FROM runs WHERE list_used = 0") == 1


@pytest.mark.row("H4")
def test_midnight_brings_up_what_the_new_day_holds(window: Window, newsletter: brightside.Brightside) -> None:
    pick_day = Plan(Repeat(Every.WEEK, days=(2,)), date(2026, 11, 24), "11:00")
    episode = add_checklist(window.desk, "Episode page").id
    add_step(window.desk, episode, "Open it")
    set_schedule(window.desk, episode, pick_day)
    show(window)
    window.sees("Coming up: Episode page (Tomorrow, 11:00)")
    assert not window.has("More for Episode page")
    window.clock.advance(hours=15)
    window.main.current().refresh()
    window.sees("Wednesday, 25 November", "11:00")
    assert window.has("More for Episode page")


@pytest.mark.row("H2")
def test_what_comes_after_it_opens_on_today_until_it_is_done(
    window: Window, newsletter: brightside.Brightside
) -> None:
    resend = add_checklist(window.desk, "Resend to non-openers", newsletter.client).id
    add_step(window.desk, resend, "Choose those who did not open it")
    set_companion(window.desk, newsletter.checklist, resend, weekday=4, at_time="9:00")
    show(window)
    pick(window, "Did it without the checklist")
    window.sees("Coming up: Resend to non-openers (Friday, 9:00)")
    window.clock.advance(days=4)
    window.main.current().refresh()
    window.sees("27 Nov", "The Brightside Podcast · 1 step · after Newsletter: send")
    window.main.context.undo()
    window.settle()
    assert not window.has("More for Resend to non-openers")


@pytest.mark.row("P1")
def test_today_can_be_reached_named_and_hit(window: Window) -> None:
    known = brightside.make(window.desk)
    set_schedule(
        window.desk, known.checklist, Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 11, 24), "10:00")
    )
    start_incident(window.desk, title="Last week’s podcast link")
    show(window)
    assert complaints(window.main.current()) == []


@pytest.mark.row("J1")
def test_what_is_to_be_looked_after_stands_there_though_the_incident_is_closed(window: Window) -> None:
    client = add_client(window.desk, "The Brightside Podcast", "Theo Marsh").id
    row = start_incident(window.desk, title="Old link", client_id=client, level=3).id
    tell(window.desk, row, "email", "Hi Theo, it is right again.")
    close_incident(window.desk, row, "They asked me to let it rest")
    window.clock.advance(days=7)
    show(window)
    words = window.words()
    assert "Look after" in words
    assert "Look sideways" in words
    assert complaints(window.main.view(Place.TODAY)) == []
    more = [one for one in window.main.view(Place.TODAY).findChildren(MenuButton) if one.isVisible()]
    look = next(one for one in more if one.accessibleName() == "More for Look sideways")
    look.menu().aboutToShow.emit()
    next(act for act in look.menu().actions() if act.text() == "Done").trigger()
    window.settle()
    assert "Look sideways" not in window.words()


@pytest.mark.row("J2")
def test_a_promise_that_changed_is_to_be_told(window: Window) -> None:
    client = add_client(window.desk, "The Brightside Podcast", "Theo Marsh").id
    row = start_incident(window.desk, title="Old link", client_id=client, level=2).id
    tell(window.desk, row, "email", "Hi Theo, I’ll call you on Thursday.")
    show(window)
    assert "is that a promise?" in window.words()
    change_promise(window.desk, promises_due(window.desk)[0].promise.id, "I’ll call you on Friday")
    window.main.context.changed.emit(frozenset({"promises"}))
    window.settle()
    assert "Tell Theo that a promise changed." in window.words()
    assert "Tell Theo that it changed" not in window.words(), "one row, not two"
