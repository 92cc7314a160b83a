"""Which incidents hold the words of a search: newest first as she types, best first when she asks (L1).

Each word may stand in another text of an incident, or be its client's name. The newest incidents are looked
at themselves: a word that many hold is in a few of them. Only for a word that few hold is the index asked.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mistakejournal.domain.query import Term, match_of, terms_of
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.seeking import Excerpt, Seeker
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.store import clients, incidentpages, matching
from mistakejournal.store.incidentpages import Condition, Filter, Place, Spot

LONGEST_QUERY = 200
LOOKED_AT = 40
"""Incidents whose texts are read at a time, the newest first."""
QUICKLY = 80
"""Incidents that are read for an answer at once, if one of them is found."""
SELDOM = 8
"""When less than one in so many holds all words, the index is asked."""
LOOKED_THROUGH = 600
"""Incidents whose texts' numbers are compared with the hits at a time."""
FEW, MANY = 1500, 20_000
"""Up to FEW hits are sorted by time; more than MANY are not counted."""
NEWEST = 1000
"""So many texts are ranked: among more, the newest are the likelier, and each is a page to read (P7)."""

_NOTHING_YET = ' \t\n"“”„'


@dataclass(frozen=True)
class Found:
    """An incident that was found, and the line of its texts that shows it; "" where its title does."""

    spot: Spot
    excerpt: Excerpt


class Search:
    """The words of one search in one journal."""

    def __init__(self, desk: Desk, query: str) -> None:
        """Look for what is in `query`; no text of hers ever raises."""
        self._journal = desk.journal
        text = clean(query)[:LONGEST_QUERY]
        self.terms = terms_of(text)
        self.is_signs_alone = not self.terms and bool(text.strip(_NOTHING_YET))
        """It asks for what is no word: nothing has it. A quotation mark may be the beginning of words."""
        self.seeker = Seeker(self.terms)
        self._of_client = self._clients()

    def newest(
        self, wanted: Filter, after: Place | None, limit: int, *, quickly: bool = False
    ) -> tuple[list[Found], bool]:
        """Give up to `limit` incidents that are older than `after`, and whether those are the last.

        `quickly` gives what the newest ones hold, if anything, and leaves the rest to a next time.
        """
        found: list[Found] = []
        looked_at = 0
        for spots in self._spots(wanted, after, LOOKED_AT):
            found += self._seen(spots, limit + 1 - len(found))
            looked_at += len(spots)
            if len(spots) < LOOKED_AT:
                return found[:limit], len(found) <= limit
            if len(found) >= limit:
                return found[:limit], False
            after = spots[-1].place
            if quickly and found and looked_at >= QUICKLY:
                return found, False
            if len(found) * SELDOM < looked_at:
                break
        if quickly and found:
            return found, False
        for spots in self._asked(wanted, after):
            found += self._seen(spots, limit + 1 - len(found))
            if len(found) > limit:
                return found[:limit], False
        return found, True

    def all_ids(self, wanted: Filter) -> list[str]:
        """Give all incidents that hold all words, newest first; in a long journal that takes seconds."""
        if any(term.is_anywhere for term in self.terms):
            return [one.spot.id for one in self.newest(wanted, None, sys.maxsize)[0]]
        held = [matching.holding(term.match, self._named(term)) for term in self.terms]
        also = " AND ".join(condition for condition, _values in held)
        values = [value for _condition, values in held for value in values]
        spots = incidentpages.spots(self._journal, wanted, None, incidentpages.ALL, (also, values))
        return [spot.id for spot in spots]

    def best(self, wanted: Filter) -> list[str]:
        """Give the incidents with a text that holds all words, the best of the newest texts first."""
        match = match_of(term for term in self.terms if not term.is_anywhere)
        ids = matching.ranked(self._journal, match, NEWEST) if match else []
        if wanted == Filter() or not ids:
            return ids
        known = incidentpages.spots(self._journal, replace(wanted, ids=tuple(ids)), None, len(ids))
        through = {spot.id for spot in known}
        return [incident_id for incident_id in ids if incident_id in through]

    def excerpts(self, ids: Sequence[str]) -> dict[str, Excerpt]:
        """Give the lines that show these incidents; one that doesn't hold all words has none."""
        spots = incidentpages.spots(self._journal, Filter(ids=tuple(ids)), None, len(ids)) if ids else []
        return {found.spot.id: found.excerpt for found in self._seen(spots, len(spots))}

    def _clients(self) -> dict[str, frozenset[int]]:
        """Give which words are in the name of which client, or of who is spoken to there."""
        found = {}
        for client_id, name, contact in clients.all_called(self._journal):
            numbers = self.seeker.found_in(name) | self.seeker.found_in(contact)
            if numbers:
                found[client_id] = numbers
        return found

    def _seen(self, spots: Sequence[Spot], most: int) -> list[Found]:
        ids = [spot.id for spot in spots]
        texts = matching.texts(self._journal, ids)
        found = []
        for spot in spots:
            title, *others = texts[spot.id]
            known = self.seeker.found_in(title) | self._of_client.get(spot.client_id or "", frozenset())
            missing = self.seeker.every - known
            excerpt = self.seeker.excerpt(others, known) if missing else Excerpt()
            if excerpt is not None:
                found.append(Found(spot, excerpt))
                if len(found) == most:
                    break
        return found

    def _asked(self, wanted: Filter, after: Place | None) -> Iterator[list[Spot]]:
        """Go on by what the index tells of the word that the fewest are likely to hold."""
        terms = sorted((one for one in self.terms if not one.is_anywhere), key=lambda one: -len(one.words))
        if not terms:
            letters = max((term.letters for term in self.terms), key=len)
            yield from self._spots(wanted, after, LOOKED_AT, matching.with_letters(letters))
            return
        for term in terms:
            named = self._named(term)
            if len(named) <= 1 and len(matching.hits(self._journal, term.match, FEW)) < FEW:
                held = matching.holding(term.match, named)
                yield from self._spots(wanted, after, LOOKED_AT, held, by_also=True)
                return
        hits = matching.hits(self._journal, terms[0].match, MANY)
        named = self._named(terms[0])
        yield from self._compared(wanted, after, set(hits) if len(hits) < MANY else None, set(named))

    def _named(self, term: Term) -> list[str]:
        number = self.terms.index(term)
        return [client_id for client_id, numbers in self._of_client.items() if number in numbers]

    def _spots(
        self,
        wanted: Filter,
        after: Place | None,
        size: int,
        also: Condition | None = None,
        *,
        by_also: bool = False,
    ) -> Iterator[list[Spot]]:
        """Go on along time; the last batch is smaller than the others, or empty."""
        while True:
            spots = incidentpages.spots(self._journal, wanted, after, size, also, by_also=by_also)
            yield spots
            if len(spots) < size:
                return
            after = spots[-1].place

    def _compared(
        self, wanted: Filter, after: Place | None, hits: set[int] | None, named: set[str]
    ) -> Iterator[list[Spot]]:
        """Go on along time, by the numbers of their texts; with too many hits to know, each is looked at."""
        for spots in self._spots(wanted, after, LOOKED_THROUGH):
            if hits is None:
                yield spots
                continue
            documents = matching.documents(self._journal, [spot.id for spot in spots])
            holding = {incident_id for doc, incident_id in documents if doc in hits}
            yield [spot for spot in spots if spot.id in holding or spot.client_id in named]
