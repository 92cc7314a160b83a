"""An issue out of a file or the clipboard (I1): a mail, a page or plain text, known by what is in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mistakejournal.domain.reading.decoding import decoded
from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.issue import Issue, Source
from mistakejournal.newsletter.sources.charsets import letters
from mistakejournal.newsletter.sources.clipboard import pasted_text
from mistakejournal.newsletter.sources.galley import Galley
from mistakejournal.newsletter.sources.mail import LONGEST_BODY, read_mail
from mistakejournal.newsletter.sources.page import set_page
from mistakejournal.newsletter.sources.plain import has_links, set_plain
from mistakejournal.newsletter.sources.setting_out import set_out

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 50_000_000
"""Bytes of a file; most of a large mail are its pictures, which nobody looks at."""
_MEGABYTE = 1_000_000
_OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (
    (b"%PDF", "issue_is_pdf"),
    (b"PK\x03\x04", "issue_is_archive"),
    (b"PK\x05\x06", "issue_is_archive"),
    (b"\x1f\x8b", "issue_is_archive"),
    (b"7z\xbc\xaf", "issue_is_archive"),
    (b"Rar!", "issue_is_archive"),
    (b"\x89PNG", "issue_is_picture"),
    (b"\xff\xd8\xff", "issue_is_picture"),
    (b"GIF8", "issue_is_picture"),
    (b"BM", "issue_is_picture"),
    (b"{\\rtf", "issue_is_document"),
    (b"!BDN", "issue_is_outlook"),
)
_DOCUMENTS = (".docx", ".doc", ".odt", ".pages", ".rtf", ".pptx", ".xlsx")
_HEADER = re.compile(rb"[!-9;-~]{1,76}[ \t]{0,3}:")
_KNOWN = re.compile(
    rb"^(?:from|to|subject|date|mime-version|received|content-type|message-id|return-path|delivered-to|sender"
    rb"|reply-to|x-[\w-]{1,40}|list-[\w-]{1,40}|dkim-signature|authentication-results)[ \t]{0,3}:",
    re.IGNORECASE | re.MULTILINE,
)
_LETTERHEAD = re.compile(rb"\A(?:\d{1,9}[ \t]*\r?\n|>?From [^\r\n]{0,500}\r?\n|[ \t]*\r?\n)")
_TAG = re.compile(
    r"<(?:!doctype html|html|body|head|table|div|p|a|br|span|td|h[1-6]|img|style)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w")


def read_file(path: Path) -> Issue:
    """Read a file.

    Raises JournalError "issue_is_folder", "issue_unreadable", or what `read_bytes` raises.
    """
    try:
        if path.is_dir():
            raise JournalError("issue_is_folder", name=path.name)
        if not path.is_file():
            raise JournalError("issue_unreadable", name=path.name)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as trouble:
        raise JournalError("issue_unreadable", name=path.name) from trouble
    return read_bytes(path.name, data)


def read_bytes(name: str, data: bytes) -> Issue:
    """Read what stood in a file of this name.

    Raises JournalError "issue_empty", "issue_too_large", "issue_too_many_parts", or for what is no mail
    "issue_is_outlook", "issue_is_pdf", "issue_is_picture", "issue_is_archive", "issue_is_document",
    "issue_not_text".
    """
    if len(data) > LARGEST:
        raise JournalError("issue_too_large", most=LARGEST // _MEGABYTE)
    _refuse_others(name, data)
    head = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if _is_mail(head):
        return read_mail(name, _LETTERHEAD.sub(b"", head))
    if len(data) > LONGEST_BODY:
        raise JournalError("issue_too_large", most=LONGEST_BODY // _MEGABYTE)
    return replace(_read_text(name, data), name=name)


def read_pasted(html: str, text: str) -> Issue:
    """Read what was copied; its HTML where that has words, for there the links come along.

    Raises JournalError "issue_nothing_pasted" or "issue_too_large".
    """
    if max(len(html), len(text)) > LONGEST_BODY:
        raise JournalError("issue_too_large", most=LONGEST_BODY // _MEGABYTE)
    html, text = pasted_text(html), pasted_text(text)
    pasted = _page(html, Source.PASTED) if html.strip() else None
    if pasted is not None and _says_something(pasted) and (pasted.links or not has_links(text)):
        return pasted
    if text.strip() and _TAG.search(text[:20_000]) and "</" in text:
        return _seen(_page(text, Source.PASTED), "issue_nothing_pasted")
    galley = Galley()
    set_plain(text, galley)
    return _seen(set_out(galley, Source.PASTED), "issue_nothing_pasted")


def _refuse_others(name: str, data: bytes) -> None:
    if not data.strip(b"\0\t\r\n \xef\xbb\xbf"):
        raise JournalError("issue_empty", name=name)
    ending = name[name.rfind(".") :].lower()
    if data.startswith(_OUTLOOK):
        raise JournalError("issue_is_document" if ending in _DOCUMENTS else "issue_is_outlook", name=name)
    for start, code in _OTHERS:
        if data.startswith(start) and not (start == b"BM" and data[6:10] != bytes(4)):
            is_document = code == "issue_is_archive" and ending in _DOCUMENTS
            raise JournalError("issue_is_document" if is_document else code, name=name)
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        raise JournalError("issue_is_picture", name=name)


def _is_mail(head: bytes) -> bool:
    """Tell whether lines of a mail's head stand at the top, "From " of a mailbox or a length before them."""
    start = _LETTERHEAD.sub(b"", head, count=1)[:20_000]
    if not _HEADER.match(start):
        return False
    ends = re.search(rb"\r?\n[ \t]*\r?\n", start)
    top = start[: ends.start()] if ends else start
    return _KNOWN.search(top) is not None


def _read_text(name: str, data: bytes) -> Issue:
    looks_like_page = name.lower().endswith((".html", ".htm", ".xhtml")) or b"<" in data[:2_000].lstrip()[:1]
    try:
        text = decoded(data)
    except JournalError as trouble:
        raise JournalError("issue_not_text", name=name) from trouble
    if looks_like_page or _TAG.search(text[:20_000]):
        named = letters(data, "", is_html=True) if not data.startswith((b"\xff\xfe", b"\xfe\xff")) else text
        text = named if "\0" not in text[:200] and "\ufffd" not in named[:200] else clean(text)
        issue = _page(text, Source.PAGE)
        return _seen(replace(issue, html_size=len(data), unsent=True), "issue_empty", name)
    galley = Galley()
    set_plain(clean(text), galley)
    return _seen(set_out(galley, Source.TEXT), "issue_empty", name)


def _page(html: str, source: Source) -> Issue:
    galley = Galley()
    around = set_page(html, galley)
    return replace(set_out(galley, source, around.subject), sender=around.sender)


def _says_something(issue: Issue) -> bool:
    return bool(issue.links or _WORDS.search(issue.text))


def _seen(issue: Issue, otherwise: str, name: str = "") -> Issue:
    """Give it back, unless there is nothing in it to look at."""
    if not (issue.links or issue.text.strip() or issue.pictures):
        raise JournalError(otherwise, name=name)
    return issue
