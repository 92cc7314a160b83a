"""What is found in issues as sending tools write them: what is there, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Strength
from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.issue import Area, Link, LinkKind, Source
from mistakejournal.newsletter.report import LinkState, Report
from tests.newsletter.bring import against_brightside, bring, names

ALONE = Against(today=date(2026, 11, 30))

STRONG = {
    "brightside-119-test.eml": {
        ("same_link", "Listen to this week’s episode"),
        ("merge_tags", "{{ first_name }}"),
        ("weekday", "Tuesday, 2 December"),
        ("leftovers", "Sponsor copy TK"),
    },
    "hubspot-like.eml": {
        ("merge_tags", "{{ contact.firstname }}"),
        ("weekday", "Thursday, 4 December"),
        ("leftovers", "Lorem ipsum dolor sit amet,"),
        ("link_problems", "Book printmaking"),
        ("link_problems", "orla@ateliernorth.example"),
        ("shown_address", "www.ateliernorth.example/winter-2026"),
    },
    "broken-links.html": {
        ("link_problems", "The new print"),
        ("link_problems", "Doubled"),
        ("link_problems", "a slip"),
        ("link_problems", "Write to us"),
        ("link_problems", "nowhere"),
    },
}
"""All strong findings of our issues, by rule and words. What is not named here has none."""

MOST_HINTS = 5
"""More on an ordinary issue would be noise."""


def looked_at(name: str) -> Report:
    return inspect(bring(name), against_brightside() if name.startswith("brightside-119") else ALONE)


def ordinary() -> list[str]:
    """Give all but the answered mail, in which somebody else's words stand below his own."""
    return [name for name in names() if name != "outlook-answer.eml"]


def link(report: Report, words: str) -> Link:
    return next(one.link for one in report.links if one.link.words.startswith(words))


@pytest.mark.parametrize("name", ordinary())
def test_the_strong_findings_are_the_mistakes_that_are_in_it(name):
    strong = {(one.rule, one.excerpt) for one in looked_at(name).strong}
    assert strong == STRONG.get(name, set())


@pytest.mark.parametrize("name", ordinary())
def test_hints_are_few(name):
    hints = [one for one in looked_at(name).findings if one.strength is Strength.HINT]
    assert len(hints) <= MOST_HINTS


def test_an_issue_that_is_well_made_says_nothing():
    assert looked_at("quiet.eml").findings == ()
    assert looked_at("brightside-119-right.eml").findings == ()


def test_this_weeks_words_on_last_weeks_link_name_the_issue_that_had_it():
    report = looked_at("brightside-119-test.eml")
    states = [(one.link.words, one.state, one.earlier_title) for one in report.links]
    assert states == [
        ("Listen to this week’s episode", LinkState.SAME, "118"),
        ("Show notes", LinkState.NEW, ""),
        ("Amir’s course", LinkState.NEW, ""),
        ("This week’s sponsor, Fernway", LinkState.SAME, "118"),
        ("Apple Podcasts", LinkState.SAME, "118"),
        ("Unsubscribe", LinkState.APART, ""),
    ]
    assert report.compared_with == ("118", "117", "116")


def test_a_link_of_an_older_issue_is_found_as_well():
    report = inspect(bring("brightside-119-test.eml"), against_brightside(116, 117))
    assert report.links[0].state is LinkState.NEW
    assert (report.links[3].state, report.links[3].earlier_title) == (LinkState.SAME, "117")


def test_a_draft_of_mailchimp_is_calm_about_what_the_tool_fills_in():
    report = looked_at("mailchimp-draft.html")
    assert report.issue.unsent
    assert [(one.code, one.excerpt) for one in report.findings if one.strength is not Strength.NOTE] == [
        ("maybe", "*|FNAME|*")
    ]
    assert link(report, "unsubscribe").kind is LinkKind.TAG


@pytest.mark.parametrize("name", ["mailchimp-sent.eml", "substack-like.eml", "beehiiv-like.eml"])
def test_links_behind_a_click_tracker_say_that_they_cannot_be_compared(name):
    links = [one for one in looked_at(name).links if "/profile" not in one.link.href]
    states = [one.state for one in links if "/unsubscribe" not in one.link.href]
    assert states
    assert set(states) == {LinkState.HIDDEN}


def test_a_safelink_is_seen_through():
    report = inspect(bring("outlook-answer.eml"), against_brightside())
    listen = report.links[1]
    assert listen.link.target == "https://brightsidepod.example/episodes/72"
    assert (listen.state, listen.earlier_title) == (LinkState.SAME, "118")


def test_tracking_of_hubspot_is_no_part_of_where_a_link_goes():
    assert link(looked_at("hubspot-like.eml"), "Book drawing").target == (
        "https://ateliernorth.example/classes/drawing"
    )


def test_a_letter_in_japanese_is_read():
    issue = bring("japanese.eml")
    assert issue.subject == "北町時計店だより 第48号"
    assert issue.sender == "北町時計店 <tayori@kitamachi-tokei.example>"
    assert "古時計コレクション" in issue.text
    assert [one.href for one in issue.links] == [
        "https://kitamachi-tokei.example/news/48",
        "https://kitamachi-tokei.example/stop",
    ]


def test_a_letter_in_windows_1252_is_read():
    issue = bring("windows-1252.eml")
    assert issue.subject == "Café – and what else?"
    assert "the new bûche is here – “Forêt noire”, €38" in issue.text


def test_flowed_lines_of_plain_text_are_put_together():
    issue = bring("plain-choir.eml")
    assert "because the big one has a wedding in it." in issue.text
    quoted = issue.text.index("Could we sing")
    assert next(one.area for one in issue.blocks if one.start <= quoted < one.end) is Area.QUOTED


@pytest.mark.parametrize(
    ("name", "preheader"),
    [
        ("brightside-118.eml", "Why the next thing you make could be tiny."),
        ("mailchimp-sent.eml", "Winter pots, lanterns and a workshop on Saturday."),
        ("substack-like.eml", "In 1882 the river left its bed. In 1951 it came back."),
        ("beehiiv-like.eml", "Plus: how the market moved, in two minutes"),
        ("hubspot-like.eml", "Six weeks of classes, and a room with a stove."),
        ("quiet.eml", "The last of the year, and a cake."),
    ],
)
def test_the_preheader_is_what_an_inbox_shows(name, preheader):
    assert bring(name).preheader == preheader


def test_every_kind_of_link_is_listed():
    report = looked_at("broken-links.html")
    assert report.issue.source is Source.PAGE
    assert [(one.link.kind.value, one.link.problems) for one in report.links] == [
        ("broken", ("empty",)),
        ("anchor", ("only_hash",)),
        ("broken", ("doubled_scheme",)),
        ("broken", ("spaces",)),
        ("broken", ("unknown_scheme",)),
        ("broken", ("mail_as_web",)),
        ("mail", ()),
        ("phone", ()),
        ("web", ("unfilled_tag",)),
        ("anchor", ()),
        ("broken", ("no_host",)),
        ("web", ("no_words",)),
        ("web", ("no_words",)),
        ("other", ()),
        ("tag", ()),
    ]
