"""What stands in for words to come, and the sentences that templates of sending tools begin with (I8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mistakejournal.domain.records import dataclass

_THINGS = (
    "link|url|text|image|photo|picture|title|headline|subject|copy|content|logo|button|description|date|quote|"
    "caption|intro|introduction|cta|paragraph|heading|message"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

THING = re.compile(rf"(?i:\b(?:{_THINGS}|name|number|price|address|time|place|tk|tb[cd])s?(?: here)?\]?\Z)")
"""What ends a template's brackets: a thing to be put there."""

_KINDS: tuple[tuple[str, str, str], ...] = (
    ("lorem", "lorem ipsum|dolor sit amet|consectetur adipiscing", ""),
    ("todo", "TODO", ""),  # what a writer left in a newsletter for later: the inspector finds it (I8)
    ("tk", "TK", "(?:TK){0,5}"),
    ("day", "XX", rf" (?:{_MONTHS})"),
    ("day", "|".join(f"{month} XX" for month in _MONTHS.split("|")), ""),
    ("crosses", "XXX", "X{0,9}"),  # a name or a figure that a newsletter still waits for (I8)
    ("insert", "insert |add |put |paste |enter ", rf"(?:your |the |a |an )?(?:{_THINGS})s? here"),
    ("bracketed", "[", r"(?:insert|add|your|enter|placeholder|headline|tbd|tbc|tk)\b[^\[\]\n]{0,40}\]"),
    ("yours", "your ", rf"(?:{_THINGS})s? (?:goes )?here"),
    ("placeholder", "placeholder", ""),
    ("open", "TBD|TBC|TBA", ""),
    ("test", "[test]|[draft]", ""),
    ("copy", "copy of", ""),
    ("street", "123 ", r"(?:main|any|anywhere|fake|example|your) ?(?:street|st\b|road|rd\b)?"),
    ("company", "Your Company Name|Company Name", ""),
)
"""Kind, the words it begins with (small letters stand for capitals too), and what comes after them."""
_KEYS = tuple(
    (
        kind,
        key,
        re.compile(rf"(?<![\w-]){re.escape(key)}{rest}(?!\w)", 0 if key != key.lower() else re.IGNORECASE),
    )
    for kind, keys, rest in _KINDS
    for key in keys.split("|")
)
_SMALL = {place: place + 32 for place in range(65, 91)}
_MOST = 1000
"""Places of one key that are looked at."""


@dataclass(frozen=True)
class Placeholder:
    """What stands in for words to come; what it means is decided by what stands around it."""

    kind: str
    words: str
    start: int
    end: int


def placeholders(text: str) -> list[Placeholder]:
    """Give what looks like a placeholder, in order, none over another."""
    found = dict[int, Placeholder]()
    for kind, match in _candidates(text, _KEYS):
        if kind != "copy" or match.start() == 0 or text[match.start() - 1] == "\n":
            found.setdefault(match.start(), Placeholder(kind, match[0], *match.span()))
    apart = list[Placeholder]()
    for place in sorted(found):
        if not apart or place >= apart[-1].end:  # "paste your link here" is one
            apart.append(found[place])
    return apart


def template_sentences(text: str) -> list[tuple[int, int]]:
    """Give where sentences stand that templates begin with, in order."""
    return sorted(match.span() for _, match in _candidates(text, _TEMPLATES))


def _candidates(
    text: str, keys: Iterable[tuple[str, str, re.Pattern[str]]]
) -> Iterator[tuple[str, re.Match[str]]]:
    """Find each key as it stands, which is far quicker than a pattern, and look closer only there."""
    low = text.lower()
    if len(low) != len(text):
        low = text.translate(_SMALL)  # some capitals are two letters when small
    for kind, key, pattern in keys:
        searched = text if pattern.flags & re.IGNORECASE == 0 else low
        at, count = searched.find(key), 0
        while at >= 0 and count < _MOST:
            match = pattern.match(text, at)
            if match is not None:
                yield kind, match
            at, count = searched.find(key, match.end() if match else at + len(key)), count + 1


SUBJECT_COPY = re.compile(r"^copy of\b|\(copy(?: ?\d{1,3})?\)\s*$|\bcopy \d{2}\s*$", re.IGNORECASE)
"""Sending tools name a doubled campaign so: "Copy of Spring", "Spring (copy 01)"."""

_SENTENCES = (
    "click here to edit", "click to edit this text", "double-click to edit", "double click to edit",
    "edit this text", "add your headline", "add a headline here", "add your text", "add your own text",
    "this is a text block", "this is a heading", "this is a paragraph block", "your headline goes here",
    "use this area to offer a short preview", "use this section to", "use this space to",
    "it's time to design your email", "it’s time to design your email", "start writing here",
    "type something here", "write something here", "drop your image here", "your content goes here",
    "replace this text", "change this text", "sample text", "this is sample text", "insert alt text",
    "alt text goes here", "describe your image", "your story headline", "this is a sample",
)  # fmt: skip
_TEMPLATES = tuple(
    ("template", words, re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE))
    for words in _SENTENCES
)
