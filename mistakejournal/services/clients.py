"""Clients and kinds of work: made by typing a name, renamed for everywhere, put away without loss (A4)."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.client import Channel, Client, Work
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_list import IncidentLine, list_incidents
from mistakejournal.store import clients as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing

_NAMES = frozenset({"name", "contact", "email", "phone", "zone", "currency"})
_TEXTS = frozenset({"how_to_tell", "cares_about", "sore_points", "agreed", "anxious_about", "notes"})


@dataclass(frozen=True)
class ClientLine:
    """A client as the list shows it. `prefers` is how they like to be told, in her words."""

    client: Client
    work_names: tuple[str, ...]
    checklist_count: int
    learned_steps: int
    check_ins_due: int
    prefers: str


@dataclass(frozen=True)
class ClientCard:
    """A client with what stands around them; incidents newest first."""

    client: Client
    work_names: tuple[str, ...]
    checklist_count: int
    learned_steps: int
    check_ins_due: int
    incidents: tuple[IncidentLine, ...]


def list_clients(desk: Desk, *, put_away: bool = False) -> list[ClientLine]:
    """Give the clients in use, or those put away, by name."""
    return _lines(desk, store.all_clients(desk.journal, put_away=put_away))


def clients_in_use(desk: Desk) -> list[Client]:
    """Give the clients to choose from, by name, with nothing counted."""
    return store.all_clients(desk.journal)


def client_names(desk: Desk) -> list[tuple[str, str]]:
    """Give id and name of every client, put away or not, by name: for filters, which count nothing."""
    return sorted(store.all_names(desk.journal), key=lambda known: known[1].casefold())


def get_client(desk: Desk, client_id: str) -> Client:
    """Give a client. Raises KeyError when there is none."""
    client = store.get_client(desk.journal, client_id)
    if client is None:
        raise KeyError(client_id)
    return client


def client_card(desk: Desk, client_id: str) -> ClientCard:
    """Give what a client's card shows. Raises KeyError when there is none."""
    (line,) = _lines(desk, [get_client(desk, client_id)])
    return ClientCard(
        line.client,
        line.work_names,
        line.checklist_count,
        line.learned_steps,
        line.check_ins_due,
        tuple(list_incidents(desk, client_id=client_id, limit=50)),
    )


def add_client(desk: Desk, name: str, contact: str = "") -> Done:
    """Add a client, or give the one of that name back (blanks and case aside; one put away comes back).

    Raises JournalError("needs_name") for an empty name.
    """
    with desk.journal.write() as writing:
        client_id = client_named(desk, writing, name, contact)
    return done(writing, "add_client", client_id)


def client_named(desk: Desk, writing: Writing, name: str, contact: str = "") -> str:
    """Find or add a client within a transaction; raises JournalError("needs_name")."""
    name = _needed(name)
    for client_id, known in store.all_names(desk.journal):
        if _alike(known) == _alike(name):
            writing.change(tables.CLIENTS, client_id, put_away_at=None)
            return client_id
    return writing.add(tables.CLIENTS, name=name, contact=one_line(contact))


def edit_client(desk: Desk, client_id: str, **fields: str | Channel | None) -> Done:
    """Change fields of a client. An empty name is refused with JournalError("needs_name").

    Everything else that came with it is stored all the same.
    """
    columns = {name: _cleaned(name, value) for name, value in fields.items()}
    nameless = columns.get("name") == ""
    if nameless:
        del columns["name"]
    with desk.journal.write() as writing:
        writing.change(tables.CLIENTS, client_id, **columns)
    if nameless:
        raise JournalError("needs_name")
    typed = fields.keys() <= (_TEXTS | _NAMES) - {"name"}
    return done(writing, "" if typed else "edit_client", client_id)


def put_away_client(desk: Desk, client_id: str) -> Done:
    """Take a client out of the lists; nothing about them is lost."""
    with desk.journal.write() as writing:
        writing.change(tables.CLIENTS, client_id, put_away_at=writing.now)
    return done(writing, "put_away_client", client_id)


def take_back_client(desk: Desk, client_id: str) -> Done:
    """Bring a client back that was put away."""
    with desk.journal.write() as writing:
        writing.change(tables.CLIENTS, client_id, put_away_at=None)
    return done(writing, "take_back_client", client_id)


def list_works(desk: Desk) -> list[Work]:
    """Give the kinds of work in use, by name."""
    return store.all_works(desk.journal)


def add_work(desk: Desk, name: str) -> Done:
    """Add a kind of work, or give the one of that name back. Raises JournalError("needs_name")."""
    with desk.journal.write() as writing:
        work_id = work_named(desk, writing, name)
    return done(writing, "add_work", work_id)


def work_named(desk: Desk, writing: Writing, name: str) -> str:
    """Find or add a kind of work within a transaction; raises JournalError("needs_name")."""
    name = _needed(name)
    known = (work.id for work in store.all_works(desk.journal) if _alike(work.name) == _alike(name))
    return next(known, None) or writing.add(tables.WORKS, name=name)


def rename_work(desk: Desk, work_id: str, name: str) -> Done:
    """Rename a kind of work everywhere. Raises JournalError("needs_name")."""
    name = _needed(name)
    with desk.journal.write() as writing:
        writing.change(tables.WORKS, work_id, name=name)
    return done(writing, "rename_work", work_id)


def _lines(desk: Desk, clients: Sequence[Client]) -> list[ClientLine]:
    """Count for all clients at once: one question is as quick as one for each of them."""
    counts, works = store.counts(desk.journal), store.work_names(desk.journal)
    return [
        ClientLine(
            client,
            tuple(works.get(client.id, ())),
            counts[client.id].checklists,
            counts[client.id].learned_steps,
            counts[client.id].check_ins_due,
            client.how_to_tell,
        )
        for client in clients
    ]


def _needed(name: str) -> str:
    name = one_line(name)
    if not name:
        raise JournalError("needs_name")
    return name


def _alike(name: str) -> str:
    return "".join(name.casefold().split())


def _cleaned(name: str, value: str | Channel | None) -> str | Channel | None:
    if name == "channel":
        return Channel(value) if value else None
    if name in _NAMES:
        return one_line(value or "")
    if name in _TEXTS:
        return clean(value or "")
    raise TypeError(f"a client has no field {name}")
