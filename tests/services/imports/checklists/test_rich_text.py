"""What documents put onto the clipboard."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import Why
from mistakejournal.services.imports.checklists.rich_text import FORMAT, lines_of


def read(html):
    (found,) = FORMAT.read(html).lists
    return found


def shape(found):
    return [(part.name, [step.title for step in part.steps]) for part in found.sections]


def test_headings_lists_and_levels():
    found = read(
        "<meta charset='utf-8'><h1>Letter</h1><h2>Build</h2><ul><li>a<ul><li>b</li></ul></li></ul>"
        "<h2>Send</h2><ol><li><p>c <b>now</b></p></li></ol>"
    )
    assert (found.name, shape(found)) == ("Letter", [("Build: a", ["b"]), ("Send", ["c now"])])


def test_a_checklist_of_google_docs():
    found = read(
        '<b><ul><li role="checkbox" aria-checked="true" aria-level="1"><span>a</span></li>'
        '<li role="checkbox" aria-checked="false" aria-level="2"><p>b</p></li></ul><p>Aside</p></b>'
    )
    assert shape(found) == [("", ["a", "b"])]
    assert (found.ticked, found.nested) == (1, 1)
    assert [(left.why, left.text) for left in found.left] == [(Why.TEXT, "Aside")]


def test_a_list_of_word():
    item = "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
    found = read(
        f"<html>{item}<![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>One</p>"
        f"{item}2) Two</p><p class=MsoNormal>Aside</p></html>"
    )
    assert (shape(found), len(found.left)) == ([("", ["One", "Two"])], 1)


def test_boxes_of_other_programs():
    found = read(
        '<html><div><input type="checkbox" checked> a</div><div><input type=checkbox> b</div>'
        '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>c</span></li></ul>'
        "<p>☐ d</p><p>- [x] e</p>"
    )
    assert [step.title for step in found.sections[0].steps] == ["a", "b", "c", "d", "e"]
    assert found.ticked == 3


def test_without_a_list_each_paragraph_is_a_step():
    found = read("<html><p>One</p><p>Two<br>Three</p><table><tr><td>a</td><td>b</td></tr></table>")
    assert shape(found) == [("", ["One", "Two", "Three", "a b"])]


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [("a.html", "", True), ("", "<!DOCTYPE HTML><p>", True), ("a.txt", "a <b> c", False)],
)
def test_it_is_known_by_name_or_by_how_it_begins(name, text, known):
    assert FORMAT.recognise(name, text) is known


def test_its_lines_are_given_where_it_has_a_list():
    assert lines_of("<h1>A</h1><ul><li>b</li></ul><p>c</p>") == ["A", "b", "c"]
    assert lines_of("<p>c</p>") == []
