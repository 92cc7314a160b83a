"""One issue of a newsletter: what was read from a mail, a page or the clipboard (I1, I2)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class Source(StrEnum):
    """What it was read from. Only a mail has headers; only a page or a mail's HTML has links with words."""

    MAIL = "mail"
    PAGE = "page"
    PASTED = "pasted"
    TEXT = "text"


class Area(StrEnum):
    """Which part of an issue something stands in. In QUOTED and FOOTER most rules keep quiet (I12)."""

    PREHEADER = "preheader"
    HEADER = "header"
    """Before the greeting or the first paragraph: logo line, date line, title."""
    GREETING = "greeting"
    BODY = "body"
    QUOTED = "quoted"
    """Somebody else's words: an answered or forwarded mail, a blockquote."""
    FOOTER = "footer"


class LinkKind(StrEnum):
    """What an address is, whatever its words say."""

    WEB = "web"
    MAIL = "mail"
    PHONE = "phone"
    ANCHOR = "anchor"
    """A place in the same mail: "#top"."""
    TAG = "tag"
    """A merge tag that the sending tool fills in: "{{unsubscribe}}", "*|ARCHIVE|*"."""
    OTHER = "other"
    """Another scheme, known (calendar, SMS, app) or not."""
    BROKEN = "broken"
    """Nothing that could be opened: empty, spaces inside, a doubled scheme."""


@dataclass(frozen=True)
class Block:
    """A stretch of the text that stands by itself: a paragraph, a heading, a table cell, a list entry.

    `start` and `end` are places in `Issue.text`. Blocks cover all words in order and don't overlap.
    """

    start: int
    end: int
    area: Area = Area.BODY
    heading: int = 0
    """1 to 6 for a heading, 0 for anything else."""
    group: int = 0
    """Blocks and links with the same number belong together: a headline, its picture, its "Read more"."""


@dataclass(frozen=True)
class Link:
    """One link, in the order of the mail.

    `words` are what is read (for a picture its alt text), `href` the address as it stands there, `target`
    the address behind a known click-tracker or safelink, without tracking keys: what is compared.
    """

    number: int
    """From 1."""
    words: str
    href: str
    kind: LinkKind
    target: str = ""
    """"" where nothing can be compared."""
    hidden: bool = False
    """A click-tracker hides where it goes."""
    picture: bool = False
    problems: tuple[str, ...] = ()
    """Codes: empty, only_hash, doubled_scheme, mail_as_web, spaces, unknown_scheme, unfilled_tag, no_words,
    no_host, no_scheme, script, placeholder_host, local_host, editor_address."""
    start: int = 0
    end: int = 0
    """Where its words stand in `Issue.text`; a picture's alt text stands there as well."""
    area: Area = Area.BODY
    group: int = 0


@dataclass(frozen=True)
class Picture:
    """A picture that is to be seen, so no spacers and tracking dots; `alt` is None where none is set."""

    alt: str | None
    at: int
    """Where it stands in `Issue.text`."""
    linked: bool = False
    area: Area = Area.BODY


@dataclass(frozen=True)
class Issue:
    r"""A whole issue. What a source can't have is "" or None: a pasted text has no subject.

    `text` is everything that is read, block under block ("\n" between them); every place in it is a count of
    characters from its start.
    """

    source: Source
    name: str = ""
    """The file's name."""
    subject: str = ""
    sender: str = ""
    """The From line as people read it: "Brightside <hello@brightside.example>"."""
    reply_to: str = ""
    sent: datetime | None = None
    """Its Date line, with its zone."""
    message_id: str = ""
    unsubscribe: str = ""
    """Its List-Unsubscribe line."""
    preheader: str = ""
    """What an inbox shows beside the subject: the hidden first words, or "" where there are none."""
    has_text_part: bool | None = None
    html_size: int | None = None
    """Bytes of the HTML part; Gmail cuts off at 102 kB (I9)."""
    attachments: tuple[str, ...] = ()
    text: str = ""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    unsent: bool = False
    """A draft (X-Unsent) or something that was never mailed: its merge tags may be filled when it is sent."""
