"""A table is read row by row, with what people do to tables."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.entry import Trouble
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.incidents.table import FORMAT


def read(text):
    return [[(one.key, one.text) for one in entry.values] for entry in FORMAT.read("a.csv", text)]


def test_each_row_is_an_incident_with_the_line_it_begins_in():
    text = 'Date,What happened,Cost\n3/4/2026,"two\nlines",\n4/4/2026,b,\'=1+1\n'
    found = list(FORMAT.read("a.csv", text))
    assert [entry.line for entry in found] == [2, 4]
    assert read(text) == [
        [("Date", "3/4/2026"), ("What happened", "two\nlines")],
        [("Date", "4/4/2026"), ("What happened", "b"), ("Cost", "=1+1")],
    ]


def test_commas_that_were_not_quoted_go_back_into_the_words():
    assert read("Date;Title\n3.4.2026;a; b\n") == [[("Date", "3.4.2026"), ("Title", "a; b")]]


def test_a_table_without_a_head_and_a_column_without_a_name_have_numbers():
    assert read("2026-11-03,wrong link,x\n") == [[("1", "2026-11-03"), ("2", "wrong link"), ("3", "x")]]
    assert read("Title,\na,b\n") == [[("Title", "a"), ("2", "b")]]


def test_a_hundred_thousand_columns_are_refused_with_the_line():
    with pytest.raises(JournalError) as refused:
        read("\n" + "a," * 100_000 + "\nb\n")
    assert (refused.value.code, refused.value.facts["line"]) == ("import_many_columns", 2)
    found = list(FORMAT.read("a.csv", "Title,Date\n" + "," * 100_000 + "a\nb,2026-01-01\n"))
    assert found[0] == Trouble("import_many_columns", line=2, text="100001")
    assert len(found) == 2


def test_it_is_known_by_its_name_or_its_columns():
    assert FORMAT.recognise("a.tsv", "")
    assert FORMAT.recognise("", "Date\tClient\tTitle\n")
    assert not FORMAT.recognise("", "On Monday, I was late.\n")
    assert read("") == []
