"""Incidents as one HTML file that fetches nothing: no picture, script or style from elsewhere (M1)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mistakejournal.domain.incidentpage import IncidentPage, PageFormat, PagePart, PageRow, Rows, paragraphs

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem;
  color: #1b211e; background: #fbfcfb; overflow-wrap: break-word; }
h1, h2 { font-family: Georgia, serif; font-weight: 500; line-height: 1.2; }
h1 { font-size: 1.9rem; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 1.2rem 0 .3rem; }
p { margin: .5rem 0; }
.facts, time { color: #4e5953; margin: .1rem 0; }
ul { list-style: none; padding: 0; }
ul, ol { margin: 0; }
li { padding: .45rem 0; border-top: 1px solid #e3e8e4; }
time { font-size: .9em; display: block; }
article + article { margin-top: 4rem; padding-top: 3rem; border-top: 1px solid #848f88; }
@media (prefers-color-scheme: dark) {
  body { color: #e9edea; background: #171b19; }
  .facts, time { color: #b3bdb7; }
  li { border-color: #2a302d; }
}
@media print {
  body { margin: 0; max-width: none; color: #000; background: #fff; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser is told: nothing is to be fetched, whatever stands in her words."""


def _begin(title: str) -> str:
    return (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )


def _page(page: IncidentPage) -> str:
    return "\n".join(["<article>", *_lines(page), "</article>", ""])


def _lines(page: IncidentPage) -> Iterator[str]:
    yield f"<h1>{escape(page.title)}</h1>"
    for fact in page.facts:
        yield f'<p class="facts">{escape(fact)}</p>'
    for part in page.parts:
        yield f"<h2>{escape(part.heading)}</h2>"
        yield from _part(part)


def _part(part: PagePart) -> Iterator[str]:
    for lines in paragraphs(part.text):
        yield f"<p>{_broken(lines)}</p>"
    if part.style is Rows.TEXTS:
        for row in part.rows:
            yield f"<h3>{escape(' · '.join(words for words in (row.when, row.text) if words))}</h3>"
            yield from (f"<p>{_broken(lines)}</p>" for lines in paragraphs(row.detail))
    elif part.rows:
        listed = "ol" if part.style is Rows.NUMBERED else "ul"
        yield f"<{listed}>"
        yield from (_row(part.style, row) for row in part.rows)
        yield f"</{listed}>"


def _row(style: Rows, row: PageRow) -> str:
    mark = "" if style is not Rows.TASKS else "✓ " if row.done else "○ "
    when = f"<time>{escape(row.when)}</time>" if row.when else ""
    detail = "".join(f"<p>{_broken(lines)}</p>" for lines in paragraphs(row.detail))
    return f"<li>{when}{mark}{escape(row.text)}{detail}</li>"


def _broken(lines: list[str]) -> str:
    return "<br>".join(map(escape, lines))


FORMAT = PageFormat("html", "html", _begin, _page, "</body>\n</html>\n")
