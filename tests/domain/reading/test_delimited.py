"""Rows of cells, also where quotes are wrong."""

from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.delimited import guess_delimiter, rows


def cells(text, delimiter=","):
    return [list(row.cells) for row in rows(text, delimiter)]


def test_quotes_hold_commas_lines_and_quotes():
    assert cells('a,"b, c","d ""e""\nf"\ng,,') == [["a", "b, c", 'd "e"\nf'], ["g", "", ""]]


def test_a_quote_without_an_end_swallows_no_later_row():
    assert cells('task,"Call Ana\ntask,Send\ntask,Check') == [
        ["task", '"Call Ana'],
        ["task", "Send"],
        ["task", "Check"],
    ]


def test_words_after_a_closing_quote_stay():
    assert cells('"a" b,c') == [["a b", "c"]]


def test_rows_know_the_line_they_begin_in():
    assert [row.line for row in rows('a,"b\nc"\n\nd', ",")] == [1, 3, 4]


@pytest.mark.parametrize(
    ("text", "mark"), [("a;b;c,d", ";"), ("a\tb", "\t"), ("\n\na,b", ","), ("a b", ""), ("", "")]
)
def test_what_parts_the_cells_is_guessed_from_the_first_line(text, mark):
    assert guess_delimiter(text) == mark


@given(st.lists(st.lists(st.text("ab,;\"' \n", max_size=6), min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_a_table_program_writes_is_read_as_it_was(table):
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(table)
    assert cells(written.getvalue()) == table


@pytest.mark.parametrize("bit", ['"",', '"', '",\n', "a,", '"a""'])
@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_a_file_that_was_made_to_take_long_does_not(bit):
    start = time.process_time()
    for _row in rows(bit * (400_000 // len(bit)), ","):
        pass
    assert time.process_time() - start < 5
