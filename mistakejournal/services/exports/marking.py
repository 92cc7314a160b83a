"""Words in Markdown that reads as exactly these words, whatever marks they hold."""

from __future__ import annotations

import re

from mistakejournal.domain.reading.inline import marked

_BEGINNING = re.compile(r"(?=[-*+•][ \t]|\[[ xX]\][ \t]|#|>|```|~~~|(?:[-*_][ \t]*){3,}$|=+$|--+$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ \t])")


def words_marked(text: str) -> str:
    """Give words as they stand inside a line."""
    return marked(text).replace("<!--", "<\\!--")


def line_marked(words: str) -> str:
    """Give a line that is not read as an item, a heading, a quote or a rule."""
    words = (
        _NUMBER.sub(r"\1\\\2", words_marked(words), count=1) if _NUMBER.match(words) else words_marked(words)
    )
    return f"\\{words}" if _BEGINNING.match(words) else words


def heading_marked(words: str) -> str:
    """Give the words of a heading on one line."""
    words = words_marked(" ".join(words.split()))
    return f"{words[:-1]}\\#" if words.endswith("#") else words
