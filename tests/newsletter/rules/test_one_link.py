"""One page under words that name different things (I3)."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.rules.one_link import check
from tests.newsletter.beside import POD, issue, said
from tests.newsletter.bring import bring

PAGE = f"{POD}/stories/12-a"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Episode 72", "Episode 73"),
        ("Issue #118", "Issue #119"),
        ("Anna’s story", "Ben’s story"),
        ("An interview with Anna", "An interview with Ben"),
        ("Book 12 December", "Book 14 December"),
    ],
)
def test_another_number_date_or_name_over_one_page_is_strong(one, other):
    assert [found[:2] for found in said(check, issue((one, PAGE), (other, PAGE)))] == [
        ("other_words", "strong")
    ]


def test_it_stands_at_the_link_that_the_page_doesnt_fit():
    page = f"{POD}/episodes/73"
    assert said(check, issue(("Episode 72", page), ("Episode 73", page))) == [("other_words", "strong", 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Start small", "Read more"),
        ("Start small", "Listen now"),
        ("LOCAL NEWS", "Local Headlines"),
        ("Anna’s story", "How it all began"),
        ("Episode 72", "Last week’s episode 71"),
    ],
)
def test_words_that_can_both_be_right_are_no_finding(one, other):
    found = said(check, issue((one, PAGE), (other, PAGE)))
    assert [each for each in found if "71" not in other] == []


def test_headline_picture_and_read_more_of_one_block_count_as_one():
    pair = (("Anna’s story", PAGE), ("Ben’s story", PAGE))
    assert said(check, issue(*pair, groups=(1, 1))) == []


def test_a_home_page_may_have_any_words_and_a_page_for_all_is_a_hint():
    assert said(check, issue(("Anna’s story", POD), ("Ben’s story", POD))) == []
    page = f"{POD}/stories-page"
    assert said(check, issue(("Anna’s story", page), ("Ben’s story", page))) == [("other_words", "hint", 2)]


def test_the_good_issue_is_quiet():
    assert said(check, bring("brightside-119-right.eml")) == []
