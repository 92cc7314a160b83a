"""Words that show one address and go to another (I5)."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.rules.shown_address import check
from tests.newsletter.beside import issue, said
from tests.newsletter.bring import bring


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("www.studio.example", "https://other.example/a"),
        ("studio.example/prices", "https://other.example/prices"),
        ("https://studio.example/a", "https://studio-example.example/a"),
        ("studio.example/letters/119", "https://studio.example/letters/118"),
        ("post@studio.example", "mailto:post@other.example"),
    ],
)
def test_another_address_than_the_one_shown_is_strong(words, href):
    assert said(check, issue((words, href))) == [("elsewhere", "strong", 1)]


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("www.studio.example.", "https://studio.example/?utm_source=x"),
        ("studio.example", "https://shop.studio.example/winter"),
        ("studio.example/prices", "https://www.studio.example/prices/"),
        ("studio.example/lett…", "https://studio.example/letters/118"),
        ("studio.example", "https://studio.us1.list-manage.com/track/click?u=1"),
        ("studio.example", "https://click.mailer.example/abc"),
        ("studio.example", "https://bit.ly/abc"),
        ("bit.ly/abc", "https://studio.example/a"),
        ("studio.example", "https://other.example/?url=https://studio.example"),
        ("post@studio.example", "mailto:Post@studio.example?subject=Hello"),
        ("Write to us", "mailto:post@studio.example"),
        ("VB.NET Handbook", "https://books.example/12"),
        ("Read about studio.example and all its friends", "https://other.example"),
        ("Our prices", "https://other.example"),
    ],
)
def test_what_leads_where_it_says_or_may_do_so_is_no_finding(words, href):
    assert said(check, issue((words, href))) == []


@pytest.mark.parametrize(
    ("words", "href", "strength"),
    [
        ("studio.example/winter-2026", "https://studio.example/autumn-2025", "strong"),
        ("studio.example/letters/2026-12-01", "https://studio.example/letters/2026-11-24", "strong"),
        ("https://studio.example/episode-73-begin", "https://studio.example/episode-72-rest", "strong"),
        ("studio.example/winter", "https://studio.example/autumn", "hint"),
        ("studio.example/winter", "https://studio.example", "hint"),
        ("studio.example/winter", "https://studio.example/courses/winter-of-making", ""),
        ("studio.example/winter", "https://studio.example/Winter/", ""),
        ("studio.example/winter", "https://studio.example/en/winter?from=letter", ""),
        ("studio.example/73", "https://studio.example/73-start-before-you-are-ready", ""),
        ("studio.example/73", "https://studio.example/episodes/73-start-before-2026", ""),
        ("studio.example/winter", "https://news.studio.example/autumn", ""),
        ("studio.example/winter…", "https://studio.example/autumn", ""),
        ("studio.example/winter...", "https://studio.example/autumn", ""),
        ("studio.example/winter", "https://studio.example/r/8Kd72mQx0PLw92nbVq77", ""),
        ("Visit studio.example/winter", "https://studio.example/autumn", "hint"),
        ("studio.example/caf%C3%A9", "https://studio.example/café", ""),
        ("studio.example/index.html", "https://studio.example", ""),
        ("studio.example/shop?p=12", "https://studio.example/shop?p=11", "strong"),
        ("studio.example/12", "https://studio.example/twelve-ways", "hint"),
    ],
)
def test_another_page_of_the_address_that_is_shown(words, href, strength):
    assert [one for _, one, _ in said(check, issue((words, href)))] == ([strength] if strength else [])


def test_a_brand_and_another_ending_are_hints():
    assert said(check, issue(("Walmart.com", "https://buynow.example/a"))) == [("elsewhere", "hint", 1)]
    assert said(check, issue(("studio.com", "https://studio.net"))) == [("elsewhere", "hint", 1)]


def test_the_good_issue_is_quiet():
    assert said(check, bring("quiet.eml")) == []
