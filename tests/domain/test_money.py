from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.money import currency_for, digits, parse_amount, plain_money
from mistakejournal.errors import JournalError


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12", "EUR", 1200),
        ("12,50", "EUR", 1250),
        ("12.50", "EUR", 1250),
        ("12,5", "EUR", 1250),
        ("0,05", "EUR", 5),
        ("1.234,50", "EUR", 123450),
        ("1,234.50", "USD", 123450),
        ("1’234.50", "CHF", 123450),
        ("1 234,50", "EUR", 123450),
        ("1\u202f234,50", "EUR", 123450),
        ("1.234", "EUR", 123400),
        ("1,234", "USD", 123400),
        ("1.234.567", "EUR", 123456700),
        ("€ 12,50", "EUR", 1250),
        ("12.50 $", "USD", 1250),
        ("GBP 12", "GBP", 1200),
        (" 12 ", "EUR", 1200),
        ("1200", "JPY", 1200),
        ("1,200", "JPY", 1200),
        ("1.5", "KWD", 1500),
        ("1.234", "KWD", 1234),
        ("1,234.567", "KWD", 1234567),
        ("0", "EUR", 0),
    ],
)
def test_amounts_as_people_write_them(text, currency, minor):
    assert parse_amount(text, currency) == minor


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("12,5o", "EUR"),
        ("", "EUR"),
        ("  ", "EUR"),
        ("twelve", "EUR"),
        ("-12", "EUR"),
        ("12,", "EUR"),
        (",50", "EUR"),
        ("12,505,1", "EUR"),
        ("12.50.30", "EUR"),
        ("1.23,4567", "EUR"),
        ("12.5", "JPY"),
        ("1,2345", "KWD"),
        ("1.2.3,4", "EUR"),
        ("12 50", "EUR"),
        ("٣", "EUR"),
        ("²", "EUR"),
        ("1e3", "EUR"),
        ("9" * 16, "EUR"),
        ("9" * 100_000, "EUR"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_text(text, currency):
    with pytest.raises(JournalError) as caught:
        parse_amount(text, currency)
    assert caught.value.code == "bad_amount"
    assert caught.value.facts == {"text": text}


@pytest.mark.parametrize(
    ("text", "currency"),
    [("12 USD", "EUR"), ("$12", "EUR"), ("€ 12", "USD"), ("¥1200", "GBP"), ("XYZ 3", "EUR")],
)
def test_an_amount_of_another_currency_is_not_read_as_one_of_this(text, currency):
    with pytest.raises(JournalError) as caught:
        parse_amount(text, currency)
    assert (caught.value.code, caught.value.facts) == ("other_currency", {"text": text})
    assert parse_amount(text, "") > 0


@pytest.mark.parametrize(
    ("text", "currency"), [("$12", "AUD"), ("¥12", "CNY"), ("£12", "GBP"), ("$12", "USD")]
)
def test_a_sign_that_several_currencies_share_is_read(text, currency):
    assert parse_amount(text, currency) == 12 * 10 ** digits(currency)


def test_currencies_have_their_own_minor_units():
    assert [digits(code) for code in ("EUR", "usd", "JPY", "KWD")] == [2, 2, 0, 3]


@given(st.integers(0, 10**9), st.sampled_from(["EUR", "USD", "KWD", "JPY"]))
def test_every_amount_written_out_comes_back(minor, currency):
    places = digits(currency)
    whole, rest = divmod(minor, 10**places)
    for group, point in ((",", "."), (".", ","), ("", "."), ("’", ".")):
        written = f"{whole:,}".replace(",", group) + (f"{point}{rest:0{places}}" if places else "")
        assert parse_amount(written, currency) == minor


def test_the_clients_own_currency_wins():
    assert currency_for("usd ", "EUR") == "USD"
    assert currency_for("", "EUR") == "EUR"
    assert currency_for("", "") == ""


def test_a_plain_amount_has_all_its_digits_and_the_code():
    assert [plain_money(1250, code) for code in ("EUR", "JPY", "KWD", "")] == [
        "12.50 EUR", "1250 JPY", "1.250 KWD", "12.50"]  # fmt: skip
