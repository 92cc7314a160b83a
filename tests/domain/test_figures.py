from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.figures import currencies, figures, number_words


@pytest.mark.parametrize(
    "text", ["1,300", "1.300", "1 300", "1\u202f300", "1’300", "1300", "1,300.00", "1.300,0"]
)
def test_one_number_is_read_however_it_is_grouped(text):
    assert figures(text) == [Decimal(1300)]


def test_a_text_gives_its_numbers_in_order():
    assert figures("Weekly readers, 1,302 people of 12.5 %") == [Decimal(1302), Decimal("12.5")]
    assert figures("45.00 EUR") == [Decimal(45)]
    assert figures("0.125") == [Decimal("0.125")]
    assert figures("no number") == []


def test_signs_and_codes_of_money_are_told_apart():
    assert currencies("€ 45") == {"€"}
    assert currencies("45 EUR") == {"EUR"}
    assert currencies("45") == set()


def test_a_number_is_written_so_that_it_can_be_read():
    assert number_words(Decimal("12") * Decimal("45.00"), places=2) == "540.00"
    assert number_words(Decimal("1302")) == "1,302"
    assert number_words(Decimal("1234.5")) == "1,234.5"


@given(st.integers(0, 10**15), st.sampled_from([",", ".", " ", "\u00a0", "\u202f", "’", "'", ""]))
def test_a_whole_number_is_read_back_as_it_was_written(number, sign):
    assert figures(f"{number:,}".replace(",", sign)) == [Decimal(number)]


@given(
    st.integers(0, 10**9),
    st.integers(0, 99),
    st.sampled_from([(",", "."), (".", ","), (" ", ","), ("", ".")]),
)
def test_an_amount_is_read_back_as_it_was_written(whole, cents, signs):
    group, point = signs
    written = f"{whole:,}".replace(",", group) + f"{point}{cents:02}"
    assert figures(written) == [Decimal(f"{whole}.{cents:02}")]


@given(st.decimals(0, 10**9, places=2))
def test_what_is_written_here_is_read_here(number):
    assert figures(number_words(number, places=2)) == [number]


@given(st.text(max_size=300))
def test_no_text_upsets_it(text):
    figures(text)
    currencies(text)
