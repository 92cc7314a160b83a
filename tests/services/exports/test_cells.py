"""No cell is reckoned with, and every cell can be read back."""

from __future__ import annotations

import pytest

from mistakejournal.services.exports.cells import MARK, guarded


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1", "-", "=", '=HYPERLINK("http://a.example")',
        "@", "+49 30 1234567", "=cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
    ],
)  # fmt: skip
def test_what_would_be_reckoned_with_gets_a_quote(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a", "1", " =1", "it’s", "'quoted'", "a=1", "\ufeff=1"])
def test_all_else_stays(cell):
    assert guarded(cell) == cell


def test_the_mark_is_that_of_utf8():
    assert MARK.encode() == b"\xef\xbb\xbf"
