"""Money as each country writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from mistakejournal.domain.makegood import Cost
from mistakejournal.domain.money import digits, parse_amount
from mistakejournal.words.money import amount_words, cost_words, duration_words, money_words, own_currency

NB = "\N{NO-BREAK SPACE}"
PLACES = ("C", "en_US", "en_CA", "de_DE", "fr_FR", "de_CH", "ja_JP", "hi_IN", "ar_EG", "nl_NL")


@pytest.fixture(autouse=True)
def locale_as_it_was():
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("place", "amount", "currency", "words"),
    [
        ("de_DE", 123450, "EUR", f"1.234,50{NB}€"),
        ("en_US", 123450, "EUR", "€1,234.50"),
        ("en_US", 123450, "USD", "$1,234.50"),
        ("en_CA", 4000, "CAD", "$40.00"),
        ("en_CA", 4000, "USD", f"USD{NB}40.00"),
        ("en_US", 4000, "CHF", f"CHF{NB}40.00"),
        ("de_DE", 1200, "JPY", f"1.200{NB}¥"),
        ("en_GB", 1234, "KWD", f"KWD{NB}1.234"),
        ("sv_SE", 4000, "SEK", f"40,00{NB}kr"),
        ("C", 4000, "EUR", "€40.00"),
        ("de_DE", 4050, "", "40,50"),
        ("en_US", 10**17 + 1, "EUR", f"1,000,000,000,000,000.01{NB}€"),
    ],
)
def test_an_amount_has_its_digits_and_its_sign(place, amount, currency, words):
    QLocale.setDefault(QLocale(place))
    assert money_words(amount, currency) == words


def test_in_short_a_whole_amount_has_no_empty_digits():
    QLocale.setDefault(QLocale("de_DE"))
    assert money_words(4000, "EUR", short=True) == f"40{NB}€"
    assert money_words(4050, "EUR", short=True) == f"40,50{NB}€"


@given(st.integers(0, 10**14), st.sampled_from(("EUR", "JPY", "KWD")), st.sampled_from(PLACES))
def test_what_stands_in_a_field_is_read_as_the_same_amount(amount, currency, place):
    QLocale.setDefault(QLocale(place))
    assert parse_amount(amount_words(amount, currency), currency) == amount


@given(st.integers(0, 10**15 - 1), st.sampled_from(("EUR", "JPY", "KWD")))
def test_every_minor_unit_is_shown(amount, currency):
    QLocale.setDefault(QLocale("en_US"))
    shown = money_words(amount, currency)
    assert int("".join(char for char in shown if char.isdigit())) == amount
    assert len(shown.rpartition(".")[2]) == digits(currency) or not digits(currency)


def test_nothing_typed_is_nothing():
    assert amount_words(None, "EUR") == ""


@pytest.mark.parametrize(
    ("minutes", "words"), [(30, "30 min"), (60, "1 h"), (90, "1 h 30"), (65, "1 h 05"), (0, "0 min")]
)
def test_working_time_is_short(minutes, words):
    assert duration_words(minutes) == words


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (Cost(), ""),
        (Cost(90), "1 h 30"),
        (Cost(90, (("EUR", 4000),)), f"1 h 30 and 40{NB}€"),
        (Cost(0, (("CHF", 2550), ("EUR", 4000))), f"25,50{NB}CHF and 40{NB}€"),
        (Cost(60, (("CHF", 2550), ("EUR", 4000))), f"1 h, 25,50{NB}CHF and 40{NB}€"),
    ],
)
def test_time_and_money_make_one_line(cost, words):
    QLocale.setDefault(QLocale("de_DE"))
    assert cost_words(cost) == words


def test_the_computers_region_suggests_a_currency():
    QLocale.setDefault(QLocale("de_DE"))
    assert own_currency() == "EUR"
    QLocale.setDefault(QLocale("C"))
    assert own_currency() == ""
