"""The walk through a page of HTML: what is seen is set as text, links and pictures keep their places.

Nothing is loaded and nothing is run. The walk has no recursion, however deep a page is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.sources.depth import flattened
from mistakejournal.newsletter.sources.galley import Galley, Setting
from mistakejournal.newsletter.sources.hiding import font_is_nothing, hidden_names, is_hidden, names_of
from mistakejournal.newsletter.sources.spacers import is_spacer

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MOST_NODES = 600_000
_SHEETS = 40
_SKIPPED = frozenset(
    """
    style script head title template textarea select option datalist iframe object embed applet audio
    video canvas svg math xml meta link base param source track noembed noframes
    """.split()
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre
    section summary table tbody td tfoot th thead tr ul
    """.split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_QUOTED = frozenset(
    {"gmail_quote", "gmail_quote_container", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote"}
)
_MAILS_IN_WEBMAIL = (
    "div.a3s",  # Gmail
    '[id^="UniqueMessageBody"]',  # Outlook on the web
    'div[aria-label="Message body"]',
    "div.msg-body",  # Yahoo
    "#messagebody",  # Roundcube
)
"""Where webmail shows the mail, with its own lists and buttons around."""
_SHORTENED_BY = "safelinks.protection.outlook.com"

_NO_ATTRIBUTES: Mapping[str, str | None] = {}


@dataclass(frozen=True)
class Around:
    """What webmail said beside the mail that was copied."""

    subject: str = ""
    sender: str = ""


def set_page(html: str, galley: Galley) -> Around:
    """Set a page's words, links and pictures.

    Raises JournalError "issue_too_large" for a page of more elements than can be gone through.
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(flattened(html))
    root = tree.body or tree.root
    if root is None:
        return Around()
    inner = _mail_in(tree)
    base = tree.css_first("base[href]")
    galley.base = ((base.attributes.get("href") or "") if base is not None else "").strip()
    _Walk(galley, _hidden_by_sheets(tree)).go(inner or root)
    galley.end_block()
    return _around(tree) if inner is not None else Around()


def _mail_in(tree: LexborHTMLParser) -> LexborNode | None:
    for place in _MAILS_IN_WEBMAIL:
        found = tree.css(place)
        if found:
            return found[-1]
    return None


def _around(tree: LexborHTMLParser) -> Around:
    subject, sender = tree.css_first("h2.hP"), tree.css_first("span.gD")
    name = " ".join(sender.text().split()) if sender else ""
    address = (sender.attributes.get("email") or "") if sender else ""
    return Around(
        " ".join(subject.text().split()) if subject else "",
        f"{name} <{address}>" if name and address else name or address,
    )


def _hidden_by_sheets(tree: LexborHTMLParser) -> frozenset[str]:
    sheets = [sheet.text() for sheet in tree.css("style")[:_SHEETS]]
    return hidden_names("\n".join(sheets)) if sheets else frozenset()


class _Open:
    """An element that was entered: what held before it, and what ends with it."""

    __slots__ = ("is_block", "is_link", "state")

    def __init__(self, state: tuple[bool, bool, bool, Setting]) -> None:
        self.state = state
        self.is_block = self.is_link = False


class _Walk:
    def __init__(self, galley: Galley, hidden: frozenset[str]) -> None:
        self._galley = galley
        self._hidden_names = hidden
        self._unseen = self._tiny = self._as_typed = False
        self._open: list[_Open] = []

    def go(self, root: LexborNode) -> None:
        """Go through everything below an element, in order."""
        node = root.first_child
        for _ in range(_MOST_NODES):
            if node is None:
                return
            if self._enter(node):
                child = node.first_child
                if child is not None:
                    node = child
                    continue
                self._leave()
            following = node.next
            while following is None and self._open:
                self._leave()
                parent = node.parent
                if parent is None:
                    return
                node = parent
                following = node.next
            node = following
        raise JournalError("issue_too_large")

    def _enter(self, node: LexborNode) -> bool:
        """Set what this node is; tell whether it was opened and has to be left."""
        name = node.tag
        if name == "-text":
            self._words(node.text_content or "")
            return False
        if name is None or name[0] == "-":
            return False
        return self._enter_element(name, node)

    def _enter_element(self, name: str, node: LexborNode) -> bool:
        if name == "br":
            self._galley.line()
            return False
        if name in _SKIPPED:
            return False
        attributes = node.attributes or _NO_ATTRIBUTES
        if name == "img":
            self._picture(attributes)
            return False
        if name == "area":
            self._area(attributes)
            return False
        self._begin(name, attributes)
        return True

    def _begin(self, name: str, attributes: Mapping[str, str | None]) -> None:
        galley = self._galley
        opened = _Open((self._unseen, self._tiny, self._as_typed, galley.setting))
        self._open.append(opened)
        if attributes:
            self._look(attributes)
        if name in _BLOCKS:
            opened.is_block = True
            self._begin_block(name, attributes)
        elif name == "a":
            opened.is_link = self._begin_link(attributes)

    def _begin_block(self, name: str, attributes: Mapping[str, str | None]) -> None:
        galley, setting = self._galley, self._galley.setting
        if not self._unseen:
            galley.end_block()
        galley.setting = Setting(
            _HEADINGS.get(name, setting.heading),
            setting.quoted or name == "blockquote" or _is_quote(attributes),
            galley.new_container(),
        )
        self._as_typed = self._as_typed or name == "pre"

    def _begin_link(self, attributes: Mapping[str, str | None]) -> bool:
        if "href" not in attributes:
            return False
        href = attributes.get("href") or ""
        original = attributes.get("originalsrc") or ""
        self._galley.begin_link(original if original and _SHORTENED_BY in href else href)
        return True

    def _leave(self) -> None:
        opened = self._open.pop()
        galley = self._galley
        if opened.is_link:
            galley.end_link()
        if opened.is_block and not self._unseen:
            galley.end_block()
        self._unseen, self._tiny, self._as_typed, galley.setting = opened.state

    def _look(self, attributes: Mapping[str, str | None]) -> None:
        """See whether an element hides what is in it."""
        style = attributes.get("style") or ""
        if style:
            tiny = font_is_nothing(style)
            self._tiny = self._tiny if tiny is None else tiny
        self._unseen = self._unseen or self._hides(attributes, style)

    def _hides(self, attributes: Mapping[str, str | None], style: str) -> bool:
        if "hidden" in attributes or (style and is_hidden(style)):
            return True
        return bool(self._hidden_names) and not self._hidden_names.isdisjoint(names_of(attributes))

    def _words(self, words: str) -> None:
        if self._unseen or self._tiny:
            if not words.isspace():
                self._galley.put_unseen(words)
        elif self._as_typed:
            for number, line in enumerate(words.split("\n")):
                if number:
                    self._galley.line()
                self._galley.put(line)
        else:
            self._galley.put(words)

    def _picture(self, attributes: Mapping[str, str | None]) -> None:
        if is_spacer(attributes):
            return
        alt = attributes["alt"] or "" if "alt" in attributes else None
        if self._unseen or self._hides(attributes, attributes.get("style") or ""):
            self._galley.put_unseen(alt or "")
            return
        self._galley.picture(alt)

    def _area(self, attributes: Mapping[str, str | None]) -> None:
        if "href" not in attributes:
            return
        link = self._galley.begin_link(attributes["href"] or "")
        link.has_picture = True
        self._galley.put(" " + (attributes.get("alt") or "") + " ", of_picture=True)
        self._galley.end_link()


def _is_quote(attributes: Mapping[str, str | None]) -> bool:
    names = attributes.get("class")
    if names and not _QUOTED.isdisjoint(names.split()):
        return True
    return attributes.get("id") in (
        "divRplyFwdMsg",
        "appendonsend",
        "mail-editor-reference-message-container",
    )
