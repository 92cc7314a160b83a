"""Tables with and without a head, with what their rows hold besides."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import Why
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.checklists.table import FORMAT, rejoined, without_guard


def read(text):
    (found,) = FORMAT.read(text).lists
    return found


def shape(found):
    return [(part.name, [(step.title, step.why) for step in part.steps]) for part in found.sections]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_columns_are_found_by_their_names(mark):
    text = (
        "Section|Task name|Notes|Status|Owner\nBuild|a|why a|Done|Theo\nBuild|b||open|\nSend|c|||Ana".replace(
            "|", mark
        )
    )
    found = read(text)
    assert shape(found) == [("Build", [("a", "why a"), ("b", "")]), ("Send", [("c", "")])]
    assert found.ticked == 1
    (left,) = found.left
    assert (left.why, left.text, left.count, left.line) == (Why.COLUMN, "Owner", 2, 1)


def test_without_a_head_the_column_with_most_words_holds_the_steps():
    found = read("1,Open the brief,Ana\n2,Paste the link,\n")
    assert shape(found) == [("", [("Open the brief", ""), ("Paste the link", "")])]
    assert [(left.text, left.count) for left in found.left] == [("1", 2), ("Ana", 1)]


def test_lines_with_commas_are_no_table():
    found = read("Open the brief, then wait\nPaste, look, and send\nDone\n")
    assert [step.title for step in found.sections[0].steps] == [
        "Open the brief, then wait",
        "Paste, look, and send",
        "Done",
    ]


def test_an_empty_table_has_no_steps():
    with pytest.raises(JournalError, match="import_no_steps"):
        read("task,notes\n,\n")
    with pytest.raises(JournalError, match="import_no_steps"):
        read(" ,\n")


def test_commas_nobody_quoted_stay_in_the_words():
    found = read("task,notes\nCall Ana, Ben, and Theo,soon\nSend,now, or later\n")
    assert shape(found) == [("", [("Call Ana, Ben, and Theo", "soon"), ("Send", "now, or later")])]


def test_a_row_with_only_a_reason_is_a_step_of_its_words_and_any_other_is_named():
    found = read("task,notes,owner\na,,\n,just a note,\n,,Theo\n")
    assert [step.title for step in found.sections[0].steps] == ["a", "just a note"]
    assert [(left.why, left.text) for left in found.left] == [(Why.COLUMN, "owner"), (Why.ROW, ",,Theo")]


def test_kinds_and_must_see_come_back_and_unknown_kinds_are_ticks():
    found = read("step,kind,must_see\na,link,yes\nb,telepathy,\n")
    assert [(step.kind, step.must_see) for step in found.sections[0].steps] == [
        ("link", True),
        ("tick", False),
    ]


def test_the_guard_against_formulas_comes_off():
    assert [without_guard(cell) for cell in ("'=1+1", "'-a", "'quoted'", "=x", "")] == [
        "=1+1",
        "-a",
        "'quoted'",
        "=x",
        "",
    ]


def test_surplus_cells_go_back_where_they_were_torn_from():
    assert rejoined(["a", " b", "c", "d"], 3, 0, ",") == ["a, b", "c", "d"]
    assert rejoined(["a", "b", "c", "d"], 2, 1, ";") == ["a", "b;c;d"]
    many = [f" {number}" for number in range(100_000)]
    assert rejoined(many, 2, 0, ",") == [",".join(many[:-1]), many[-1]]


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [
        ("a.csv", "x", True),
        ("a.txt", "section,step\na,b", True),
        ("a.txt", "Hello, step", False),
        ("", "a\nb", False),
    ],
)
def test_it_is_known_by_name_or_head(name, text, known):
    assert FORMAT.recognise(name, text) is known
