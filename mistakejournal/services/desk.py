"""What every service needs at hand: the open journal, the time, and the content that ships with the app."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.domain.money import plain_money
from mistakejournal.domain.records import dataclass
from mistakejournal.services.clock import Clock
from mistakejournal.services.content import Content
from mistakejournal.services.done import Done, Undo, done
from mistakejournal.store.journal import Journal


@dataclass(frozen=True)
class Desk:
    """One journal, open. Services take it as their first argument; it never changes."""

    journal: Journal
    clock: Clock
    content: Content
    money: Callable[[int, str], str] = plain_money
    """Words minor units of a currency for a message; the window does it as her country writes them."""


def take_back(desk: Desk, undo: Undo) -> Done:
    """Undo an earlier call in one transaction; the `undo` of what comes back is the redo."""
    with desk.journal.write() as writing:
        writing.take_back(undo.steps)
    return done(writing, undo.label)
