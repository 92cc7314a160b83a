"""The lines above a mail as people read them: encoded words undone, folded lines joined (RFC 2047)."""

from __future__ import annotations

import binascii
import re
from datetime import UTC, datetime

from mistakejournal.newsletter.sources.charsets import letters, unpacked

LONGEST = 20_000
"""Characters of a header line that are read."""
_ENCODED = re.compile(r"=\?([\w.:+-]{1,60})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?]{0,5000})\?=")
_PARAMETER = r"(?:^|[;\s]){name}\s{{0,9}}=\s{{0,9}}(?:\"([^\"]*)\"|'([^']*)'|([^\s;\"]+))"
_CONTINUED = re.compile(
    r"(?:^|[;\s])(?:file)?name\*(\d{0,3})(\*?)=(?:\"([^\"]*)\"|([^\s;\"]+))", re.IGNORECASE
)
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")


def readable(raw: str | None) -> str:
    """Give a header line in letters; `raw` as the email package gives it, bytes as lone surrogates."""
    if not raw:
        return ""
    line = _from_bytes(str(raw)[:LONGEST])
    said: list[str] = []
    run: list[tuple[str, bytes]] = []
    place = 0
    for found in _ENCODED.finditer(line):
        between = line[place : found.start()]
        if between.strip() or not run:
            said += (_run_letters(run), between)
            run = []
        run.append((found[1].lower(), _word_bytes(found[2], found[3])))
        place = found.end()
    said += (_run_letters(run), line[place:])
    return " ".join("".join(said).split())


def parameter(line: str, name: str) -> str:
    """Give a parameter of a Content-Type or Content-Disposition line ("charset"), or ""."""
    found = re.search(_PARAMETER.format(name=re.escape(name)), line[:LONGEST], re.IGNORECASE)
    return next((value for value in found.groups() if value is not None), "") if found else ""


def file_name(*lines: str) -> str:
    """Give the name of an attached file from its Content-Disposition and Content-Type (RFC 2231 too)."""
    for line in lines:
        plain = parameter(line, "filename") or parameter(line, "name")
        if plain:
            return readable(plain)
        parts = [
            (int(no or 0), bool(star) or not no, quoted or bare)
            for no, star, quoted, bare in _CONTINUED.findall(line[:LONGEST])
        ]
        if parts:
            return _joined(sorted(parts))
    return ""


def moment(line: str) -> datetime | None:
    """Give the moment of a Date line with its zone; None for one that is none."""
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(line[:200])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _from_bytes(line: str) -> str:
    data = line.encode("utf-8", "surrogateescape")
    return letters(data, "")


def _word_bytes(kind: str, word: str) -> bytes:
    data = word.encode("utf-8", "replace")
    return unpacked(data, "base64") if kind in "bB" else binascii.a2b_qp(data, header=True)


def _run_letters(run: list[tuple[str, bytes]]) -> str:
    """Join words that stand side by side: a letter may begin in one and end in the next."""
    said, place = [], 0
    while place < len(run):
        charset = run[place][0]
        end = place
        while end < len(run) and run[end][0] == charset:
            end += 1
        together = b"".join(data for _charset, data in run[place:end])
        if charset.startswith("iso-2022"):
            said += [letters(data, charset) for _charset, data in run[place:end]]
        else:
            said.append(letters(together, charset))
        place = end
    return "".join(said)


def _joined(parts: list[tuple[int, bool, str]]) -> str:
    charset, data = "", b""
    for number, star, value in parts:
        if star and number == 0 and value.count("'") >= 2:
            charset, _language, value = value.split("'", 2)
        piece = value.encode("utf-8", "surrogateescape")
        data += (
            _PERCENT.sub(lambda found: bytes([int(found[1], 16)]), piece) if star or "%" in value else piece
        )
    return " ".join(letters(data, charset).split())
