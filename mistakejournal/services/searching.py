"""Search over every text of the journal, as it is typed (L1)."""

from __future__ import annotations

import re
from collections.abc import Collection

from mistakejournal.domain.excerpt import Marks, around
from mistakejournal.domain.query import match_of, terms_of
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.seeking import Seeker
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.store import search as store

LONGEST_QUERY = 200
HEADING = 90
"""Letters of a heading that is made from what happened."""

_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Scripts that don't put blanks between words: the index can't tell their words apart."""


@dataclass(frozen=True)
class Hit:
    """Something that was found: `kind` is its table, and whichever of the ids it belongs to."""

    kind: str
    row_id: str
    incident_id: str | None
    run_id: str | None
    checklist_id: str | None
    client_id: str | None
    """Of a client, a kept issue, and a client's rule."""
    look_back_id: str | None
    """Of a note of a look back, and of a rule that was made in one."""
    page: str
    """Of a note: the code of its step."""
    title: str
    excerpt: str
    """Plain text around the hit."""
    marks: Marks
    """(start, end) of each hit in the excerpt."""


def search(desk: Desk, text: str, kinds: Collection[str] = (), limit: int = 30) -> list[Hit]:
    """Give what holds all the words, newest first; words may be half typed. No text of hers ever raises."""
    text = clean(text)[:LONGEST_QUERY]
    if _WITHOUT_BLANKS.search(text):
        pieces = text.replace('"', " ").split()
        return [
            _hit(found, *around(_text(found), pieces))
            for found in store.find_letters(desk.journal, pieces, kinds, limit)
        ]
    terms = terms_of(text)
    if not terms:
        return []
    seeker = Seeker(terms)
    return [
        _hit(found, *_line(found, seeker))
        for found in store.find_words(desk.journal, match_of(terms), kinds, limit)
    ]


def _line(found: store.Found, seeker: Seeker) -> tuple[str, Marks]:
    """Give the line of a text that shows most of the words, with their places."""
    text = _text(found)
    line = seeker.excerpt(text.split("\n")) or seeker.line(text)  # words in quotes may stand across two lines
    return line.text, line.marks


def _text(found: store.Found) -> str:
    return f"{found.title}\n{found.body}"


def _hit(found: store.Found, excerpt: str, marks: Marks) -> Hit:
    heading = " ".join(found.heading.split())
    return Hit(
        kind=found.kind,
        row_id=found.row_id,
        incident_id=found.incident_id,
        run_id=found.run_id,
        checklist_id=found.checklist_id,
        client_id=found.client_id,
        look_back_id=found.look_back_id,
        page=found.page,
        title=heading if len(heading) <= HEADING else heading[:HEADING].rsplit(" ", 1)[0] + " …",
        excerpt=excerpt,
        marks=marks,
    )
