"""The holding message: mine, I know it matters to you, when you hear from me."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.sentences import sentences
from mistakejournal.domain.template import (
    Field,
    Line,
    capital,
    field_of,
    fill,
    fill_marked,
    first_filled,
    mark,
    with_own_lead,
    without_leads,
)


@dataclass(frozen=True)
class Note:
    """A holding message as it stands, and the fields that are still empty in it."""

    text: str
    missing: tuple[Field, ...]

    @property
    def said(self) -> str:
        """Give what of it can have been said: without the sentences that still have a mark in them."""
        marks = [mark(field.label) for field in self.missing]
        whole = (self.text[span.start : span.end] for span in sentences(self.text))
        return " ".join(sentence for sentence in whole if not any(one in sentence for one in marks))


def choose(level: int | None, noticed_by_client: bool, by_phone: bool = False) -> str:
    """Give the kind of first note that fits: small ones say that it is right already (level 1)."""
    if level == 1:
        return "first_small_told" if noticed_by_client else "first_small"
    if noticed_by_client:
        return "first_note_told"
    return "first_call" if by_phone else "first_note"


def fields_of(apology: Mapping[str, Any], kind: str) -> tuple[Field, ...]:
    """Give the fields of a kind of note, four at most."""
    return tuple(field_of(row) for row in _note(apology, kind)["fields"])


def lines_of(apology: Mapping[str, Any]) -> tuple[Line, ...]:
    """Give the sentences that may be ticked onto a note: in a call until then, what changed by then."""
    return tuple(
        Line(row["id"], row["text"], tuple(field_of(field) for field in row["fields"]))
        for row in apology["first_note_lines"]
    )


def holding_note(
    apology: Mapping[str, Any], kind: str, fields: Mapping[str, str], lines: Collection[str] = ()
) -> Note:
    """Give a note of at most three sentences from at most four fields, and the ticked lines after them.

    An empty field stands in the text as its label in square brackets; a ticked line without its time stays
    out.
    """
    own, fields = fields_of(apology, kind), without_leads(fields, apology["message"]["leads"])
    leads = apology["message"]["own_leads"]
    text, missing = fill_marked(
        with_own_lead(_note(apology, kind)["text"], fields, leads),
        fields,
        {field.key: field.label for field in own},
    )
    more = [
        fill(with_own_lead(line.text, fields, leads), fields)
        for line in lines_of(apology)
        if line.id in lines
    ]
    return Note(
        " ".join([text, *(line for line in more if line)]),
        tuple(field for field in own if field.key in missing),
    )


def subject_of(apology: Mapping[str, Any], kind: str, fields: Mapping[str, str]) -> str:
    """Give the subject of a note that goes by email: the work where it is known, and that it is mine."""
    opening = "client_told" if kind.endswith("_told") else "mine"
    variants = apology["message"]["subject"][opening]
    return capital(first_filled(variants, {"topic": fields.get("work", "")}) or "")


def _note(apology: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    rows: Mapping[str, Mapping[str, Any]] = {row["id"]: row for row in apology["first_notes"]}
    return rows[kind]
