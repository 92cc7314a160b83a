"""What a client wants in each issue, never wants, or spells in one way (I10)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from mistakejournal.domain.inspection import ClientRule, Wish
from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue
from mistakejournal.newsletter.passage import Passages

_RULE = "wishes"
_MOST = 20
"""Places that are shown for one wish."""
_DROPPED = re.compile(r"[\s\-‐‑–'’.]+")
"""What one spelling has between its letters and another hasn't: "Bright Side", "Bright-side"."""
_PARTED = re.compile(r"\n|[.\-‐‑–]\s")
"""Between these letters one sentence or line ends."""
_BEFORE_ADDRESS = ("@", "#", "/", ".", "_")
_ADDRESS_GOES_ON = re.compile(r"[@/_]|\.\w")


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Hold the subject and the text against each wish of the client."""
    wishes = [one for one in against.wishes if _letters(one.title)]
    if not wishes:
        return
    parts = ((Part.SUBJECT, _Heard(issue.subject)), (Part.TEXT, _Heard(issue.text)))
    passages = Passages(issue)
    for wish in wishes:
        if wish.wish is Wish.SPELL:
            yield from islice(_misspelt(wish, parts, passages), _MOST)
            continue
        places = islice(_places(wish.title, parts), _MOST)
        if wish.wish is Wish.AVOID:
            yield from (_finding(wish, "avoid", part, words, place) for part, words, place in places)
        elif next(places, None) is None:
            yield _finding(wish, "contain", Part.MAIL, wish.title)


def _places(
    words: str, parts: tuple[tuple[Part, _Heard], ...]
) -> Iterator[tuple[Part, str, tuple[int, int]]]:
    """Give where whole words stand, in any case and over the end of a line."""
    gaps = r"\s+".join(re.escape(word) for word in words.lower().replace("’", "'").split())
    pattern = re.compile(gaps.replace("'", "['’]"))
    for part, heard in parts:
        for found in pattern.finditer(heard.low):
            start, end = found.span()
            if _stands_alone(heard.text, start, end):
                yield part, heard.text[start:end], (start, end)


def _misspelt(
    wish: ClientRule, parts: tuple[tuple[Part, _Heard], ...], passages: Passages
) -> Iterator[Finding]:
    right = " ".join(wish.title.split())
    for part, heard in parts:
        for start, end in heard.places(_letters(wish.title)):
            words = heard.text[start:end]
            quoted = part is Part.TEXT and passages.area(start) is Area.QUOTED
            if quoted or _is_spelt(words, right) or _is_no_spelling(heard.text, start, end):
                continue
            strength = Strength.HINT if _is_usual(words, right) else Strength.STRONG
            yield _finding(wish, "spell", part, words, (start, end), strength)


def _is_spelt(words: str, right: str) -> bool:
    """Tell whether it is spelt so; a line all in capitals says nothing about spelling."""
    same = unicodedata.normalize("NFC", " ".join(words.split())).replace("’", "'")
    right = unicodedata.normalize("NFC", right).replace("’", "'")
    return same == right or (same.isupper() and same == right.upper() and not right.islower())


def _is_no_spelling(text: str, start: int, end: int) -> bool:
    """Tell whether it is a piece of an address, a hashtag, or of two sentences."""
    in_address = text[max(start - 1, 0) : start] in _BEFORE_ADDRESS or _ADDRESS_GOES_ON.match(text, end)
    return bool(in_address or _PARTED.search(text, start, end))


def _is_usual(words: str, right: str) -> bool:
    """Tell “on the bright side” from a name that was parted."""
    return words.islower() and not right.islower() and len(words.split()) > len(right.split())


def _finding(
    wish: ClientRule,
    code: str,
    part: Part,
    words: str,
    place: tuple[int, int] = (-1, -1),
    strength: Strength = Strength.STRONG,
) -> Finding:
    facts = {"words": wish.title, "incident_id": wish.incident_id or ""}
    return Finding(_RULE, code, strength, part, facts, words, *(place if part is Part.TEXT else (-1, -1)))


def _letters(words: str) -> str:
    """Give words without case, marks on letters, gaps and hyphens."""
    parted = unicodedata.normalize("NFKD", words.casefold())
    return _DROPPED.sub("", "".join(one for one in parted if not unicodedata.combining(one)))


class _Heard:
    """A text as it sounds when it is read out: without case, marks on letters, gaps and hyphens."""

    def __init__(self, text: str) -> None:
        self.text = text
        # A sign that becomes two in small letters (İ) would move all places behind it.
        low = text.lower()
        self.low = low if len(low) == len(text) else "".join(one.lower()[:1] for one in text)
        self._sounds = {ord(sign): _letters(sign) for sign in set(text)}

    def places(self, letters: str) -> Iterator[tuple[int, int]]:
        """Give where these letters are whole words of the text."""
        heard = self.text.translate(self._sounds)
        at = heard.find(letters)
        origins = self._origins() if at >= 0 else []
        while at >= 0:
            start, end = origins[at], origins[at + len(letters) - 1] + 1
            while end < len(self.text) and unicodedata.combining(self.text[end]):
                end += 1
            if _stands_alone(self.text, start, end):
                yield start, end
            at = heard.find(letters, at + 1)

    def _origins(self) -> list[int]:
        """Give the place in the text of each letter that is heard."""
        return [place for place, sign in enumerate(self.text) for _ in self._sounds[ord(sign)]]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether no word goes on before or after it."""
    goes_before = text[start].isalnum() and text[max(start - 1, 0) : start].isalnum()
    goes_on = text[end - 1].isalnum() and text[end : end + 1].isalnum()
    return not goes_before and not goes_on
