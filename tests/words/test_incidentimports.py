from datetime import date

import pytest

from mistakejournal.domain.importfield import Field
from mistakejournal.domain.newincident import NewIncident
from mistakejournal.domain.reading.entry import KeyUse, Trouble
from mistakejournal.services.imports.incidents import FORMATS
from mistakejournal.words import incidentimports as words


def test_each_format_and_each_place_has_a_name_of_its_own():
    assert len({words.format_words(one.code) for one in FORMATS}) == len(FORMATS)
    assert len({words.place_words(place) for place in Field}) == len(Field)


def test_columns_are_named_also_without_a_name():
    assert [words.key_words(key) for key in ("Date", "3", "")] == ["Date", "Column 3", "Without a name"]
    assert words.use_words(KeyUse(1, "a")) == "Once: “a”"
    assert words.use_words(KeyUse(5000, "a")) == "5,000 times: “a”"


def test_what_was_read_and_what_will_be_made():
    assert words.found_words(1, 1) == "1 incident"
    assert words.found_words(12, 3) == "12 incidents in 3 files"
    assert words.bring_words(5000) == "Bring in 5,000 incidents"
    assert words.brought_words(1) == "1 incident brought in."
    assert [words.known_words(n)[:2] for n in (1, 2)] == ["1 ", "2 "]
    assert [words.trouble_head_words(n)[:7] for n in (1, 2)] == ["1 thing", "2 thing"]
    assert [words.undated_words(n)[:5] for n in (0, 1, 2)] == ["", "1 has", "2 hav"]
    assert words.level_names()["Serious"] == 3


def test_new_clients_are_named_and_many_are_counted():
    assert words.new_words((), ()) == []
    assert words.new_words(("Theo",), ("Mail",)) == ["New clients: Theo", "New kinds of work: Mail"]
    assert words.new_words(tuple("abcdefghij"), ()) == ["New clients: a, b, c, d, e, f, g, h and 2 more"]


def test_an_incident_is_named_by_day_client_and_title():
    one = NewIncident({"title": "Wrong link"}, client="Theo", day=date(2026, 11, 3))
    assert words.line_words(one) == "3 Nov 2026 · Theo · Wrong link"
    assert words.line_words(NewIncident({"title": "a"})) == "a"


@pytest.mark.parametrize(
    ("trouble", "begins"),
    [
        (Trouble("import_date", "a.csv", 1200, "soon"), "a.csv, line 1,200: “soon” can’t be read as a day."),
        (Trouble("import_empty", "", 3), "Line 3: It has"),
        (Trouble("import_gone", "a.csv"), "a.csv: It can’t be opened."),
        (Trouble("import_nothing"), "There is no incident"),
    ],
)
def test_a_trouble_is_named_by_file_and_line(trouble, begins):
    assert words.trouble_words(trouble).startswith(begins)
