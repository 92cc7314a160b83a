"""Words of hers that a hint was about and that she kept: they are not asked about again (B5, C4)."""

from __future__ import annotations

from mistakejournal.domain.keptwords import KeptWords
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import parts, tables

MESSAGE = "message"
"""The place of words in what is sent; any other place is the name of a field."""


def kept_words(desk: Desk, incident_id: str, place: str) -> frozenset[str]:
    """Give the words that were kept in a field, or in the message."""
    rows = parts.of_incident(desk.journal, KeptWords, incident_id)
    return frozenset(row.title for row in rows if row.place == place)


def keep_words(desk: Desk, incident_id: str, words: str, place: str) -> Done:
    """Leave words as they are: no hint about them comes again in this place."""
    with desk.journal.write() as writing:
        if words not in kept_words(desk, incident_id, place):
            writing.add(tables.KEPT_WORDS, incident_id=incident_id, title=words, place=place)
    return done(writing, "keep_words", incident_id)


def look_again(desk: Desk, incident_id: str, place: str) -> Done:
    """Forget what was kept in a place, so that all of it is looked at again."""
    with desk.journal.write() as writing:
        for row in parts.of_incident(desk.journal, KeptWords, incident_id):
            if row.place == place:
                writing.remove(tables.KEPT_WORDS, row.id)
    return done(writing, "look_again", incident_id)
