"""Other clients in a text that is to leave her desk: their names, people, addresses and numbers (M2).

It rather asks once too often: a word is looked at in a second, a name that went out can't be called back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from mistakejournal.domain.client import Client
from mistakejournal.domain.records import dataclass

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of Thai, Chinese, Japanese, Korean and their like: words run on there, or take endings."""
_HANGUL = range(0xAC00, 0xD7B0)
"""Syllables: without their signs only a first sound would be left."""
_PLAIN = dict(zip("łŁøØđĐħĦıŧŦ", "lLoOdDhHitT", strict=True))
"""Letters with a stroke, which Unicode takes for letters of their own."""
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_SHARED = frozenset(
    """gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm
    fastmail hey zoho mail posteo mailbox t-online freenet orange""".split()
)
"""Whose addresses belong to everybody: their domain names no client."""
_USUAL = frozenset(
    """about agency association academy books business center centre coaching collective community company
    consulting consultants corporation creative design digital education events family films foundation
    friends garden global group health house institute international journal letter letters limited magazine
    management marketing media music network newsletter online partners people photography podcast press
    production productions publishing records school sense services social society solutions store stories
    studio studios support systems theatre their there these times training travel video weekly world works
    workshop writing""".split()
)
"""Words of many names, which alone name nobody."""
_SHORTEST_WORD, _SHORTEST_FIRST, _DIGITS = 5, 3, 7
_AND = ("&", "+", "and", "und")
_BETWEEN = r"[\s_-]+"
_BETWEEN_DIGITS = r"[\s()./–-]{0,3}"


class NameKind(StrEnum):
    """What was found."""

    CLIENT = "client"
    PERSON = "person"
    ADDRESS = "address"
    """A mail address or a domain: another client's, or one of nobody known."""
    PHONE = "phone"


@dataclass(frozen=True)
class FoundName:
    """One place in a text; `client` is whose it is, "" for an address of nobody known."""

    start: int
    end: int
    kind: NameKind
    words: str
    client: str


def places_of(kind: NameKind, patterns: Sequence[re.Pattern[str]], text: str) -> list[FoundName]:
    """Give every place where one of the patterns stands, of a name that belongs to nobody else."""
    plain = _folded(text)
    return [
        FoundName(*found.span(), kind, text[found.start() : found.end()], "")
        for pattern in patterns
        for found in pattern.finditer(plain)
    ]


def plain_small(text: str) -> str:
    """Give a text in small letters without marks."""
    return _folded(text).casefold()


class OtherNames:
    """What may name somebody else than the client a text is for; made once, asked as she types."""

    def __init__(self, others: Sequence[Client], own: Client | None) -> None:
        """Look for what belongs to `others` and is not of their `own` client as well.

        Who was forgotten has no name any more: what stands there now names nobody.
        """
        self._own = list(_of_own(own))
        known = [client for client in others if client.forgotten_at is None]
        self._others = [(client.name, *one) for client in known for one in _patterns(client)]

    def find(self, text: str) -> list[FoundName]:
        """Give every place, in the order of the text; none lies within another."""
        folded = _folded(text)
        words = set(_WORD.findall(folded.casefold()))
        spared = [found.span() for pattern in self._own for found in pattern.finditer(folded)]
        asked = [("", NameKind.ADDRESS, "", _ADDRESS), *self._others]
        places = [
            FoundName(*found.span(), kind, text[found.start() : found.end()], name)
            for name, kind, sign, pattern in asked
            if not sign or sign in words
            for found in pattern.finditer(folded)
        ]
        return without_overlap(place for place in places if not _is_inside(place, spared))


def names_of(client: Client) -> list[tuple[NameKind, str]]:
    """Give what names a client, the telling parts of each name too: each is worth a look by itself."""
    found = [
        (NameKind.CLIENT, client.name.strip()),
        *((NameKind.CLIENT, one) for one in _telling(client.name)),
    ]
    found += [(NameKind.PERSON, one) for one in (client.contact.strip(), *_of_person(client.contact))]
    found += addresses_in(client.email)
    found.append((NameKind.PHONE, client.phone.strip()))
    return [one for one in dict.fromkeys(found) if one[1]]


def addresses_in(text: str) -> list[tuple[NameKind, str]]:
    """Give each mail address of a text, and its domain where that is nobody else's."""
    found = [found[0] for found in _ADDRESS.finditer(text)]
    return [(NameKind.ADDRESS, one) for address in found for one in (address, *_domain_of(address))]


def hosts_in(text: str) -> list[tuple[NameKind, str]]:
    """Give the domain of each link in a text."""
    hosts = re.findall(r"https?://(?:www\.)?([\w.-]+\.[\w-]+)", text, re.IGNORECASE)
    return [(NameKind.ADDRESS, host) for host in hosts]


def patterns_of(kind: NameKind, words: str) -> list[re.Pattern[str]]:
    """Give what finds a name, however it is written; a single word only where it is written as a name."""
    if kind is NameKind.PHONE:
        digits = re.sub(r"\D", "", words)[-9:]
        return [_as_phone(digits)] if len(digits) >= _DIGITS else [_as_words(words)]
    if kind is NameKind.ADDRESS and "@" not in words:
        return [_as_domain(_folded(words))]
    if kind is NameKind.ADDRESS:
        return list(_of_address(words))
    if len(words.split()) > 1 or not words[:1].isupper():
        return [_as_words(words), *map(_as_tag, _joined(words))]
    inside = rf"(?<=[/.@#_-]){re.escape(_folded(words))}(?=[/.@_-]|$)"  # as addresses write it, small
    return [_as_name(words), re.compile(inside, re.IGNORECASE)]


def instead(text: str, found: FoundName, words: str) -> str:
    """Give the words that stand where a name is taken out, with a capital where a sentence begins."""
    before = text[: found.start].rstrip(" “\"'(")
    return words if before and before[-1] not in ".!?\n:" else words[:1].upper() + words[1:]


def _patterns(client: Client) -> Iterator[tuple[NameKind, str, re.Pattern[str]]]:
    """Give what is looked for, each behind a word in small letters that stands wherever it does."""
    if client.name.strip():
        yield NameKind.CLIENT, sign_of(client.name), _as_words(client.name)
        yield from ((NameKind.CLIENT, joined.casefold(), _as_tag(joined)) for joined in _joined(client.name))
        yield from ((NameKind.CLIENT, sign_of(word), _as_name(word)) for word in _telling(client.name))
    if len(client.contact.split()) > 1:
        yield NameKind.PERSON, sign_of(client.contact), _as_words(client.contact)
    yield from ((NameKind.PERSON, sign_of(word), _as_name(word)) for word in _of_person(client.contact))
    yield from ((NameKind.ADDRESS, sign_of(client.email), pattern) for pattern in _of_address(client.email))
    _, _, domain = client.email.rpartition("@")
    yield from ((NameKind.ADDRESS, sign_of(domain), pattern) for pattern in _of_domain(client.email))
    digits = re.sub(r"\D", "", client.phone)[-9:]
    if len(digits) >= _DIGITS:
        yield NameKind.PHONE, "", _as_phone(digits)


def _of_own(own: Client | None) -> Iterator[re.Pattern[str]]:
    """Give what is their own, and may hold a word of somebody else's name."""
    if own is None:
        return
    yield from (_as_words(name) for name in (own.name, own.contact) if name.strip())
    yield from map(_as_name, (*_telling(own.name), *_of_person(own.contact)))
    yield from map(_as_tag, _joined(own.name))
    yield from _of_address(own.email)
    yield from _of_domain(own.email)


def _of_person(contact: str) -> list[str]:
    """Give the words of a person’s name; one alone is no usual word if it is written as a name ("Will")."""
    words = contact.split()
    return [word for word in words if len(word.rstrip(".")) >= _SHORTEST_FIRST or len(words) == 1]


def _of_address(address: str) -> Iterator[re.Pattern[str]]:
    if address.strip():
        yield _whole(re.escape(_folded(address.strip())))


def _of_domain(address: str) -> Iterator[re.Pattern[str]]:
    yield from map(_as_domain, _domain_of(_folded(address)))


def _domain_of(address: str) -> list[str]:
    """Give the domain of an address, if it is theirs alone."""
    _, _, domain = address.strip().rpartition("@")
    is_theirs = "." in domain and domain.split(".", maxsplit=1)[0].casefold() not in _SHARED
    return [domain] if is_theirs else []


def _as_domain(domain: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(domain)}(?![\w-])", re.IGNORECASE)


def _as_phone(digits: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[+(\d][\d()\s./–-]{{0,8}})?{_BETWEEN_DIGITS.join(digits)}(?!\d)")


def sign_of(name: str) -> str:
    """Give the longest word of a name in small letters: where it doesn’t stand, the name doesn’t either.

    "" for a name that may stand anywhere.
    """
    words = [word for word in _WORD.findall(_folded(name).casefold()) if word not in ("and", "und")]
    return "" if _UNSPACED.search(name) else max(words, key=len, default="")


def _telling(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", name)
    return [word for word in words if len(word) >= _SHORTEST_WORD and word.casefold() not in _USUAL]


def _joined(name: str) -> list[str]:
    """Give a name of several words as a tag writes it: #OakEmber, @oakandember."""
    words = [word for word in _WORD.findall(_folded(name)) if word != "and"]
    several = [words] if len(words) > 1 else []
    if several and any(sign in name.split() for sign in _AND):
        first, *rest = words
        several.append([first, "and", *rest])
    return ["".join(word[:1].upper() + word[1:] for word in one) for one in several]


def _as_tag(joined: str) -> re.Pattern[str]:
    """Find it behind # or @ however it is written, elsewhere with its capitals: "An Other" is not another."""
    return re.compile(rf"(?:(?<=[#@])(?i:{joined})|(?<![^\W_]){joined})(?![^\W_])")


def _as_words(name: str) -> re.Pattern[str]:
    """Find a whole name however it is written: small or large, with "&" or "and", as a file is named."""
    pattern, between = "", ""
    for word in name.split():
        if word in _AND:
            between = rf"(?:\s*[&+]\s*|{_BETWEEN}(?:(?:and|und){_BETWEEN})?)"
        else:
            pattern += between + re.escape(_folded(word))
            between = _BETWEEN
    return _whole(pattern or re.escape(name.strip()))


def _as_name(word: str) -> re.Pattern[str]:
    """Find one word of a name, written as one: a small "ember" is none."""
    folded = _folded(word)
    return re.compile(_edged(rf"(?:{re.escape(folded)}|{re.escape(folded.upper())})", folded))


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!@){_edged(pattern, pattern)}", re.IGNORECASE)


def _edged(pattern: str, name: str) -> str:
    """Leave out what goes on with a letter; an underline is none, and some scripts write on without a gap."""
    return pattern if _UNSPACED.search(name) else rf"(?<![^\W_]){pattern}(?![^\W_])"


def _folded(text: str) -> str:
    """Take the marks off letters; no letter moves."""
    return text if text.isascii() else _FOREIGN.sub(_plain_letter, text)


def _plain_letter(found: re.Match[str]) -> str:
    letter = found[0]
    if letter in "’‘":
        return "'"
    if ord(letter) in _HANGUL or letter in _PLAIN:
        return _PLAIN.get(letter, letter)
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isalpha() else letter


def _is_inside(place: FoundName, spared: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place.start and place.end <= end for start, end in spared)


def without_overlap(places: Iterable[FoundName]) -> list[FoundName]:
    """Keep the longest where several lie over each other; what has an owner goes first."""
    kept: list[FoundName] = []
    for place in sorted(places, key=lambda one: (one.start - one.end, not one.client, one.start)):
        if all(place.end <= other.start or other.end <= place.start for other in kept):
            kept.append(place)
    return sorted(kept, key=lambda one: one.start)
