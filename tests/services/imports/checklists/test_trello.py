"""A Trello board: order, state, archive."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.imported import Why
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.checklists.trello import FORMAT


def board(**more):
    return {
        "name": "Launch",
        "lists": [
            {"id": "l2", "name": "After", "pos": 2},
            {"id": "l1", "name": "Before", "pos": 1},
            {"id": "l3", "name": "Old", "pos": 3, "closed": True},
            {"id": "l4", "name": "Empty", "pos": 4},
        ],
        "cards": [
            {"id": "c2", "idList": "l1", "name": "Second", "pos": 20.5, "labels": [{"name": "x"}]},
            {"id": "c1", "idList": "l1", "name": "First", "pos": 1, "desc": "**Why** it\nmatters"},
            {"id": "c3", "idList": "l1", "name": "Gone", "pos": 3, "closed": True},
            {"id": "c4", "idList": "l3", "name": "In the old list", "pos": 1},
            {"id": "c5", "idList": "l2", "name": "Newsletter", "pos": 1, "dueComplete": True},
        ],
        "checklists": [
            {
                "idCard": "c5",
                "name": "Checklist",
                "pos": 1,
                "checkItems": [
                    {"name": "b", "pos": 2, "state": "complete"},
                    {"name": "a", "pos": 1, "state": "incomplete"},
                ],
            }
        ],
    } | more


def shape(found):
    return [
        (one.name, [(part.name, [step.title for step in part.steps]) for part in one.sections])
        for one in found.lists
    ]


def test_lists_cards_and_items_stand_in_their_order():
    found = FORMAT.read(json.dumps(board()))
    assert found.name == "Launch"
    assert shape(found) == [
        ("Before", [("", ["First", "Second"])]),
        ("After", [("Newsletter", ["a", "b"])]),
    ]
    assert found.lists[0].sections[0].steps[0].why == "Why it\nmatters"
    assert [one.ticked for one in found.lists] == [0, 1]


def test_what_is_archived_or_has_no_place_is_named():
    found = FORMAT.read(json.dumps(board()))
    assert [(left.why, left.text) for left in found.left] == [
        (Why.ARCHIVED, "Old"),
        (Why.ARCHIVED, "In the old list"),
        (Why.EMPTY, "Empty"),
    ]
    assert [(left.why, left.text, left.count) for left in found.lists[0].left] == [
        (Why.ARCHIVED, "Gone", 1),
        (Why.COLUMN, "Labels", 1),
    ]


def test_where_only_some_cards_have_items_all_are_steps_in_their_order():
    more = board()
    more["checklists"].append({"idCard": "c1", "name": "On a phone", "checkItems": [{"name": "i"}]})
    found = FORMAT.read(json.dumps(more)).lists[0]
    assert [step.title for step in found.sections[0].steps] == ["First", "i", "Second"]
    assert found.nested == 1
    assert Why.HEADING in {left.why for left in found.left}


def test_several_checklists_of_a_card_are_sections():
    more = board(cards=[{"id": "c", "idList": "l1", "name": "Trip", "desc": "Stop."}])
    more["checklists"] = [
        {"idCard": "c", "name": name, "pos": n, "checkItems": [{"name": "x"}]} for n, name in enumerate("AB")
    ]
    (found,) = FORMAT.read(json.dumps(more)).lists
    assert [(part.name, part.pause_point) for part in found.sections] == [
        ("Trip: A", "Stop."),
        ("Trip: B", ""),
    ]


def test_a_card_or_a_checklist_alone_can_be_read():
    card = {
        "id": "c",
        "name": "Trip",
        "desc": "Go",
        "checklists": [{"name": "Checklist", "checkItems": [{"name": "a"}]}],
    }
    found = FORMAT.read(json.dumps(card))
    assert (shape(found), found.lists[0].pause_point) == ([("Trip", [("", ["a"])])], "Go")
    assert shape(FORMAT.read(json.dumps({"name": "Only", "checkItems": [{"name": "a"}]}))) == [
        ("Only", [("", ["a"])])
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"lists": [}', "import_malformed"),
        ("[" * 100_000, "import_malformed"),
        ('{"a": ' + "9" * 5_000 + "}", "import_malformed"),
        ("[1]", "import_unknown"),
        ('{"lists": 1, "cards": 2}', "import_unknown"),
        ('{"lists": [], "cards": []}', "import_no_steps"),
    ],
)
def test_what_is_no_board_is_said(text, code):
    with pytest.raises(JournalError, match=code):
        FORMAT.read(text)


def test_json_is_known_by_its_bracket():
    assert FORMAT.recognise("b.json", "{}")
    assert not FORMAT.recognise("b.txt", "[ ] a\n[x] b")


THINGS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("id name pos idList closed checklists checkItems idCard".split()),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(st.fixed_dictionaries({"lists": THINGS, "cards": THINGS, "checklists": THINGS}))
def test_a_board_of_any_things_is_read_or_refused(thing):
    try:
        FORMAT.read(json.dumps(thing))
    except JournalError as error:
        assert error.code.startswith("import_")  # noqa: PT017  # any other error would come out here


def test_items_moved_on_their_card_stand_where_they_were_moved_to():
    """Trello writes new items last and tells their place by `pos` alone; places are large and close."""
    items = [
        {"name": name, "pos": 140737488355328 + 8192 * place}
        for name, place in [("a", 0), ("c", 4), ("b", 1)]
    ]
    card = {
        "name": "Colours",
        "checklists": [{"name": "List", "checkItems": items}],
        "idAttachmentCover": "x",
    }
    assert shape(FORMAT.read(json.dumps(card))) == [("Colours", [("List", ["a", "b", "c"])])]
