"""Letters come out right whatever charset a mail names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.sources.charsets import letters, unpacked


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        ("Café – 38 €", "cp1252", "iso-8859-1"),
        ("Café – 38 €", "cp1252", ""),
        ("Café – 38 €", "cp1252", "x-unknown"),
        ("Café – 38 €", "utf-8", "us-ascii"),
        ("Café – 38 €", "utf-8", "windows-1252"),
        ("Café – 38 €", "cp1252", "utf-8"),
        ("Café – 38 €", "utf-8-sig", "us-ascii"),
        ("Café – 38 €", "utf-16", ""),
        ("こんにちは", "iso-2022-jp", "iso-2022-jp"),
        ("こんにちは", "iso-2022-jp", ""),
        ("こんにちは①", "cp932", "shift_jis"),
        ("你好", "gb18030", "gb2312"),
        ("Привет", "koi8-r", "koi8-r"),
    ],
)
def test_letters(text, encoding, named):
    assert letters(text.encode(encoding), named) == text


def test_a_page_names_its_own():
    page = b"<meta charset=koi8-r>" + "Привет".encode("koi8-r")
    assert letters(page, "", is_html=True).endswith("Привет")


def test_a_codec_that_is_none_of_letters_is_not_used():
    assert letters(b"abc", "rot13") == letters(b"abc", "punycode") == "abc"


def test_broken_packing_is_undone_as_far_as_it_goes():
    assert unpacked(b"SGVs\n bG8*", "BASE64") == b"Hello"
    assert unpacked(b"SGVsbG8hX", "base64") == b"Hello!"
    assert unpacked(b"caf=C3=A9=\n!=ZZ", "quoted-printable").startswith(b"caf\xc3\xa9!")
    assert unpacked(b"as it is", "8bit") == b"as it is"


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "utf-8", "utf-7", "iso-2022-jp", "utf-16", "gbk", "\0", "big5"]),
)
def test_any_bytes_are_letters(data, named):
    letters(data, named).encode("utf-8")
    unpacked(data, "base64")
    unpacked(data, "quoted-printable")
