"""The pieces of HTML: tags and the text between them, in one pass, whatever they look like.

The standard parser needs the square of the time for pages that were made to take long. Nothing is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]*)")
_BARE_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)>")
_STOP = re.compile(r"[>\"']")
_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]*)(?:\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_LONGEST_TAG = 20_000
_NONE: Mapping[str, str] = {}
RAW = frozenset({"script", "style", "title", "template", "noscript", "textarea"})
"""What stands in these is nothing to read."""


class Tag(NamedTuple):
    """A tag, small letters; `closing` for `</li>`. A page has many, so it is of the cheapest kind."""

    name: str
    closing: bool
    attributes: Mapping[str, str]


def pieces(html: str) -> Iterator[Tag | str]:
    """Give the tags and the texts between them; comments are left out, and so is what RAW tags hold."""
    place = 0
    while place < len(html):
        start = html.find("<", place)
        if start < 0:
            yield unescape(html[place:])
            return
        if start > place:
            yield unescape(html[place:start])
        place, piece = _piece(html, start)
        if piece is None:
            continue
        yield piece
        if isinstance(piece, Tag) and piece.name in RAW and not piece.closing:
            place = _after_raw(html, place, piece.name)


def plain_text(html: str) -> str:
    """Give the words of a bit of HTML."""
    return "".join(piece if isinstance(piece, str) else _space(piece) for piece in pieces(html))


def _piece(html: str, start: int) -> tuple[int, Tag | str | None]:
    bare = _BARE_TAG.match(html, start)
    if bare is not None:
        return bare.end(), Tag(bare[2].lower(), bool(bare[1]), _NONE)
    if html.startswith("<!--", start):
        end = html.find("-->", start + 4)
        return (end + 3, None) if end >= 0 else (len(html), html[start + 4 :])
    if html.startswith(("<!", "<?"), start):
        end = html.find(">", start)
        return (end + 1, None) if end >= 0 else (len(html), html[start:])
    name = _NAME.match(html, start + 1)
    if name is None or name[1].endswith(":"):  # an address in brackets is no tag
        return start + 1, "<"
    end = _tag_end(html, name.end())
    if end < 0:
        return len(html), html[start:]
    inside = html[name.end() : min(end, name.end() + _LONGEST_TAG)]
    return end + 1, Tag(name[1].lower(), name[0].startswith("/"), _attributes(inside) if inside else _NONE)


def _attributes(inside: str) -> Mapping[str, str]:
    return {
        found[1].lower(): unescape((found[2] or "").strip("\"'")) for found in _ATTRIBUTE.finditer(inside)
    }


def _tag_end(html: str, place: int) -> int:
    """Give where a tag ends; a > within quotes is none, and a quote without an end is a plain letter."""
    while (stop := _STOP.search(html, place)) is not None:
        if stop[0] == ">":
            return stop.start()
        closing = html.find(stop[0], stop.end(), stop.end() + _LONGEST_TAG)
        place = closing + 1 if closing >= 0 else stop.end()
    return -1


def _after_raw(html: str, place: int, name: str) -> int:
    end = re.compile(rf"</{name}", re.IGNORECASE).search(html, place)
    return end.start() if end is not None else len(html)


def _space(tag: Tag) -> str:
    return "\n" if tag.name in ("br", "p", "div", "li") else ""
