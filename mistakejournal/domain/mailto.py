"""A message on its way to her mail program: as a link that opens it there (C9).

RFC 6068: everything but unreserved characters is percent-encoded as UTF-8, a line ends with CR LF.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import clean, one_line

LONGEST = 1_900
"""Characters of the finished link: Windows hands over 2,048, and some mail programs take a little less."""

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Control characters: no header and no mail may hold them."""
_LINE_ENDS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What some program reads as the end of a line."""
_ATOM = r"[^\s@,;:<>()\[\]\\\"'?&=%#]+"
_ADDRESS = re.compile(rf"{_ATOM}@{_ATOM}")
_NAMED = re.compile(rf"[^<>@]*<\s*({_ATOM}@{_ATOM})\s*>")


@dataclass(frozen=True)
class Mail:
    """What is handed over. `to` may hold anything she typed; only one plain address is ever used of it."""

    to: str
    subject: str
    text: str

    @property
    def address(self) -> str:
        """Give the address of the one it is for, or "" where there is none that is plain."""
        return address_in(self.to)

    @property
    def title(self) -> str:
        """Give the subject on one line."""
        return one_line(_UNSEEN.sub("", _LINE_ENDS.sub(" ", self.subject)))

    @property
    def body(self) -> str:
        """Give the text without what no mail can hold."""
        return _UNSEEN.sub("", _LINE_ENDS.sub("\n", clean(self.text)))


def address_in(words: str) -> str:
    """Give the one address in "theo@site.fm" or "Theo <theo@site.fm>", or "".

    Two addresses, or anything that could be read as a second one, are none: nobody else may be written to.
    """
    plain = words.strip()
    named = _NAMED.fullmatch(plain)
    address = named[1] if named else plain
    return address if _ADDRESS.fullmatch(address) and not _UNSEEN.search(address) else ""


def mail_link(mail: Mail) -> str | None:
    """Give the link that opens a mail with all of it, or None when it is too long for one."""
    parts = (("subject", mail.title), ("body", mail.body.replace("\n", "\r\n")))
    query = "&".join(f"{key}={quote(words, safe='')}" for key, words in parts if words)
    link = f"mailto:{quote(mail.address, safe='@')}" + (f"?{query}" if query else "")
    return link if len(link) <= LONGEST else None
