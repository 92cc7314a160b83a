"""The deed in her own words: the sentence of "my part" that a message may say (B4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mistakejournal.domain.sentences import sentences

_BULLETS = "-*•– \t"
_STARTS_WITH_I = re.compile(r"^[\"'“‘(]*I(?:['’]\w+)?\b")


def telling_deed(my_part: str, what_happened: str, own: Mapping[str, Any]) -> str | None:
    """Give the sentence a message opens with, or None: the deed that reached them before one they never saw.

    "I sent issue 118 …" tells the client more than "I ticked it without looking", which came first. `own` is
    the vocabulary's section; her part is asked before what happened.
    """
    reached = own["deed_that_reached_them_regex"]
    return (
        first_deed(my_part, reached)
        or first_deed(what_happened, reached)
        or first_deed(my_part, own["own_deed_regex"])
    )


def first_deed(text: str, deed: str) -> str | None:
    """Give the first sentence that starts with "I" and names a deed, or None.

    `deed` is the vocabulary's pattern. Nothing is made up: a title or a passive sentence is no deed.
    """
    pattern = re.compile(deed, re.IGNORECASE)
    for span in sentences(text):
        sentence = text[span.start : span.end].lstrip(_BULLETS)
        forms = (sentence.replace("’", "'"), sentence.replace("'", "’"))
        named = any(pattern.search(form) for form in forms)
        if named and _STARTS_WITH_I.match(sentence):
            return " ".join(sentence.split())
    return None
