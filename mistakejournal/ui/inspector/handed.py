"""What is handed to the inspector: a file, a mail dragged out of a mail program, or what was copied (I1)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.mime import files_in

if TYPE_CHECKING:
    from mistakejournal.newsletter.issue import Issue
    from mistakejournal.ui.jobs import Ticket

_WHOLE_MAIL = "message/rfc822"
"""What some mail programs hand over when a mail is dragged out of their list."""

_MAILS = frozenset(
    {"", ".eml", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".txt", ".msg", ".emlx", ".mbox"}
)
"""Endings of what is read, or refused with a better way."""


@dataclass(frozen=True)
class Handed:
    """Plain data for a worker: a file, else a mail's bytes, else the words that were copied."""

    path: Path | None = None
    mail: bytes = b""
    html: str = ""
    text: str = ""


def handed_in(mime: QMimeData) -> Handed | None:
    """Give what can be read of a drop or of the clipboard; None for a picture, or for nothing."""
    files = files_in(mime)
    if files:
        return Handed(path=files[0])
    if mime.hasFormat(_WHOLE_MAIL):
        return Handed(mail=bytes(mime.data(_WHOLE_MAIL).data()))
    html, text = _html_of(mime), mime.text() if mime.hasText() else ""
    return Handed(html=html, text=text) if html.strip() or text.strip() else None


def _html_of(mime: QMimeData) -> str:
    """Give its HTML; where Qt took two bytes of a letter for two letters, byte for byte."""
    html = mime.html() if mime.hasHtml() else ""
    return bytes(mime.data("text/html").data()).decode("latin-1") if "\0" in html.rstrip("\0") else html


def is_for_reading(handed: Handed) -> bool:
    """Tell whether a file is rather a mail than a picture or a document to be kept beside it."""
    return handed.path is None or handed.path.suffix.lower() in _MAILS


def can_be_read(mime: QMimeData) -> bool:
    """Tell whether a drag over a place holds something to read, without taking it."""
    return bool(files_in(mime)) or mime.hasFormat(_WHOLE_MAIL) or mime.hasHtml() or mime.hasText()


def read_handed(handed: Handed) -> Issue:
    """Read it; for a worker's thread. Raises JournalError as newsletter/reading.py does."""
    from mistakejournal.newsletter import reading  # a start reads no mail

    if handed.path is not None:
        return reading.read_file(handed.path)
    if handed.mail:
        return reading.read_bytes("", handed.mail)
    return reading.read_pasted(handed.html, handed.text)


def read_all(handed: Sequence[Handed], ticket: Ticket) -> list[Issue]:
    """Read several, as `read_handed` does, for as long as they are wanted."""
    return [read_handed(one) for one in handed if not ticket.cancelled]


def all_handed_in(mime: QMimeData) -> list[Handed]:
    """Give everything of a drop that can be read, each file of several by itself."""
    files = files_in(mime)
    one = None if files else handed_in(mime)
    return [Handed(path=path) for path in files] if one is None else [one]
