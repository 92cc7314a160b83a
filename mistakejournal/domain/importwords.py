"""Words for what can be only a few things, as other programs and people write them (M3)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mistakejournal.domain.importfield import plain_key
from mistakejournal.domain.incident import Kind, NoticedBy, State

_KINDS = {
    Kind.INCIDENT: "incident|mistake|error|reached them|failure|fehler",
    Kind.NEAR_MISS: "near miss|nearmiss|near_miss|caught|catch|good catch|close call|caught it",
}
_NOTICED_BY = {
    NoticedBy.ME: "me|i|i did|myself|self|us|we|internal|own",
    NoticedBy.CLIENT: "client|the client|the client did|customer contact|external",
    NoticedBy.CUSTOMER: "customer|a customer|reader|readers|user|users|subscriber|someone the client serves",
    NoticedBy.STEP: "step|a step|checklist|a checklist step",
    NoticedBy.TOOL: "tool|a tool|software|system|monitoring|alert|automatic",
}
_STATES = {
    State.OPEN: "open|new|todo|to do|in progress|ongoing|doing|active|reopened|pending|started|unresolved",
    State.FOLLOWING_UP: "following up|following_up|follow up|waiting|monitoring",
    State.CLOSED: "closed|done|resolved|fixed|complete|completed|finished|solved|archived|verified",
}
_LEVELS = {
    1: "1|put right today|low|minor|small|trivial|minimal|slight|tiny",
    2: "2|noticeable|medium|moderate|normal",
    3: "3|serious|high|major|significant|large|big",
    4: "4|severe|critical|very high|catastrophic|huge",
}
_LEVEL = re.compile(r"^(?:level|lvl|l|severity)?\s*([1-4])(?:\s*(?:/|of|out of)\s*4)?$")
_PARTING = re.compile(r"[;|\n]|,(?=\s)|,")
OTHER = "other"


def kind_of(text: str) -> Kind | None:
    """Give the kind a word means."""
    return next((kind for kind, words in _KINDS.items() if plain_key(text) in _set(words)), None)


def noticed_by_of(text: str) -> NoticedBy | None:
    """Give who noticed."""
    return next((who for who, words in _NOTICED_BY.items() if plain_key(text) in _set(words)), None)


def state_of(text: str) -> State | None:
    """Give where it stands."""
    return next((state for state, words in _STATES.items() if plain_key(text) in _set(words)), None)


def level_of(text: str, names: Mapping[str, int] | None = None) -> int | None:
    """Give the level of a number or a word; `names` are those the window uses, in plain letters."""
    plain = plain_key(text)
    number = _LEVEL.match(text.strip().casefold())
    if number is not None:
        return int(number[1])
    found = next((level for level, words in _LEVELS.items() if plain in _set(words)), None)
    return found or (names or {}).get(plain)


def causes_of(text: str, labels: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Give the causes a text names as (code, her words): by code or label; anything else is another one.

    `labels` leads from codes and labels, in plain letters, to codes. A label may hold a comma itself.
    """
    whole = labels.get(plain_key(text))
    if whole:
        return ((whole, ""),)
    found: dict[str, str] = {}
    for part in _PARTING.split(text):
        words = part.strip()
        code, _colon, own = words.partition(":")
        if plain_key(code) == OTHER and own.strip():
            words = own.strip()
        code = labels.get(plain_key(words), OTHER)
        if not words:
            continue
        if code != OTHER or plain_key(words) == OTHER:
            found.setdefault(code, "")
        else:
            found[OTHER] = "; ".join(filter(None, (found.get(OTHER, ""), words)))
    return tuple(found.items())


def _set(words: str) -> frozenset[str]:
    return frozenset(map(plain_key, words.split("|")))
