from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.stepkinds import KINDS, Wanted
from mistakejournal.domain.stepkinds.wait import DEFAULT_SECONDS, began_at, over_at, seconds, wall_time
from tests.domain.stepkinds.proofs import BERLIN, NOW, codes, seen

KIND = KINDS["wait"]
BEGUN = NOW.astimezone(UTC).isoformat()


def test_a_wait_is_begun_waited_and_ticked():
    assert KIND.wants(seen(seconds="900")) is Wanted.START
    assert KIND.wants(seen(BEGUN, seconds="900")) is Wanted.TIME
    assert KIND.wants(seen(BEGUN, seconds="900", now=NOW + timedelta(minutes=14, seconds=59))) is Wanted.TIME
    assert KIND.ready(seen(BEGUN, seconds="900", now=NOW + timedelta(minutes=15)))


def test_it_may_wait_until_a_time_of_day():
    assert over_at(seen(BEGUN, until="10:15")) == NOW.replace(minute=15)
    assert KIND.ready(seen(BEGUN, until="9:30"))
    late = NOW.replace(hour=23, minute=50)
    assert over_at(seen(late.isoformat(), until="0:15")) == (late + timedelta(days=1)).replace(
        hour=0, minute=15
    )


def test_minutes_are_minutes_also_over_a_change_of_the_clocks():
    began = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # 2:50 in Berlin, ten minutes before it is 2:00 again
    proof = seen(began.isoformat(), seconds="900", now=began.astimezone(BERLIN))
    over = over_at(proof)
    assert over is not None
    assert over.astimezone(UTC) - began == timedelta(minutes=15)


def test_going_on_earlier_wants_a_reason_that_stays():
    assert KIND.ready(seen("The overview was there at once", seconds="900"))
    assert KIND.wants(seen("ok", seconds="900")) is Wanted.REASON
    assert KIND.kept("The overview was there at once") == "The overview was there at once"
    assert KIND.kept(BEGUN) == ""


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5", "٣", "9" * 40])
def test_a_span_that_cannot_be_read_is_a_quarter_of_an_hour(text):
    assert seconds(text) == DEFAULT_SECONDS


def test_a_span_is_at_most_a_day():
    assert seconds("99999") == 24 * 60 * 60
    assert seconds(" 60 ") == 60


def test_a_time_of_day_is_read_as_it_is_typed():
    assert wall_time("10.15 am") == time(10, 15)
    assert wall_time("later") is None


def test_the_brief_stands_beside_it():
    assert codes(KIND.compare(seen(given=[("number", "58")]))) == ["given"]


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_no_text_upsets_it(evidence, span, until):
    KIND.wants(seen(evidence, seconds=span, until=until))
    began_at(evidence)
