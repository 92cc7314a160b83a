"""A message as a draft file, for what is too long for a link (C9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from mistakejournal.domain.mailto import Mail

if TYPE_CHECKING:
    from email.message import Message

_FOLD = 64
"""Where a header is folded; what encodes it goes up to 11 further, and RFC 2047 has room for 76."""


def draft_mail(mail: Mail) -> bytes:
    """Give an .eml that a mail program opens to be sent (``X-Unsent``): one recipient, subject and text.

    The subject is encoded as a whole: words of hers that look like an encoded header stay words.
    """
    from email.charset import BASE64, QP, Charset  # 30 ms that only a long message needs
    from email.header import Header
    from email.mime.nonmultipart import MIMENonMultipart
    from email.policy import compat32

    utf8 = Charset("utf-8")
    utf8.header_encoding, utf8.body_encoding = BASE64, QP
    message = cast("Message[str, Any]", MIMENonMultipart("text", "plain", charset="utf-8"))
    message["X-Unsent"] = "1"
    if mail.address.isascii() and mail.address:
        message["To"] = mail.address
    if mail.title:
        message["Subject"] = Header(mail.title, utf8)
    message.set_payload(mail.body, utf8)
    return message.as_bytes(policy=compat32.clone(linesep="\r\n", max_line_length=_FOLD))
