"""The words of a line of Markdown without its marks, and back."""

from __future__ import annotations

import re
from html import unescape

_TOKEN = re.compile(
    r"""\\([!-/:-@\[-`{-~])                                  # a mark that is meant as a letter
      | (`+)                                                 # code
      | !?\[([^\[\]]{0,500})\]\(\s?([^()\s]{0,2000})(?:\s"[^"]{0,300}")?\)   # a link or a picture
      | <([a-zA-Z][a-zA-Z0-9+.-]{1,30}:[^<>\s]{1,2000})>     # an address
      | (\*+|_+|~~)                                          # emphasis
      | (</?[a-zA-Z][^<>]{0,300}>)                           # HTML
      | (&\#?\w{1,31};)""",
    re.VERBOSE,
)
_SPECIAL = re.compile(r"([\\`*_\[\]<>&~])")


def plain_of(line: str) -> str:
    """Give the words: links as "words (address)", code and emphasis without their marks."""
    parts: list[str] = []
    opened: dict[str, int] = {}
    code_ends = _CodeEnds(line)
    place = 0
    while (found := _TOKEN.search(line, place)) is not None:
        parts.append(line[place : found.start()])
        place = found.end()
        escaped, code, words, address, bare, emphasis, html, entity = found.groups()
        if escaped:
            parts.append(escaped)
        elif code:
            end = code_ends.after(code, place)
            parts.append(code if end < 0 else line[place:end].strip())
            place = place if end < 0 else end + len(code)
        elif address is not None:
            parts.append(_link(words, address))
        elif bare:
            parts.append(bare)
        elif html:
            parts.append(" ")
        elif entity:
            parts.append(unescape(entity))
        else:
            _put_emphasis(
                parts,
                opened,
                emphasis,
                line[max(found.start() - 1, 0) : found.start()],
                line[place : place + 1],
            )
    return "".join([*parts, line[place:]])


def marked(text: str) -> str:
    """Give Markdown that reads as exactly this text; plain words stay as they are."""
    return text if plain_of(text) == text else _SPECIAL.sub(r"\\\1", text)


def _put_emphasis(parts: list[str], opened: dict[str, int], run: str, before: str, after: str) -> None:
    """Take away a pair of equal runs, one before a word and one behind it; each other run is letters."""
    inside_word = run[0] == "_" and before.isalnum() and after.isalnum()
    closes = before.strip() != "" and not inside_word and not (run[0] == "_" and after.isalnum())
    opens = after.strip() != "" and not inside_word and not (run[0] == "_" and before.isalnum())
    parts.append(run)
    if closes and run in opened:
        parts[opened.pop(run)] = parts[-1] = ""
    elif opens:
        opened[run] = len(parts) - 1


def _link(words: str, address: str) -> str:
    words = plain_of(words) if "[" not in words else words
    if not words or words == address or not address:
        return words or address
    return f"{words} ({address})"


class _CodeEnds:
    """Where code ends: at the next run of as many marks, each of which is looked at once."""

    def __init__(self, line: str) -> None:
        self._runs: dict[str, list[int]] = {}
        for found in reversed(list(re.finditer("`+", line))):
            self._runs.setdefault(found[0], []).append(found.start())

    def after(self, run: str, place: int) -> int:
        left = self._runs.get(run, [])
        while left and left[-1] < place:
            left.pop()
        return left[-1] if left else -1
