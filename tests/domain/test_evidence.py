"""A copy's name comes from its sum; of her own name only a harmless ending stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.evidence import copy_name, ending, is_shown


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Screenshot.PNG", ".png"),
        ("issue 119.eml", ".eml"),
        ("archive.tar.gz", ".gz"),
        ("no ending", ""),
        (".hidden", ""),
        ("odd.e/../x", ""),
        ("odd.äöü", ""),
        ("long.abcdefghi", ""),
    ],
)
def test_an_ending_stays_where_it_is_letters_and_digits(title, kept):
    assert ending(title) == kept


@given(st.text())
def test_whatever_she_called_it_the_copys_name_is_no_path(title):
    assert re.fullmatch(r"ab12(\.[a-z0-9]{1,8})?", copy_name("ab12", title))


@pytest.mark.parametrize("title", ["setup.exe", "run.SH", "link.lnk", "a.desktop", "page.url"])
def test_what_would_run_is_not_opened(title):
    assert not is_shown(title)


def test_pictures_mails_and_documents_are_opened():
    assert all(is_shown(title) for title in ("a.png", "b.eml", "c.pdf", "d.docx", "e"))
