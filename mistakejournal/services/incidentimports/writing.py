"""Incidents from elsewhere made hers: all in one transaction, with one way back (M3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Branch
from mistakejournal.domain.namekey import name_key
from mistakejournal.domain.newincident import NewIncident, NewPart
from mistakejournal.domain.order import spread
from mistakejournal.domain.telling import MessageKind
from mistakejournal.domain.text import one_line
from mistakejournal.services.clients import client_named, work_named
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, Undo
from mistakejournal.services.long_work import Going
from mistakejournal.store import duplicates, prompts, tables
from mistakejournal.store.writing import Writing

LABEL = "import_incidents"
_WAY_BACK = frozenset({tables.INCIDENTS, tables.CLIENTS, tables.WORKS, tables.PROMPTS})
"""Parts rest with their incident and come back with it."""


def add_incidents(desk: Desk, wanted: Sequence[NewIncident], going: Going, zone_name: str) -> Done:
    """Make the incidents, with the clients, kinds of work and questions they need; `id` is the first one's.

    On a worker's desk (`journals.desk_behind`) the window may write meanwhile. Stopped, or with trouble,
    nothing is made. Raises UnwantedError, and JournalError as writing does.
    """

    def act(writing: Writing) -> Done:
        going.begin(len(wanted))
        maker = _Maker(desk, writing, wanted, zone_name)
        for one in wanted:
            maker.add(one)
            going.on()
        maker.link()
        going.look()
        return _done(writing, maker.first_id)

    return desk.journal.write_behind(act)


def _done(writing: Writing, row_id: str) -> Done:
    undo = Undo(LABEL, tuple(step for step in writing.undo if step.table in _WAY_BACK))
    return Done(frozenset(writing.changed), row_id, undo if undo.steps else None)


class _Maker:
    def __init__(self, desk: Desk, writing: Writing, wanted: Sequence[NewIncident], zone_name: str) -> None:
        self._desk, self._writing, self._zone_name = desk, writing, zone_name
        ids = [one.known_id for one in wanted if one.known_id]
        self._taken = duplicates.ids_there(desk.journal, ids, in_bin=True)
        self._targets = {one.again_of for one in wanted if one.again_of}
        self._there = duplicates.ids_there(desk.journal, sorted(self._targets))
        self._row_of: dict[str, str] = {}
        self._clients: dict[str, str] = {}
        self._works: dict[str, str] = {}
        self._prompts = {name_key(one.title): one.id for one in prompts.all_prompts(desk.journal)}
        self._again: list[tuple[str, str]] = []
        self.first_id = ""

    def add(self, one: NewIncident) -> None:
        """Write one incident with its parts."""
        writing = self._writing
        known = one.known_id if one.known_id not in self._taken else ""
        self._taken.add(one.known_id)
        at = _moment_of(one) or writing.now
        row_id = writing.add(
            tables.INCIDENTS,
            **one.columns,
            **({"closed_at": at} if one.is_over else {}),
            id=known,
            page=Step.OWN.value,
            pause_done=True,
            zone=self._zone_name,
            created_at=at,
            client_id=self._named(one.client, self._clients, client_named),
            work_id=self._named(one.work, self._works, work_named),
            told_channel=one.said[0].channel if one.said and one.columns.get("told_at") else None,
        )
        self.first_id = self.first_id or row_id
        if one.known_id:
            self._row_of.setdefault(one.known_id, row_id)
        if one.again_of:
            self._again.append((row_id, one.again_of))
        self._add_parts(one, row_id)
        self._add_texts(one, row_id, at)
        for name, words in one.notes:
            self._writing.add(
                tables.PROMPT_ANSWERS,
                incident_id=row_id,
                prompt_id=self._prompt(name),
                title=name,
                page=Step.OWN.value,
                answer=words,
                created_at=at,
            )

    def link(self) -> None:
        """Say which incident is the same thing again of which, now that all are there."""
        for row_id, target in self._again:
            found = self._row_of.get(target) or (target if target in self._there else None)
            if found is not None and found != row_id:
                self._writing.change(tables.INCIDENTS, row_id, again_of=found)

    def _named(
        self, name: str, known: dict[str, str], find: Callable[[Desk, Writing, str], str]
    ) -> str | None:
        if not name:
            return None
        if name_key(name) not in known:
            known[name_key(name)] = find(self._desk, self._writing, name)
        return known[name_key(name)]

    def _add_parts(self, one: NewIncident, row_id: str) -> None:
        for (code, title), key in zip(one.causes, spread(len(one.causes)), strict=True):
            self._writing.add(tables.CAUSES, incident_id=row_id, code=code, title=title, order_key=key)
        for branch, titles in ((Branch.LET_THROUGH, one.becauses), (Branch.NOT_CAUGHT, one.not_caught)):
            for title, key in zip(titles, spread(len(titles)), strict=True):
                self._writing.add(tables.WHYS, incident_id=row_id, title=title, branch=branch, order_key=key)
        for part, key in zip(one.repairs, spread(len(one.repairs)), strict=True):
            self._add_part(tables.REPAIRS, row_id, part, key)
        for part, key in zip(one.fixes, spread(len(one.fixes)), strict=True):
            state = FixState.OWED if part.done_at is None else FixState.DONE
            self._add_part(tables.FIXES, row_id, part, key, kind=FixKind.TOOL, state=state)

    def _add_part(self, table: str, row_id: str, part: NewPart, key: str, **columns: object) -> None:
        self._writing.add(
            table, incident_id=row_id, title=part.title, done_at=part.done_at, order_key=key, **columns
        )

    def _add_texts(self, one: NewIncident, row_id: str, at: object) -> None:
        for text in one.said:
            self._writing.add(
                tables.MESSAGES,
                incident_id=row_id,
                kind=MessageKind.ANSWERED,
                channel=text.channel,
                title=text.subject,
                body=text.words,
                sent_at=text.at or one.columns.get("told_at") or at,
                created_at=at,
            )
        for text in one.answered:
            self._writing.add(
                tables.REPLIES,
                incident_id=row_id,
                title=text.words,
                channel=text.channel,
                came_at=text.at or at,
                created_at=at,
            )

    def _prompt(self, name: str) -> str:
        """Find the question of that name, or make one that is asked no more: its answers stay."""
        found = self._prompts.get(name_key(name))
        if found is None:
            found = self._prompts[name_key(name)] = self._writing.add(
                tables.PROMPTS, title=one_line(name), page=Step.OWN.value, put_away_at=self._writing.now
            )
        return found


def _moment_of(one: NewIncident) -> object:
    """Give when it was noticed, else the first time that is known."""
    names = ("noticed_at", "happened_at", "told_at", "fixed_at", "verified_at", "closed_at")
    return next((at for name in names if (at := one.columns.get(name)) is not None), None)
