"""Whatever bytes come in, a report or a clear sentence comes out."""

from __future__ import annotations

import functools
import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mistakejournal.errors import JournalError
from mistakejournal.newsletter.finding import Strength
from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.reading import read_bytes, read_pasted
from mistakejournal.newsletter.report import Report
from tests.newsletter.bring import against_brightside, data_of, names

NAMES = ("test.eml", "page.html", "page.htm", "letter.txt", "letter", "mail.msg", "..", "")
LONG = 20.0
"""Seconds that no small thing may take, however busy the machine is: a sign of something quadratic."""
HEADERS = b"Content-Type: text/html; charset=utf-8\r\nSubject: =?utf-8?q?a?=\r\n\r\n"
PIECES = (
    b"<a href='", b"'>", b"</a>", b"<div>", b"<table><tr><td>", b"<!--", b"-->", b"<![CDATA[", b"<style>",
    b"\r\n\r\n", b"\n", b"--b", b"--b--", b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Type: message/rfc822\n", b"Content-Transfer-Encoding: base64\n", b"=?iso-2022-jp?b?GyRC?=",
    b"=?x-none?q?=FF?=", b"charset=\"utf-7\"", b"{{ first_name }}", b"*|FNAME|*", b"[[", b"%%", b"&#0;",
    b"&#x110000;", b"\x00", b"\xff\xfe", b"\x1b$B", b"Tuesday, 31 February", b"https://[::1", b"http://a:b@",
    b"https://xn--\xf0\x9f", b"javascript:", b"mailto:", b"https://list-manage.com/track/click?u=%zz",
    b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n", b"Subject: ", b"\xf0\x9f\x8e\x89", b"<br>" * 40,
)  # fmt: skip


@functools.cache
def earlier():
    return against_brightside()


def look(read) -> Report | None:
    """Read and inspect, and see that what comes out holds together."""
    begun = time.process_time()
    try:
        issue = read()
    except JournalError:
        return None
    report = inspect(issue, earlier())
    assert time.process_time() - begun < LONG
    check(report)
    return report


def check(report: Report) -> None:
    issue = report.issue
    places = [(block.start, block.end) for block in issue.blocks]
    assert places == sorted(places)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(places))
    assert [link.number for link in issue.links] == list(range(1, len(issue.links) + 1))
    assert [one.link for one in report.links] == list(issue.links)
    for thing in (*issue.blocks, *issue.links):
        assert 0 <= thing.start <= thing.end <= len(issue.text)
    for found in (*report.findings, *report.meant):
        assert -1 <= found.start <= found.end <= len(issue.text)
        assert 0 <= found.link <= len(issue.links)
        assert found.strength in Strength
    assert "\r" not in issue.text


@given(st.sampled_from(NAMES), st.binary(max_size=3000))
def test_any_bytes_end_in_a_report_or_a_clear_error(name, data):
    look(lambda: read_bytes(name, data))


@given(st.sampled_from(NAMES), st.lists(st.sampled_from(PIECES), max_size=60), st.booleans())
def test_bytes_that_look_like_a_mail_end_so_too(name, pieces, headed):
    data = (HEADERS if headed else b"") + b"".join(pieces)
    look(lambda: read_bytes(name, data))


@settings(max_examples=60)
@given(
    st.sampled_from(names()),
    st.lists(
        st.tuples(
            st.floats(0, 1, exclude_max=True),
            st.integers(0, 200),
            st.one_of(st.sampled_from(PIECES), st.binary(max_size=8)),
        ),
        max_size=6,
    ),
)
def test_an_issue_that_was_damaged_on_its_way_ends_so_too(name, wounds):
    data = bytearray(data_of(name))
    for where, lost, instead in wounds:
        at = int(where * len(data))
        data[at : at + lost] = instead
    look(lambda: read_bytes(name, bytes(data)))


@given(st.text(max_size=2000), st.text(max_size=500))
def test_whatever_lies_on_the_clipboard_ends_so_too(html, text):
    look(lambda: read_pasted(html, text))


@pytest.mark.parametrize("name", names())
def test_every_part_of_an_issue_that_was_cut_short_ends_so_too(name):
    data = data_of(name)
    for at in range(0, len(data), max(1, len(data) // 12)):
        look(lambda at=at: read_bytes(name, data[:at]))


@pytest.mark.parametrize("name", names())
def test_each_of_our_issues_can_be_read(name):
    assert look(lambda: read_bytes(name, data_of(name))) is not None
