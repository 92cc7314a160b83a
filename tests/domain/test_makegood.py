"""What a make-good is, and what make-goods come to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.incident import Incident
from mistakejournal.domain.makegood import Cost, MakeGoodTotals, is_offered, make_good_of, totals

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def incident(**fields: object) -> Incident:
    return Incident(**({"id": "1", "noticed_at": AT, "what_happened": "I sent the old link."} | fields))


@pytest.mark.parametrize(
    ("fields", "offered"),
    [
        ({}, False),
        ({"make_good": "  "}, False),
        ({"make_good": "The next post is on me"}, True),
        ({"make_good_minutes": 30}, True),
        ({"make_good_amount": 4000}, True),
        ({"make_good_amount": 0}, False),
        ({"make_good": "The next post is on me", "make_good_kind": "none"}, False),
    ],
)
def test_something_said_or_sized_is_offered_unless_she_said_none(fields, offered):
    assert is_offered(incident(**fields)) is offered


def test_a_make_good_names_its_incident_by_its_title_or_its_words():
    made = make_good_of(incident(make_good=" Half an hour ", make_good_minutes=30))
    assert (made.title, made.incident_title, made.occurred_at) == (
        "Half an hour", "I sent the old link", AT)  # fmt: skip


def test_without_any_there_is_nothing():
    assert totals(()) == MakeGoodTotals()
    assert totals(()).offered.is_nothing


def test_offered_counts_what_was_delivered_too():
    rows = [
        make_good_of(incident(make_good_minutes=30, make_good_done_at=AT)),
        make_good_of(incident(make_good_minutes=60)),
        make_good_of(incident(make_good_amount=4000, make_good_currency="EUR")),
    ]
    found = totals(rows)
    assert found.offered == Cost(90, (("EUR", 4000),))
    assert found.delivered == Cost(30)
    assert (found.count, found.rows) == (3, tuple(rows))


@given(
    st.lists(
        st.tuples(st.none() | st.integers(0, 10**15), st.sampled_from(("EUR", "JPY", "KWD")), st.booleans())
    )
)
def test_sums_stay_with_their_currency_to_the_last_minor_unit(sums):
    rows = [
        make_good_of(
            incident(
                make_good_amount=amount, make_good_currency=currency, make_good_done_at=AT if done else None
            )
        )
        for amount, currency, done in sums
    ]
    found = totals(rows)
    for currency in ("EUR", "JPY", "KWD"):
        offered = sum(amount or 0 for amount, other, _done in sums if other == currency)
        delivered = sum(amount or 0 for amount, other, done in sums if other == currency and done)
        assert dict(found.offered.money).get(currency, 0) == offered
        assert dict(found.delivered.money).get(currency, 0) == delivered
