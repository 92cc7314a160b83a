"""Clients and kinds of work: made by typing a name, renamed for everywhere, put away without loss (A4)."""

from __future__ import annotations

from mistakejournal.domain.client import Channel, Client, Work
from mistakejournal.domain.namekey import name_key
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import clients as store
from mistakejournal.store import tables
from mistakejournal.store.checkins import clients_with_due
from mistakejournal.store.writing import Writing

_NAMES = frozenset({"name", "contact", "email", "phone", "zone", "currency"})
_TEXTS = frozenset({"how_to_tell", "cares_about", "sore_points", "agreed", "anxious_about", "notes"})


@dataclass(frozen=True)
class ClientLine:
    """A client as the list shows it, with nothing of what went wrong: clients are never ranked."""

    client: Client
    work_names: tuple[str, ...]
    learned_steps: int
    check_in_due: bool
    """A run has begun that a check-in goes with."""


def list_clients(desk: Desk) -> list[ClientLine]:
    """Give the clients in use, by name; what belongs to them is read for all at once."""
    clients = store.all_clients(desk.journal)
    learned, works = store.learned_steps(desk.journal), store.work_names(desk.journal)
    due = clients_with_due(desk.journal)
    return [
        ClientLine(client, tuple(works.get(client.id, ())), learned.get(client.id, 0), client.id in due)
        for client in clients
    ]


def clients_put_away(desk: Desk) -> list[Client]:
    """Give those put away, by name, with nothing counted."""
    return store.all_clients(desk.journal, put_away=True)


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


def client_of_name(desk: Desk, name: str) -> Client | None:
    """Give the client who has this name already, put away or not (blanks, case and accents aside)."""
    wanted = name_key(name)
    found = (client_id for client_id, known in store.all_names(desk.journal) if name_key(known) == wanted)
    client_id = next(found, None) if wanted else None
    return None if client_id is None else store.get_client(desk.journal, client_id)


def has_namesake(desk: Desk, client: Client) -> bool:
    """Tell whether another client has the same name."""
    wanted = name_key(client.name)
    return any(
        name_key(known) == wanted for row_id, known in store.all_names(desk.journal) if row_id != client.id
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
        if name_key(known) == name_key(name):
            writing.change(tables.CLIENTS, client_id, put_away_at=None)
            return client_id
    return writing.add(tables.CLIENTS, name=name, contact=one_line(contact))


def edit_client(desk: Desk, client_id: str, **fields: str | Channel | bool | None) -> Done:
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
    known = (work.id for work in store.all_works(desk.journal) if name_key(work.name) == name_key(name))
    return next(known, None) or writing.add(tables.WORKS, name=name)


def rename_work(desk: Desk, work_id: str, name: str) -> Done:
    """Rename a kind of work everywhere. Raises JournalError("needs_name")."""
    name = _needed(name)
    with desk.journal.write() as writing:
        writing.change(tables.WORKS, work_id, name=name)
    return done(writing, "rename_work", work_id)


def _needed(name: str) -> str:
    name = one_line(name)
    if not name:
        raise JournalError("needs_name")
    return name


def _cleaned(name: str, value: str | Channel | bool | None) -> str | Channel | bool | None:
    if name == "retainer" and isinstance(value, bool):
        return value
    words = value if isinstance(value, str) else ""
    if name == "channel":
        return Channel(words) if words else None
    if name == "currency":
        return one_line(words).upper()
    if name in _NAMES:
        return one_line(words)
    if name in _TEXTS:
        return clean(words)
    raise TypeError(f"a client has no field {name}")
