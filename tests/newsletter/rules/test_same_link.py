"""The same link as last issue, against what its words say (I3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.same_link import check
from tests.newsletter.beside import LAST_WEEK, POD, THIS_WEEK, against, issue, kept, said
from tests.newsletter.bring import against_brightside, bring

STRONG = "strong"
DAY = date(2026, 11, 24)


def found(now, *before):
    return said(check, issue(now), against(*(kept(str(118 - at), DAY, one) for at, one in enumerate(before))))


def test_the_bad_issue_sends_this_weeks_listeners_to_last_weeks_episode():
    assert said(check, bring("brightside-119-test.eml"), against_brightside()) == [
        ("promise_and_sibling", STRONG, 1)
    ]


def test_the_good_issue_is_quiet():
    assert said(check, bring("brightside-119-right.eml"), against_brightside()) == []


def test_the_first_issue_of_a_client_has_nothing_to_be_the_same_as():
    assert said(check, issue(*THIS_WEEK), against()) == []


@pytest.mark.parametrize(
    "words",
    [
        "Listen to this week’s episode",
        "This month's recipe",
        "Read today’s essay",
        "The latest letter",
        "A new episode",
        "Our brand new video",
        "In this issue",
        "Episode 72",
        "Issue #72",
        "Notes of 24 November",
    ],
)
def test_words_that_promise_something_new_are_strong(words):
    assert found((words, f"{POD}/episodes/72"), (words, f"{POD}/episodes/72")) == [("promise", STRONG, 1)]


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("New York stories", f"{POD}/episodes/72"),
        ("The news", f"{POD}/episodes/72"),
        ("What’s new", f"{POD}/episodes/72"),
        ("New here?", f"{POD}/start/1"),
        ("Subscribe today", f"{POD}/plans/2"),
        ("Read more", f"{POD}/episodes/72"),
        ("View in browser", f"{POD}/issues/118"),
        ("Forward to a friend", f"{POD}/f/118"),
        ("Our latest episode", POD),
        ("The latest episode", f"{POD}/latest"),
        ("Latest episodes", "https://podcasts.apple.com/podcast/brightside/id1498820"),
        ("New arrivals", f"{POD}/shop/new"),
        ("This week’s sponsor, Fernway", "https://fernway.example/brightside-118"),
        ("Last week’s episode", f"{POD}/episodes/72"),
        ("In case you missed it: this week in film", f"{POD}/episodes/72"),
        ("Tickets for 12 December", f"{POD}/tickets/12"),
        ("Amir’s course", "https://amir.example/start-small"),
        ("Instagram", "https://instagram.com/brightside"),
    ],
)
def test_what_may_well_stay_is_no_finding(words, href):
    assert found((words, href), (words, href)) == []


def test_a_sponsor_that_isnt_named_and_a_page_that_may_change_are_hints():
    assert found(*2 * (("This week’s sponsor", "https://fernway.example/b/1"),)) == [("promise", "hint", 1)]
    assert found(*2 * (("This week’s deals", f"{POD}/deals-page"),)) == [("promise", "hint", 1)]


def test_a_sibling_that_moved_on_tells_what_stayed_behind():
    before = kept("118", DAY, ("Play", f"{POD}/episodes/72"), ("Show notes", f"{POD}/episodes/72/notes"))
    now = issue(("Play", f"{POD}/episodes/72"), ("Show notes", f"{POD}/episodes/73/notes"))
    assert said(check, now, against(before)) == [("sibling", STRONG, 1)]
    slug = kept("118", DAY, ("Play", f"{POD}/small-enough"), ("Notes", f"{POD}/small-enough/notes"))
    now = issue(("Play", f"{POD}/small-enough"), ("Notes", f"{POD}/begin-badly/notes"))
    assert said(check, now, against(slug)) == [("sibling", STRONG, 1)]


def test_an_old_episode_beside_the_new_one_is_on_purpose():
    before = kept("118", DAY, ("Lena", f"{POD}/episodes/72"), ("Notes", f"{POD}/episodes/72/notes"))
    now = issue(
        ("Amir", f"{POD}/episodes/73"), ("Notes", f"{POD}/episodes/73/notes"), ("Lena", f"{POD}/episodes/72")
    )
    assert said(check, now, against(before)) == []


def test_other_words_over_the_old_link_are_strong():
    assert found(("Episode 73: Amir", f"{POD}/episodes/72"), ("Episode 72: Lena", f"{POD}/episodes/72")) == [
        ("new_words", STRONG, 1)
    ]
    old = f"{POD}/episodes/72"
    assert found(("Amir Hadid begins badly", old), ("Lena Ortiz makes films", old)) == [
        ("new_words", STRONG, 1)
    ]
    old = f"{POD}/stories/lena-2026"
    assert found(("Amir’s story", old), ("Lena’s story", old)) == [("new_words", STRONG, 1)]
    old = f"{POD}/p/lena-ortiz-makes-films"
    assert found(("How Amir begins", old), ("Lena Ortiz makes films", old)) == [("new_words", STRONG, 1)]


@pytest.mark.parametrize(
    ("now", "before", "href"),
    [
        ("Come and see us", "Our website", POD),
        ("Try Fernway free", "Meet Fernway", "https://fernway.example/brightside-2026"),
        ("Find us on Apple Podcasts", "Apple Podcasts", "https://podcasts.apple.com/podcast/id1498820"),
        ("Save 30 % today", "Save 20 % today", f"{POD}/sale"),
        ("Subscribe, Maya", "Subscribe, Theo", f"{POD}/subscribe/1"),
        ("Lena on her films", "Lena Ortiz makes films", f"{POD}/p/lena-ortiz-makes-films"),
    ],
)
def test_other_words_for_what_stays_are_no_finding(now, before, href):
    assert found((now, href), (before, href)) == []


def test_one_finding_for_one_page_and_none_for_what_was_quoted():
    twice = 2 * (THIS_WEEK[0],)
    assert len(said(check, issue(*twice), against(LAST_WEEK))) == 1
    assert said(check, issue(*twice, area=Area.QUOTED), against(LAST_WEEK)) == []


def test_every_kept_issue_is_looked_at_and_the_one_that_had_it_is_named():
    held = against(kept("118", DAY), replace(LAST_WEEK, title="117", on=date(2026, 11, 17)))
    (one,) = check(issue(THIS_WEEK[0]), held)
    assert (one.code, one.facts["issue"], one.facts["on"]) == ("promise", "117", "2026-11-17")
