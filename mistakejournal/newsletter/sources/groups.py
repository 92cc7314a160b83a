"""What belongs together: a headline, its picture and its "Read more" are one group.

The boxes of a page say it. The largest box that leads to one address alone is a group; so is one of several
boxes with a headline each; so is what stands below a headline until the next one of the same box.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mistakejournal.newsletter.sources.galley import Drawn, Galley

_MOST_ADDRESSES = 4
"""A box with more of them is a list, not one thing."""
_LONGEST = 1_500
"""Characters of one thing."""


def groups_of(galley: Galley) -> tuple[list[int], list[int]]:
    """Give the number of each block's group, and that of each link's."""
    boxes = _Boxes(galley)
    names: dict[tuple[int, int], int] = {}
    blocks = [
        names.setdefault(boxes.key(setting.container, number), len(names) + 1)
        for number, (_start, _end, setting) in enumerate(galley.stretches)
    ]
    links: list[int] = []
    for link, block in zip(galley.links, blocks_of(galley), strict=True):
        key = boxes.card_of(link.container)
        if key is None and block >= 0:
            links.append(blocks[block])
        else:
            links.append(names.setdefault((key or 0, -1) if key else (-1, len(names)), len(names) + 1))
    return blocks, links


def blocks_of(galley: Galley) -> list[int]:
    """Give the number of the block in which each link begins; -1 where it begins in none."""
    return list(_blocks_at([link.start for link in galley.links], galley.stretches))


def _blocks_at(places: Sequence[int], stretches: Sequence[tuple[int, int, object]]) -> Iterable[int]:
    from bisect import bisect_right

    starts = [stretch[0] for stretch in stretches]
    for place in places:
        number = bisect_right(starts, place) - 1
        yield number if number >= 0 and place <= stretches[number][1] else -1


class _Boxes:
    """Each container with what is in it, and the card it is part of."""

    def __init__(self, galley: Galley) -> None:
        self._parents = galley.parents
        size = len(galley.parents)
        self._titles, self._length = [0] * size, [0] * size
        self._addresses: dict[int, set[str]] = {}
        for start, end, setting in galley.stretches:
            self._titles[setting.container] += setting.heading > 0
            self._length[setting.container] += end - start
        for link in galley.links:
            self._addresses.setdefault(link.container, set()).add(_address(link))
        for box in range(size - 1, 0, -1):
            self._add(box, self._parents[box])
        self._cards = self._find_cards()
        self._sections = self._find_sections(galley)

    def card_of(self, container: int) -> int | None:
        """Give the box that is one thing and holds this container; None where there is none."""
        return self._cards[container]

    def key(self, container: int, number: int) -> tuple[int, int]:
        """Give what is the same for all blocks of a group."""
        card = self._cards[container]
        return (card, -1) if card is not None else self._sections.get(number, (-2, number))

    def _add(self, box: int, parent: int) -> None:
        self._titles[parent] += self._titles[box]
        self._length[parent] += self._length[box]
        addresses = self._addresses.get(box)
        if addresses:
            into = self._addresses.setdefault(parent, set())
            if len(into) <= _MOST_ADDRESSES:
                into.update(addresses)

    def _find_cards(self) -> list[int | None]:
        cards: list[int | None] = [None] * len(self._parents)
        for box in range(1, len(self._parents)):
            parent = self._parents[box]
            cards[box] = cards[parent] if cards[parent] is not None else box if self._is_card(box) else None
        return cards

    def _is_card(self, box: int) -> bool:
        addresses = len(self._addresses.get(box, ()))
        if self._length[box] > _LONGEST or self._titles[box] > 1 or not addresses:
            return False
        if addresses == 1:
            return True
        among = self._titles[self._parents[box]] > 1
        return self._titles[box] == 1 and among and addresses <= _MOST_ADDRESSES

    def _find_sections(self, galley: Galley) -> dict[int, tuple[int, int]]:
        """Give the key of each block that stands below a headline of its own box, itself in no card."""
        sections: dict[int, tuple[int, int]] = {}
        for section in _below_titles(galley, self._cards):
            box = self._parents[galley.stretches[section[0]][2].container]
            length = galley.stretches[section[-1]][1] - galley.stretches[section[0]][0]
            if self._titles[box] > 1 and length <= _LONGEST:
                sections |= dict.fromkeys(section, (-3, section[0]))
        return sections


def _below_titles(galley: Galley, cards: list[int | None]) -> list[list[int]]:
    found: list[list[int]] = []
    box = -1
    for number, (_start, _end, setting) in enumerate(galley.stretches):
        around = galley.parents[setting.container]
        if cards[setting.container] is not None:
            box = -1
        elif setting.heading:
            found.append([number])
            box = around
        elif box == around and found:
            found[-1].append(number)
        else:
            box = -1
    return found


def _address(link: Drawn) -> str:
    return link.href.strip().split("#", 1)[0].split("?utm_", 1)[0]
