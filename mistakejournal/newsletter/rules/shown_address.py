"""Words that show one address and go to another (I5). Trackers and shorteners are set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue, Link, LinkKind
from mistakejournal.newsletter.links.address import host_of, normalised
from mistakejournal.newsletter.links.shape import numbers_in, registrable, shape, slug_words
from mistakejournal.newsletter.links.trackers import is_shortener

_SHOWN = re.compile(
    r"(?<![\w@.%-])(?P<scheme>https?://)?(?P<host>(?:[a-z0-9-]{1,63}\.){1,4}"
    r"(?:com|org|net|edu|gov|io|co|fm|tv|me|uk|ie|de|fr|es|it|nl|eu|ch|at|be|dk|se|no|fi|pl|pt|ca|au|nz|us|in|jp|br"
    r"|info|biz|app|dev|blog|shop|store|news|page|email|example|art|club|online|site|studio|xyz|world|design|media))"
    r"(?P<rest>[/?#][^\s<>\"]*)?(?![\w@-])",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_ON_ITS_WAY = re.compile(
    r"click|track|redir|[?&](?:u|url|to|q)=|(?:\A|[./?&])(?:r|l|go|ct|lt|out|links?|email|e|t|url|clk|rd|jump|exit)[./?=&-]",
    re.IGNORECASE,
)
"""An address that looks as though it only passes on."""
_OPAQUE = re.compile(r"[\w-]{18,200}")
"""What may be a code that stands for another address: long, with letters and digits."""
_NO_WORDS = frozenset("index html htm php aspx default".split())
"""Parts of an address that name no page."""
_FEW = 4
"""Words beside an address at most; a sentence with an address may link something else."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give a finding for each link whose words are an address, and another one than it goes to."""
    del against
    for link in issue.links:
        if link.picture or link.area is Area.QUOTED or len(link.words) > 300:
            continue
        found = _mail(link) if link.kind is LinkKind.MAIL else _web(link)
        if found is not None:
            yield _finding(link, *found)


def _mail(link: Link) -> tuple[str, str, Strength] | None:
    shown, goes = _MAIL.fullmatch(link.words.strip().strip(".,;:()<>")), _MAIL.search(unquote(link.href))
    if shown is None or goes is None or shown[0].casefold() == goes[0].casefold():
        return None
    return shown[0], goes[0], Strength.STRONG


def _web(link: Link) -> tuple[str, str, Strength] | None:
    if link.kind is not LinkKind.WEB or link.hidden or not link.target or "." not in link.words:
        return None
    found = list(_SHOWN.finditer(link.words))
    if len(found) != 1 or len(link.words.split()) > _FEW or "@" in link.words:
        return None
    shown = found[0]
    host = shown["host"].casefold().removeprefix("www.")
    goes = host_of(link.target)
    if is_shortener(host) or is_shortener(goes) or host in unquote(link.href).casefold().partition("//")[2]:
        return _other_page(link, shown)
    strength = _strength(link, shown, host, goes)
    return None if strength is None else (_shown(shown), goes, strength)


def _strength(link: Link, shown: re.Match[str], host: str, goes: str) -> Strength | None:
    mine, theirs = registrable(host), registrable(goes)
    if mine == theirs or _passes_on(link.target.partition("//")[2]):
        return None
    if mine.split(".")[0] == theirs.split(".")[0]:
        return Strength.HINT
    is_lone = len(link.words.split()) == 1
    is_name = not shown["scheme"] and not shown["rest"] and not shown["host"].islower()
    if is_name:  # "Walmart.com" may be the shop and no address, "VB.NET Handbook" is none
        return Strength.HINT if is_lone else None
    return Strength.STRONG if is_lone else Strength.HINT


def _passes_on(rest: str) -> bool:
    opaque = (found[0] for found in _OPAQUE.finditer(rest))
    return bool(_ON_ITS_WAY.search(rest)) or any(
        any(sign.isdigit() for sign in one) and any(sign.isalpha() for sign in one) and "-" not in one
        for one in opaque
    )


def _other_page(link: Link, shown: re.Match[str]) -> tuple[str, str, Strength] | None:
    """Find "studio.example/73" that goes to "studio.example/72"; a shortened display is fine."""
    rest = (shown["rest"] or "").rstrip(".,;:)…")
    if link.words.rstrip().endswith(("…", "...")) or "…" in rest:
        return None
    written = normalised(f"https://{shown['host']}{rest}")
    strength = _strength_of_page(written, link.target)
    if strength is None:
        return None
    return written.removeprefix("https://"), link.target.removeprefix("https://"), strength


def _strength_of_page(written: str, goes: str) -> Strength | None:
    """Another number of one series is strong; other words may be a short address that leads there."""
    mine, theirs = numbers_in(written), numbers_in(goes)
    if shape(written) == shape(goes):
        return Strength.STRONG if mine != theirs else None
    shown_words = slug_words(_behind_host(written)) - _NO_WORDS
    if host_of(written) != host_of(goes) or goes.startswith(written):
        return None
    if shown_words <= slug_words(_behind_host(goes)) or _passes_on(goes.partition("//")[2]):
        return None
    return Strength.STRONG if _are_of_one_kind(mine, theirs) else Strength.HINT


def _are_of_one_kind(mine: list[str], theirs: list[str]) -> bool:
    """Tell whether as many numbers, as long, are others: "winter-2026" and "autumn-2025", not "?p=7"."""
    return (
        mine != theirs
        and len(mine) == len(theirs)
        and all(len(one) == len(other) for one, other in zip(mine, theirs, strict=True))
    )


def _behind_host(target: str) -> str:
    return target.removeprefix("https://").partition("/")[2] or target.partition("?")[2]


def _shown(found: re.Match[str]) -> str:
    return found[0].rstrip(".,;:)").removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _finding(link: Link, shown: str, goes: str, strength: Strength) -> Finding:
    words = " ".join(link.words.split())
    facts = {"words": words, "shown": shown, "goes": goes, "href": link.target or link.href}
    return Finding(
        "shown_address", "elsewhere", strength, Part.LINK, facts, words, link.start, link.end, link.number
    )
