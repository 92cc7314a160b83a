"""Has this happened before? Past incidents that look like the same mistake, and what she says to it (K1)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import islice

from mistakejournal.domain.comeback import Standing, standing
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Incident, Kind
from mistakejournal.domain.incident_file import made_title, title_of
from mistakejournal.domain.likeness import words_by_root
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.resemblance import Account, Rarity, Resemblance, Telling, is_telling, resemblance
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.followplan import replan
from mistakejournal.services.incident_files import get_incident
from mistakejournal.services.journals import desk_beside
from mistakejournal.store import alike as store
from mistakejournal.store import effectiveness, incidents, parts, tables

MOST = 3
"""So many similar incidents are shown."""

WORDS = 18
"""So many words of an incident are looked for; those of the title come first."""

BY_WORDS, BY_CLIENT = 24, 12
"""So many incidents are read and held beside this one, the likest at a glance."""


@dataclass(frozen=True)
class Alike:
    """A past incident that looks like the same mistake, and why."""

    incident_id: str
    title: str
    at: datetime
    why: Resemblance


@dataclass(frozen=True)
class OldFix:
    """A fix that stood when the same mistake came again."""

    fix: Fix
    came_back: str
    """The incident that it did not keep away."""
    came_back_at: datetime
    standing: Standing


def alike(desk: Desk, incident_id: str) -> list[Alike]:
    """Give up to three past incidents that look like the same mistake, the likest first.

    Those she linked or told apart are left out, and of several that are linked with each other only the
    likest is given. Raises KeyError when there is no such incident.
    """
    this = get_incident(desk, incident_id)
    own = store.read_past(desk.journal, [incident_id], incident_id, desk.clock.now())
    until = this.noticed_at or this.created_at
    if not own or until is None:
        return []
    rarity, near = _near(desk, incident_id, own[0].telling)
    known = store.chain(desk.journal, incident_id) | store.told_apart(desk.journal, incident_id).keys()
    account = Account(own[0].telling, rarity)
    found = [
        (resemblance(account, Account(one.telling, rarity)), one)
        for one in store.read_past(desk.journal, near - known, incident_id, until)
    ]
    found = [(why, one) for why, one in found if why.is_alike]
    found.sort(key=lambda pair: (-pair[0].strength, pair[1].id))
    return list(_first_of_each(found))


def alike_beside(desk: Desk, incident_id: str) -> list[Alike]:
    """Give what `alike` gives over a connection of its own, for a worker. Raises JournalError."""
    with desk_beside(desk) as beside:
        return alike(beside, incident_id)


def say_same(desk: Desk, incident_id: str, other_id: str) -> Done:
    """Link an incident with the earlier one it repeats.

    Raises JournalError("already_same") when they are linked already, the other way round too.
    """
    get_incident(desk, other_id)
    with desk.journal.write() as writing:
        if other_id in store.chain(desk.journal, incident_id):
            raise JournalError("already_same")
        for other, row_id in store.told_apart(desk.journal, incident_id).items():
            if other == other_id:
                writing.remove(tables.DISTINCTIONS, row_id)
        writing.change(tables.INCIDENTS, incident_id, again_of=other_id, came_back_by=None)
        replan(desk, writing, incident_id)
    return done(writing, "say_same", incident_id)


def say_different(desk: Desk, incident_id: str, other_id: str) -> Done:
    """Note that it is something else, so that she is not asked again; a link between both is taken away."""
    other = get_incident(desk, other_id)
    with desk.journal.write() as writing:
        if get_incident(desk, incident_id).again_of == other_id:
            writing.change(tables.INCIDENTS, incident_id, again_of=None, came_back_by=None)
        if other_id not in store.told_apart(desk.journal, incident_id):
            writing.add(
                tables.DISTINCTIONS, incident_id=incident_id, other_id=other_id, title=title_of(other)
            )
        replan(desk, writing, incident_id)
    return done(writing, "say_different", incident_id)


def old_fixes(desk: Desk, incident_id: str) -> list[OldFix]:
    """Give each fix of this incident and of those linked with it that stood when the mistake came again.

    Where it came several times, the time counts that speaks most against the fix, then the first one. Oldest
    fix first.
    """
    same = sorted(incidents.get_all(desk.journal, list(store.chain(desk.journal, incident_id))), key=_place)
    ids = [one.id for one in same]
    fixes = parts.of_incidents(desk.journal, Fix, ids)
    happened = effectiveness.happenings(desk.journal, ids)
    unused = {id_ for id_, one in happened.items() if not one.list_used}
    found = [
        old
        for one in same
        for fix in fixes[one.id]
        if fix.state is FixState.DONE
        and fix.done_at is not None
        and (old := _old(fix, fix.done_at, same, unused))
    ]
    return sorted(found, key=lambda old: old.fix.done_at or desk.clock.now())


def _old(fix: Fix, done_at: datetime, same: list[Incident], unused: Collection[str]) -> OldFix | None:
    returns = [
        OldFix(fix, one.id, _at(one), standing(one.came_back_by, list_used=one.id not in unused))
        for one in same
        if one.id != fix.incident_id and one.kind is Kind.INCIDENT and (one.happened_at or _at(one)) > done_at
    ]
    return min(returns, key=lambda old: _AGAINST.index(old.standing), default=None)


_AGAINST = (Standing.DID_NOT_HOLD, Standing.NOT_TRIED, Standing.ANOTHER_CAUSE)


def _near(desk: Desk, incident_id: str, telling: Telling) -> tuple[Rarity, set[str]]:
    """Give how rare its words are, and the incidents that share rare ones or are of the same client."""
    texts = store.count_texts(desk.journal)
    words = {**words_by_root(telling.title), **words_by_root(telling.text)}
    told = [(root, word) for root, word in words.items() if is_telling(word)][:WORDS]
    hits = {root: store.find_word(desk.journal, {root, word.casefold()}, texts) for root, word in told}
    rarity = Rarity(texts, {root: hit.texts for root, hit in hits.items()})
    at_a_glance: dict[int, float] = defaultdict(float)
    for root, hit in hits.items():
        for doc in hit.docs:
            at_a_glance[doc] += rarity.of(root)
    docs = sorted(at_a_glance, key=lambda doc: (-at_a_glance[doc], -doc))[: 2 * BY_WORDS]
    belongs = store.incidents_of(desk.journal, docs)
    near = dict.fromkeys(belongs[doc] for doc in docs if doc in belongs)
    of_client = store.of_client(desk.journal, incident_id, telling.causes, BY_CLIENT)
    return rarity, {*list(near)[:BY_WORDS], *of_client}


def _first_of_each(found: list[tuple[Resemblance, store.Earlier]]) -> Iterator[Alike]:
    """Give the likest of each chain, at most three in all."""
    given: dict[str, Alike] = {}
    for why, one in found:
        title = one.title if one.title.strip() else made_title(one.what_happened)
        given.setdefault(one.again_of or one.id, Alike(one.id, title, one.at, why))
    return islice(given.values(), MOST)


def _at(incident: Incident) -> datetime:
    at = incident.noticed_at or incident.created_at
    assert at is not None
    return at


def _place(incident: Incident) -> tuple[datetime, str]:
    return _at(incident), incident.id
