"""The block between dashes at the head of a Markdown page: names and words, in the YAML that people use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mistakejournal.domain.reading.entry import Value

FENCE = re.compile(r"(?:---|\+\+\+)[ \t]*")
MOST_LINES = 2_000
"""Lines of one block; a longer one is no head of a page."""
_KEY = re.compile(
    r"""(?P<key>"[^"]+"|'[^']+'|[^\s#:\-"'\[{][^:=]{0,199}?)[ \t]{0,9}(?::(?=[ \t]|$)|=(?=[ \t]))"""
    r"[ \t]*(?P<rest>.*)"
)
_ITEM = re.compile(r"[ \t]*-(?:[ \t]+(?P<words>.*)|$)")
_BLOCK = re.compile(r"[|>][+-]?\d?[ \t]*(?:#.*)?")
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_NONE = frozenset({"", "~", "null", "Null", "NULL"})
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}


def key_of(line: str) -> str | None:
    """Give the name that a line of such a block begins with, or None."""
    found = _KEY.fullmatch(line)
    return None if found is None else _plain(found["key"])


def values(lines: Sequence[str], first: int) -> Iterator[Value]:
    """Give the names with their words; a list gives one for each item. `first` is the first line's number.

    What stands under a name, deeper, is its own with both names ("client name"); what is deeper still stays
    as it was written. A line that is nothing of this is kept under the name "".
    """
    at = 0
    while at < len(lines):
        line = lines[at]
        found = _KEY.fullmatch(line)
        if found is None:
            if line.strip() and not line.lstrip().startswith("#"):
                yield Value("", line.strip(), first + at)
            at += 1
            continue
        end = _end_of(lines, at + 1, 0, with_items=True)
        yield from _values_of(_plain(found["key"]), found["rest"], lines[at + 1 : end], first + at)
        at = end


def scalar(text: str) -> str:
    """Give the words of a value: without its quotes, or without the comment after it."""
    plain = text.strip()
    if len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'":
        inner = plain[1:-1]
        if plain[0] == "'":
            return inner.replace("''", "'")
        return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[0]), inner)
    plain = _COMMENT.sub("", plain).strip()
    return "" if plain in _NONE else plain


def items(text: str) -> list[str] | None:
    """Give the parts of a list on one line ("[a, "b, c"]"), or None for what is none."""
    plain = text.strip()
    if not (plain.startswith("[") and plain.endswith("]")):
        return None
    parts = re.findall(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)""", plain[1:-1])
    return [words for words in map(scalar, parts) if words]


def _values_of(key: str, rest: str, under: Sequence[str], line: int) -> Iterator[Value]:
    if _BLOCK.fullmatch(rest):
        yield Value(key, _dedented(under, folded=rest.startswith(">")), line)
    elif scalar(rest) or not any(text.strip() for text in under):
        listed = items(rest)
        if listed is None:
            more = " ".join(text.strip() for text in under if text.strip())
            yield Value(key, f"{scalar(rest)} {more}".strip() if more else scalar(rest), line)
        for words in listed or ():
            yield Value(key, words, line)
    else:
        yield from _under(key, under, line + 1)


def _under(key: str, lines: Sequence[str], first: int) -> Iterator[Value]:
    """Read what stands deeper: items of a list, names of their own, or words that go on."""
    deep = min(_depth(line) for line in lines if line.strip())
    at, rest = 0, list[str]()
    while at < len(lines):
        line = lines[at][deep:] if lines[at].strip() else ""
        end = _end_of(lines, at + 1, deep)
        item, inner = _ITEM.fullmatch(line), _KEY.fullmatch(line)
        deeper = [text[deep:] for text in lines[at + 1 : end]]
        if item is not None:
            words = scalar(item["words"] or "")
            yield Value(
                key, "\n".join([words, *(text.strip() for text in deeper if text.strip())]), first + at
            )
        elif inner is not None:
            kept = scalar(inner["rest"]) if not _BLOCK.fullmatch(inner["rest"]) else ""
            words = "\n".join(part for part in (kept, _dedented(deeper)) if part)
            yield Value(f"{key} {_plain(inner['key'])}", words, first + at)
        else:
            rest += [line, *deeper]
        at = end
    if any(rest):
        yield Value(key, "\n".join(text.strip() for text in rest).strip(), first)


def _end_of(lines: Sequence[str], at: int, depth: int, *, with_items: bool = False) -> int:
    """Give where what stands deeper than `depth` ends; items may stand as deep as their name."""
    while at < len(lines):
        line = lines[at]
        deeper = not line.strip() or _depth(line) > depth or (with_items and _ITEM.fullmatch(line))
        if not deeper:
            break
        at += 1
    return at


def _dedented(lines: Sequence[str], *, folded: bool = False) -> str:
    deep = min((_depth(line) for line in lines if line.strip()), default=0)
    text = "\n".join(line[deep:].rstrip() for line in lines).strip("\n")
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text) if folded else text


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _plain(key: str) -> str:
    return key.strip().strip("\"'").strip()
