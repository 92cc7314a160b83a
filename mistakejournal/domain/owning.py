"""The deed in her own words: the sentence of "my part" that a message may say (B4)."""

from __future__ import annotations

import re

from mistakejournal.domain.sentences import sentences

_STARTS_WITH_I = re.compile(r"^[\"'“‘(]*I(?:['’]\w+)?\b")


def first_deed(text: str, deed: str) -> str | None:
    """Give the first sentence that starts with "I" and names a deed, or None.

    `deed` is the vocabulary's pattern. Nothing is made up: a title or a passive sentence is no deed.
    """
    pattern = re.compile(deed, re.IGNORECASE)
    for span in sentences(text):
        sentence = text[span.start : span.end]
        forms = (sentence.replace("’", "'"), sentence.replace("'", "’"))
        named = any(pattern.search(form) for form in forms)
        if named and _STARTS_WITH_I.match(sentence):
            return " ".join(sentence.split())
    return None
