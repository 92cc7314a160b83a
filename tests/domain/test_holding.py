from __future__ import annotations

import pytest

from mistakejournal.domain.holding import choose, fields_of, holding_note, lines_of, subject_of
from mistakejournal.domain.sentences import sentences
from mistakejournal.domain.wording import Lexicon
from mistakejournal.services.content import Content

APOLOGY = Content().apology
LEXICON = Lexicon(Content().lexicon)
KINDS = [row["id"] for row in APOLOGY["first_notes"]]


def examples(kind):
    return {field.key: field.example for field in fields_of(APOLOGY, kind)}


@pytest.mark.parametrize(
    ("level", "by_client", "by_phone", "kind"),
    [
        (1, False, False, "first_small"),
        (1, True, True, "first_small_told"),
        (2, False, False, "first_note"),
        (None, False, False, "first_note"),
        (4, False, True, "first_call"),
        (3, True, True, "first_note_told"),
    ],
)
def test_the_note_fits_the_level_and_who_noticed(level, by_client, by_phone, kind):
    assert choose(level, by_client, by_phone) == kind
    assert kind in KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_have_been_said_has_no_marks(kind):
    whole = holding_note(APOLOGY, kind, examples(kind))
    assert whole.said == whole.text
    empty = holding_note(APOLOGY, kind, {})
    assert "[" in empty.text
    assert "[" not in empty.said


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_is_three_sentences_and_four_fields_at_most_and_holds_its_words(kind):
    note = holding_note(APOLOGY, kind, examples(kind))
    assert len(sentences(note.text)) <= 3
    assert len(fields_of(APOLOGY, kind)) <= 4
    assert all(value in note.text for value in examples(kind).values())
    assert "My mistake" in note.text or "I got something wrong" in note.text
    assert note.missing == ()
    assert "{" not in note.text
    assert LEXICON.look(note.text, "message") == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_field_stands_as_its_label(kind):
    note = holding_note(APOLOGY, kind, {"client": "Theo"})
    assert note.text.startswith("Hi Theo,")
    assert {field.key for field in note.missing} == set(examples(kind)) - {"client"}
    assert all(f"[{field.label}]" in note.text for field in note.missing)


def test_ticked_lines_follow_and_one_without_its_time_stays_out():
    fields = {**examples("first_note"), "t": "1:30 pm"}
    plain = holding_note(APOLOGY, "first_note", fields).text
    assert [line.id for line in lines_of(APOLOGY)] == ["in_call", "fix_owed"]
    ticked = holding_note(APOLOGY, "first_note", fields, ["in_call", "fix_owed"])
    assert ticked.text == f"{plain} I’m in a call until 1:30 pm."
    assert ticked.missing == ()


def test_when_the_client_told_her_it_thanks_them_and_claims_no_deed():
    note = holding_note(APOLOGY, "first_note_told", {"client": "Theo", "time": "two"})
    assert "thank you for telling me" in note.text


def test_by_email_its_subject_names_the_work_where_it_is_known():
    assert subject_of(APOLOGY, "first_note", {"work": "today’s newsletter"}) == (
        "Today’s newsletter: my mistake"
    )
    assert subject_of(APOLOGY, "first_small", {}) == "My mistake"
    assert subject_of(APOLOGY, "first_note_told", {"work": "Newsletter"}) == "Newsletter: you’re right"


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        ("first_note", "within the hour", "I’ll write within the hour with"),
        ("first_note", "tomorrow", "I’ll write by tomorrow with"),
        ("first_call", "in an hour", "I’ll call in an hour with"),
        ("first_call", "tomorrow at 9", "I’ll call tomorrow at 9 with"),
        ("first_call", "at 2 pm.", "I’ll call at 2 pm with"),
    ],
)
def test_a_time_reads_well_however_it_is_typed(kind, typed, told):
    note = holding_note(APOLOGY, kind, {**examples(kind), "time": typed})
    assert told in note.text
