from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.brief import EXPECTATIONS, FACT_KINDS
from mistakejournal.domain.stepkinds.comparing import differs, with_brief
from tests.domain.stepkinds.proofs import codes, seen

DAY = [("date_weekday", "Tuesday 17 November")]


def test_before_anything_is_typed_the_brief_only_stands_there():
    assert codes(with_brief(seen(given=DAY))) == ["given"]
    assert not differs(seen(given=DAY))


def test_same_different_and_what_cannot_be_compared():
    assert codes(with_brief(seen("Tue 17 Nov", given=DAY))) == ["same"]
    assert codes(with_brief(seen("Tue 24 Nov", given=DAY))) == ["different"]
    assert codes(with_brief(seen("today", given=DAY))) == ["given"]


def test_a_weekday_that_belongs_to_another_day_is_said_without_a_brief_too():
    (one,) = with_brief(seen("Monday 17 November", expect="date_weekday"))
    assert (one.code, one.facts) == ("weekday", {"day": "2026-11-17"})
    assert differs(seen("Monday 17 November", expect="date_weekday"))
    assert with_brief(seen("Monday 17 November", expect="text")) == ()


def test_hours_and_rate_are_compared_as_their_total():
    facts = [("number", "12"), ("money", "45.00")]
    assert codes(with_brief(seen("540", given=facts, expect="money"))) == ["same_total"]
    assert codes(with_brief(seen("€ 450.00", given=facts, expect="money"))) == ["other_total"]
    assert codes(with_brief(seen("it opened", given=facts, expect="money"))) == ["given", "given"]


def test_what_has_to_be_smaller_is():
    first = [("number", "1,302")]
    assert codes(with_brief(seen("611", given=first, expect="list", match="smaller"))) == ["smaller"]
    assert codes(with_brief(seen("1,302", given=first, expect="list", match="smaller"))) == ["not_smaller"]
    assert codes(with_brief(seen("others", given=first, expect="list", match="smaller"))) == ["given"]


FACTS = st.lists(st.tuples(st.sampled_from(FACT_KINDS), st.text(max_size=40)), max_size=3)


@given(st.text(max_size=80), FACTS, st.sampled_from(EXPECTATIONS), st.sampled_from(["", "smaller"]))
def test_no_text_upsets_it(text, facts, expect, match):
    with_brief(seen(text, given=facts, expect=expect, match=match))
