"""What is told of the whole journal as a file counts everything by its name."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.services.exports.journal.written import Written
from mistakejournal.services.imports.journal.parcel import Found
from mistakejournal.services.journalexports import CODES
from mistakejournal.services.journalimports import Brought
from mistakejournal.words import wholejournal as words


@pytest.mark.parametrize(
    ("rows", "files", "said"),
    [
        (0, 0, "0 entries"), (1, 0, "1 entry"), (1204, 1, "1,204 entries and 1 file"),
        (2, 2000, "2 entries and 2,000 files"),
    ],
)  # fmt: skip
def test_what_a_journal_holds_is_counted(rows, files, said):
    assert words.content_words(rows, files) == said


def test_a_file_says_what_is_among_it_and_when_it_was_written():
    found = Found({"incidents": 2, "clients": 1, "feelings": 4}, 0, "2026-11-20T09:00:00Z")
    assert words.found_lines(found, date(2026, 11, 24)) == [
        "Among them: 2 incidents, 1 client.", "Written out on 20 November.",
    ]  # fmt: skip
    for odd in ("", "yesterday", "2026-13-45"):
        assert words.found_lines(Found({}, 0, odd), date(2026, 11, 24)) == []


def test_what_was_written_brought_and_found():
    rows = {"incidents": 2, "clients": 1}
    assert words.written_words(Written(rows, 1), "a.mjournal") == "Saved as a.mjournal: 3 entries and 1 file."
    assert words.brought_words(Brought(rows)) == "Everything is here now: 3 entries."
    assert words.found_words(Found(rows, 2, ""), "a") == "a holds a whole journal: 3 entries and 2 files."
    assert words.found_words(Found({}, 0, ""), "a") == "a holds a whole journal."


@pytest.mark.parametrize(("missing", "said"), [(1, "1 file is missing"), (3, "3 files are missing")])
def test_files_that_are_missing_are_told(missing, said):
    assert said in words.written_words(Written({}, 0, missing), "a")
    assert said in words.brought_words(Brought({}, 0, missing))


@pytest.mark.parametrize("code", CODES)
def test_every_format_has_its_words(code):
    title, second = words.format_words(code)
    assert title
    assert second.endswith(".")
    assert "(*." in words.file_kind(code)


def test_incidents_are_counted_by_kind_and_named_by_month():
    assert words.incidents_written(3, 1, "a.md") == "Saved as a.md: 3 incidents and 1 near miss."
    assert words.incidents_title(None) == "Incidents"
    assert words.incidents_title(date(2026, 11, 1)) == "Incidents, November 2026"
