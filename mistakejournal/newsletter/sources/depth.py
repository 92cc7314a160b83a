"""HTML that a parser would take minutes for is made plain first, in time that grows with its length alone.

Each open element costs the parser a look at all that are open (a megabyte of nested "div": 400 s), each
attribute of a tag one at all of that tag, and a format that was never closed is opened again in every
paragraph. Real mails stay far below what is allowed here, and are left as they are.
"""

from __future__ import annotations

import re
from html import escape
from itertools import islice

from mistakejournal.domain.reading.markup import RAW, Tag, pieces
from mistakejournal.errors import JournalError

DEEPEST = 400
"""Elements within each other."""
MOST_ATTRIBUTES = 1_000
"""Of one tag."""
_MOST_REOPENED = 300_000
"""Formats that stayed open, times tags: about as many elements as the parser may have to make of them."""
_MOST_ROOTS = 20
MOST_PIECES = 50_000
"""Tags, and texts between them, of a page to be made plain: no broken mail has as many (P12)."""
_LOOKED_BACK = 20

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,30})([^<>]*)")
_PARTED = re.compile(r"[\s/\"']")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY_THE_NEXT = frozenset("a p li dd dt option optgroup rt rp".split())
_FORMATS = frozenset("b big code em font i nobr s small strike strong tt u".split())
_CELLS = frozenset("td th tr tbody thead tfoot caption table".split())
_WALLS = frozenset(
    "table td th caption template svg math select object marquee applet button frameset".split()
)
"""No end tag ends what stands outside of these."""
_CELL_WALLS = frozenset({"table", "template"})
_KEPT = frozenset("a area img br h1 h2 h3 h4 h5 h6".split())
_IN_LINE = _FORMATS | frozenset("span abbr bdi cite label sub sup time var kbd samp q ins del mark".split())
_WANTED = ("href", "originalsrc", "alt", "src", "width", "height", "style", "name", "id", "class", "hidden")


def flattened(html: str) -> str:
    """Give the page as it is, or where it would take too long, its words, links and pictures alone.

    Raises JournalError "issue_too_large" where that would take too long too.
    """
    count = _Count()
    for found in _TAG.finditer(html):
        if count.is_too_much(found[1] == "/", found[2].lower(), found[3]):
            return _made_plain(html)
    return html


class _Count:
    """Counts what is open as the parser sees it, and never less: what it may not have closed counts on."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._formats: list[tuple[str, int]] = []
        self._left_open = self._tags = self._roots = 0

    def is_too_much(self, closing: bool, name: str, inside: str) -> bool:
        """Take in one more tag."""
        self._tags += 1
        if closing:
            self._close(name)
        elif name in _FORMATS:
            self._formats.append((name, len(self._open)))
        elif name not in _VOID and name not in _CLOSED_BY_THE_NEXT:
            self._open.append(name)
            self._roots += name in ("body", "html", "frameset")
        return (
            len(self._open) > DEEPEST
            or (self._left_open + len(self._formats)) * self._tags > _MOST_REOPENED
            or self._roots > _MOST_ROOTS
            or (len(inside) > MOST_ATTRIBUTES and _has_too_many_parts(inside))
        )

    def _close(self, name: str) -> None:
        if name in _FORMATS:
            self._close_format(name)
            return
        if name in _CLOSED_BY_THE_NEXT:
            return
        walls = _CELL_WALLS if name in _CELLS else _WALLS
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place] == name:
                del self._open[place:]
                return
            if self._open[place] in walls:
                return

    def _close_format(self, name: str) -> None:
        """Close a format; one that ends elsewhere than it began may stay open for the parser."""
        for place in range(len(self._formats) - 1, max(-1, len(self._formats) - 1 - _LOOKED_BACK), -1):
            if self._formats[place][0] == name:
                self._left_open += self._formats[place][1] != len(self._open)
                del self._formats[place]
                return


def _has_too_many_parts(inside: str) -> bool:
    return next(islice(_PARTED.finditer(inside), MOST_ATTRIBUTES, None), None) is not None


def _made_plain(html: str) -> str:
    kept: list[str] = []
    for number, piece in enumerate(pieces(html)):
        if number > MOST_PIECES:
            raise JournalError("issue_too_large")
        if isinstance(piece, str):
            kept.append(escape(piece, quote=False))
        elif piece.name in RAW:
            kept.append(f"<{'/' if piece.closing else ''}{piece.name}>")
        elif piece.name in _KEPT:
            kept.append(_tag(piece))
        elif piece.name not in _IN_LINE and kept[-1:] != ["<p>"]:
            kept.append("<p>")
    return "".join(kept)


def _tag(tag: Tag) -> str:
    if tag.closing:
        return f"</{tag.name}>"
    wanted = "".join(
        f' {name}="{escape(tag.attributes[name])}"' for name in _WANTED if name in tag.attributes
    )
    return f"<{tag.name}{wanted}>"
