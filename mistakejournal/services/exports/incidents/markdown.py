"""Incidents as Markdown: front matter for programs, headings and her words for people (M1).

It is what `services/imports/incidents/markdown.py` describes and reads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from mistakejournal.domain.incidentpage import IncidentPage, PageFormat, PagePart, PageRow, Rows, paragraphs
from mistakejournal.services.exports.marking import heading_marked, line_marked

_PLAIN = re.compile(r"[^\W\d_][\w ’'().&/+–-]*(?<! )|\d{4}-\d\d-\d\dT[\d:+-]+|\d+")
"""What reads as these very letters without quotes in any reader of front matter."""
_WORDS_OF_YAML = frozenset("true false yes no on off null".split())


def _page(page: IncidentPage) -> str:
    parts = [_front(page), f"# {heading_marked(page.title)}"]
    for part in page.parts:
        parts += [f"## {heading_marked(part.heading)}", *_part(part)]
    return "\n\n".join(parts) + "\n\n"


def _front(page: IncidentPage) -> str:
    lines = (f"{name}: {_value(value)}" for name, value in page.keys)
    return "\n".join(["---", *lines, "---"])


def _value(value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_scalar, value))}]"
    return _scalar(value)


def _scalar(value: str) -> str:
    """Write a value as YAML and JSON both read it; a line break or a colon is inside quotes."""
    if _PLAIN.fullmatch(value) and value.casefold() not in _WORDS_OF_YAML:
        return value
    return json.dumps(value, ensure_ascii=False)


def _part(part: PagePart) -> Iterator[str]:
    for lines in paragraphs(part.text):
        yield _broken(lines)
    if part.style is Rows.TEXTS:
        for row in part.rows:
            yield f"### {heading_marked(' · '.join(words for words in (row.when, row.text) if words))}"
            yield from map(_broken, paragraphs(row.detail))
    elif part.rows:
        yield "\n".join(
            _row(_mark(part.style, number, row), row) for number, row in enumerate(part.rows, start=1)
        )


def _mark(style: Rows, number: int, row: PageRow) -> str:
    match style:
        case Rows.NUMBERED:
            return f"{number}. "
        case Rows.TASKS:
            return "- [x] " if row.done else "- [ ] "
        case _:
            return "- "


def _row(mark: str, row: PageRow) -> str:
    """Write an item; what belongs to it is set in by two blanks, and so stays a part of it."""
    below = [row.when] if row.when else []
    below += ["  \n  ".join(line_marked(line.strip()) for line in lines) for lines in paragraphs(row.detail)]
    return "  \n  ".join([mark + line_marked(" ".join(row.text.split())), *below])


def _broken(lines: list[str]) -> str:
    """Keep the lines of a paragraph below each other: two blanks at an end are a break."""
    return "  \n".join(line_marked(line.strip()) for line in lines)


FORMAT = PageFormat("markdown", "md", lambda _title: "", _page)
