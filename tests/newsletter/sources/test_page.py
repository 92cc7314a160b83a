"""A page is read as it is seen; every link is there, whatever it is wrapped in."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.sources.galley import Galley
from mistakejournal.newsletter.sources.page import set_page


def read(html: str) -> Galley:
    galley = Galley()
    set_page(html, galley)
    return galley


def links(html: str) -> list[tuple[str, str]]:
    galley = read(html)
    return [(galley.text[link.start : link.end], link.href) for link in galley.links]


def test_what_is_hidden_is_not_read():
    galley = read(
        "<head><title>T</title><style>.p{display:none}</style></head><div class=p>Soon</div><p>Hi"
        "<!--[if mso]><p>Outlook</p><![endif]-->"
        "<span style='font-size:0'>no<b style='font-size:9px'>yes</b></span>"
        "<script>x</script><span hidden>no</span></p>"
    )
    assert galley.text == "Hiyes"
    assert galley.preheader.startswith("Soon")


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<a href=x>Words</a>", [("Words", "x")]),
        ("<a href=x><img alt=Logo src=l></a>", [("Logo", "x")]),
        ("<a href=x><img alt=Logo src=l><h2>Title</h2></a>", [("Logo\nTitle", "x")]),
        ("<a href=''>Words</a><a href>More</a>", [("Words", ""), ("More", "")]),
        ("<a href=x></a>", [("", "x")]),
        ("<a href=x>one<a href=y>two</a></a>", [("one", "x"), ("two", "y")]),
        ("<map><area href=x alt=Left><area href=y></map>", [("Left", "x"), ("", "y")]),
        ("<table><a href=x><tr><td>Words</a></table>", [("", "x")]),
        ("<a name=top>Anchor</a>", []),
        ("<a href='https://eur.safelinks.protection.outlook.com/?u' originalsrc=y>W</a>", [("W", "y")]),
    ],
)
def test_links_in_order(html, found):
    assert links(html) == found


def test_three_thousand_links_are_all_listed():
    assert len(links("".join(f"<td><a href={number}>w</a></td>" for number in range(3000)))) == 3000


def test_headings_quotes_and_boxes_are_known():
    galley = read(
        "<h2>Title</h2><blockquote>Said</blockquote><div class=gmail_quote>Old</div><pre>a\nb</pre>"
    )
    settings = [setting for _start, _end, setting in galley.stretches]
    assert [setting.heading for setting in settings] == [2, 0, 0, 0]
    assert [setting.quoted for setting in settings] == [False, True, True, False]
    assert galley.text.endswith("a\nb")


def test_dots_are_left_out_and_hidden_links_still_listed():
    galley = read(
        "<img src=o width=1><div style='display:none'><a href=x>Mobile</a><img alt=A src=a></div><img src=b>"
    )
    assert galley.pictures == [(None, 0, False)]
    assert [link.unseen for link in galley.links] == [["Mobile"]]


def test_a_deep_page_is_read_without_depth_of_our_own():
    assert read("<div>" * 399 + "deep").text == "deep"
    assert read("<div>" * 40_000 + "deep").text == "deep"
