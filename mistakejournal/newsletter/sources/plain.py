"""Plain text of a mail or from the clipboard: paragraphs, quoted lines, and the links that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.newsletter.sources.galley import Galley, Setting

_ADDRESS = r"(?:https?://|www\.|mailto:)[^\s<>\"“”]{1,2000}"
_LINK = re.compile(
    rf"\[(?P<words>[^\[\]\n]{{1,200}})\]\((?P<inside>[^()\s]{{1,2000}})\)"
    rf"|<(?P<bracketed>{_ADDRESS})>|\(\s{{0,3}}(?P<round>{_ADDRESS}?)\s{{0,3}}\)(?=\W|$)|(?P<bare>{_ADDRESS})",
    re.IGNORECASE,
)
_AFTER = ".,;:!?'’\"”*_|"
_QUOTED = re.compile(r">[> ]*")
_RULED = re.compile(r"[-=*_~#• ]{4,}")
_PAIR = re.compile(r"(?:^|[.!?:;|•*]\s+|[-–—]\s|\s{2,})(?=\S[^.!?:;|•]*$)")
_LETTER = re.compile(r"\w")
_MOST_WORDS = 80
"""Characters before an address in brackets that may be its words."""


def set_plain(text: str, galley: Galley) -> None:
    """Set a text; a blank line parts its blocks, a single line end stays one."""
    begins = True
    for line in text.split("\n"):
        quoted = _QUOTED.match(line)
        words = (line[quoted.end() :] if quoted else line).strip()
        if not words or _RULED.fullmatch(words):
            galley.end_block()
            begins = True
            continue
        if begins or galley.setting.quoted != (quoted is not None):
            galley.end_block()
            galley.setting = Setting(quoted=quoted is not None)
            galley.setting = galley.setting._replace(container=galley.new_container())
            begins = False
        galley.line()
        _set_line(words, galley)
    galley.end_block()


def flowed(text: str, *, dropping_blanks: bool = False) -> str:
    """Join the lines of format=flowed (RFC 3676): one that ends with a blank goes on in the next."""
    joined: list[str] = []
    goes_on = ""
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        if words == "-- ":
            joined.append(">" * depth + words)
            goes_on = ""
            continue
        ends = words.endswith(" ")
        shown = words[:-1] if ends and dropping_blanks else words
        if goes_on and goes_on[1:].count(">") == depth:
            joined[-1] += shown
        else:
            joined.append(">" * depth + (" " if depth else "") + shown)
        goes_on = "+" + ">" * depth if ends else ""
    return "\n".join(joined)


def has_links(text: str) -> bool:
    """Tell whether an address stands in a text."""
    return next(_found(text), None) is not None


def _set_line(line: str, galley: Galley) -> None:
    place = 0
    for start, end, words, href in _found(line):
        if words:
            galley.put(line[place:start])
            _set_link(words, href, galley)
        elif (named := _name_before(line, place, start)) >= 0:
            galley.put(line[place:named])
            _set_link(line[named:start], href, galley)
        else:
            start, end = _inside(line, start, end)
            galley.put(line[place:start])
            _set_link(line[start:end], href, galley)
        place = end
    galley.put(line[place:])


def _set_link(words: str, href: str, galley: Galley) -> None:
    galley.begin_link("https://" + href if href[:4].lower() == "www." else href)
    galley.put(words)
    galley.end_link()


def _found(line: str) -> Iterator[tuple[int, int, str, str]]:
    """Give the place of each link, its words where they are written with it ("[words](url)"), its address."""
    for found in _LINK.finditer(line):
        if found["inside"] is not None:
            yield found.start(), found.end(), found["words"], found["inside"]
        elif found["bare"] is not None:
            href = _ended(found["bare"])
            yield found.start(), found.start() + len(href), "", href
        else:
            yield found.start(), found.end(), "", found["bracketed"] or found["round"]


def _ended(href: str) -> str:
    """Leave out what belongs to the sentence around an address, and a bracket it doesn't open."""
    while href and (href[-1] in _AFTER or _closes_nothing(href)):
        href = href[:-1]
    return href


def _closes_nothing(href: str) -> bool:
    return (href[-1] == ")" and "(" not in href) or (href[-1] == "]" and "[" not in href)


def _inside(line: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the brackets that stand around an address."""
    return (start + 1, end - 1) if line[start] in "<(" else (start, end)


def _name_before(line: str, place: int, start: int) -> int:
    """Give where the words of an address in brackets begin; -1 where it has none."""
    if line[start] not in "<(" or not _LETTER.search(line, max(place, start - _MOST_WORDS), start):
        return -1
    before = line[max(place, start - _MOST_WORDS) : start]
    parted = _PAIR.search(before.rstrip())
    return start - len(before) + (parted.end() if parted else 0)
