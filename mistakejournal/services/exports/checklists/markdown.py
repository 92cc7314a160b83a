"""A checklist as a Markdown task list; reading it back gives the same list."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.domain.reading.imported import NewList, NewSection, WrittenFormat
from mistakejournal.services.exports.marking import heading_marked, line_marked, words_marked


def _write(content: NewList) -> str:
    parts = [f"# {heading_marked(content.name)}", _quote(content.pause_point)]
    for section in content.sections:
        parts += [
            f"## {heading_marked(section.name)}" if section.name else "",
            _quote(section.pause_point),
            "\n".join(_steps(section)),
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _steps(section: NewSection) -> Iterator[str]:
    for step in section.steps:
        yield f"- [ ] {words_marked(step.title)}"
        for line in step.why.split("\n") if step.why else ():
            yield f"  {line_marked(line.strip())}" if line.strip() else ""


def _quote(text: str) -> str:
    return "\n".join(f"> {words_marked(line)}".rstrip() for line in text.split("\n")) if text else ""


FORMAT = WrittenFormat("markdown", "md", _write)
