"""JSON that is too long to hold: objects and lists are gone through, only single values are read whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from typing import Any

LONGEST = 64 * 1024 * 1024
"""Letters of one value; a row of hers has some thousands."""
_BLANK = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"[-+.eE0-9]*")
"""What a number may go on with in the next piece."""


class LongJsonError(ValueError):
    """The text is no JSON, breaks off, or holds something longer than a row."""


class LongJson:
    """Reads a text that comes in pieces, in whatever way it is laid out."""

    def __init__(self, pieces: Iterator[str]) -> None:
        """Begin at the first piece."""
        self._pieces = pieces
        self._text, self._at = "", 0
        self._decode = JSONDecoder().raw_decode

    def members(self) -> Iterator[str]:
        """Give the names in an object; what stands behind each is to be read before the next is asked for."""
        self._take("{")
        if self._next() == "}":
            self._take("}")
            return
        while True:
            name = self.value()
            if not isinstance(name, str):
                raise LongJsonError
            self._take(":")
            yield name
            if self._take(",}") == "}":
                return

    def values(self) -> Iterator[Any]:
        """Give what stands in a list, each read whole."""
        self._take("[")
        if self._next() == "]":
            self._take("]")
            return
        while True:
            yield self.value()
            if self._take(",]") == "]":
                return

    def value(self) -> Any:
        """Read what comes next whole."""
        self._next()
        while True:
            try:
                value, end = self._decode(self._text, self._at)
            except JSONDecodeError as error:
                if len(self._text) - self._at > LONGEST or not self._more():
                    raise LongJsonError from error
            except (ValueError, RecursionError) as error:  # a number of thousands of digits, or too deep
                raise LongJsonError from error
            else:
                running = _NUMBER.match(self._text, end)
                assert running is not None
                if running.end() < len(self._text) or not self._more():
                    self._at = end
                    return value

    def end(self) -> None:
        """See that nothing but blanks comes after."""
        try:
            self._next()
        except LongJsonError:
            return
        raise LongJsonError

    def _take(self, signs: str) -> str:
        sign = self._next()
        if sign not in signs:
            raise LongJsonError
        self._at += 1
        return sign

    def _next(self) -> str:
        """Give the next sign that is no blank, and stand before it."""
        while True:
            blank = _BLANK.match(self._text, self._at)
            assert blank is not None
            self._at = blank.end()
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                raise LongJsonError

    def _more(self) -> bool:
        """Let go of what was read, and take so much that what is held doubles: no value is slow to read."""
        held = [self._text[self._at :]]
        length, wanted = 0, max(1, len(held[0]))
        for piece in self._pieces:
            held.append(piece)
            length += len(piece)
            if length >= wanted:
                break
        self._text, self._at = "".join(held), 0
        return length > 0
