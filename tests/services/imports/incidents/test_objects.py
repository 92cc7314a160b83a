"""JSON is read as a list of objects, a line for each, or a whole journal of ours."""

from __future__ import annotations

import json

import pytest

from mistakejournal.domain.reading.entry import Trouble
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.incidents.objects import FORMAT


def read(text):
    return [
        one if isinstance(one, Trouble) else [(value.key, value.text) for value in one.values]
        for one in FORMAT.read("a.json", text)
    ]


def test_objects_lists_and_what_is_nested():
    row = {
        "title": "a",
        "client": {"name": "Theo", "id": 7},
        "who": {"mail": "a@b.example", "ranks": [1, 2]},
        "tags": ["x", "y", None],
        "deep": {"more": {"still": 1}},
        "done": True,
        "none": None,
    }
    assert read(json.dumps([row])) == [
        [
            ("title", "a"),
            ("client", "Theo"),
            ("who mail", "a@b.example"),
            ("who ranks", "1"),
            ("who ranks", "2"),
            ("tags", "x"),
            ("tags", "y"),
            ("deep more", '{"still": 1}'),
            ("done", "yes"),
        ]
    ]


def test_each_object_has_the_line_it_begins_in():
    text = '{"incidents": [\n{"a": 1},\n\n{"a": 2}\n]}'
    assert [entry.line for entry in FORMAT.read("a.json", text)] == [2, 4]


def test_the_list_may_stand_under_any_name():
    assert read('{"about": 1, "mine": [{"title": "a"}]}') == [[("title", "a")]]
    assert read('{"title": "a"}') == [[("title", "a")]]


def test_a_line_for_each_and_a_broken_one_is_named():
    assert read('{"a": 1}\n{"a": \n{"a": 2}\n') == [
        [("a", "1")],
        Trouble("import_broken_json", line=2),
        [("a", "2")],
    ]


def test_what_is_no_object_is_named():
    assert read('[1, {"a": 2}]') == [Trouble("import_no_object", line=1, text="1"), [("a", "2")]]
    assert read("[" + json.dumps({f"k{n}": 1 for n in range(300)}) + "]") == [
        Trouble("import_many_columns", line=1, text="300")
    ]


@pytest.mark.parametrize(
    ("text", "line"), [('[{"a": 1},\n{"b" 2}]', 2), ("[" * 200_000, 1), (f"[{'9' * 9000}]", 1)]
)
def test_what_is_broken_says_where(text, line):
    with pytest.raises(JournalError) as refused:
        read(text)
    assert (refused.value.code, refused.value.facts["line"]) == ("import_broken_json", line)
