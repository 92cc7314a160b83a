"""The example journal is true in itself: what was promised was said, what was chosen was answered."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mistakejournal.domain.comeback import ComeBack
from mistakejournal.domain.fix import FixState
from mistakejournal.domain.followup import FollowUpState
from mistakejournal.domain.makegood import Cost
from mistakejournal.domain.sharing import Shares
from mistakejournal.domain.telling import MessageKind, PromiseState
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.clientcard import client_card
from mistakejournal.services.clientfacts import client_facts, fact_names
from mistakejournal.services.clients import list_clients
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.prompts import answers, prompts
from mistakejournal.services.sample import make_sample
from mistakejournal.services.sharing import shares_of
from mistakejournal.store.opening import open_journal
from tests.services.conftest import CONTENT


@pytest.fixture
def sample(tmp_path, clock):
    make_sample(tmp_path / "sample.db", clock, CONTENT)
    journal = open_journal(tmp_path / "sample.db", clock.now)
    yield Desk(journal, clock, CONTENT)
    journal.close()


@pytest.fixture
def files(sample):
    return [
        incident_file(sample, line.id) for line in list_incidents(sample, Wanted(kind="incident"), limit=100)
    ]


def file_of(files, title):
    return next(file for file in files if file.title == title)


def cards(sample):
    return {line.client.name: client_card(sample, line.client.id) for line in list_clients(sample)}


def test_every_incident_was_answered_and_the_choice_came_with_the_answer(files):
    for file in files:
        (reply,) = file.replies
        assert reply.option_id == file.chosen.id, file.title
        assert reply.came_at == file.chosen.chosen_at
        assert file.messages[0].sent_at < reply.came_at < file.incident.fixed_at


def test_what_was_promised_stands_word_for_word_in_what_was_said_before(files):
    for file in files:
        said = " ".join(message.body for message in file.messages if message.sent_at is not None)
        for promise in file.promises:
            assert promise.option_id is not None or promise.title in said, promise.title


def test_the_effect_is_said_in_their_terms_and_stands_in_the_message(files):
    for file in files:
        effect = file.incident.effect.rstrip(".").casefold()
        assert effect in file.messages[0].body.casefold(), file.title


def test_promises_were_kept_in_time_and_the_one_that_changed_was_told_before_it_was_due(sample, files):
    promises = [promise for file in files for promise in file.promises]
    assert {promise.state for promise in promises} == {PromiseState.KEPT, PromiseState.CHANGED}
    changed = next(one for one in promises if one.state is PromiseState.CHANGED)
    assert not changed.untold
    assert changed.changed_to in [one.title for one in promises]
    late_file = file_of(files, "Blog post two days late")
    told = next(one for one in late_file.messages if one.kind is MessageKind.FOLLOW_UP)
    assert changed.title in told.body
    assert changed.changed_to in told.body
    for promise in promises:
        settled = sample.clock.local(promise.settled_at)
        due = promise.due_time or "23:59"
        late = settled - timedelta(hours=1)
        assert (late.date(), late.strftime("%H:%M")) <= (promise.due_on, due), promise.title


def test_the_chosen_way_is_one_promise_of_its_own(files):
    for file in files:
        own = [promise for promise in file.promises if promise.option_id is not None]
        assert [promise.option_id for promise in own] == [file.chosen.id] * len(own)
        assert len(own) == (0 if file.incident.level == 1 else 1)


def test_a_correction_a_page_of_facts_and_a_text_to_others_stand_beside_what_was_said(sample, files):
    wrong = file_of(files, "Invoice with last year’s rate")
    correction = next(one for one in wrong.messages if one.kind is MessageKind.CORRECTION)
    assert correction.corrects_id == wrong.messages[0].id
    visible = file_of(files, "23 addresses visible in CC")
    kinds = {message.kind for message in visible.messages}
    assert kinds >= {MessageKind.FACT_PAGE, MessageKind.TO_OTHER}
    to_them = next(one for one in visible.messages if one.kind is MessageKind.TO_OTHER)
    people = {person.id: person for person in visible.affected}
    assert people[to_them.affected_id].told_at == to_them.sent_at
    assert [person.told_about for person in visible.affected] == [False, True]


def test_the_same_thing_again_is_linked_and_had_the_relationship_at_risk(files):
    again = {file.title: file for file in files if file.incident.again_of}
    ids = {file.incident.id: file.title for file in files}
    assert {title: ids[file.incident.again_of] for title, file in again.items()} == {
        "Old podcast link again": "Old podcast link in the Tuesday newsletter",
        "Thirty minutes late for a call, time zone again": "Missed the discovery call",
    }
    assert {file.incident.came_back_by for file in again.values()} == {ComeBack.TICKED_BLIND}
    assert [file.title for file in files if file.incident.at_risk] == ["Old podcast link again"]


def test_make_goods_add_up_on_the_cards_hours_first_on_a_retainer(sample):
    costs = {name: card.make_goods.delivered for name, card in cards(sample).items()}
    assert costs == {
        "Achebe Coaching": Cost(270, (("USD", 1200),)),
        "Ferrer Pottery Studio": Cost(0, (("EUR", 16000),)),
        "Slow Stitch": Cost(300),
    }
    retainers = {name: card.client.retainer for name, card in cards(sample).items()}
    assert retainers == {"Achebe Coaching": True, "Ferrer Pottery Studio": False, "Slow Stitch": True}


def test_a_cost_was_shared_half_and_half_and_their_part_stays_apart(files):
    shared = [file.incident for file in files if file.incident.shared]
    assert [shares_of(incident) for incident in shared] == [Shares(3000, 3000)]
    assert shared[0].on_their_side != shared[0].their_part


def test_what_the_plan_holds_was_looked_after_and_one_thing_waits(sample, files):
    today = sample.clock.local().date()
    waiting = [
        one
        for file in files
        for one in file.follow_ups
        if one.code == "own" and one.state is FollowUpState.PLANNED
    ]
    assert len(waiting) == 1
    assert today < waiting[0].due_on <= today + timedelta(days=7)
    by_hand = [one for file in files for one in file.follow_ups if one.code in ("look_sideways", "talk")]
    assert {one.state for one in by_hand} == {FollowUpState.DONE}
    assert all(one.due_on < today for one in by_hand)


@pytest.mark.parametrize(
    "day", [date(2026, 11, 26), date(2027, 3, 28), date(2027, 10, 31), date(2028, 2, 29)]
)
def test_on_any_day_what_is_over_lies_behind_and_one_thing_ahead(tmp_path, clock, day):
    clock.set(datetime(day.year, day.month, day.day, 7, tzinfo=UTC))
    make_sample(tmp_path / "then.db", clock, CONTENT)
    journal = open_journal(tmp_path / "then.db", clock.now)
    desk = Desk(journal, clock, CONTENT)
    now = clock.now()
    files = [incident_file(desk, line.id) for line in list_incidents(desk, Wanted(kind="incident"))]
    past = [one.came_at for file in files for one in file.replies]
    past += [one.settled_at for file in files for one in file.promises]
    past += [one.sent_at for file in files for one in file.messages]
    past += [one.told_at for file in files for one in file.affected]
    past += [one.done_at for file in files for one in file.follow_ups if one.done_at]
    assert max(past) < now
    own = [one for file in files for one in file.follow_ups if one.code == "own"]
    assert [day < one.due_on for one in own] == [True]
    journal.close()


def test_her_own_question_was_answered_where_it_helped(sample, files):
    (prompt,) = prompts(sample)
    given = [one for file in files for one in answers(sample, file.incident.id)]
    assert {one.title for one in given} == {prompt.title}
    assert len(given) == 3


def test_a_card_tells_what_they_value_and_gives_its_facts_to_the_runs(sample):
    for name, card in cards(sample).items():
        client = card.client
        assert all((client.cares_about, client.sore_points, client.agreed, client.email)), name
        facts = client_facts(sample, client.id)
        assert facts, name
        assert not {fact.name for fact in facts} & set(fact_names(sample, client.id))
        assert card.promises == ()
        assert all(line.open_run_id is None for line in card.checklists)


def test_how_many_saw_it_is_known_where_a_group_could(files):
    counts = [file.incident.seen_count for file in files if file.incident.seen == "group"]
    assert sorted(counts) == [23, 140, 310, 1302]
    assert all(fix.state is FixState.DONE for file in files for fix in file.fixes)
