"""Ids sort by the moment they were made and never collide."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.ids import uuid7

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@given(MOMENTS)
def test_an_id_is_a_uuid_of_version_7_that_holds_its_millisecond(moment: datetime) -> None:
    made = uuid.UUID(uuid7(moment))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(moment.timestamp() * 1000)


@given(MOMENTS, st.integers(1, 10**9))
def test_a_later_id_sorts_after_an_earlier_one(moment: datetime, milliseconds: int) -> None:
    later = moment + timedelta(milliseconds=milliseconds)
    assert uuid7(moment) < uuid7(later)


def test_a_thousand_ids_of_one_moment_are_all_different() -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    assert len({uuid7(now) for _ in range(1000)}) == 1000
