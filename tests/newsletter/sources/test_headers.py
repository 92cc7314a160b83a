"""Headers are read as people see them."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.sources.headers import file_name, moment, parameter, readable


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("=?utf-8?q?Caf=C3=A9_=E2=80=93?= now", "Café – now"),
        ("=?utf-8?b?5LqU?= =?utf-8?b?5pyI?=", "五月"),
        ("=?utf-8?q?=F0=9F=8C?= =?utf-8?q?=B1?=", "🌱"),
        ("=?iso-2022-jp?b?GyRCJDMbKEI=?=", "こ"),
        ("=?x-none?q?abc?=", "abc"),
        ("Caf\udcc3\udca9", "Café"),
        ("Caf\udce9", "Café"),
        ("folded\r\n line", "folded line"),
        (None, ""),
    ],
)
def test_a_header(raw, shown):
    assert readable(raw) == shown


def test_parameters_and_file_names():
    assert parameter('text/html; charset="utf-8"; x=y', "charset") == "utf-8"
    assert parameter("text/html", "charset") == ""
    assert file_name('attachment; filename="a.pdf"') == "a.pdf"
    assert file_name("attachment; filename*=utf-8''na%C3%AFve.pdf") == "naïve.pdf"
    assert file_name("attachment", "image/png; name=b.png") == "b.png"
    assert file_name("inline") == ""


def test_a_moment_has_a_zone_or_is_none():
    assert moment("Tue, 24 Nov 2026 08:00:00 +0100").isoformat() == "2026-11-24T08:00:00+01:00"
    assert moment("Tue, 24 Nov 2026 08:00:00 -0000").tzinfo is not None
    assert moment("Mon, 99 Foo 99999 99:99:99 +9999") is None
    assert moment("") is None
