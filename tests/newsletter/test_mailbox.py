"""Addresses without what names one reader or one mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.mailbox import address_in, steady


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leave-tips-2484775G@news.example", "leave-tips-2534369U@news.example"),
        ("daily#3.20705.6a-mxj5drr.1@news.example", "daily#3.19801.5a-sw9rr.1@news.example"),
        ("reply+31f@letters.example", "reply+9b2@letters.example"),
        ("Theo@brightside.example", "theo@BRIGHTSIDE.example"),
    ],
)
def test_one_address_with_the_code_of_a_mail_in_it(one, other):
    assert steady(one) == steady(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leave-tips-2484775G@news.example", "leave-web-2484775G@news.example"),
        ("theo@brightside.example", "maya@brightside.example"),
        ("theo@brightside.example", "theo@harbour.example"),
        ("news2@brightside.example", "news3@brightside.example"),
    ],
)
def test_two_addresses(one, other):
    assert steady(one) != steady(other)


def test_the_address_of_a_line():
    assert address_in("Brightside <hello@brightside.example>") == "hello@brightside.example"
    assert address_in("Brightside") == ""


@given(st.text(max_size=200))
def test_any_line_will_do(line):
    assert address_in(line) in line
    assert steady(line)
