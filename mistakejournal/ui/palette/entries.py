"""What the palette offers for what is typed: acts first, then the journal, steps, checklists and clients."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.excerpt import part_around
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import one_line
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.clients import clients_in_use, get_client
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import get_incident, start_incident
from mistakejournal.services.runs import start_run
from mistakejournal.services.savedviews import saved_views, wanted_of
from mistakejournal.services.searching import Hit, search
from mistakejournal.ui.actions import ACTS, SIDEBAR, title_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import CLEAR_LINES, START, Place
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted

Marks = tuple[tuple[int, int], ...]
ONLY_ACTS, ONLY_JOURNAL = ">", "#"
_MOST_OF_A_GROUP, _MOST_HITS = 6, 40
_BEFORE_HIT = 12
"""Letters of a text before what was found: a row has little room beside its title."""
_NOT_OF_AN_INCIDENT = ("steps", "rules_of_thumb")
"""What leads to a place of its own, though it came out of an incident."""
_AT_FIRST = frozenset({"something_went_wrong", *SIDEBAR, "settings"})


@dataclass(frozen=True)
class Entry:
    """One line of the palette: what it says, and what it does when it is chosen."""

    group: str
    icon: str
    title: str
    act: Callable[[], object] = field(compare=False)
    second: str = ""
    title_marks: Marks = ()
    """(start, end) of what was found in the title."""
    second_marks: Marks = ()
    keys: str = ""


def hits_for(desk: Desk, typed: str) -> list[Hit]:
    """Give what is found of hers for what is typed."""
    kind, words = _parted(typed)
    return search(desk, words, limit=_MOST_HITS) if words and kind != ONLY_ACTS else []


def entries_for(typed: str, context: Context, do: Callable[[str], None], hits: Sequence[Hit]) -> list[Entry]:
    """Give the entries for what is typed, best first; `do` does an act by its code."""
    kind, words = _parted(typed)
    offers = _Offers(words, context, do, hits)
    if kind == ONLY_ACTS:
        return [*offers.acts(), *offers.runs(), *offers.clear_lines()]
    if kind == ONLY_JOURNAL:
        return list(offers.journal())
    found = [*offers.acts(), *offers.clear_lines(), *offers.new_incident(), *offers.runs()]
    if words:
        found += [*offers.views(), *offers.journal(), *offers.rest(), *offers.looking_back()]
    return found


def _parted(typed: str) -> tuple[str, str]:
    kind = typed[:1] if typed[:1] in (ONLY_ACTS, ONLY_JOURNAL) else ""
    return kind, one_line(typed[len(kind) :])


class _Offers:
    def __init__(self, words: str, context: Context, do: Callable[[str], None], hits: Sequence[Hit]) -> None:
        self._words = words
        self._hits = hits
        self._context = context
        self._do = do
        self._group = QCoreApplication.translate("palette", "Do")

    def acts(self) -> Iterator[Entry]:
        for one in ACTS:
            if one.code == "lock" and not self._context.desk.journal.key:
                continue
            title = title_of(one.code)
            marks = marks_in(title, self._words)
            wanted = marks is not None if self._words else one.code in _AT_FIRST
            if one.in_palette and wanted:
                keys = one.keys[0] if one.keys else ""
                yield Entry(self._group, one.icon, title, self._act(one.code), "", marks or (), keys=keys)

    def new_incident(self) -> Iterator[Entry]:
        """Offer the words as the title of an incident; in the sample nothing of hers may be written."""
        if self._words and not self._context.sample:
            title = QCoreApplication.translate("palette", "Something went wrong with {words}")
            start = title.index("{")
            yield Entry(
                self._group,
                "life-buoy",
                title.format(words=self._words),
                self._begin,
                QCoreApplication.translate("palette", "starts at Pause"),
                ((start, start + len(self._words)),),
            )

    def runs(self) -> Iterator[Entry]:
        number = 0
        for line in list_checklists(self._context.desk) if self._words else ():
            resumes = line.open_run_id is not None
            title = (
                QCoreApplication.translate("palette", "Resume {checklist}")
                if resumes
                else QCoreApplication.translate("palette", "Run {checklist}")
            ).format(checklist=line.name)
            client = line.client_name
            marks = marks_in(f"{title}\n{client}", self._words)
            if marks is None or number == _MOST_OF_A_GROUP:
                continue
            number += 1
            act = self._run(line.id, line.client_id, line.open_run_id)
            in_title, in_client = split_marks(marks, len(title))
            yield Entry(self._group, "play", title, act, client, in_title, in_client)

    def clear_lines(self) -> Iterator[Entry]:
        """Offer a client's month of clear-to-send lines, where it is asked for by its own words too."""
        for client in clients_in_use(self._context.desk) if self._words else ():
            title = QCoreApplication.translate("palette", "Clear to send, {client}")
            marks = marks_in(title.format(client=client.name), self._words)
            if marks and marks[0][0] < title.index("{"):
                act = self._go(Place.CLIENTS, client.id, CLEAR_LINES)
                yield Entry(self._group, "circle-check", title.format(client=client.name), act, "", marks)

    def journal(self) -> Iterator[Entry]:
        group = QCoreApplication.translate("palette", "Journal")
        seen: set[str] = set()
        for hit in self._hits:
            if hit.incident_id and hit.kind not in _NOT_OF_AN_INCIDENT and hit.incident_id not in seen:
                seen.add(hit.incident_id)
                if len(seen) <= _MOST_OF_A_GROUP:
                    act = self._go(Place.JOURNAL, hit.incident_id)
                    yield self._from_hit(group, "book-open", hit, act, self._facts_of(hit.incident_id))
        if len(seen) > _MOST_OF_A_GROUP:
            title = QCoreApplication.translate("palette", "All in the journal with {words}")
            start = title.index("{")
            act = self._go(Place.JOURNAL, "", Wanted(query=self._words).detail())
            marks = ((start, start + len(self._words)),)
            yield Entry(group, "search", title.format(words=self._words), act, "", marks)

    def views(self) -> Iterator[Entry]:
        """Offer the views of the Journal that are kept under a name."""
        group = QCoreApplication.translate("palette", "Views")
        for view in saved_views(self._context.desk):
            marks = marks_in(view.name, self._words)
            if marks is not None:
                act = self._go(Place.JOURNAL, "", wanted_of(view).detail())
                yield Entry(group, "book-open", view.name, act, view.query, marks)

    def looking_back(self) -> Iterator[Entry]:
        """Offer her rules of thumb, and what she noted while she looked back (K5)."""
        rules = QCoreApplication.translate("palette", "Rules of thumb")
        for hit in self._of_kind("rules_of_thumb"):
            place = Place.JOURNAL if hit.incident_id else Place.LOOK_BACK
            act = self._go(place, hit.incident_id or hit.look_back_id or "")
            yield self._from_hit(rules, "lightbulb", hit, act, "")
        notes = QCoreApplication.translate("palette", "Looking back")
        for hit in self._of_kind("look_back_notes"):
            act = self._go(Place.LOOK_BACK, hit.look_back_id or "", hit.page)
            yield self._from_hit(notes, "rotate-ccw", hit, act, "")

    def _of_kind(self, kind: str) -> list[Hit]:
        return [hit for hit in self._hits if hit.kind == kind][:_MOST_OF_A_GROUP]

    def rest(self) -> Iterator[Entry]:
        lines = list_checklists(self._context.desk)
        names = {line.id: dotted(line.name, line.client_name) for line in lines}  # many are called alike
        steps = QCoreApplication.translate("palette", "Checklist steps")
        for hit in [one for one in self._of_kind("steps") if one.checklist_id in names]:
            icon = "sprout" if hit.incident_id else "list-checks"
            act = self._go(Place.CHECKLIST, hit.checklist_id or "", hit.row_id)
            yield self._from_hit(steps, icon, hit, act, names[hit.checklist_id or ""])
        yield from self._of_runs()
        lists = QCoreApplication.translate("palette", "Checklists")
        for line in lines:
            marks = marks_in(line.name, self._words)
            if marks is not None:
                act = self._go(Place.CHECKLIST, line.id)
                yield Entry(lists, "list-checks", line.name, act, line.client_name, marks)
        clients = QCoreApplication.translate("palette", "Clients")
        for client in clients_in_use(self._context.desk):
            name, contact = client.name, client.contact
            marks = marks_in(f"{name}\n{contact}", self._words)
            if marks is not None:
                act = self._go(Place.CLIENTS, client.id)
                yield Entry(clients, "users", name, act, contact, *split_marks(marks, len(name)))
        yield from self._of_clients(clients)

    def _of_runs(self) -> Iterator[Entry]:
        """Offer each run once in which it was typed, or kept as a file."""
        group = QCoreApplication.translate("palette", "Runs")
        seen: set[str] = set()
        for hit in self._hits:
            if hit.run_id and hit.run_id not in seen and len(seen) < _MOST_OF_A_GROUP:
                seen.add(hit.run_id)
                yield self._from_hit(group, "list-checks", hit, self._go(Place.RUN, hit.run_id), "")

    def _of_clients(self, group: str) -> Iterator[Entry]:
        """Offer what clients want in each issue (I10): it stands on their card."""
        names = {client.id: client.name for client in clients_in_use(self._context.desk)}
        for hit in [one for one in self._of_kind("client_rules") if one.client_id in names]:
            client_id = hit.client_id or ""
            yield self._from_hit(group, "users", hit, self._go(Place.CLIENTS, client_id), names[client_id])

    def _from_hit(self, group: str, icon: str, hit: Hit, act: Callable[[], None], facts: str) -> Entry:
        """Give the hit with what it belongs to, or with the words around it where its title lacks them."""
        title = hit.title or QCoreApplication.translate("palette", "An incident")
        marks = hit.marks if hit.excerpt == title else marks_in(title, self._words)  # words in quotes too
        if marks or not hit.excerpt:
            return Entry(group, icon, title, act, facts, marks or ())
        second, second_marks = part_around(hit.excerpt, hit.marks, _BEFORE_HIT, len(hit.excerpt))
        return Entry(group, icon, title, act, second, (), second_marks)

    def _facts_of(self, incident_id: str) -> str:
        desk = self._context.desk
        incident = get_incident(desk, incident_id)
        client = get_client(desk, incident.client_id).name if incident.client_id else ""
        moment = incident.noticed_at or incident.created_at
        day = short_day(desk.clock.local(moment).date(), desk.clock.local().date()) if moment else ""
        return dotted(client, day)

    def _act(self, code: str) -> Callable[[], None]:
        return lambda: self._do(code)

    def _go(self, place: Place, row_id: str, detail: str = "") -> Callable[[], None]:
        return lambda: self._context.go(place, row_id, detail)

    def _begin(self) -> None:
        made = self._context.perform(lambda: start_incident(self._context.desk, title=self._words))
        if made is not None:
            self._context.go(Place.FLOW, made.id)

    def _run(self, checklist_id: str, client_id: str | None, open_run_id: str | None) -> Callable[[], None]:
        def run() -> None:
            run_id = open_run_id
            if run_id is None and client_id is None and clients_in_use(self._context.desk):
                self._context.go(Place.CHECKLIST, checklist_id, START)  # it asks for whom
                return
            if run_id is None:
                made = self._context.perform(lambda: start_run(self._context.desk, checklist_id, client_id))
                run_id = made.id if made is not None else None
            if run_id is not None:
                self._context.go(Place.RUN, run_id)

        return run


def marks_in(text: str, words: str) -> Marks | None:
    """Give where the words begin in `text`, each at the beginning of a word; None when one is missing."""
    marks = []
    for word in words.split():
        found = re.search(rf"(?<!\w){re.escape(word)}", text, re.IGNORECASE)
        if found is None:
            return None
        marks.append(found.span())
    return tuple(sorted(marks))


def split_marks(marks: Marks, length: int) -> tuple[Marks, Marks]:
    """Share the marks of two lines out; the first is `length` letters long."""
    first = tuple(mark for mark in marks if mark[1] <= length)
    second = tuple((start - length - 1, end - length - 1) for start, end in marks if start > length)
    return first, second
