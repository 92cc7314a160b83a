"""Filling the places of a text: a sentence with an empty place is left out, never half said."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from mistakejournal.domain.records import dataclass

_PLACE = r"\{([a-z_]+)\}(\.?)"
_LED = r"\b(\w+) (\{([a-z_]+)\})"
_STOP = r"(?<!\.\w)\.\s*$"
"""A stop that ends a sentence, not the one of "2 p.m."."""
_SENTENCE_START = r"(?:^|[.!?…:]\n|[.!?…]\s|\n)$"


@dataclass(frozen=True)
class Field:
    """A place in a text: its key, what it is called, an example, the part of the message it belongs to."""

    key: str
    label: str
    example: str
    part: str = ""


@dataclass(frozen=True)
class Line:
    """A sentence that stays out until it is ticked, with the fields it needs."""

    id: str
    text: str
    fields: tuple[Field, ...] = ()


def field_of(row: Mapping[str, Any]) -> Field:
    """Give the field that a row of the content describes."""
    return Field(row["key"], row["label"], row.get("example", ""), row.get("part", ""))


def places(text: str) -> tuple[str, ...]:
    """Give the keys of the places in a text, in order."""
    return tuple(match[1] for match in re.finditer(_PLACE, text))


def mark(label: str) -> str:
    """Give the mark that stands for an empty place: its label in square brackets."""
    return f"[{label}]"


def fill(text: str, fields: Mapping[str, str]) -> str | None:
    """Give a sentence with its places filled, or None when one of them is empty.

    A field that ends with its own stop takes the place of the sentence's; a field that begins a sentence gets
    a capital. Nothing else in her words is changed.
    """
    if any(not fields.get(key, "").strip() for key in places(text)):
        return None

    def put(match: re.Match[str]) -> str:
        value = fields[match[1]].strip()
        begins = f"{{{match[1]}}}" != text and re.search(_SENTENCE_START, text[: match.start()])
        stop = "" if value.endswith((".", "!", "?", "…")) else match[2]
        return (capital(value) if begins else value) + stop

    return re.sub(_PLACE, put, text)


def fill_marked(
    text: str, fields: Mapping[str, str], labels: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """Give a sentence with its places filled and the keys of the empty ones, which stand there as marks."""
    missing = tuple(key for key in places(text) if not fields.get(key, "").strip())
    marks = {key: mark(labels.get(key, key)) for key in missing}
    return fill(text, {**fields, **marks}) or text, missing


def first_filled(variants: Collection[str], fields: Mapping[str, str]) -> str | None:
    """Give the first of several wordings whose places are all filled, or None."""
    return next((done for text in variants if (done := fill(text, fields)) is not None), None)


def with_own_lead(text: str, fields: Mapping[str, str], own: Mapping[str, str]) -> str:
    """Give a text without the word before a place whose words bring their own: "by {time}", "within an hour".

    `own` are the content's patterns of such words, by the word of the text that they take the place of.
    """

    def lead(match: re.Match[str]) -> str:
        word, place, key = match.groups()
        brings = word in own and re.match(own[word], fields.get(key, "").strip(), re.IGNORECASE)
        return place if brings else match[0]

    return re.sub(_LED, lead, text)


def without_leads(fields: Mapping[str, str], leads: Mapping[str, str]) -> dict[str, str]:
    """Give fields without the words that the sentence around them has itself: "by {time}" takes "by 2 pm".

    Nor do they bring a stop of their own into it. `leads` are the content's patterns, by field.
    """
    return {
        key: re.sub(_STOP, "", re.sub(rf"^\s*{leads[key]}", "", words, flags=re.IGNORECASE))
        if key in leads
        else words
        for key, words in fields.items()
    }


def capital(text: str) -> str:
    """Give a text whose first letter is a capital, all else as it was."""
    first = text[:1].upper()
    return first + text[1:] if len(first) == 1 else text


def inside(words: str) -> str:
    """Give words as they stand inside a sentence: "Not billed", "A credit"; "I", "VAT" and "McKay" stay."""
    first = words.partition(" ")[0]
    is_ordinary = first == "A" or (first[1:2].islower() and first[1:].islower())
    return words[:1].lower() + words[1:] if is_ordinary else words
