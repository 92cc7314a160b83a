"""A link to a mail holds exactly the one recipient, the subject and the text, whatever stands in them."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.mailto import LONGEST, Mail, address_in, mail_link

HOSTILE = st.lists(
    st.sampled_from(
        [
            "Theo", " ", "\r", "\n", "\r\n", "\0", "\u2028", "\u2029", "\x85", "\x0b", "\x7f", "\t",
            "?bcc=", "&cc=", "&body=", "?subject=", "Bcc: eve@evil.example", "eve@evil.example", ",", ";",
            "<", ">", "%0D%0A", "%", "+", "#", "“", "ü", "😀", ".", "theo@site.fm",
            "=?utf-8?q?=0D=0ABcc:_eve@evil.example?=",
        ]
    ),
    max_size=12,
).map("".join)  # fmt: skip
WORDS = HOSTILE | st.text(max_size=60)


def read(link):
    """Read a link as a mail program does: what is before the question mark, then field by field."""
    assert link.isascii()
    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc, parts.fragment) == ("mailto", "", "")
    assert "+" not in link
    return unquote(parts.path), parse_qsl(
        parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)
    )


@given(WORDS | st.just("theo@site.fm"), WORDS, WORDS)
def test_whatever_is_typed_is_one_recipient_one_subject_and_one_text(to, subject, text):
    mail = Mail(to, subject, text)
    link = mail_link(mail)
    if link is None:
        return
    address, fields = read(link)
    assert address == mail.address
    assert address.count("@") == bool(address)
    assert not set(address) & set(" ,;<>?&\r\n\0")
    expected = {"subject": mail.title, "body": mail.body.replace("\n", "\r\n")}
    assert fields == [(key, words) for key, words in expected.items() if words]
    assert not set(mail.title) & set("\r\n\0\u2028\u2029\x85")


@given(WORDS)
def test_no_visible_letter_of_hers_is_lost(text):
    body = Mail("", "", text).body
    for letter in text:
        if letter.isprintable() and not letter.isspace():
            assert letter in body


def test_a_mail_with_its_letters_as_the_standard_wants_them():
    mail = Mail("theo+pod@site.fm", "Ünder “us” & co", "Hi Theo,\n\n50 % + more?")
    assert mail_link(mail) == (
        "mailto:theo%2Bpod@site.fm?subject=%C3%9Cnder%20%E2%80%9Cus%E2%80%9D%20%26%20co"
        "&body=Hi%20Theo%2C%0D%0A%0D%0A50%20%25%20%2B%20more%3F"
    )


def test_without_an_address_a_subject_or_words_it_is_still_a_mail():
    assert mail_link(Mail("", "", "Hi")) == "mailto:?body=Hi"
    assert mail_link(Mail("theo@site.fm", "", "")) == "mailto:theo@site.fm"
    assert mail_link(Mail("", "", "")) == "mailto:"


@pytest.mark.parametrize("more", range(3))
def test_up_to_1900_characters_of_the_finished_link_it_is_a_link(more):
    start = len("mailto:theo@site.fm?subject=A&body=")
    letters = LONGEST - start - 1 + more
    link = mail_link(Mail("theo@site.fm", "A", "x" * letters))
    assert (link is None) is (more == 2)
    assert link is None or len(link) == LONGEST - 1 + more


def test_letters_count_as_they_stand_in_the_link():
    assert mail_link(Mail("", "", "ü" * 400)) is None
    assert mail_link(Mail("", "", "u" * 400)) is not None


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("theo@site.fm", "theo@site.fm"),
        ("  theo@site.fm ", "theo@site.fm"),
        ("Theo Marsh <theo@site.fm>", "theo@site.fm"),
        ("theo@bücher.example", "theo@bücher.example"),
        ("theo@site.fm, lena@site.fm", ""),
        ("theo@site.fm;lena@site.fm", ""),
        ("theo@site.fm?bcc=eve@evil.example", ""),
        ("theo@site.fm&cc=eve@evil.example", ""),
        ("theo@site.fm%2Ceve@evil.example", ""),
        ("eve@evil.example <theo@site.fm>", ""),
        ("theo@site.fm\r\nBcc: eve@evil.example", ""),
        ("theo@site.fm\u2028x", ""),
        ("th\0eo@site.fm", ""),
        ("Theo", ""),
        ("", ""),
    ],
)
def test_only_one_plain_address_is_one(words, address):
    assert address_in(words) == address
