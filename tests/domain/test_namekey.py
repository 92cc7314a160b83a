"""A name is the same however it was typed, and no other name is."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.namekey import name_key


def test_blanks_case_and_typed_accents_are_aside():
    assert name_key("Café  Noir") == name_key("CAFE\u0301 noir ")
    assert name_key("Robin Weiß") == name_key("ROBIN WEISS")
    assert name_key("Café Noir") != name_key("Cafe Noir")
    assert name_key("  ") == ""


@given(st.text())
def test_a_name_is_itself_in_any_normal_form(name: str):
    assert name_key(unicodedata.normalize("NFD", name)) == name_key(unicodedata.normalize("NFC", name))
