"""What an issue is held against comes from the journal; whose it is is guessed only where it is sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mistakejournal.domain.brief import Given
from mistakejournal.domain.inspection import Wish
from mistakejournal.newsletter.issue import Area, Block, Issue, Source
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clientrules import add_rule
from mistakejournal.services.clients import add_client, edit_client, put_away_client
from mistakejournal.services.exempting import call_meant, call_steady
from mistakejournal.services.facts import set_facts
from mistakejournal.services.inspecting import client_of, gather
from mistakejournal.services.inspections import keep_report
from mistakejournal.services.keptissues import keep_earlier
from mistakejournal.services.listfacts import add_fact
from mistakejournal.services.preferences import change_settings
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.steps import add_step
from tests.services.issues import TAG, issue, report
from tests.services.newsletter import make_list


@pytest.fixture
def client(desk):
    return add_client(desk, "The Brightside Podcast", "Theo Marsh").id


def test_kept_issues_come_newest_first_with_their_links_and_the_newest_texts(desk, client):
    for number, day in ((116, 10), (118, 24), (117, 17)):
        keep_earlier(desk, issue(number, day), client)
    against = gather(desk, client)
    assert [one.title for one in against.earlier] == ["118", "117", "116"]
    assert [one.issue.links[0].href[-2:] for one in against.earlier] == ["72", "71", "70"]
    assert [bool(one.issue.text) for one in against.earlier] == [True, True, False]


def test_the_issue_itself_is_left_out(desk, client):
    own = keep_earlier(desk, issue(118), client).id
    keep_earlier(desk, issue(117, 17), client)
    against = gather(desk, client, leaving_out=own)
    assert [one.title for one in against.earlier] == ["117"]
    assert against.last is not None
    assert against.last.issue.text


def test_names_wishes_and_what_she_allowed(desk, client):
    add_client(desk, "Fernway", "Ann Lee")
    put_away_client(desk, add_client(desk, "Long gone").id)
    change_settings(desk, name="Maya Okafor")
    add_rule(desk, client, "Brightside", Wish.SPELL)
    kept = keep_report(desk, report(), client_id=client).id
    call_meant(desk, kept, TAG, always=True)
    call_steady(desk, kept, 2)
    against = gather(desk, client)
    assert against.client == ("The Brightside Podcast", "Theo Marsh")
    assert against.others == ("Fernway",)
    assert against.owner == "Maya Okafor"
    assert [one.title for one in against.wishes] == ["Brightside"]
    assert against.meant == {TAG.key}
    assert len(against.steady) == 1
    assert against.today == desk.clock.local().date()


def test_nobody_is_another_client_while_it_is_unknown_whose_it_is(desk, client):
    against = gather(desk, None)
    assert (against.client, against.others, against.earlier) == ((), (), ())


def test_a_step_that_names_its_facts_compares_with_those_alone(desk, client):
    checklist_id = add_checklist(desk, "Newsletter", client).id
    add_fact(desk, checklist_id, "Issue number", "number")
    add_fact(desk, checklist_id, "Episode link", "link")
    add_step(desk, checklist_id, "Inspect it", kind="inspect", params={"compare": "episode_link"})
    run_id = start_run(desk, checklist_id, client).id
    set_facts(desk, run_id, {"issue_number": "119", "episode_link": "https://brightsidepod.example/73"})
    (step,) = run_file(desk, run_id).steps
    brief = gather(desk, client, step.id).brief
    assert brief == (Given("Episode link", "link", "https://brightsidepod.example/73"),)


def test_all_facts_of_the_run_are_its_brief(desk, client):
    checklist_id = make_list(desk)
    add_fact(desk, checklist_id, "Issue number", "number")
    add_fact(desk, checklist_id, "Episode link", "link")
    run_id = start_run(desk, checklist_id, client).id
    set_facts(desk, run_id, {"issue_number": "119"})
    step_id = run_file(desk, run_id).steps[0].id
    assert gather(desk, client, step_id).brief == (Given("Issue number", "number", "119"),)


def test_whose_it_is_is_told_by_the_sender_of_kept_issues(desk, client):
    fernway = add_client(desk, "Fernway").id
    seen = replace(issue(), sender="Letters <hello@letters.example>", subject="Hello")
    assert client_of(desk, seen) is None
    keep_earlier(desk, seen, fernway)
    assert client_of(desk, replace(seen, sender="“Fern” <HELLO@letters.example>")) == fernway
    keep_earlier(desk, replace(seen, subject="Other"), client)
    assert client_of(desk, seen) is None


def test_whose_it_is_is_told_by_name_or_address(desk, client):
    fernway = add_client(desk, "Fern").id
    edit_client(desk, fernway, email="ann@fernway.example")
    assert client_of(desk, issue()) == client
    assert client_of(desk, Issue(Source.MAIL, subject="Brightside podcast 12")) == client
    assert client_of(desk, Issue(Source.MAIL, sender="ann@fernway.example")) == fernway
    assert client_of(desk, Issue(Source.MAIL, subject="Fernandez writes")) is None
    assert client_of(desk, Issue(Source.MAIL, text="The Brightside Podcast")) is None
    assert client_of(desk, Issue(Source.MAIL, subject="Fern and The Brightside Podcast")) is None


def test_what_was_pasted_is_told_by_the_words_around_it(desk, client):
    add_client(desk, "Fernway")
    text = "The Brightside Podcast\nThis week’s sponsor is Fernway\n© The Brightside Podcast"
    blocks = (Block(0, 22, Area.HEADER), Block(23, 53), Block(54, len(text), Area.FOOTER))
    assert client_of(desk, Issue(Source.PASTED, text=text, blocks=blocks)) == client


def test_the_one_open_run_tells_it_where_nothing_else_does(desk, client):
    checklist_id = make_list(desk)
    nameless = Issue(Source.PASTED, text="Hi")
    assert client_of(desk, nameless) is None
    start_run(desk, checklist_id, client)
    assert client_of(desk, nameless) == client
    start_run(desk, make_list(desk), add_client(desk, "Fernway").id)
    assert client_of(desk, nameless) is None
