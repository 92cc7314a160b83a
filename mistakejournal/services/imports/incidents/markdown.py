"""Incidents as Markdown: front matter between dashes, then a page; the export writes the same (M1, M3).

    ---
    title: The test episode went to everyone
    id: 0193600e-5c1a-7000-8000-000000000001
    kind: incident                     or near_miss
    client: Theo Marsh
    work: Newsletter
    happened: 2026-11-24T14:02+01:00   each moment may be a day alone, or written as people write it
    noticed: 2026-11-24T14:06+01:00
    noticed_by: me                     me, client, customer, step or tool
    told: 2026-11-24T14:20+01:00
    fixed: 2026-11-24T15:10+01:00
    verified: 2026-11-25T09:00+01:00
    closed: 2026-12-08T09:00+01:00
    about: [happened, told]            which of the moments are only about right
    level: 2                           1 to 4, or the level’s name
    causes: [interrupted_carried_on, "other: The wording of the brief"]
    state: closed                      open, following_up or closed; read where `closed` says nothing
    again_of: 0193…                    the incident that this one is the same thing again of
    ---

    # The test episode went to everyone

    ## What happened
    ## My part
    ## Their part
    ## Just before
    ## What it meant for them
    ## What they said
    ## Where it broke
    ## Because               a numbered item for each because
    ## Why it wasn’t caught  the same
    ## Put right             - [x] done, - [ ] still to do
    ## What changed          - [x] a system fix that stands, - [ ] one that is owed
    ## What was said         ### 24 November 2026, 14:20 · Email · Subject, then the words
    ## What they answered    ### 24 November 2026, 15:00 · Email, then their words
    ## Lesson
    ## Private

Keys are small letters, moments ISO 8601 with their offset, and an empty key or part is left out. `title` is
always the first key: a block of front matter that begins with it begins another incident, so that one file
may hold a month of them. Any other key and any other heading of the second rank is one of her own questions
with its answer. Words before the first heading of the second rank are what happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mistakejournal.domain.importfield import Field, guess
from mistakejournal.domain.reading import frontmatter
from mistakejournal.domain.reading.entry import Entry, Format, Trouble, Value
from mistakejournal.domain.reading.inline import plain_of
from mistakejournal.domain.reading.moments import dated
from mistakejournal.domain.records import dataclass

TITLE, DATE, BODY = "title", "date", "what happened"
"""The names of what stands on a page without one."""
_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_CODE = re.compile(r"[ \t]*(?:```|~~~)")
_MARK = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+|[ \t]+)")
_MARKS = re.compile(r"[\\`\[<*_~&]")
_NOTE_LINK = re.compile(r"\[\[(?P<note>[^\[\]|]+)(?:\|(?P<words>[^\[\]|]*))?\]\]")
_DAYS = frozenset({Field.NOTICED, Field.HAPPENED})


@dataclass(frozen=True)
class _Page:
    """One incident’s lines: of its head and of its body, with the number of the first line of each."""

    head: Sequence[str]
    head_line: int
    body: Sequence[str]
    body_line: int


@dataclass(frozen=True)
class _Heading:
    rank: int
    words: str
    at: int


def _recognise(name: str, text: str) -> bool:
    if name.lower().endswith(_ENDINGS):
        return True
    lines = text[:2000].lstrip().split("\n")
    return _closing(lines, 0) > 0 or any(_HEADING.fullmatch(line) for line in lines)


def _read(name: str, text: str) -> Iterator[Entry | Trouble]:
    stem = name.rpartition(".")[0] or name
    pages = list(_pages(text.split("\n")))
    for page in pages:
        yield from _entries(page, stem if len(pages) == 1 else "")


def _pages(lines: list[str]) -> Iterator[_Page]:
    """Part the lines into pages: each begins with its front matter, the first may do without."""
    starts = [(at, end) for at, end in _heads(lines)]
    before = starts[0][0] if starts else len(lines)
    if any(line.strip() for line in lines[:before]):
        yield _Page((), 1, lines[:before], 1)
    for number, (at, end) in enumerate(starts):
        stop = starts[number + 1][0] if number + 1 < len(starts) else len(lines)
        yield _Page(lines[at + 1 : end], at + 2, lines[end + 1 : stop], end + 2)


def _heads(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Give where each front matter begins and ends; after the first only those that begin with a title."""
    at, is_first, is_code = 0, True, False
    while at < len(lines):
        line = lines[at]
        is_code ^= _CODE.match(line) is not None
        end = 0 if is_code or not frontmatter.FENCE.fullmatch(line) else _closing(lines, at)
        if end and (is_first or frontmatter.key_of(lines[at + 1]) == TITLE):
            yield at, end
            at = end
        is_first = is_first and not line.strip()
        at += 1


def _closing(lines: Sequence[str], at: int) -> int:
    """Give the line that ends the front matter which begins at `at`, or 0 where none does."""
    if not lines or not frontmatter.FENCE.fullmatch(lines[at]):
        return 0
    has_key = False
    for end in range(at + 1, min(len(lines), at + frontmatter.MOST_LINES)):
        if frontmatter.FENCE.fullmatch(lines[end]):
            return end if has_key else 0
        has_key = has_key or frontmatter.key_of(lines[end]) is not None
    return 0


def _entries(page: _Page, stem: str) -> Iterator[Entry]:
    headings = list(_headings(page.body))
    days = [one for one in headings if dated(one.words)[0]]
    rank = min((one.rank for one in days), default=0)
    days = [one for one in days if one.rank == rank]
    if page.head or len(days) < 2:
        yield _entry(page, headings, stem)
        return
    ends = [*(one.at for one in days[1:]), len(page.body)]
    for one, end in zip(days, ends, strict=True):  # a diary: each day's heading is an incident of its own
        part = page.body[one.at : end]
        yield _entry(_Page((), 1, part, page.body_line + one.at), list(_headings(part)), "")


def _headings(lines: Sequence[str]) -> Iterator[_Heading]:
    is_code = False
    for at, line in enumerate(lines):
        is_code ^= _CODE.match(line) is not None
        found = None if is_code else _HEADING.fullmatch(line)
        if found is not None:
            yield _Heading(len(found[1]), plain_of(found[2].rstrip("# \t")), at)


def _entry(page: _Page, headings: list[_Heading], stem: str) -> Entry:
    head = [
        Value(one.key or BODY, one.text if one.key == TITLE else _unlinked(one.text), one.line)
        for one in frontmatter.values(page.head, page.head_line)
    ]
    title = next((one.text for one in head if guess(one.key) is Field.TITLE), "")
    first = headings[0] if headings and not _block(page.body[: headings[0].at]) else None
    is_title = (
        first is not None
        and guess(first.words) in (Field.TITLE, Field.NOTE)
        and (first.rank == 1 or (not title and all(one.rank > first.rank for one in headings[1:])))
    )
    found = list(head)
    if is_title and first is not None:
        headings = headings[1:]
        if not title:
            found += _titled(first.words, page.body_line + first.at, head)
    elif not title and stem:
        found += _titled(stem.replace("_", " "), page.head_line, head)
    found += _parts(page, headings, first if is_title else None)
    return Entry(tuple(found), page.body_line if not page.head else page.head_line - 1)


def _unlinked(text: str) -> str:
    """Give the words of a value that is nothing but a link to another note: [[Theo Marsh]]."""
    found = _NOTE_LINK.fullmatch(text.strip())
    return found["words"] or found["note"] if found is not None else text


def _titled(words: str, line: int, head: Sequence[Value]) -> list[Value]:
    """Give a title, and the day it begins with where none is known otherwise, or the same one is."""
    day, rest = dated(words)
    known = [one.text.strip() for one in head if guess(one.key) in _DAYS]
    if day in known and rest:
        return [Value(TITLE, rest, line)]
    if not day or known:
        return [Value(TITLE, words, line)]
    return [Value(DATE, day, line), *([Value(TITLE, rest, line)] if rest else [])]


def _parts(page: _Page, headings: Sequence[_Heading], title: _Heading | None) -> Iterator[Value]:
    """Give what stands under each heading of the highest ranks; deeper ones stay in its words."""
    deepest = max(2, min((one.rank for one in headings), default=2))
    cuts = [one for one in headings if one.rank <= deepest]
    ends = [*(one.at for one in cuts), len(page.body)]
    skipped = title.at if title is not None else -1
    before = [line for at, line in enumerate(page.body[: ends[0]]) if at != skipped]
    if any(line.strip() for line in before):
        yield Value(BODY, _block(before), page.body_line + skipped + 1)
    for one, end in zip(cuts, ends[1:], strict=True):
        words = _block(page.body[one.at + 1 : end])
        if words:
            yield Value(one.words, words, page.body_line + one.at)


def _block(lines: Sequence[str]) -> str:
    """Give the words of lines without marks; those of items, headings and code stay."""
    found, is_code = list[str](), False
    for line in lines:
        is_fence = _CODE.match(line) is not None
        is_code ^= is_fence
        mark = _MARK.match(line)
        end = mark.end() if mark is not None else 0
        found.append(line.rstrip() if is_code or is_fence else line[:end] + _plain(line[end:].rstrip()))
    return "\n".join(found).strip("\n")


def _plain(line: str) -> str:
    """Give a line's words; most lines hold no mark at all."""
    return plain_of(line) if _MARKS.search(line) else line


FORMAT = Format("markdown", _recognise, _read)
