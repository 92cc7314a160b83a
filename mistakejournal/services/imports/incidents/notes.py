"""Plain notes: a line that begins with a day begins an incident; without days each paragraph is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mistakejournal.domain.reading.entry import Entry, Format, Trouble, Value
from mistakejournal.domain.reading.moments import dated

_BULLET = re.compile(r"^\s*[-*+•]\s+")
_SENTENCE = re.compile(r"(?<=[.:;?])\s+")
_LONGEST_TITLE = 100


def _recognise(_name: str, _text: str) -> bool:
    return True


def _read(name: str, text: str) -> Iterator[Entry | Trouble]:
    """Read notes; a file without days is one incident, named like the file."""
    lines = text.split("\n")
    days = [at for at, line in enumerate(lines) if line.strip() and dated(line)[0]]
    if days:
        starts = days if not any(line.strip() for line in lines[: days[0]]) else [0, *days]
    elif name:
        yield _file(name, text)
        return
    else:
        starts = [
            at for at, line in enumerate(lines) if line.strip() and (at == 0 or not lines[at - 1].strip())
        ]
    for start, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        yield _entry(lines[start:end], start + 1)


def _file(name: str, text: str) -> Entry:
    day, words = dated((name.rpartition(".")[0] or name).replace("_", " "))
    found = [Value("date", day, 1), Value("title", words, 1), Value("what happened", text.strip("\n"), 1)]
    return Entry(tuple(one for one in found if one.text.strip()), 1)


def _entry(lines: Sequence[str], first: int) -> Entry:
    """Read one note: its day, its first sentence as the title, and all of its words."""
    day, _rest = dated(lines[0])
    head = _BULLET.sub("", lines[0]).strip()
    if day:
        head = _after(head, day)
    rest = [_BULLET.sub("", line).rstrip() if day and line.strip() else line.rstrip() for line in lines[1:]]
    body = "\n".join(rest).strip("\n")
    title = _SENTENCE.split(head, maxsplit=1)[0].rstrip(".:;")
    found = [Value("date", day, first)]
    if head and (len(title) > _LONGEST_TITLE or not title):
        body = f"{head}\n{body}".strip("\n")
    else:
        found.append(Value("title", title, first))
        if title != head.rstrip(".:;"):
            body = f"{head}\n{body}".strip("\n")
    found.append(Value("what happened", body, first))
    return Entry(tuple(one for one in found if one.text.strip()), first)


def _after(line: str, day: str) -> str:
    """Give a line without the day it begins with, however its blanks were."""
    flat = " ".join(line.split())
    return re.sub(r"^[\s_:,;.|–—-]+", "", flat[len(day) :]) if flat.startswith(day) else flat


FORMAT = Format("notes", _recognise, _read)
