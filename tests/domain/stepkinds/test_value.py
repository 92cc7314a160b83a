from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.stepkinds import KINDS, Wanted
from tests.domain.stepkinds.proofs import codes, seen

KIND = KINDS["value"]
BRIEF = [("list", "Weekly readers, 1,300")]


def test_what_the_brief_says_is_ticked_at_once():
    assert KIND.ready(seen("weekly readers 1.300", given=BRIEF, expect="list"))
    assert codes(KIND.compare(seen("weekly readers 1.300", "x", given=BRIEF, expect="list"))) == [
        "same",
        "last_time",
    ]


def test_another_value_wants_a_change_or_one_line_why_it_is_right():
    other = seen("Everybody, 13,000", given=BRIEF, expect="list")
    assert KIND.wants(other) is Wanted.REASON
    for note in ("", "ok", "I’m sure"):
        assert KIND.wants(seen("Everybody, 13,000", given=BRIEF, expect="list", note=note)) is Wanted.REASON
    said = seen("Everybody, 13,000", given=BRIEF, expect="list", note="Hanna asked for all readers today")
    assert KIND.ready(said)


def test_a_weekday_of_another_day_wants_the_same():
    assert KIND.wants(seen("Monday 17 November", expect="date_weekday")) is Wanted.REASON
    assert KIND.ready(seen("Tuesday 17 November", expect="date_weekday"))


def test_without_a_brief_it_is_what_she_sees():
    assert KIND.wants(seen("", given=BRIEF)) is Wanted.EVIDENCE
    assert KIND.ready(seen("Everybody, 13,000", expect="list"))


@given(st.text(max_size=80), st.text(max_size=80))
def test_with_a_reason_nothing_that_was_seen_is_stuck(text, value):
    proof = seen(
        f"seen {text}", given=[("number", value), ("date", value)], expect="date", note="agreed today"
    )
    assert KIND.ready(proof)
