"""Text out of the bytes of a file, whatever program wrote it."""

from __future__ import annotations

import codecs

from mistakejournal.errors import JournalError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: its mark begins with the other's."""
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(128, 160)}
"""Where Windows-1252 has letters and Latin-1 none; five bytes mean nothing in both."""
_LOOK_AT = 2_000
_CONTROLS = frozenset(map(chr, (*range(9), *range(14, 32))))
_MOST_CONTROLS = 0.01


def decoded(content: bytes) -> str:
    """Give the text of a file with plain line ends and without its mark.

    Without a mark it is UTF-8, else UTF-16 where every other byte is 0, else Windows-1252. Raises
    JournalError "import_not_text" for a picture, an archive or a document of an office program.
    """
    text = _decoded(content)
    if sum(map(text.count, _CONTROLS)) > _MOST_CONTROLS * len(text):
        raise JournalError("import_not_text")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    wide = _wide(content[:_LOOK_AT])
    if wide:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _from_windows(content)


def _wide(head: bytes) -> str:
    """Name the UTF-16 of a file without a mark, by where the zeros of plain letters stand."""
    pairs = len(head) // 2
    if pairs and head[1::2].count(0) > 0.6 * pairs and head[::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if pairs and head[::2].count(0) > 0.6 * pairs and head[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    return ""


def _from_windows(content: bytes) -> str:
    return content.decode("latin-1").translate(_WINDOWS)
