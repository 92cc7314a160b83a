"""What an import will be is known before anything is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mistakejournal.domain.importfield import Field
from mistakejournal.domain.reading.entry import Entry, Gathered, KeyUse, Value
from mistakejournal.domain.reading.moments import DayOrder
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidentimports.plans import first_plan, look
from mistakejournal.services.incidentimports.sources import gather_text
from mistakejournal.services.incidentimports.writing import add_incidents
from mistakejournal.services.long_work import Going, unheard, wanted


def looked(desk, text, **changes):
    gathered = gather_text(text)
    return look(desk, gathered, replace(first_plan(desk, gathered), **changes), Going(unheard, wanted))


def places(desk, text):
    return {key: place.value for key, place in first_plan(desk, gather_text(text)).fields.items()}


def test_each_name_gets_its_most_likely_place(desk):
    assert places(desk, "Date,Client,Title,Weather\n2026-01-01,a,b,c\n") == {
        "Date": "noticed",
        "Client": "client",
        "Title": "title",
        "Weather": "note",
    }


def test_a_place_that_one_name_fills_goes_to_the_one_called_like_it(desk):
    assert places(desk, "Date,Noticed,Subject,Title\n2026-01-01,2026-01-02,a,b\n") == {
        "Date": "note",
        "Noticed": "noticed",
        "Subject": "what_happened",
        "Title": "title",
    }


def test_names_of_two_files_are_not_in_each_others_way(desk):
    first = Entry((Value("date", "2026-10-05"), Value("title", "Wrong attachment")), file="a.md")
    second = Entry((Value("When", "2026-09-01"), Value("Who for", "Harlow")), file="b.csv")
    keys = {one.key: KeyUse(1, one.text) for one in (*first.values, *second.values)}
    gathered = Gathered(("markdown", "csv"), 2, (first, second), (), keys)
    assert first_plan(desk, gathered).fields == {
        "date": Field.NOTICED,
        "title": Field.TITLE,
        "When": Field.NOTICED,
        "Who for": Field.CLIENT,
    }


def test_without_names_the_day_and_the_longest_words_are_found(desk):
    row = (Value("a", "3/4/2026"), Value("b", "the wrong link was sent"))
    gathered = Gathered(("csv",), 1, (Entry(row),), (), {one.key: KeyUse(1, one.text) for one in row})
    assert first_plan(desk, gathered).fields == {"a": Field.NOTICED, "b": Field.WHAT_HAPPENED}


def test_days_with_two_readings_are_asked_about_and_not_guessed(desk):
    asked = looked(desk, "Date,Title\n3/4/2026,a\n")
    assert asked.asks
    assert asked.numbers.both == "3/4/2026"
    told = looked(desk, "Date,Title\n3/4/2026,a\n24/4/2026,b\n")
    assert not told.asks
    assert (told.plan.order, told.numbers.day_first) == (DayOrder.DAY_FIRST, "24/4/2026")
    assert looked(desk, "Date,Title\n3/4/2026,a\n24/4/2026,b\n4/24/2026,c\n").asks
    answered = looked(desk, "Date,Title\n3/4/2026,a\n", order=DayOrder.MONTH_FIRST)
    assert not answered.asks
    assert str(answered.new[0].day) == "2026-03-04"


def test_new_clients_and_kinds_of_work_are_named_once(desk):
    add_client(desk, "Theo Marsh")
    found = looked(desk, "Title,Client,Work\na,theo marsh,Mail\nb,Anna,mail\nc,ANNA,\n")
    assert (found.clients, found.works) == (("Anna",), ("Mail",))


def test_a_client_whose_accents_were_typed_otherwise_is_no_new_one(desk):
    add_client(desk, "José")
    assert looked(desk, "Title,Client\na,Jose\u0301\n").clients == ()


def test_the_same_id_or_the_same_day_title_and_client_is_there_already(desk):
    there = "0193600e-5c1a-7000-8000-000000000001"
    rows = ("2026-01-01,a,Theo," + there, "2026-01-01,A,theo,", "2026-01-01,a,Anna,", ",b,," + there)
    text = "\n".join(["Date,Title,Client,Id", *rows])
    first = looked(desk, text)
    assert [one.client for one in first.new] == ["Theo", "Anna"]
    assert [one.line for one in first.known] == [3, 5]
    add_incidents(desk, first.new, Going(unheard, wanted), "Europe/Berlin")
    assert [len(found) for found in (looked(desk, text).new, looked(desk, text).known)] == [0, 4]


def test_without_a_day_the_same_words_are_there_already_and_others_are_not(desk):
    first = looked(desk, "Title,What happened,Client\na,b,Theo\na,b,Theo\n,c,\n")
    assert (len(first.new), len(first.known)) == (3, 0)
    add_incidents(desk, first.new, Going(unheard, wanted), "Europe/Berlin")
    again = looked(desk, "Title,What happened,Client\nA,b ,theo\na,other,Theo\na,b,Anna\n,c,\n")
    assert [one.line for one in again.new] == [3, 4]
    assert [one.line for one in again.known] == [2, 5]


def test_what_cannot_be_made_is_named_and_the_rest_is_made(desk):
    found = looked(desk, "Date,Title\nsoon,a\n2026-01-01,b\n,c\n")
    assert [(one.code, one.line, one.text) for one in found.troubles] == [("import_date", 2, "soon")]
    assert [one.title for one in found.new] == ["b", "c"]
    assert found.undated == 1


def test_a_place_may_be_changed(desk):
    plan = first_plan(desk, gather_text("Title,Weather\na,rain\n"))
    changed = looked(desk, "Title,Weather\na,rain\n", fields={**plan.fields, "Weather": Field.LESSON})
    assert changed.new[0].columns["lesson"] == "rain"
    left = looked(desk, "Title,Weather\na,rain\n", fields={**plan.fields, "Weather": Field.LEAVE})
    assert left.new[0].notes == ()


@pytest.mark.parametrize("name", ["Serious", "serious "])
def test_levels_are_known_by_the_names_the_window_uses(desk, name):
    gathered = gather_text(f"Title,Level\na,{name}\n")
    plan = first_plan(desk, gathered, {"Serious": 3})
    assert look(desk, gathered, plan, Going(unheard, wanted)).new[0].columns["level"] == 3
