"""The same mistake is found by what it tells, linked or told apart, and shows which fix did not hold."""

from __future__ import annotations

import pytest

from mistakejournal.domain.comeback import ComeBack, Standing
from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.errors import JournalError
from mistakejournal.services.again import linked, start_again
from mistakejournal.services.alike import alike, alike_beside, old_fixes, say_different, say_same
from mistakejournal.services.clients import add_client
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.effectiveness import of_incident
from mistakejournal.services.fixes import add_fix, learn_step
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.services.incidents import (
    edit_incident,
    get_incident,
    note_near_miss,
    remove_incident,
    start_incident,
)
from mistakejournal.services.levels import known_level
from mistakejournal.services.runs import start_run
from mistakejournal.store import tables
from tests.services import brightside

TOLD = "The newsletter of Tuesday went out with the podcast link of last week."


@pytest.fixture
def first(desk: Desk, clock: StandingClock, known: brightside.Brightside) -> str:
    row = start_incident(
        desk,
        title="Old podcast link",
        what_happened=TOLD,
        client_id=known.client,
        work_id=known.work,
        level=2,
    ).id
    set_causes(desk, row, ["assumption", "stale_template"])
    clock.advance(days=30)
    return row


@pytest.fixture
def again(desk: Desk, clock: StandingClock, known: brightside.Brightside, first: str) -> str:
    for title in ("Friday resend not scheduled", "Wrong sum in the invoice"):
        start_incident(desk, title=title, client_id=known.client)
        clock.advance(days=1)
    return start_incident(
        desk,
        title="Last week’s podcast link",
        what_happened="The button still had the podcast link of episode 71.",
        client_id=known.client,
        work_id=known.work,
    ).id


def test_the_same_mistake_is_found_with_the_reason(desk: Desk, first: str, again: str) -> None:
    (found,) = alike(desk, again)
    assert (found.incident_id, found.title) == (first, "Old podcast link")
    assert found.at == get_incident(desk, first).noticed_at
    assert (found.why.same_client, found.why.same_work, found.why.causes) == (True, True, ())
    assert {"podcast", "link"} <= set(found.why.words)
    set_causes(desk, again, ["assumption", "other"], "something else")
    assert alike(desk, again)[0].why.causes == ("assumption",)
    assert alike_beside(desk, again) == alike(desk, again)


def test_only_the_past_is_looked_at(desk: Desk, first: str, again: str) -> None:
    assert alike(desk, first) == []
    edit_incident(desk, again, noticed_at=get_incident(desk, first).noticed_at)
    assert [one.incident_id for one in alike(desk, again)] == [first]


def test_near_misses_practice_and_the_bin_are_left_out(desk: Desk, first: str, again: str) -> None:
    client = get_incident(desk, first).client_id
    caught = note_near_miss(desk, "Last week’s podcast link in the draft", client_id=client).id
    assert alike(desk, caught) == []
    assert [one.incident_id for one in alike(desk, again)] == [first]
    edit_incident(desk, first, practice=True)
    assert alike(desk, again) == []
    edit_incident(desk, again, practice=True)
    assert [one.incident_id for one in alike(desk, again)] == [first]
    remove_incident(desk, first)
    assert alike(desk, again) == []


def test_an_incident_without_words_is_like_none(desk: Desk, known: brightside.Brightside, first: str) -> None:
    assert alike(desk, start_incident(desk, client_id=known.client, work_id=known.work).id) == []
    with pytest.raises(KeyError):
        alike(desk, "nothing")


@pytest.mark.parametrize(
    "text",
    ['"', "a OR b NOT", "NEAR(", "播客链接 错了", "🙈", "ß İstanbul ﬁ", "x" * 5000, "\ud800 \x00", "٣ ²"],
)
def test_no_text_of_hers_stops_it(desk: Desk, known: brightside.Brightside, text: str) -> None:
    for _ in range(2):
        last = start_incident(desk, title=text, what_happened=text, client_id=known.client).id
    assert len(alike(desk, last)) <= 1


def test_at_most_three_are_shown_and_of_a_chain_the_likest(
    desk: Desk, clock: StandingClock, known: brightside.Brightside, first: str
) -> None:
    second = start_again(desk, first).id
    edit_incident(desk, second, title="Old podcast link")
    for _ in range(4):
        clock.advance(days=1)
        start_incident(desk, title="Old podcast link", what_happened=TOLD, client_id=known.client)
    clock.advance(days=1)
    last = start_incident(desk, title="Old podcast link", what_happened=TOLD, client_id=known.client).id
    found = [one.incident_id for one in alike(desk, last)]
    assert len(found) == 3
    assert len({first, second} & set(found)) <= 1


def test_another_clients_is_found_with_the_same_words_and_cause(desk: Desk, first: str, again: str) -> None:
    edit_incident(desk, again, client_id=add_client(desk, "Oak & Ember").id, work_id=None)
    set_causes(desk, again, ["assumption"])
    (found,) = alike(desk, again)
    assert (found.incident_id, found.why.same_client) == (first, False)


def test_same_links_both_and_one_undo_takes_it_back(desk: Desk, first: str, again: str) -> None:
    done = say_same(desk, again, first)
    assert get_incident(desk, again).again_of == first
    assert known_level(desk, again) == 3
    assert alike(desk, again) == []
    assert [(one.incident_id, one.is_later) for one in linked(desk, first)] == [(again, True)]
    for one, other in ((again, first), (first, again)):
        with pytest.raises(JournalError, match="already_same"):
            say_same(desk, one, other)
    assert done.undo is not None
    take_back(desk, done.undo)
    assert get_incident(desk, again).again_of is None
    assert [one.incident_id for one in alike(desk, again)] == [first]


def test_different_is_not_asked_again_until_it_is_said_to_be_the_same(
    desk: Desk, first: str, again: str
) -> None:
    done = say_different(desk, again, first)
    assert say_different(desk, again, first).undo is None
    assert alike(desk, again) == []
    say_same(desk, again, first)
    say_different(desk, again, first)
    assert (get_incident(desk, again).again_of, alike(desk, again)) == (None, [])
    assert done.undo is not None
    take_back(desk, done.undo)


def test_a_link_is_taken_away_with_how_it_came_back(desk: Desk, first: str, again: str) -> None:
    say_same(desk, again, first)
    edit_incident(desk, again, came_back_by="skipped")
    assert get_incident(desk, again).came_back_by is ComeBack.SKIPPED
    done = say_different(desk, again, first)
    assert get_incident(desk, again).came_back_by is None
    assert done.undo is not None
    take_back(desk, done.undo)
    assert (get_incident(desk, again).again_of, get_incident(desk, again).came_back_by) == (
        first,
        ComeBack.SKIPPED,
    )


def test_a_fix_that_stood_when_it_came_back_did_not_hold(
    desk: Desk, clock: StandingClock, known: brightside.Brightside, first: str
) -> None:
    learn_step(desk, first, known.checklist, "Open the podcast link in a test")
    add_fix(desk, first, "tool", "A template without links")  # owed still: it can't have held
    clock.advance(days=7)
    assert old_fixes(desk, first) == []
    again = start_again(desk, first).id
    add_fix(desk, again, "tool", "A template with a gap", done_now=True)
    (old,) = old_fixes(desk, again)
    assert old == old_fixes(desk, first)[0]
    assert (old.fix.title, old.came_back) == ("Open the podcast link in a test", again)
    assert (old.came_back_at, old.standing) == (clock.now(), Standing.DID_NOT_HOLD)
    edit_incident(desk, again, came_back_by="not_run")
    assert old_fixes(desk, first)[0].standing is Standing.NOT_TRIED
    edit_incident(desk, again, came_back_by="not_covered")
    assert old_fixes(desk, first)[0].standing is Standing.ANOTHER_CAUSE
    clock.advance(days=7)
    third = start_again(desk, first).id
    assert [(one.fix.title, one.came_back) for one in old_fixes(desk, third)] == [
        ("Open the podcast link in a test", third),
        ("A template with a gap", third),
    ]


def test_an_old_fix_stands_as_patterns_say_where_the_run_went_without_its_list(
    desk: Desk, clock: StandingClock, known: brightside.Brightside, first: str
) -> None:
    learn_step(desk, first, known.checklist, "Open the podcast link in a test")
    clock.advance(days=7)
    run = start_run(desk, known.checklist).id
    again = start_incident(desk, title="Old link again", client_id=known.client, run_id=run).id
    say_same(desk, again, first)
    assert old_fixes(desk, again)[0].standing is Standing.DID_NOT_HOLD
    assert of_incident(desk, first)[0].verdict is Verdict.RETURNED
    with desk.journal.write() as writing:
        writing.change(tables.RUNS, run, list_used=False)
    assert old_fixes(desk, again)[0].standing is Standing.NOT_TRIED
    assert of_incident(desk, first)[0].verdict is Verdict.UNUSED


PAST = (
    ("Oak", "Invoice sent to the old address", "Invoice 14 went to the address they left in March."),
    ("Harlow", "Typo in the sponsor’s name", "The sponsor was called Nordlicht in the header and the link."),
    ("Fennel", "Wrong time zone on the invite", "The invite to the webinar said Berlin time, not London."),
    ("Fennel", "Draft sent to the whole list", "I hit send on the draft; 1,900 people got it."),
    ("Oak", "Discount code left out", "The promo mail had no code in it. Forty people wrote back."),
    ("Oak", "Friday resend not scheduled", "The resend for Friday never went out."),
)


@pytest.fixture
def shelf(desk: Desk, clock: StandingClock) -> dict[str, str]:
    """Note the past incidents; give the clients by name."""
    names = {name: add_client(desk, name).id for name in ("Oak", "Harlow", "Fennel")}
    for client, title, told in PAST:
        start_incident(desk, title=title, what_happened=told, client_id=names[client])
        clock.advance(days=9)
    return names


@pytest.mark.parametrize(
    ("client", "title", "told", "like"),
    [
        ("Oak", "Invoice 31 at the old address again", "It was sent there though the card was changed.", 0),
        ("Harlow", "Sponsor misspelled", "In issue 40 the sponsor’s name has a typo in the footer.", 1),
        ("Fennel", "Calendar invite in the wrong zone", "The webinar was in Berlin time again.", 2),
        ("Fennel", "Test mail went to everybody", "It went to the whole list of 1,900 people, not to me.", 3),
        ("Oak", "Resend forgotten", "Nobody got the resend on Friday because I did not schedule it.", 5),
        ("Oak", "Report late by two days", "The monthly report came on the 7th instead of the 5th.", None),
        ("Harlow", "Photo without a yes", "A photo by Lena was in the post; nobody had asked her.", None),
        ("Fennel", "Old speaker in the post", "The post showed last year’s speaker.", None),
    ],
)
def test_before_a_cause_is_known_the_words_and_the_client_tell(
    desk: Desk, shelf: dict[str, str], client: str, title: str, told: str, like: int | None
) -> None:
    row = start_incident(desk, title=title, what_happened=told, client_id=shelf[client]).id
    assert [one.title for one in alike(desk, row)] == ([] if like is None else [PAST[like][1]])
