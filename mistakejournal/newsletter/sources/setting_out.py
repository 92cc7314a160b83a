"""An issue made of the text that was set: its blocks with areas and groups, its links understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urljoin

from mistakejournal.newsletter.issue import Area, Block, Issue, Link, Picture, Source
from mistakejournal.newsletter.links.address import LONGEST, Address, understand
from mistakejournal.newsletter.sources.areas import areas_of
from mistakejournal.newsletter.sources.galley import Drawn, Galley
from mistakejournal.newsletter.sources.groups import blocks_of, groups_of

_LONGEST_WORDS = 2_000
"""Characters of a link's words; its place says where all of them are."""


_ANSWER = re.compile(r"\s{0,9}(?:re|aw|sv|antw|rif|odp)(?:\[\d{1,3}\])?\s{0,3}:", re.IGNORECASE)
_SENT_ON = re.compile(r"\s{0,9}(?:fwd?|wg|tr|rv|i|vb|vs|doorst|enc)\s{0,3}:", re.IGNORECASE)


def set_out(galley: Galley, source: Source, subject: str = "") -> Issue:
    """Give the issue of what was set, without what else only a mail's headers know."""
    galley.end_block()
    text = galley.text
    areas = areas_of(
        text,
        galley.stretches,
        answered=_ANSWER.match(subject) is not None,
        forwarded=_SENT_ON.match(subject) is not None,
    )
    drop_bare_copies(galley)
    drop_hidden_copies(galley, text)
    groups, of_links = groups_of(galley)
    blocks = tuple(
        Block(start=start, end=end, area=areas[number], heading=setting.heading, group=groups[number])
        for number, (start, end, setting) in enumerate(galley.stretches)
    )
    return Issue(
        source=source,
        subject=subject,
        text=text,
        preheader=galley.preheader,
        blocks=blocks,
        links=_links(galley, text, areas, of_links),
        pictures=tuple(
            Picture(alt=alt, at=min(at, len(text)), linked=linked, area=_area_at(blocks, at))
            for alt, at, linked in galley.pictures
        ),
    )


def drop_bare_copies(galley: Galley) -> None:
    """Forget links without words that the repair of broken HTML made beside the one they are copies of."""
    links = galley.links
    kept = []
    for number, link in enumerate(links):
        beside = [*links[max(0, number - 1) : number], *links[number + 1 : number + 2]]
        if not (link.is_bare and any(one.href == link.href and not one.is_bare for one in beside)):
            kept.append(link)
    galley.links = kept


def drop_hidden_copies(galley: Galley, text: str) -> None:
    """Forget the hidden link of two that are the same: one stands in a version for other screens."""
    seen = {_copy_key(link, text[link.start : link.end]) for link in galley.links if link.end > link.start}
    seen |= {_copy_key(link, "") for link in galley.links if link.has_picture and link.end == link.start}
    galley.links = [
        link
        for link in galley.links
        if not (link.is_hidden and _copy_key(link, "".join(link.unseen)) in seen)
    ]


def _copy_key(link: Drawn, words: str) -> tuple[str, str]:
    return link.href, "".join(words.split())[:_LONGEST_WORDS]


def _links(galley: Galley, text: str, areas: Sequence[Area], groups: Sequence[int]) -> tuple[Link, ...]:
    made: list[Link] = []
    known: dict[tuple[str, bool, bool], Address] = {}
    for number, (link, block, group) in enumerate(
        zip(galley.links, blocks_of(galley), groups, strict=True), start=1
    ):
        words = _words(link, text)
        picture = link.has_picture and not link.has_words
        key = (link.href, bool(words.strip()), picture)
        if key not in known:
            known[key] = _understood(link.href, galley.base, words, picture=picture)
        address = known[key]
        made.append(
            Link(
                number=number,
                words=words,
                href=link.href,
                kind=address.kind,
                target=address.target,
                hidden=address.hidden,
                picture=picture,
                problems=address.problems,
                start=link.start,
                end=link.end,
                area=areas[block] if block >= 0 else Area.BODY,
                group=group,
            )
        )
    return tuple(made)


def _understood(href: str, base: str, words: str, *, picture: bool) -> Address:
    """Understand an address; one of a page that names its base goes from there."""
    found = understand(href, words, picture=picture)
    if not base or found.problems != ("no_host",) or "//" in href:
        return found
    try:
        whole = urljoin(base[:LONGEST], href.strip()[:LONGEST])
    except ValueError:
        return found
    return understand(whole, words, picture=picture)


def _words(link: Drawn, text: str) -> str:
    if link.end > link.start:
        return text[link.start : min(link.end, link.start + _LONGEST_WORDS)].replace("\n", " ")
    return " ".join(" ".join(link.unseen).split())[:_LONGEST_WORDS]


def _area_at(blocks: Sequence[Block], place: int) -> Area:
    from bisect import bisect_right

    number = bisect_right(blocks, place, key=lambda block: block.start) - 1
    return blocks[number].area if number >= 0 else Area.HEADER
