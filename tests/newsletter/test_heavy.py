"""What is large, deep or made to be slow ends in a report or a sentence, and soon."""

from __future__ import annotations

import time
from datetime import date

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.reading import read_bytes
from mistakejournal.newsletter.report import Report

pytestmark = pytest.mark.no_cover  # every line of it is run by the rules’ own tests, on mails of a few lines

ALLOWED = 20.0
"""Seconds, many times what it takes: only what never ends, or grows with the square, is longer."""
HEAD = b"From: a@shop.example\nSubject: Large\nDate: Tue, 24 Nov 2026 08:00:00 +0000\nMIME-Version: 1.0\n"
HTML = HEAD + b"Content-Type: text/html; charset=utf-8\n\n"
MEGABYTE = 1_000_000


def look(data: bytes, name: str = "large.eml", earlier: tuple[Earlier, ...] = ()) -> Report | None:
    """Give the report, or None where it was refused with a sentence; never take long."""
    begun = time.process_time()
    try:
        report = inspect(read_bytes(name, data), Against(today=date(2026, 11, 24), earlier=earlier))
    except JournalError:
        report = None
    assert time.process_time() - begun < ALLOWED
    return report


def paragraph(number: int, did: str) -> bytes:
    return (
        f"<tr><td><h3>Thing {number}</h3><p>On Tuesday, 24 November, we {did} thing {number}, and "
        f'<a href="https://shop.example/things/{number}?utm_source=x">it was good</a>.</p></td></tr>\n'
    ).encode()


def page(paragraphs: int, did: str = "looked at") -> bytes:
    rows = b"".join(paragraph(number, did) for number in range(paragraphs))
    return b"<!doctype html><html><body><table>" + rows + b"</table></body></html>"


def test_a_mail_of_half_a_megabyte_is_read_whole():
    data = HTML + page(3000)
    assert len(data) > 500_000
    report = look(data)
    assert report is not None
    assert len(report.links) == 3000
    assert report.issue.text.count("Thing ") == 3000


def test_three_thousand_links_are_listed_and_compared_with_three_thousand():
    first = look(HTML + page(3000, did="found"))
    assert first is not None
    kept = Earlier("1", "1", "1", date(2026, 11, 17), first.issue)
    again = look(HTML + page(3000), earlier=(kept,) * 12)
    assert again is not None
    assert [one.earlier_title for one in again.links] == ["1"] * 3000


def test_ten_megabytes_end_in_a_report_or_a_sentence():
    look(HTML + page(55_000))


def test_ten_megabytes_of_pictures_in_a_mail_are_no_trouble():
    picture = (b"A" * 76 + b"\n") * (10 * MEGABYTE // 77)
    data = (
        HEAD
        + b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        + page(10)
        + b"\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        + picture
        + b"\n--b--\n"
    )
    look(data)


SLOW = {
    "nothing is ever closed": b"<div>" * 200_000,
    "tables in tables": b"<table><tr><td>" * 60_000,
    "tables that the rules of HTML shuffle": b"<table><b><tr><i>" * 50_000,
    "formats that are opened again and again": b"<p><b><i><u><a href=x>" * 40_000,
    "links that were never closed": b"<a href='https://a.example/" * 40_000,
    "attributes without end": b"<p " + b"a=1 " * 240_000 + b">",
    "entities": b"&amp;" * 200_000,
    "comments in comments": b"<!--" * 250_000,
    "one word": b"a" * MEGABYTE,
    "blanks": b" " * MEGABYTE,
    "nothing but line ends": b"\n" * MEGABYTE,
    "one address": b"<a href='https://a.example/" + b"a" * MEGABYTE + b"'>x</a>",
    "one address of slashes": b"<a href='https://a.example" + b"/" * MEGABYTE + b"'>x</a>",
    "an address within an address within": b"<a href='" + b"https://a.example/?url=" * 20_000 + b"'>x</a>",
    "an address that was quoted over and over": b"<a href='https://a.example/?u="
    + b"%25" * 300_000
    + b"'>x</a>",
    "words of a link": b"<a href=x>" + b"word " * 200_000 + b"</a>",
    "tags that were never filled in": b"{{ first_name }} " * 50_000,
    "braces": b"{" * MEGABYTE,
    "brackets": b"[" * MEGABYTE,
    "stars": b"*|" * (MEGABYTE // 2),
    "percent signs": b"%%" * (MEGABYTE // 2),
    "angle brackets": b"&lt;&lt;" * (MEGABYTE // 8),
    "dates": b"Tuesday, 2 December " * 50_000,
    "numbers": b"1 2 3 4 " * (MEGABYTE // 8),
    "quotes": b"<blockquote>" * 80_000,
    "answers": b"&gt; " * 200_000,
    "capitals": b"TK TBD XXX " * 90_000,
    "styles": b"<style>" * 140_000,
    "hidden words": b"<div style='display:none'>a</div>" * 30_000,
    "at signs": b"a@" * (MEGABYTE // 2),
    "dots": b"www." * (MEGABYTE // 4),
}


@pytest.mark.parametrize("body", SLOW.values(), ids=SLOW.keys())
def test_a_megabyte_that_was_made_to_be_slow_ends_soon(body):
    look(HTML + body)


@pytest.mark.parametrize("body", SLOW.values(), ids=SLOW.keys())
def test_it_ends_soon_as_plain_text_too(body):
    look(HEAD + b"Content-Type: text/plain; charset=utf-8; format=flowed\n\n" + body)


def nested(depth: int) -> bytes:
    return b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(depth)
    )


def wrapped(depth: int) -> bytes:
    return b"Content-Type: message/rfc822\n\n" * depth + b"Subject: inside\n\nHello\n"


BOMBS = {
    "parts in parts": HEAD + nested(5_000),
    "mails in mails": HEAD + wrapped(20_000),
    "a hundred thousand parts": (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Type: text/html\n\na\n" * 100_000
    ),
    "a hundred thousand header lines": HEAD + b"X-One: two\n" * 100_000 + b"\nHello\n",
    "a header line of a megabyte": HEAD + b"X-Long: " + b"a" * MEGABYTE + b"\n\nHello\n",
    "a subject of many encoded words": (
        b"Subject: " + b"=?utf-8?q?a?= " * 60_000 + b"\nContent-Type: text/plain\n\nHello\n"
    ),
    "addresses in addresses": b"From: " + b"(" * 100_000 + b"\n\nHello\n",
    "a boundary that never ends": HEAD
    + b"Content-Type: multipart/mixed; boundary="
    + b"b" * MEGABYTE
    + b"\n\n--",
    "parameters": HEAD + b"Content-Type: text/html" + b"; a*0=b" * 60_000 + b"\n\nHello\n",
}


@pytest.mark.parametrize("data", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_ends_in_a_report_or_a_sentence(data):
    look(data)


def test_twice_as_much_takes_about_twice_as_long():
    def least(paragraphs: int) -> float:
        data, spent = HTML + page(paragraphs), []
        for _ in range(3):
            begun = time.process_time()
            look(data)
            spent.append(time.process_time() - begun)
        return min(spent)

    least(50)
    assert least(4000) < 12 * least(1000)
