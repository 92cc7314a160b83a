from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from mistakejournal.domain.records import dataclass


def words_of(frame):
    """Make the same class with ours and with the standard decorator."""

    @frame(frozen=True)
    class Words:
        """Some words."""

        text: str
        count: int = 1
        facts: Mapping[str, str] = dataclasses.field(default_factory=dict)
        silent: str = dataclasses.field(default="", repr=False, compare=False)

    return Words


@pytest.fixture(params=[dataclass, dataclasses.dataclass], ids=["ours", "standard"])
def kind(request):
    return words_of(request.param)


def test_fields_are_given_by_name_or_by_place_and_the_rest_take_their_default(kind):
    one = kind("a", count=2)
    assert (one.text, one.count, one.facts, one.silent) == ("a", 2, {}, "")
    assert kind("a").facts is not kind("a").facts


@pytest.mark.parametrize(
    ("places", "names"),
    [((), {}), (("a",), {"text": "b"}), (("a", 1, {}, "", 5), {}), (("a",), {"size": 1}), ((), {"size": 1})],
)
def test_missing_double_and_unknown_fields_are_refused(kind, places, names):
    with pytest.raises(TypeError):
        kind(*places, **names)


def test_two_are_equal_when_all_that_is_compared_is(kind):
    assert kind("a") == kind("a", silent="no matter")
    assert kind("a") != kind("b")
    assert kind("a") != words_of(dataclass)("a")


def test_one_with_fields_that_can_be_hashed_can_be_hashed(kind):
    assert len({kind("a", facts=()), kind("a", facts=()), kind("b", facts=())}) == 2


def test_nothing_is_set_or_deleted_afterwards(kind):
    one = kind("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.text = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.text
    assert one.text == "a"


def test_it_says_its_fields(kind):
    assert repr(kind("a")).endswith("Words(text='a', count=1, facts={})")


def test_the_tools_of_dataclasses_know_it(kind):
    assert [field.name for field in dataclasses.fields(kind)] == ["text", "count", "facts", "silent"]
    assert dataclasses.replace(kind("a", 3), text="b") == kind("b", 3)
    match kind("a", 3):
        case kind(text, count):
            assert (text, count) == ("a", 3)
