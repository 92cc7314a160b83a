from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.wanted import WHENS, Wanted, from_detail, from_filters

moments = st.none() | st.datetimes(timezones=st.just(UTC), min_value=datetime(1990, 1, 1))
words = st.text(max_size=40)
codes = st.text("abcdefghij_-0123456789", max_size=20)


@given(
    st.builds(
        Wanted, query=words, client_id=codes, work_id=codes, cause=codes, state=codes,
        level=st.none() | st.integers(1, 4), kind=codes, when=codes, since=moments, until=moments,
        noticed_by=codes, told=st.none() | st.booleans(), counted=st.booleans(),
        ids=st.lists(codes.filter(bool), max_size=4).map(tuple),
    )
)  # fmt: skip
def test_what_is_wanted_comes_back_from_its_detail_and_from_its_filters(wanted):
    assert from_detail(wanted.detail()) == wanted
    assert from_filters(wanted.query, wanted.filters()) == wanted


def test_any_other_detail_asks_for_nothing():
    assert [from_detail(text) for text in ("", "past", "[1]", '{"level": 3}', "{")] == [None] * 5


def test_what_cannot_be_read_is_any():
    assert from_filters("", {"level": "nine", "since": "soon", "told": "perhaps", "new": "x"}) == Wanted()


def test_nothing_asked_for_is_any():
    assert Wanted().is_any()
    assert Wanted(query="  ").is_any()
    assert not Wanted(told=False).is_any()


def test_a_stretch_that_moves_begins_on_her_wall():
    now = datetime(2026, 11, 24, 10, 31, tzinfo=ZoneInfo("Europe/Berlin"))
    begins = [Wanted(when=when).begins(now) for when in (*WHENS, "")]
    assert [at.date().isoformat() if at else None for at in begins] == [
        "2026-11-01", "2026-08-24", "2026-01-01", None,
    ]  # fmt: skip
    since = datetime(2026, 3, 1, tzinfo=UTC)
    assert Wanted(since=since).begins(now) == since
