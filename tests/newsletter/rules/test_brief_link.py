"""A link against the facts of this run (E9, I3)."""

from __future__ import annotations

import pytest

from mistakejournal.domain.brief import Given
from mistakejournal.newsletter.rules.brief_link import check
from tests.newsletter.beside import POD, against, issue, said

LINK = Given("Episode link", "link", f"{POD}/episodes/73")
NUMBER = Given("Episode", "number", "73")


def beside(given, *pairs):
    return said(check, issue(*pairs), against(brief=(given,)))


def test_the_bad_issue_goes_to_another_episode():
    assert beside(LINK, ("Listen", f"{POD}/episodes/72"), ("Notes", f"{POD}/episodes/73/notes")) == [
        ("differs", "strong", 1)
    ]
    assert beside(NUMBER, ("Listen", f"{POD}/episodes/72")) == [("number", "strong", 1)]


def test_the_good_issue_is_quiet():
    good = (("Listen", f"{POD}/episodes/73?utm_source=x"), ("Notes", f"{POD}/episodes/73/notes"))
    assert beside(LINK, *good) == beside(NUMBER, *good) == []


@pytest.mark.parametrize("words", ["Last week’s episode", "Episode 72", "In case you missed it"])
def test_an_old_one_on_purpose_is_no_finding(words):
    links = (("Listen", f"{POD}/episodes/73"), (words, f"{POD}/episodes/72"))
    assert beside(LINK, *links) == beside(NUMBER, *links) == []


def test_the_right_link_beside_a_promise_that_goes_elsewhere():
    links = (("Play", f"{POD}/episodes/73"), ("This week’s episode", f"{POD}/episodes/72"))
    assert beside(LINK, *links) == [("differs", "strong", 2)]


def test_a_title_for_a_number_is_told_by_its_name():
    given = Given("Episode link", "link", f"{POD}/p/begin-badly")
    assert beside(given, ("Listen to the episode", f"{POD}/p/small-enough")) == [("differs", "strong", 1)]


def test_what_is_nowhere_is_a_hint_unless_trackers_hide_something():
    assert beside(LINK, ("Our home", POD)) == [("missing", "hint", 0)]
    assert beside(LINK, ("Listen", "https://a.us1.list-manage.com/track/click?u=1")) == []


def test_a_brief_without_an_address_or_a_number_says_nothing():
    for given in (Given("Episode link", "link", "to come"), Given("Episode", "number", "later")):
        assert beside(given, ("Listen", f"{POD}/episodes/72")) == []
    assert beside(Given("Subject", "text", "73"), ("Listen", f"{POD}/episodes/72")) == []
