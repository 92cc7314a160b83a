"""Forgetting a client: names and contact details go everywhere, what was learned stays (N3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from mistakejournal.domain.forgetting import Also, Forgetter, Name, name_typed, names_to_forget
from mistakejournal.domain.othernames import NameKind
from mistakejournal.domain.records import dataclass
from mistakejournal.services.backups import backups, places
from mistakejournal.services.clients import get_client
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.long_work import Going
from mistakejournal.services.wiping import BACKUPS, FILE, owe_wipe
from mistakejournal.store import binned
from mistakejournal.store import forgetting as store
from mistakejournal.store.settingaside import all_set_aside
from mistakejournal.store.writing import Writing

__all__ = [
    "Also", "Forgetting", "Found", "InPlace", "Name", "backups_before", "find_names", "forget_client",
    "name_typed", "what_to_forget",
]  # fmt: skip


_CODES_OF_REPORTS = frozenset({"kind", "rule", "code", "source"})


@dataclass(frozen=True)
class InPlace:
    """The words that stand in the place of names, as a person reads them."""

    client: str
    """The client's own row: "Forgotten client"."""
    client_word: str
    """In a sentence: "a client"."""
    person: str
    phone: str


@dataclass(frozen=True)
class Forgetting:
    """What there is of a client: names to choose from, and how much could be deleted as well."""

    client_id: str
    names: tuple[Name, ...]
    messages: int
    evidence: int
    newsletters: int
    backups: int
    set_aside: tuple[str, ...] = ()
    """Folders beside the journal with one that was damaged: nothing in them is ever changed."""


@dataclass(frozen=True)
class Found:
    """How many rows hold each name, and how many rows of each kind hold one of them."""

    by_name: Mapping[Name, int]
    by_kind: Mapping[str, int]


def what_to_forget(desk: Desk, client_id: str) -> Forgetting:
    """Give what there is of a client. Raises KeyError when there is none."""
    journal = desk.journal
    names = names_to_forget(
        get_client(desk, client_id),
        store.people_around(journal, client_id),
        store.senders_of(journal, client_id),
        store.facts_of(journal, client_id),
    )
    return Forgetting(
        client_id,
        tuple(names),
        len(store.messages_with(journal, client_id)),
        len(store.evidence_of(journal, client_id)),
        len(store.newsletters_of(journal, client_id)),
        len(backups_before(desk)),
        tuple(folder.name for folder in all_set_aside(desk.journal.path)),
    )


def find_names(desk: Desk, names: Sequence[Name], going: Going) -> Found:
    """Read everything and count where the names stand. For a worker's desk; raises UnwantedError."""
    going.begin(store.count_rows(desk.journal))
    forgetter = Forgetter(names, {})
    by_name: Counter[Name] = Counter(dict.fromkeys(names, 0))
    by_kind: Counter[str] = Counter()
    for row in store.texts(desk.journal, going.on):
        whole = "\n".join(text.text for text in row)
        if forgetter.may_hold(whole):
            found = forgetter.found(whole)
            by_name.update(found)
            if found:
                by_kind[row[0].table] += 1
    return Found(by_name, by_kind)


def forget_client(
    desk: Desk, client_id: str, names: Sequence[Name], also: Also, words: InPlace, going: Going
) -> Done:
    """Put other words in the place of these names wherever they stand, and delete what goes as well.

    For a worker's desk (`journals.desk_behind`). Nothing leads back. `wiping.wipe` then leaves no page of the
    journal's file, its -wal or its index that holds what was taken out, nor a backup if those are to go.
    Raises UnwantedError, and JournalError as writing does.
    """
    files: list[tuple[str, str]] = []
    instead = {
        NameKind.CLIENT: words.client_word,
        NameKind.PERSON: words.person,
        NameKind.PHONE: words.phone,
    }
    forgetter = Forgetter(names, instead)

    def act(writing: Writing) -> Done:
        journal = desk.journal
        going.begin(store.count_rows(journal))
        doomed = binned.doomed_with(journal, _deleted_as_well(desk, client_id, also))
        files[:] = binned.copies_of(journal, doomed)
        binned.erase(journal, writing, doomed)
        name = _free_name(desk, client_id, words.client)
        store.empty_card(writing, client_id, name, texts_too=also.card)
        for row in store.texts(journal, going.on):
            changed = _changed(row, forgetter)
            if changed:
                writing.change(row[0].table, row[0].row_id, **changed)
        outcome = done(writing, row_id=client_id)
        owe_wipe(desk, writing, FILE, *((BACKUPS,) if also.backups else ()))
        return outcome

    outcome = desk.journal.write_behind(act)
    binned.remove_copies(desk.journal, files)
    return outcome


def backups_before(desk: Desk) -> list[datetime]:
    """Give when the backups were made that would still hold the names, the newest first."""
    return [backup.made_at for backup in backups(places(desk))]


def _deleted_as_well(desk: Desk, client_id: str, also: Also) -> list[binned.Row]:
    journal = desk.journal
    return [
        *(store.messages_with(journal, client_id) if also.messages else ()),
        *(store.evidence_of(journal, client_id) if also.evidence else ()),
        *(store.newsletters_of(journal, client_id) if also.newsletters else ()),
    ]


def _free_name(desk: Desk, client_id: str, name: str) -> str:
    """Give a name for the client's row that no other has: a typed name finds its client by it."""
    found, number = name, 1
    while store.others_named_so(desk.journal, client_id, found):
        number += 1
        found = f"{name} {number}"
    return found


def _changed(row: Sequence[store.Text], forgetter: Forgetter) -> dict[str, str]:
    if not forgetter.may_hold("\n".join(text.text for text in row)):
        return {}
    new = {text.column: _rewritten(text, forgetter) for text in row}
    return {text.column: new[text.column] for text in row if new[text.column] != text.text}


def _rewritten(text: store.Text, forgetter: Forgetter) -> str:
    if text.way == "object":
        return forgetter.forgotten_json(text.text, store.is_code)
    if text.way == "masked_object":
        return forgetter.masked_json(text.text, _CODES_OF_REPORTS.__contains__)
    if text.way == "masked":
        return forgetter.masked(text.text)
    if text.way == "file":
        return forgetter.forgotten_file(text.text)
    return forgetter.forgotten(text.text)
