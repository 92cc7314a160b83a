"""An entry becomes an incident: each name in its place, and nothing is lost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.importfield import Field, guess
from mistakejournal.domain.incident import Kind, NoticedBy
from mistakejournal.domain.incidentmaking import made, numbered_days, trouble_of
from mistakejournal.domain.newincident import NewPart, Plan
from mistakejournal.domain.reading.entry import Entry, Trouble, Value
from mistakejournal.domain.reading.moments import DayOrder
from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError

PLAN = Plan({}, ZoneInfo("Europe/Berlin"), "Europe/Berlin", date(2026, 11, 24), labels={"forgot": "forgot"})
NOON = datetime(2026, 11, 3, 11, tzinfo=UTC)


def entry(**values):
    pairs = [(key.replace("_", " "), text) for key, text in values.items()]
    return Entry(tuple(Value(key, text, n) for n, (key, text) in enumerate(pairs, start=2)), 2, "a.csv")


def make(plan=PLAN, **values):
    one = entry(**values)
    return made(one, replace(plan, fields={value.key: guess(value.key) for value in one.values}))


def test_what_names_no_client_is_of_the_one_that_was_said():
    said = replace(PLAN, client="Brightside")
    assert make(said, title="Wrong link").client == "Brightside"
    assert make(said, title="Wrong link", client="Theo").client == "Theo"


def test_each_name_has_its_place():
    one = make(
        title="Wrong link",
        date="3 Nov 2026",
        time="14:06",
        client="Theo",
        work="Newsletter",
        level="serious",
        kind="incident",
        noticed_by="client",
        causes="forgot",
        what_happened="a",
        description="b",
        because="1. x\n2. y",
        put_right="- [x] r\n  4 Nov 2026 9:00\n- [ ] s",
        what_changed="t",
        lesson="Look.",
        weather="rain",
    )
    at = datetime(2026, 11, 3, 13, 6, tzinfo=UTC)
    assert one.columns == {
        "title": "Wrong link",
        "noticed_at": at,
        "noticed_about": False,
        "level": 3,
        "kind": Kind.INCIDENT,
        "noticed_by": NoticedBy.CLIENT,
        "what_happened": "a\n\nb",
        "lesson": "Look.",
        "closed_at": at,
    }
    assert (one.client, one.work, one.day) == ("Theo", "Newsletter", date(2026, 11, 3))
    assert (one.causes, one.becauses, one.notes) == ((("forgot", ""),), ("x", "y"), (("weather", "rain"),))
    assert one.repairs == (NewPart("r", datetime(2026, 11, 4, 8, tzinfo=UTC)), NewPart("s", None))
    assert one.fixes == (NewPart("t", at),)


def test_what_is_none_of_a_few_things_stays_as_a_note():
    one = make(
        title="a", level="urgent", kind="bug", noticed_by="Bob", state="wontfix", id="7", told="by phone"
    )
    assert dict(one.notes) == {
        "level": "urgent",
        "kind": "bug",
        "noticed by": "Bob",
        "state": "wontfix",
        "id": "7",
        "told": "by phone",
    }
    assert one.known_id == ""


def test_times_that_cannot_be_right_stay_as_notes():
    one = make(title="a", noticed="3 Nov 2026 10:00", told="3 Nov 2026 9:00", happened="3 Nov 2026 11:00")
    assert "told_at" not in one.columns
    assert "happened_at" not in one.columns
    assert dict(one.notes) == {"told": "3 Nov 2026 9:00", "happened": "3 Nov 2026 11:00"}


@pytest.mark.parametrize(
    ("state", "is_closed"), [("", True), ("done", True), ("open", False), ("following up", False)]
)
def test_it_is_over_unless_it_says_otherwise(state, is_closed):
    assert ("closed_at" in make(title="a", date="3 Nov 2026", state=state).columns) is is_closed


def test_while_nothing_is_said_of_all_it_stays_open_and_a_catch_never_does():
    plan = replace(PLAN, are_over=False)
    assert "closed_at" not in make(plan, title="a", date="3 Nov 2026").columns
    caught = make(plan, title="a", date="3 Nov 2026", noticed_by="step").columns
    assert (caught["kind"], caught["closed_at"]) == (Kind.NEAR_MISS, NOON)


def test_without_a_day_it_is_over_from_the_moment_it_is_made():
    assert make(title="a").is_over
    assert make(title="a", noticed_by="step").is_over
    assert not make(title="a", state="open").is_over
    assert not make(title="a", date="3 Nov 2026").is_over


def test_what_was_said_is_read_with_time_way_and_subject():
    one = make(
        title="a", what_was_said="### 3 Nov 2026, 14:20 · Call · About it\nDear Theo\n\n### later\nmore"
    )
    first, second = one.said
    assert (first.at, first.channel, first.subject, first.words) == (
        datetime(2026, 11, 3, 13, 20, tzinfo=UTC),
        "phone",
        "About it",
        "Dear Theo",
    )
    assert (second.at, second.subject) == (None, "later")
    assert make(title="a", message="plain").said[0].words == "plain"


def test_about_names_the_moments_that_are_only_about_right():
    one = make(title="a", noticed="2026-11-03T10:00", told="2026-11-03T11:00", about="told, other")
    assert (one.columns["noticed_about"], one.columns["told_about"]) == (False, True)


def test_a_long_title_stands_whole_in_what_happened():
    one = make(title="word " * 100)
    assert len(str(one.columns["title"])) <= 200
    assert str(one.columns["what_happened"]) == " ".join(["word"] * 100)


def test_what_cannot_be_made_says_why_and_where():
    for values, code, line in (
        ({"title": "a", "date": "soon"}, "import_date", 3),
        ({"client": "   "}, "import_empty", 2),
        ({"title": "a", "text": "x" * 100_001}, "import_long", 3),
    ):
        with pytest.raises(JournalError) as refused:
            make(**values)
        found = trouble_of(entry(**values), refused.value)
        assert (found.code, found.file, found.line) == (code, "a.csv", line)
    assert trouble_of(entry(title="a"), JournalError("import_empty")) == Trouble("import_empty", "a.csv", 2)


def test_days_in_plain_numbers_are_found():
    one = entry(date="3/4/2026", told="3 April 2026", note="5/6/2026")
    plan = replace(PLAN, fields={value.key: guess(value.key) for value in one.values})
    assert [value.text for value in numbered_days(one, plan)] == ["3/4/2026"]


@given(st.dictionaries(st.sampled_from(list(Field)), st.text(max_size=80), max_size=12))
def test_no_words_are_lost_whatever_stands_where(values):
    one = Entry(tuple(Value(place.value, text, 1) for place, text in values.items()), 1)
    plan = replace(PLAN, fields={place.value: place for place in values}, order=DayOrder.DAY_FIRST)
    found = None
    with suppress(JournalError):
        found = made(one, plan)
    if found is not None and Field.LESSON in values:
        assert str(found.columns.get("lesson", "")) == clean(values[Field.LESSON]).strip()
