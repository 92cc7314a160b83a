"""A file name is taken by every system, whatever the words were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.filename import LONGEST, file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Newsletter: send 2026-11-24", "Newsletter send 2026-11-24.pdf"),
        ('A/B\\C*?"<>|', "A B C.pdf"),
        ("…", "….pdf"),
        ("../../etc", "etc.pdf"),
        ("con", "Run con.pdf"),
        ("AUX.old", "Run AUX.old.pdf"),
        (" . ", "Run.pdf"),
        ("gnp\u202efdp", "gnp fdp.pdf"),
    ],
)
def test_hostile_letters_go_and_devices_get_a_word_before_them(words, name):
    assert file_name(words, "pdf", "Run") == name


@given(st.text())
def test_no_words_lead_elsewhere_or_grow_too_long(words):
    name = file_name(words, "pdf", "Run")
    assert not set('\\/:*?"<>|\n\0') & set(name)
    assert not name.startswith((".", " "))
    assert len(name) <= LONGEST + len("Run .pdf")
