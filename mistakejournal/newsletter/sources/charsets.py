"""Letters out of a mail's bytes, where the charset it names is right, wrong, missing or unknown."""

from __future__ import annotations

import binascii
import codecs
import re

from mistakejournal.domain.text import clean

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "iso2022_jp": "iso2022_jp_ext",
}
"""What browsers read for a name: programs say the smaller set and write the larger one."""
_OF_LETTERS = re.compile(r"(?:utf|cp\d|iso|latin|koi8|mac|big5|gb|euc|shift|johab|hz|ptcp|tis|kz|ascii)")
_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_META_WITHIN = 4_000
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(128, 160)}
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def letters(data: bytes, charset: str, *, is_html: bool = False) -> str:
    """Give the text of a body. It is never an error: what can't be read is shown as U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(encoding, "replace"))
    named = _codec(charset) or (_named_inside(data) if is_html else "")
    return clean(_decoded(data, named))


def unpacked(data: bytes, encoding: str) -> bytes:
    """Undo base64 or quoted-printable, however broken it is; anything else stays."""
    encoding = encoding.strip().lower()
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data)
    if encoding != "base64":
        return data
    packed = _NO_BASE64.sub(b"", data)
    packed = packed[: len(packed) - (len(packed) % 4 == 1)]
    return binascii.a2b_base64(packed + b"=" * (-len(packed) % 4))


def _decoded(data: bytes, named: str) -> str:
    if named and named not in ("utf-8", "cp1252"):
        try:
            return data.decode(named)
        except (UnicodeError, LookupError):
            return _by_looks(data) or data.decode(named, "replace")
    return _by_looks(data) or _mixed(data)


def _by_looks(data: bytes) -> str:
    """Read what is plainly UTF-8, or a Japanese mail in seven bits; "" for anything else."""
    if b"\x1b$" in data or b"\x1b(J" in data:
        try:
            return data.decode("iso2022_jp_ext")
        except UnicodeError:
            pass
    try:
        return data.decode("utf-8")
    except UnicodeError:
        return ""


def _mixed(data: bytes) -> str:
    """Read UTF-8 with a few broken letters as such, and anything else as Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    return text if whole > 2 * broken else data.decode("latin-1").translate(_WINDOWS)


def _named_inside(data: bytes) -> str:
    found = _META.search(data, 0, _META_WITHIN)
    named = _codec(found[1].decode("ascii", "ignore")) if found else ""
    return "" if named.startswith(("utf-16", "utf-32")) else named


def _codec(name: str) -> str:
    """Give Python's name for a charset, the wider one where programs mean that; "" for one it hasn't."""
    name = name.strip().strip("\"'").lower()
    if not name or len(name) > 40 or not name.isascii() or "\0" in name:
        return ""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return ""
    return _WIDER.get(known, known) if _OF_LETTERS.match(known) else ""
