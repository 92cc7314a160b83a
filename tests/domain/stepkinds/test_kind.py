import pytest

from mistakejournal.domain.stepkinds.kind import Comparison, last_time, says_something


@pytest.mark.parametrize("answer", ["", "  ", "ok", "OK.", "Done!", "I’m sure", "I'm sure", "yes", "checked"])
def test_an_answer_that_can_be_given_without_looking_is_none(answer):
    assert not says_something(answer)


@pytest.mark.parametrize("answer", ["73", "Tuesday 1 December", "ok, it says 1,302 people", "Ja, 8:00"])
def test_what_was_seen_is_an_answer(answer):
    assert says_something(answer)


def test_last_time_is_named_only_where_there_was_one():
    assert last_time("73", "72") == Comparison("last_time", {"last": "72"})
    assert last_time("73", " ") == Comparison()
