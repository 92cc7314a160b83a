"""What was put right, as true sentences: "Point the web version …", once ticked, is "I pointed …" (C2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_FIRST = r"(?s)(\w+)(\s+)(\w.*|[“‘\"'].*)"


def repaired(titles: Iterable[str], said: Mapping[str, Any]) -> str:
    """Give what is done as sentences with a full stop between them, none at the end.

    A line of a to-do list has no subject: as it stands it is an order to whoever reads it. `said` is the
    content's ``message.said``: the past of each verb, those that are nothing else, and the words behind one
    that show it is a verb and not a noun ("Link in the footer corrected"). A line that is a sentence already
    stays as it is.
    """
    return ". ".join(_sentence(words, said) for title in titles if (words := title.rstrip(". ")))


def _sentence(words: str, said: Mapping[str, Any]) -> str:
    parts = re.fullmatch(_FIRST, words)
    if parts is None:
        return words
    past: Mapping[str, str] = said["past"]
    verb, rest = parts[1].lower(), parts[3]
    done = past.get(verb) or (verb if verb in past.values() else "")
    follows = re.split(r"\W", rest, maxsplit=1)[0]
    is_verb = verb in said["only_verb"] or follows.lower() in said["after_verb"] or follows[:1].isupper()
    return f"{said['doer']} {done} {rest}" if done and is_verb else words
