"""HTML as programs put it into the clipboard: Windows' lines before it, letters of two bytes read as one."""

from __future__ import annotations

import re

from mistakejournal.domain.text import clean

_HEAD = re.compile(r"\A\s{0,9}Version:[\d.]{1,9}\s{1,4}(?:\w{1,20}:[^\r\n<]{0,2000}\s{1,4}){2,8}(?=<|\Z)")
"""What stands before HTML in the clipboard of Windows (CF_HTML); some programs hand it on."""
_LOOKED_AT = 2_000
_GAPS = 0.3
"""A share of NULs that only text of two bytes for a letter has."""


def pasted_text(raw: str) -> str:
    """Give HTML or text of the clipboard as it was meant, free of what can't be stored."""
    raw = _narrow(raw).rstrip("\0").removeprefix("\ufeff")
    return clean(_HEAD.sub("", raw[:_LOOKED_AT]) + raw[_LOOKED_AT:])


def _narrow(raw: str) -> str:
    """Join letters that were read byte for byte, as Firefox on Linux hands them to others."""
    start = raw[:_LOOKED_AT]
    if start.count("\0") < _GAPS * len(start) or not start:
        return raw
    try:
        wide = raw.encode("latin-1")
    except UnicodeEncodeError:
        return raw.replace("\0", "")
    if wide.startswith((b"\xff\xfe", b"\xfe\xff")):
        return wide.decode("utf-16", "replace")
    return wide.decode("utf-16-be" if wide[:1] == b"\0" else "utf-16-le", "replace")
