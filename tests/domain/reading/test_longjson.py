"""Long JSON gives what short JSON gives, however it is cut into pieces; what is none is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.longjson import LongJson, LongJsonError

plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
rows = st.lists(st.dictionaries(st.text(max_size=5), plain, max_size=4) | plain, max_size=5)


def read(pieces):
    document = LongJson(iter(pieces))
    found = {name: list(document.values()) for name in document.members()}
    document.end()
    return found


@given(st.dictionaries(st.text(max_size=5), rows, max_size=4), st.integers(1, 30), st.sampled_from([None, 2]))
def test_lists_in_an_object_are_read_however_they_are_cut_and_laid_out(whole, length, indent):
    text = json.dumps(whole, indent=indent, ensure_ascii=indent is None)
    assert read(text[at : at + length] for at in range(0, len(text), length)) == whole


@given(plain, st.integers(1, 3))
def test_a_value_that_ends_with_the_text_is_read_whole(value, length):
    text = json.dumps(value)
    document = LongJson(text[at : at + length] for at in range(0, len(text), length))
    assert document.value() == value
    document.end()


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "{", "[", '{"a": [1, 2}', '{"a" [1]}', '{"a": [1]', '{"a": [1,]}', '{1: []}', '{"a": [1]} x',
        '{"a": [' + "[" * 100_000, '{"a": ["no end', '{"a": [' + "9" * 5000 + "]}", "nonsense", '{"a": [1],}',
    ],
)  # fmt: skip
def test_what_is_no_json_is_refused(text):
    with pytest.raises(LongJsonError):
        read(text[at : at + 999] for at in range(0, len(text), 999))


def test_a_value_without_end_is_let_go_of(monkeypatch):
    monkeypatch.setattr("mistakejournal.domain.reading.longjson.LONGEST", 1000)
    taken = []

    def endless():
        yield '["'
        while True:
            taken.append(1)
            yield "a" * 500

    with pytest.raises(LongJsonError):
        list(LongJson(endless()).values())
    assert len(taken) < 20


def test_a_long_value_is_read_as_quickly_in_small_pieces():
    row = "a" * 1_000_000
    text = json.dumps([row])
    document = LongJson(text[at : at + 100] for at in range(0, len(text), 100))
    assert list(document.values()) == [row]
