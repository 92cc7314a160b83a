"""A text beside the message to the client: to somebody else it touches, or the page of facts (A6, A10)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.template import Field, Line, field_of, fill, fill_marked, mark, places

_SUBJECT = "Subject: "


@dataclass(frozen=True)
class SideTemplate:
    """One text of the content. With `unknown` an empty place says so; without, its mark stands there."""

    id: str
    to: str
    text: str
    note: str
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    unknown: str = ""


def side_template(row: Mapping[str, Any]) -> SideTemplate:
    """Give the text that a row of the content describes."""
    known = {field["key"]: field_of(field) for field in row["fields"]}
    lines = tuple(
        Line(line["id"], line["text"], tuple(known[key] for key in places(line["text"])))
        for line in row.get("lines", ())
    )
    return SideTemplate(
        row["id"],
        row.get("to", ""),
        row["text"],
        row.get("note", ""),
        tuple(known.values()),
        lines,
        row.get("unknown", ""),
    )


def build_side(template: SideTemplate, values: Mapping[str, str], ticked: Collection[str]) -> str:
    """Fill the text, and add each ticked line whose places are filled. Nothing is made up."""
    given = {key: words for key, words in values.items() if words.strip()}
    if template.unknown:
        empty = {field.key: template.unknown for field in template.fields}
        text = fill(template.text, {**empty, **given}) or ""
    else:
        text, _ = fill_marked(template.text, given, {one.key: one.label for one in template.fields})
    wanted = [line for line in template.lines if line.id in ticked]
    more = [words for line in wanted if (words := fill(line.text, given))]
    return ("\n\n" if "\n" in text else " ").join((text, *more))


def missing_side(template: SideTemplate, text: str) -> tuple[Field, ...]:
    """Give the fields whose marks still stand in a text."""
    return tuple(field for field in template.fields if mark(field.label) in text)


def subject_of(text: str) -> tuple[str, str]:
    """Part a text from the subject in its first line, if it has one there: (subject, text)."""
    first, _, rest = text.partition("\n")
    return (first.removeprefix(_SUBJECT), rest) if first.startswith(_SUBJECT) else ("", text)
