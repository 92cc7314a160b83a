"""The message to the client, built part by part from her answers and nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.template import (
    Field,
    Line,
    capital,
    field_of,
    fill,
    fill_marked,
    first_filled,
    mark,
    places,
    with_own_lead,
    without_leads,
)
from mistakejournal.domain.text import straight

CHANNELS = ("email", "phone", "chat", "after_call")
OPENINGS = ("mine", "client_told")
OTHER = "other"
_LOOKED_AT = 2_000
"""Letters of her words in which the kind of mistake is looked for."""


@dataclass(frozen=True)
class Template:
    """The texts for one kind of mistake; an incident of no known kind has the one called "other"."""

    mistake: str
    label: str
    fields: tuple[Field, ...]
    lines: tuple[Mapping[str, Any], ...]
    own: Mapping[str, Any]
    frame: Mapping[str, Any]


@dataclass(frozen=True)
class Answers:
    """What she entered, by field key, and the options to choose from.

    ``recommended`` is the place of the option she would choose herself, from 0, if she says so.
    ``new_step`` belongs here only when that step stands in a checklist; until then ``change_time`` does.
    """

    fields: Mapping[str, str]
    options: Sequence[str] = ()
    recommended: int | None = None


@dataclass(frozen=True)
class Part:
    """One part of a message. ``missing``: a needed field is empty and stands in the text as a mark.

    ``field`` names that field. ``joined`` parts continue the paragraph before them.
    """

    key: str
    text: str
    needed: bool = False
    missing: bool = False
    field: str | None = None
    joined: bool = False


@dataclass(frozen=True)
class Message:
    """A message as it stands: its subject (empty for calls and chats) and its parts in order."""

    subject: str
    paragraphs: tuple[Part, ...]
    breaks: str = field(default="\n\n", repr=False)

    @property
    def text(self) -> str:
        """Give the whole text: a blank line between paragraphs, in a chat and a call script a new line."""
        text = ""
        for part in self.paragraphs:
            gap = " " if part.joined else self.breaks
            text += (gap if text else "") + part.text
        return text

    @property
    def missing(self) -> tuple[str, ...]:
        """Give the keys of the needed fields that are empty."""
        return tuple(part.field for part in self.paragraphs if part.missing and part.field)


def kinds(apology: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Give the kinds of mistake that have texts of their own, with their names; "other" comes last."""
    return tuple((row["mistake"], row["label"]) for row in apology["templates"])


def mistake_of(apology: Mapping[str, Any], words: str) -> str:
    """Give the kind of mistake that her words speak of, "other" where they leave it open.

    The rarer kinds are looked for first: most mistakes in a newsletter have a link in them.
    """
    begin = words[:_LOOKED_AT]
    for row in reversed(apology["templates"]):
        known = row.get("known_regex")
        if known and re.search(known, begin, re.IGNORECASE):
            return str(row["mistake"])
    return OTHER


def template_for(apology: Mapping[str, Any], mistake: str) -> Template:
    """Give the template of a kind of mistake; a kind without texts of its own has the general one."""
    rows = {row["mistake"]: row for row in apology["templates"]}
    own = rows.get(mistake, rows[OTHER])
    frame = apology["message"]
    return Template(
        own["mistake"],
        own["label"],
        (*map(field_of, own["fields"]), *map(field_of, frame["fields"])),
        (*own["lines"], *frame["lines"]),
        own,
        frame,
    )


def compose_deed(template: Template, fields: Mapping[str, str]) -> str | None:
    """Give the deed as one sentence made from the smaller fields, to be offered; None while one is empty."""
    return fill(template.own["deed"], fields)


def offered_lines(template: Template, channel: str, level: int | None) -> tuple[Line, ...]:
    """Give the lines that may be ticked in a channel; a make-good is not offered at level 1."""
    known = {one.key: one for one in template.fields}
    return tuple(
        Line(row["id"], row["text"], tuple(known[key] for key in places(row["text"]) if key in known))
        for row in template.lines
        if channel in row["channels"] and (level is None or level in row.get("levels", (level,)))
    )


def build(
    template: Template, answers: Answers, channel: str, opening: str, lines: Collection[str] = ()
) -> Message:
    """Build the message for a channel (``CHANNELS``) and an opening (``OPENINGS``) with the ticked lines.

    Needed are the client's name, the deed and the time of the next word: while empty they stand as marks.
    Every other empty part drops out with its sentence.
    """
    work = _Builder(template, answers, channel, opening, lines)
    subject = work.subject() if channel in ("email", "after_call") else ""
    return Message(subject, tuple(work.parts()), "\n" if channel in ("phone", "chat") else "\n\n")


def ready(message: Message) -> bool:
    """Say whether nothing needed is missing, so that it can be copied or opened in mail."""
    return not message.missing


def standing(message: Message, text: str) -> frozenset[str]:
    """Give the keys of the parts that stand in a text as they were built."""
    return frozenset(part.key for part in message.paragraphs if not part.missing and part.text in text)


def unfilled(template: Template, text: str) -> tuple[str, ...]:
    """Give the keys of the fields whose marks still stand in a text, perhaps one changed by hand."""
    return tuple(one.key for one in template.fields if mark(one.label) in text)


class _Builder:
    """One build: the fields with the computed ones among them, and the frame of the channel."""

    def __init__(
        self, template: Template, answers: Answers, channel: str, opening: str, lines: Collection[str]
    ) -> None:
        self._template = template
        self._frame = template.frame
        self._channel = channel
        self._opening = opening
        self._ticked = [row for row in template.lines if row["id"] in lines and channel in row["channels"]]
        self._options = list(self._worded(answers))
        self._labels = {one.key: one.label for one in template.fields}
        fields = without_leads(answers.fields, self._frame["leads"])
        self._fields = {
            **fields,
            "next_sentence": self._sentence(fields.get("next_update", "")),
            "thanks": template.own["thanks"],
            "ways": self._ways(),
            "topic": fields.get("topic") or fields.get(template.own["topic"], ""),
        }

    def _sentence(self, words: str) -> str:
        """Give words that are a sentence already ("I’ll call at 3"), else ""."""
        is_sentence = re.match(self._frame["sentence_regex"], straight(words.strip()), re.IGNORECASE)
        return capital(words.strip()) if is_sentence else ""

    def subject(self) -> str:
        """Give the fullest subject whose places are filled."""
        key = "after_call" if self._channel == "after_call" else self._opening
        return capital(first_filled(self._frame["subject"][key], self._fields) or "")

    def parts(self) -> Iterator[Part]:
        """Give the parts in the order of the channel, the ticked lines behind the part they follow."""
        joinable = False
        for row in self._frame["channels"][self._channel]:
            part = self._options_part(row) if "intro" in row else self._said(row, joinable)
            if part:
                yield part
            joinable = bool(part)
            for line in self._lines_after(row["key"]):
                yield line
                joinable = False

    def _said(self, row: Mapping[str, Any], joinable: bool) -> Part | None:
        """Say the sentences of a part whose places are filled; a needed empty one is marked."""
        needed = False
        missing: tuple[str, ...] = ()
        said = []
        for variants in self._sentences(row["say"]):
            wanted = [key for key in self._frame["needed"] if f"{{{key}}}" in variants[-1]]
            done = first_filled(variants, self._fields)
            if done is None and wanted:
                done, empty = fill_marked(variants[-1], self._fields, self._labels)
                missing += empty
            needed = needed or bool(wanted)
            said.append(done)
        text = " ".join(sentence for sentence in said if sentence)
        if not text:
            return None
        joined = bool(row.get("joined")) and joinable and not missing
        return Part(row["key"], text, needed, bool(missing), missing[0] if missing else None, joined)

    def _sentences(self, say: Sequence[str | list[str]]) -> Iterator[list[str]]:
        """Give each sentence as its wordings, the fullest first; the opening brings its own sentences."""
        for sentence in say:
            if sentence == "{opening}":
                yield from ([text] for text in self._frame["opening"][self._opening])
            else:
                yield [self._led(text) for text in ([sentence] if isinstance(sentence, str) else sentence)]

    def _led(self, text: str) -> str:
        return with_own_lead(text, self._fields, self._frame["own_leads"])

    def _worded(self, answers: Answers) -> Iterator[str]:
        """Give the options that say something; of several the one she would choose is named as such."""
        said = [(place, option.strip().removesuffix(".")) for place, option in enumerate(answers.options)]
        said = [(place, worded) for place, worded in said if worded]
        for place, worded in said:
            is_hers = place == answers.recommended and len(said) > 1
            key = "suggested_too" if worded.endswith(")") else "suggested"
            named = fill(self._frame[key], {"option": worded.removesuffix(")")}) if is_hers else None
            yield named or worded

    def _options_part(self, row: Mapping[str, Any]) -> Part | None:
        """Letter two or more options and ask which; one alone is put as a question; none says nothing."""
        if not self._options:
            return None
        if len(self._options) == 1:
            return Part("options", fill(row["one"], {"option": self._options[0]}) or "")
        which = self._template.own.get("which", row["which"]) if self._channel != "chat" else row["which"]
        listed = [
            fill(row["each"], {"letter": letter, "option": option}) or ""
            for letter, option in zip(self._frame["letters"], self._options, strict=False)
        ]
        intro = fill(row["intro"], {"ways": self._ways()}) or ""
        return Part("options", row["break"].join([capital(intro), *listed, which]))

    def _ways(self) -> str:
        if len(self._options) < 2:
            return ""
        words: Mapping[str, str] = self._frame["ways"]
        return words.get(str(len(self._options)), words["many"])

    def _lines_after(self, key: str) -> Iterator[Part]:
        for row in self._ticked:
            if row["after"] == key and (text := fill(self._led(row["text"]), self._fields)):
                yield Part(row["id"], text)
