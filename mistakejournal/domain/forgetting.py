"""Taking names out of words: what names a client is found however it is written (N3)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from mistakejournal.domain.client import Client
from mistakejournal.domain.othernames import (
    FoundName,
    NameKind,
    addresses_in,
    hosts_in,
    instead,
    names_of,
    patterns_of,
    places_of,
    plain_small,
    sign_of,
    without_overlap,
)
from mistakejournal.domain.records import dataclass

NOBODYS = "removed.example"
"""What stands for a domain: nobody can ever have it (RFC 2606), and addresses with it can still be read."""


@dataclass(frozen=True)
class Name:
    """Something that names somebody. `is_theirs` is False for people around a client, who are asked about."""

    kind: NameKind
    words: str
    is_theirs: bool = True


@dataclass(frozen=True)
class Also:
    """What is deleted as well, because it can't be told apart from the person."""

    card: bool = True
    """What she wrote on the client's card."""
    messages: bool = False
    """What was said to them and what they answered."""
    evidence: bool = False
    newsletters: bool = False
    """Kept issues and reports."""
    backups: bool = False
    """Those made until now."""


def names_to_forget(
    client: Client, people: Iterable[str] = (), senders: Iterable[str] = (), links: Iterable[str] = ()
) -> list[Name]:
    """Give what names a client: also where their newsletters come from.

    Then the people affected by what happened there and the domains of steady links, which may be others'.
    """
    theirs = [*names_of(client), *(one for sender in senders for one in addresses_in(sender))]
    others = [(NameKind.PERSON, person.strip()) for person in people if person.strip()]
    others += [one for link in links for one in hosts_in(link)]
    found: dict[str, Name] = {}
    for is_theirs, names in ((True, theirs), (False, others)):
        for kind, words in names:
            found.setdefault(words.casefold(), Name(kind, words, is_theirs))
    return list(found.values())


def name_typed(words: str) -> Name:
    """Make a name of what was typed."""
    words = " ".join(words.split())
    if "@" in words or re.fullmatch(r"[\w-]+(\.[\w-]+)+", words):
        return Name(NameKind.ADDRESS, words)
    if not re.search(r"[^\W\d]", words):
        return Name(NameKind.PHONE, words)
    return Name(NameKind.CLIENT if " " in words else NameKind.PERSON, words)


class Forgetter:
    """Finds names and puts other words in their place; made once for many texts."""

    def __init__(self, names: Sequence[Name], words: Mapping[NameKind, str]) -> None:
        """`words` stand in the place of each kind; an address gets one of nobody's."""
        self._names = [
            (name, sign_of(name.words) if name.kind is not NameKind.PHONE else "", patterns_of(*_pair(name)))
            for name in names
        ]
        self._words = {**words, NameKind.ADDRESS: NOBODYS}

    def may_hold(self, text: str) -> bool:
        """Tell quickly whether one of the names may stand there."""
        small = plain_small(text)
        return any(sign in small for _name, sign, _patterns in self._names)

    def found(self, text: str) -> list[Name]:
        """Give each name that stands there."""
        return [name for name, _sign, patterns in self._names if places_of(name.kind, patterns, text)]

    def forgotten(self, text: str) -> str:
        """Give a text with other words in the place of names."""
        return self._replaced(text, self._instead)

    def masked(self, text: str) -> str:
        """Give a text of the same length: what points into it still does."""
        return self._replaced(text, lambda _text, found: re.sub(r"[^\W_]", "x", found.words))

    def forgotten_file(self, title: str) -> str:
        """Give a file's name, its ending as it was."""
        stem, dot, ending = title.rpartition(".")
        return self.forgotten(stem) + dot + ending if dot else self.forgotten(title)

    def forgotten_json(self, text: str, is_code: Callable[[str], bool]) -> str:
        """Give JSON text with other words in what a person wrote; what stands under a code stays."""
        return _rewritten(text, self.forgotten, is_code)

    def masked_json(self, text: str, is_code: Callable[[str], bool]) -> str:
        """Give JSON text in which every text is as long as before."""
        return _rewritten(text, self.masked, is_code)

    def _replaced(self, text: str, words: Callable[[str, FoundName], str]) -> str:
        if not self.may_hold(text):
            return text
        places = without_overlap(
            place for name, _sign, patterns in self._names for place in places_of(name.kind, patterns, text)
        )
        for place in reversed(places):
            text = text[: place.start] + words(text, place) + text[place.end :]
        return text

    def _instead(self, text: str, found: FoundName) -> str:
        words = self._words[found.kind]
        if found.kind is NameKind.ADDRESS:
            return f"someone@{words}" if "@" in found.words else words
        return instead(text, found, words)


def _pair(name: Name) -> tuple[NameKind, str]:
    return name.kind, name.words


def _rewritten(text: str, change: Callable[[str], str], is_code: Callable[[str], bool]) -> str:
    try:
        found = json.loads(text)
    except ValueError:
        return change(text)
    new = _changed(found, change, is_code)
    return text if new == found else json.dumps(new, ensure_ascii=False, sort_keys=False)


def _changed(value: Any, change: Callable[[str], str], is_code: Callable[[str], bool]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(part, change, is_code) for part in value]
    if isinstance(value, dict):
        return {
            name: part if is_code(name) else _changed(part, change, is_code) for name, part in value.items()
        }
    return value
