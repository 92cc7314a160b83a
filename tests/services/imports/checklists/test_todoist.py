"""Todoist's files, also the ones people broke by hand."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import Why
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.checklists.todoist import FORMAT

HEAD = "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE\n"


def read(*rows, head=HEAD):
    (found,) = FORMAT.read(head + "\n".join(rows)).lists
    return found


def shape(found):
    return [(part.name, [(step.title, step.why) for step in part.steps]) for part in found.sections]


def test_sections_tasks_levels_and_notes():
    found = read(
        "task,First,,4,1,Me (1),,,en,UTC",
        ",,,,,,,,,",
        "section,Build,,,,,,,,",
        "task,**Paste** [link](http://a.b),Because.,4,1,,,,,",
        'note,"Ask Theo, first",,,,,,,,',
        "task,Look,,4,2,,,,,",
    )
    assert shape(found) == [
        ("", [("First", "")]),
        ("Build", [("Paste link (http://a.b)", "Because.\nAsk Theo, first"), ("Look", "")]),
    ]
    assert (found.nested, found.left) == (1, ())


def test_more_cells_than_columns_keep_the_whole_text():
    found = read(
        "task,Call Ana, Ben, and Theo,,4,1,,,,,",
        "task,Pack,shirt, socks, shoes,4,1,,,,,",
        "task,Bread, milk,fresh, not old,1,1,,,,,",
    )
    assert shape(found)[0][1] == [
        ("Call Ana, Ben, and Theo", ""),
        ("Pack", "shirt, socks, shoes"),
        ("Bread, milk", "fresh, not old"),
    ]


def test_an_older_head_without_descriptions():
    found = read(
        "task,One, two,3,2,,,,", head="TYPE,CONTENT,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG\n"
    )
    assert shape(found) == [("", [("One, two", "")])]
    assert [(left.why, left.text) for left in found.left] == [(Why.COLUMN, "PRIORITY")]


def test_cells_after_the_last_column_change_nothing():
    assert shape(read("task,a,,4,1,,,,,,,,")) == [("", [("a", "")])]


def test_other_rows_and_columns_are_named():
    found = read("meta,view_style=list,,,,,,,,", "note,lost,,,,,,,,", "task,a,,1,1,,Ben (2),tomorrow,en,UTC")
    assert [(left.why, left.text, left.line) for left in found.left] == [
        (Why.COLUMN, "RESPONSIBLE", 1),
        (Why.COLUMN, "DATE", 1),
        (Why.COLUMN, "PRIORITY", 1),
        (Why.ROW, "meta,view_style=list", 2),
        (Why.LOOSE, "note,lost", 3),
    ]


def test_quotes_that_never_end_cost_no_task():
    found = read('task,"Call Ana,,4,1,,,,,', "task,Send,,4,1,,,,,")
    assert [step.title for step in found.sections[0].steps] == ['"Call Ana', "Send"]


def test_it_is_known_by_its_head():
    assert FORMAT.recognise("x.csv", HEAD)
    assert not FORMAT.recognise("x.csv", "title,done")


def test_a_project_without_tasks_is_said():
    with pytest.raises(JournalError, match="import_no_steps"):
        read("section,A,,,,,,,,")


def test_files_that_hang_at_a_note_are_named_and_its_words_stay():
    file = (
        '[[file {""file_type"":""image\\/png"",""file_name"":""a b.png"",""tn_s"":[""https:\\/\\/x"",96]}]]'
    )
    found = read(
        "task,a,,4,1,,,,,", f'note,"As shown {file}\n\nand so on",,,,,,,,', f'note," {file}",,,,,,,,'
    )
    assert found.sections[0].steps[0].why == "As shown \n\nand so on"
    assert [(left.why, left.text) for left in found.left] == [(Why.FILE, "a b.png")] * 2
