"""An issue's places, links and pictures are what was set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.issue import Issue, LinkKind, Source
from mistakejournal.newsletter.reading import read_bytes
from mistakejournal.newsletter.sources.galley import Galley
from mistakejournal.newsletter.sources.page import set_page
from mistakejournal.newsletter.sources.setting_out import set_out

PIECES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div>", "</div>", "<a href=https://x.example/1>", "<a href=#>", "</a>",
         "words ", " more", "<br>",
         "<table><tr><td>", "</td></tr></table>", "<h2>", "</h2>",
         "<img alt=Logo src=x>", "<img src=y>", "<b>", "</b>",
         "<blockquote>", "</blockquote>", "<span hidden>", "</span>",
         "&nbsp;", "<li>", "<area href=z alt=Area>"]
    ),
    max_size=60,
)  # fmt: skip


def issue_of(html: str) -> Issue:
    galley = Galley()
    set_page(html, galley)
    return set_out(galley, Source.PAGE)


def test_links_are_numbered_understood_and_placed():
    issue = issue_of(
        "<p>Hi <a href='https://x.example/1?utm_source=a'>Listen</a> <a href=''>x</a></p><img src=a alt=''>"
    )
    assert [(link.number, link.kind) for link in issue.links] == [(1, LinkKind.WEB), (2, LinkKind.BROKEN)]
    assert issue.links[0].target == "https://x.example/1"
    assert [picture.alt for picture in issue.pictures] == [""]


def test_a_picture_link_says_so_and_one_with_words_does_not():
    issue = issue_of("<a href=x><img src=a alt=Logo></a><a href=y><img src=b>Words</a>")
    assert [(link.words, link.picture) for link in issue.links] == [("Logo", True), ("Words", False)]


@given(PIECES)
def test_every_place_is_right(pieces):
    issue = issue_of("".join(pieces))
    assert "\n".join(issue.text[one.start : one.end] for one in issue.blocks) == issue.text
    for number, link in enumerate(issue.links, start=1):
        assert link.number == number
        if link.end > link.start:
            assert issue.text[link.start : link.end].replace("\n", " ") == link.words
    for picture in issue.pictures:
        assert 0 <= picture.at <= len(issue.text)


@pytest.mark.parametrize(
    ("base", "href", "target", "problems"),
    [
        ("https://x.example/a/", "prices.html", "https://x.example/a/prices.html", ()),
        ("https://x.example/a/b", "/prices", "https://x.example/prices", ()),
        ("//x.example", "../prices", "https://x.example/prices", ()),
        ("https://x.example", "www.y.example/1", "https://y.example/1", ("no_scheme",)),
        ("https://x.example", "a@y.example", "", ("mail_as_web",)),
        ("https://x.example", "{{ prices }}", "", ("unfilled_tag",)),
        ("https://x.example", "", "", ("empty",)),
        ("https://[", "prices", "", ("no_host",)),
        ("", "prices", "", ("no_host",)),
    ],
)
def test_a_link_without_a_whole_address_goes_from_the_base_of_its_page(base, href, target, problems):
    html = f"<html><head><base href='{base}'></head><p><a href='{href}'>Words</a>"
    (link,) = read_bytes("a.html", html.encode()).links
    assert (link.href, link.target, link.problems) == (href, target, problems)


CARD = (
    "<h2><a href=https://x.example/1>Start <b>small</b></a></h2>"
    "<a href=https://x.example/1><img src=p></a><a href=https://x.example/1><img src=p alt=Cover></a>"
    "<p><a href=https://x.example/2>Listen</a> <a href=''>Notes</a></p>"
)


@pytest.mark.parametrize("hidden_is_first", [True, False])
def test_a_hidden_version_for_other_screens_doubles_no_link(hidden_is_first):
    hidden = f"<div style='display:none'>{CARD}</div>"
    both = hidden + CARD if hidden_is_first else CARD + hidden
    alone, doubled = (read_bytes("a.html", f"<p>Hi,</p>{one}".encode()).links for one in (CARD, both))
    assert [(link.words, link.href) for link in doubled] == [(link.words, link.href) for link in alone]


def test_a_hidden_version_that_goes_elsewhere_is_listed():
    hidden = "<div style='display:none'><a href=https://x.example/0>Listen</a></div>"
    links = read_bytes("a.html", (CARD + hidden).encode()).links
    assert [link.href for link in links if link.words == "Listen"] == [
        "https://x.example/2",
        "https://x.example/0",
    ]
