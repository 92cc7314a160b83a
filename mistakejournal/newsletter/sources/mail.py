"""A mail taken apart: its headers, the parts that are read, what is attached.

The standard library parses; what it would take long for is counted first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.issue import Issue, Source
from mistakejournal.newsletter.sources.charsets import letters, unpacked
from mistakejournal.newsletter.sources.galley import Galley
from mistakejournal.newsletter.sources.headers import LONGEST, file_name, moment, parameter, readable
from mistakejournal.newsletter.sources.page import set_page
from mistakejournal.newsletter.sources.plain import flowed, set_plain
from mistakejournal.newsletter.sources.setting_out import set_out

if TYPE_CHECKING:
    from email.message import Message

MOST_PARTS = 1_000
DEEPEST = 40
"""Parts, and mails, within each other."""
MOST_HEADERS = 20_000
LONGEST_BODY = 5_000_000
"""Bytes of the parts that are read together; pictures and other attached files don't count."""
_MOST_ATTACHED = 200
_FEW_WORDS = 600
"""Characters of a mail that only brings another one with it."""
_BOUNDARY = re.compile(rb"boundary\*?0?\*?\s{0,5}=\s{0,5}\"?([^\"\r\n;]{1,200})")
_HEAD_ENDS = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r")


@dataclass(frozen=True)
class _Body:
    """A part that is read."""

    words: str
    is_html: bool
    size: int


def read_mail(name: str, data: bytes) -> Issue:
    """Read a mail. Raises JournalError "issue_too_many_parts" or "issue_too_large"."""
    _count(data)
    message = _parsed(data)
    issue = _issue(message)
    inner = _mail_inside(message) if len(issue.text) < _FEW_WORDS and not issue.html_size else None
    if inner is not None:
        within = _issue(inner)
        issue = within if len(within.text) > len(issue.text) else issue
    return replace(issue, name=name)


def _count(data: bytes) -> None:
    """Refuse what was made to take long: it is counted in bytes, before anything is taken apart."""
    head = _HEAD_ENDS.search(data)
    small = data.lower()
    nested = small.count(b"message/rfc822") + small.count(b"multipart/")
    if (
        data.count(b"\n", 0, head.start() if head else len(data)) > MOST_HEADERS
        or small.count(b"\ncontent-type:") > MOST_PARTS
        or nested > 2 * DEEPEST
        or small.count(b"boundary") > 2 * DEEPEST + nested
    ):
        raise JournalError("issue_too_many_parts")
    boundaries = {data[found.start(1) : found.end(1)].strip() for found in _BOUNDARY.finditer(small)}
    if sum(data.count(b"--" + boundary) for boundary in boundaries) > 2 * MOST_PARTS:
        raise JournalError("issue_too_many_parts")


def _parsed(data: bytes) -> Message:
    from email import message_from_bytes, policy

    class _Bounded(policy.Compat32):
        """Keeps so much of a header line as is read: a longer one is searched again and again."""

        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            return name, value[:LONGEST]

    try:
        return message_from_bytes(data, policy=_Bounded())
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as trouble:
        raise JournalError("issue_too_many_parts") from trouble


def _issue(message: Message) -> Issue:
    bodies = _bodies(message, 0)
    pages = [body for body in bodies if body.is_html]
    texts = [body for body in bodies if not body.is_html]
    if sum(body.size for body in bodies) > LONGEST_BODY:
        raise JournalError("issue_too_large")
    galley = Galley()
    for body in bodies:
        if body.is_html:
            set_page(body.words, galley)
        else:
            set_plain(body.words, galley)
    subject = readable(_header(message, "subject"))
    issue = set_out(galley, Source.MAIL, subject)
    return replace(
        issue,
        sender=readable(_header(message, "from")),
        reply_to=readable(_header(message, "reply-to")),
        sent=moment(_header(message, "date")),
        message_id=readable(_header(message, "message-id")),
        unsubscribe=readable(_header(message, "list-unsubscribe")),
        has_text_part=bool(texts) or _has_text(message),
        html_size=sum(page.size for page in pages) if pages else None,
        attachments=tuple(_attached(message)),
        unsent=_header(message, "x-unsent").strip() == "1",
    )


def _bodies(part: Message, depth: int) -> list[_Body]:
    """Give what is read of a part: of alternatives the richest, of anything else all that is in line."""
    if depth > DEEPEST:
        raise JournalError("issue_too_many_parts")
    if part.is_multipart() and part.get_content_maintype() != "message":
        inside = [_bodies(one, depth + 1) for one in _children(part)]
        if part.get_content_subtype() == "alternative":
            return _richest(inside)
        return [body for bodies in inside for body in bodies]
    if _is_attached(part) or part.get_content_type() not in ("text/html", "text/plain"):
        return []
    return [_body(part)]


def _richest(inside: list[list[_Body]]) -> list[_Body]:
    pages = [bodies for bodies in inside if any(body.is_html and body.words.strip() for body in bodies)]
    return pages[-1] if pages else next((bodies for bodies in inside if bodies), [])


def _body(part: Message) -> _Body:
    is_html = part.get_content_subtype() == "html"
    kind = _header(part, "content-type")
    data = unpacked(_raw(part), _header(part, "content-transfer-encoding"))
    if len(data) > LONGEST_BODY:
        raise JournalError("issue_too_large")
    words = letters(data, parameter(kind, "charset"), is_html=is_html)
    if not is_html and parameter(kind, "format").lower() == "flowed":
        words = flowed(words, dropping_blanks=parameter(kind, "delsp").lower() == "yes")
    if not is_html and _is_page(words):
        is_html = True
    return _Body(words=words, is_html=is_html, size=len(data))


def _is_page(words: str) -> bool:
    return words[:1_000].lstrip().lower().startswith(("<!doctype html", "<html"))


def _raw(part: Message) -> bytes:
    """Give a part's bytes as they came; asked for text, the library reads them by what charset is named."""
    packings = part.get_all("content-transfer-encoding", [])
    del part["content-transfer-encoding"]
    data = part.get_payload(decode=True)
    for packing in packings:
        part["content-transfer-encoding"] = packing
    return data if isinstance(data, bytes) else b""


def _children(part: Message) -> list[Message]:
    inside = part.get_payload()
    return list(filter(_is_message, inside)) if isinstance(inside, list) else []


def _is_message(part: object) -> TypeGuard[Message]:
    return hasattr(part, "get_content_type")


def _all_parts(message: Message) -> Iterator[Message]:
    """Give each part; what is inside an attached mail stays there."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        if part.get_content_maintype() == "multipart":
            waiting += reversed(_children(part))


def _has_text(message: Message) -> bool:
    return any(
        part.get_content_type() == "text/plain"
        and not part.is_multipart()
        and not _is_attached(part)
        and bool(_raw(part).strip())
        for part in _all_parts(message)
    ) and any(part.get_content_type() == "text/html" for part in _all_parts(message))


def _is_attached(part: Message) -> bool:
    how = _header(part, "content-disposition").lstrip().lower()
    return how.startswith("attachment") or (
        part.get_content_type() == "text/plain" and bool(file_name(_header(part, "content-disposition")))
    )


def _attached(message: Message) -> list[str]:
    names: list[str] = []
    for part in _all_parts(message):
        if part is message or part.get_content_maintype() == "multipart" or len(names) >= _MOST_ATTACHED:
            continue
        name = file_name(_header(part, "content-disposition"), _header(part, "content-type"))
        shown = _header(part, "content-id") and not _is_attached(part)
        if part.get_content_maintype() == "message":
            inner = _children(part)
            name = name or (readable(_header(inner[0], "subject")) if inner else "")
        if name and not shown:
            names.append(name)
    return names


def _mail_inside(message: Message) -> Message | None:
    """Give the mail that another one brings with it, when it is the only one."""
    for _ in range(DEEPEST):
        inside = [
            mail
            for part in _all_parts(message)
            if part.get_content_type() == "message/rfc822"
            for mail in _children(part)
        ]
        if len(inside) != 1:
            return None
        if not all(part.get_content_maintype() == "message" for part in _all_parts(inside[0])):
            return inside[0]
        message = inside[0]
    return None


def _header(part: Message, name: str) -> str:
    value = part.get(name)
    return str(value) if value is not None else ""
