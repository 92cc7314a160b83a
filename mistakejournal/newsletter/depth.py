"""HTML made safe to read: what makes a reader slow is taken out, its words and links stay.

Each open element is looked through again for the next one, and each attribute of a tag for its next one: 200,000
open `<div>`, or 100,000 attributes, take Lexbor minutes. Tags that only make letters bold or coloured say nothing
to the inspector, and open ones are copied into every paragraph.
"""

from __future__ import annotations

import re

DEEPEST = 150
"""Open elements. What is nested deeper is flattened."""
MOST_ATTRIBUTES = 300
"""Of one tag; one with more is left out."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_ATTRIBUTES = re.compile(r"(?>[^>=]+|=\s*+(?:\"[^\"]*+\"|'[^']*+')?)*+")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LOOKS = frozenset("b i u s em strong small big font strike tt nobr".split())
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY_THE_NEXT = frozenset("a p li td th tr tbody thead tfoot dt dd option html head body".split())
"""An open one ends where the next begins, so that they never pile up."""
_GONE = "<!x"
"""Makes a tag a comment that ends with it: its attributes are read by nobody."""
_SHORT = 2_000
"""Letters of a tag that has no room for too many attributes."""


def flattened(html: str) -> str:
    """Give the page without tags that only change looks, and with no more than DEEPEST open elements."""
    return _TAG.sub(_Flattening(html).seen, html)


class _Flattening:
    def __init__(self, html: str) -> None:
        self._html = html
        self._depth = 0
        self._end = 0

    def seen(self, found: re.Match[str]) -> str:
        """Give what stands in place of a tag's beginning."""
        if found.start() < self._end:  # it stands in the attributes of the tag before
            return found[0]
        name = found[2].lower()
        if name in _LOOKS or self._has_too_many_attributes(found.end()):
            return _GONE
        if name in _EMPTY or name in _CLOSED_BY_THE_NEXT:
            return found[0]
        self._depth = max(self._depth - 1, 0) if found[1] else self._depth + 1
        return found[0] if self._depth <= DEEPEST else _GONE

    def _has_too_many_attributes(self, start: int) -> bool:
        attributes = _ATTRIBUTES.match(self._html, start)
        self._end = attributes.end() if attributes else start
        if self._end - start < _SHORT:
            return False
        bare, quoted = _QUOTED.subn(" ", self._html[start : self._end])
        return quoted + len(re.findall(r"[\s/]+", bare)) > MOST_ATTRIBUTES
