import pytest

from mistakejournal.domain.stepkinds import KINDS, Wanted
from mistakejournal.domain.stepkinds.kind import Comparison, last_time, says_something, stands_beside
from tests.domain.stepkinds.proofs import seen


@pytest.mark.parametrize("answer", ["", "  ", "ok", "OK.", "Done!", "I’m sure", "I'm sure", "yes", "checked"])
def test_an_answer_that_can_be_given_without_looking_is_none(answer):
    assert not says_something(answer)
    for code in ("type", "value", "link", "test", "choose"):
        assert KINDS[code].wants(seen(answer)) is Wanted.EVIDENCE


@pytest.mark.parametrize("answer", ["73", "Tuesday 1 December", "ok, it says 1,302 people", "Ja, 8:00"])
def test_what_was_seen_is_an_answer(answer):
    assert says_something(answer)


def test_last_time_is_named_only_where_there_was_one():
    assert last_time(seen("73", "72")) == (Comparison("last_time", {"last": "72"}),)
    assert last_time(seen("73", " ")) == ()


def test_what_the_brief_says_stands_there_before_anything_is_typed():
    assert stands_beside(seen(given=[("number", "58")])) == (
        Comparison("given", {"name": "Fact", "said": "58"}),
    )
