"""Rules of thumb: her own, made of what happened, put away and never forgotten (K5)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.lookback import RuleOfThumb
from mistakejournal.domain.order import between, nudged
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import lookbacks as store
from mistakejournal.store import tables


def rules(desk: Desk) -> list[RuleOfThumb]:
    """Give the rules that hold, in her order."""
    return [rule for rule in store.rules(desk.journal) if rule.put_away_at is None]


def rules_put_away(desk: Desk) -> list[RuleOfThumb]:
    """Give the rules that were put away, in the order they had."""
    return [rule for rule in store.rules(desk.journal) if rule.put_away_at is not None]


def rule_of_day(desk: Desk, day: date) -> RuleOfThumb | None:
    """Give the one rule that stands on Today: the same all day, another one tomorrow where there are more."""
    found = rules(desk)
    return found[day.toordinal() % len(found)] if found else None


def add_rule(
    desk: Desk, title: str, *, incident_id: str | None = None, look_back_id: str | None = None
) -> Done:
    """Add a rule, last; it remembers where it comes from. Raises JournalError("needs_title")."""
    words = one_line(title)
    if not words:
        raise JournalError("needs_title")
    known = store.rules(desk.journal)
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.RULES_OF_THUMB,
            title=words,
            incident_id=incident_id,
            look_back_id=look_back_id,
            order_key=between(known[-1].order_key if known else None, None),
        )
    return done(writing, "add_rule_of_thumb", row_id)


def reword_rule(desk: Desk, rule_id: str, title: str) -> Done:
    """Say it in other words; no words change nothing."""
    with desk.journal.write() as writing:
        if one_line(title):
            writing.change(tables.RULES_OF_THUMB, rule_id, title=one_line(title))
    return done(writing, "reword_rule_of_thumb", rule_id)


def nudge_rule(desk: Desk, rule_id: str, by: int) -> Done:
    """Move a rule one up (-1) or down (1); at the end nothing changes."""
    found = rules(desk)
    place = next(place for place, rule in enumerate(found) if rule.id == rule_id)
    key = nudged([rule.order_key for rule in found], place, by)
    with desk.journal.write() as writing:
        if key is not None:
            writing.change(tables.RULES_OF_THUMB, rule_id, order_key=key)
    return done(writing, "move_rule_of_thumb", rule_id)


def put_away_rule(desk: Desk, rule_id: str) -> Done:
    """Let a rule rest: it stands on Today no more and is found again below the others."""
    with desk.journal.write() as writing:
        writing.change(tables.RULES_OF_THUMB, rule_id, put_away_at=writing.now)
    return done(writing, "put_away_rule_of_thumb", rule_id)


def bring_back_rule(desk: Desk, rule_id: str) -> Done:
    """Let a rule that was put away hold again, at its old place."""
    with desk.journal.write() as writing:
        writing.change(tables.RULES_OF_THUMB, rule_id, put_away_at=None)
    return done(writing, "bring_back_rule_of_thumb", rule_id)
