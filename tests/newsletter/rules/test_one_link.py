"""One page under words that name different things (I3)."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.reading import read_bytes
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


def rows(alt: str, title: str, button: str) -> Issue:
    """Write a card as Mailchimp does: a table each for its picture, headline, words and button."""
    linked = [f"<img alt='{alt}' src=x>", f"<h2>{title}</h2>", "We talked about beginnings.", button]
    cells = [one if "talked" in one else f"<a href='{POD}/episodes/73'>{one}</a>" for one in linked]
    tables = "".join(f"<table><tr><td>{one}</td></tr></table>" for one in (*cells, "<hr>"))
    other = f"<p><a href='{POD}/episodes/72'>Rest with Ben</a></p>"
    return read_bytes("a.html", f"<table><tr><td>{tables}{other}</td></tr></table>".encode())


@pytest.mark.parametrize(
    ("alt", "title", "button"),
    [
        ("Episode 73 cover", "Start before you are ready (73)", "Listen now"),
        ("Photo of Ben", "Photo of Anna", "Listen now"),
        ("A talk with Ben", "An hour with Anna", "Hear Anna"),
        ("", "A talk with Anna", "Listen to episode 73"),
    ],
)
def test_a_card_in_rows_of_its_own_is_no_finding(alt, title, button):
    assert said(check, rows(alt, title, button)) == []


def test_another_number_in_a_card_is_found_whatever_rows_it_has():
    assert said(check, rows("Episode 72 cover", "Episode 73: Start", "Listen")) == [
        ("other_words", "strong", 1)
    ]


def test_a_home_page_may_have_any_words_and_a_page_for_all_is_a_hint():
    assert said(check, issue(("Anna’s story", POD), ("Ben’s story", POD))) == []
    page = f"{POD}/stories-page"
    assert said(check, issue(("Anna’s story", page), ("Ben’s story", page))) == [("other_words", "hint", 2)]


def test_the_good_issue_is_quiet():
    assert said(check, bring("brightside-119-right.eml")) == []
