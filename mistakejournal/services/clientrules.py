"""What a client wants in each issue, or never in one: rules that the inspector looks after (I10)."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.inspection import ClientRule, Wish
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import clientrules as store
from mistakejournal.store import incidents, tables


def client_rules(desk: Desk, client_id: str) -> list[ClientRule]:
    """Give a client's rules in the order they were made."""
    return store.of_client(desk.journal, client_id)


def rules_learned_from(desk: Desk, client_id: str, incident_id: str) -> list[ClientRule]:
    """Give the rules of a client that were made from an incident."""
    return [one for one in client_rules(desk, client_id) if one.incident_id == incident_id]


def origins_of(desk: Desk, rules: Sequence[ClientRule]) -> dict[str, str]:
    """Give the titles of the incidents that rules were made from, by the incident's id."""
    ids = list(dict.fromkeys(one.incident_id for one in rules if one.incident_id))
    return {head.id: head.shown_title for head in incidents.heads(desk.journal, ids).values()}


def add_rule(desk: Desk, client_id: str, words: str, wish: Wish, incident_id: str | None = None) -> Done:
    """Add a rule, or give the same one back; `incident_id` is what it was learned from.

    Raises JournalError("needs_title") without words.
    """
    title = _needed(words)
    known = next(
        (one for one in client_rules(desk, client_id) if (one.title, one.wish) == (title, wish)), None
    )
    if known is not None:
        return Done(frozenset(), known.id)
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.CLIENT_RULES, client_id=client_id, title=title, wish=wish, incident_id=incident_id
        )
    return done(writing, "add_rule", row_id)


def edit_rule(desk: Desk, rule_id: str, words: str, wish: Wish) -> Done:
    """Change what a rule asks. Raises JournalError("needs_title") without words."""
    title = _needed(words)
    with desk.journal.write() as writing:
        writing.change(tables.CLIENT_RULES, rule_id, title=title, wish=wish)
    return done(writing, "edit_rule", rule_id)


def remove_rule(desk: Desk, rule_id: str) -> Done:
    """Put a rule into the bin."""
    with desk.journal.write() as writing:
        writing.remove(tables.CLIENT_RULES, rule_id)
    return done(writing, "remove_rule", rule_id)


def _needed(words: str) -> str:
    title = one_line(words)
    if not title:
        raise JournalError("needs_title")
    return title
