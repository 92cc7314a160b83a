"""A text while it is set: words come in one by one, blocks, links and pictures keep their places in it."""

from __future__ import annotations

from typing import NamedTuple

from mistakejournal.errors import JournalError

_UNSEEN = dict.fromkeys(map(ord, "\u200b\ufeff\u00ad\u034f\u2060\u180e\u061c\u200e\u200f"))
"""Letters that take no room: mails use them to fill up a preheader."""
_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d\u2007\u00a0\u2800\u3164"), " ")
MOST_LINKS = 30_000
"""Ten times those of a very long letter; with more of them a page was made to take long."""
_TOP = 200
"""Characters that may have been read before hidden words are no preheader any more."""
_LONGEST_PREHEADER = 1_000


class Setting(NamedTuple):
    """What holds for the words that come now: a heading's level, somebody else's words, their container.

    A page has many, so it is of the cheapest kind.
    """

    heading: int = 0
    quoted: bool = False
    container: int = 0


class Drawn:
    """A link while it is set. Its words are found by its place, or are those that are hidden."""

    __slots__ = ("container", "end", "has_picture", "has_words", "href", "is_area", "start", "unseen")

    def __init__(self, href: str, container: int) -> None:
        self.href, self.container = href, container
        self.start, self.end = -1, -1
        self.has_picture = self.has_words = self.is_area = False
        self.unseen: list[str] = []

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing at all stands in it."""
        return self.start == self.end and not self.has_picture and not self.unseen

    @property
    def is_hidden(self) -> bool:
        """Tell whether all that stands in it is hidden."""
        return self.start == self.end and not self.has_picture and bool(self.unseen)


class Galley:
    r"""Sets text as a browser does: blanks become one, a block begins on a line of its own.

    `stretches` are (start, end, setting) of each block, `pictures` (alt, place, linked), `base` is the
    address that a page names for links without a whole one.
    """

    def __init__(self) -> None:
        self.length = 0
        self.base = ""
        self.stretches: list[tuple[int, int, Setting]] = []
        self.links: list[Drawn] = []
        self.pictures: list[tuple[str | None, int, bool]] = []
        self.setting = Setting()
        self.parents: list[int] = [0]
        """The container around each container; the first is around all."""
        self._pieces: list[str] = []
        self._open: list[Drawn] = []
        self._begun: tuple[int, Setting] | None = None
        self._gap = ""
        self._unseen: list[str] = []

    @property
    def text(self) -> str:
        """Give all that was set."""
        return "".join(self._pieces)

    @property
    def preheader(self) -> str:
        """Give the hidden words at its top, without what only fills them up."""
        return " ".join("".join(self._unseen).translate(_UNSEEN).translate(_JOINERS).split())

    def new_container(self) -> int:
        """Begin a container within the one that holds now; give its number."""
        self.parents.append(self.setting.container)
        return len(self.parents) - 1

    def put(self, words: str, *, of_picture: bool = False) -> None:
        """Add words of the line."""
        words = words.translate(_UNSEEN)
        parts = words.split()
        if not parts:
            self._gap = self._gap or (" " if words and self._begun else "")
            return
        if words[0].isspace():
            self._gap = self._gap or " "
        self._write(" ".join(parts), of_picture=of_picture)
        if words[-1].isspace():
            self._gap = " "

    def put_unseen(self, words: str) -> None:
        """Add words nobody sees: at the top they are the preheader, in a link they name it."""
        for link in self._open:
            link.unseen.append(words)
        if self.length < _TOP and sum(map(len, self._unseen)) < _LONGEST_PREHEADER:
            self._unseen.append(words[:_LONGEST_PREHEADER] + " ")

    def picture(self, alt: str | None) -> None:
        """Add a picture; its alt text stands among the words."""
        for link in self._open:
            link.has_picture = True
        self.pictures.append((alt, self.length, bool(self._open)))
        if alt and alt.strip():
            self._gap = self._gap or " "
            self.put(alt, of_picture=True)
            self._gap = " "

    def line(self) -> None:
        """End a line; two of them end the block."""
        if self._gap == "\n":
            self.end_block()
        elif self._begun:
            self._gap = "\n"

    def end_block(self) -> None:
        """End what stands by itself."""
        if self._begun is not None:
            self.stretches.append((self._begun[0], self.length, self._begun[1]))
        self._begun, self._gap = None, ""

    def begin_link(self, href: str) -> Drawn:
        """Begin a link; the words until it ends are its own.

        Raises JournalError "issue_too_large" where there are more than any letter has.
        """
        if len(self.links) >= MOST_LINKS:
            raise JournalError("issue_too_large")
        link = Drawn(href, self.setting.container)
        self.links.append(link)
        self._open.append(link)
        return link

    def end_link(self) -> None:
        """End the link that was begun last."""
        link = self._open.pop()
        if link.start < 0:
            link.start = link.end = self.length

    def _write(self, words: str, *, of_picture: bool) -> None:
        if self._begun is None:
            before = "\n" if self.length else ""
            self._begun = (self.length + len(before), self.setting)
        else:
            before = self._gap
        self._gap = ""
        self._pieces += (before, words)
        self.length += len(before)
        for link in self._open:
            link.has_words = link.has_words or not of_picture
            if link.start < 0:
                link.start = self.length
        self.length += len(words)
        for link in self._open:
            link.end = self.length
