"""A checklist as a Markdown task list; reading it back gives the same list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.domain.reading.imported import NewList, NewSection, WrittenFormat
from mistakejournal.domain.reading.inline import marked

_BEGINNING = re.compile(r"(?=[-*+•][ \t]|\[[ xX]\][ \t]|#|>|```|~~~|(?:[-*_][ \t]*){3,}$|=+$|--+$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ \t])")


def _write(content: NewList) -> str:
    parts = [f"# {_heading(content.name)}", _quote(content.pause_point)]
    for section in content.sections:
        parts += [
            f"## {_heading(section.name)}" if section.name else "",
            _quote(section.pause_point),
            "\n".join(_steps(section)),
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _steps(section: NewSection) -> Iterator[str]:
    for step in section.steps:
        yield f"- [ ] {_words(step.title)}"
        for line in step.why.split("\n") if step.why else ():
            yield f"  {_line(line.strip())}" if line.strip() else ""


def _quote(text: str) -> str:
    return "\n".join(f"> {_words(line)}".rstrip() for line in text.split("\n")) if text else ""


def _heading(words: str) -> str:
    words = _words(words)
    return f"{words[:-1]}\\#" if words.endswith("#") else words


def _line(words: str) -> str:
    """Keep a line of a reason from being read as an item, a heading or a rule."""
    words = _NUMBER.sub(r"\1\\\2", _words(words), count=1) if _NUMBER.match(words) else _words(words)
    return f"\\{words}" if _BEGINNING.match(words) else words


def _words(text: str) -> str:
    return marked(text).replace("<!--", "<\\!--")


FORMAT = WrittenFormat("markdown", "md", _write)
