"""The holding message: at hand from Pause on, three sentences, four fields at most (C1)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mistakejournal.domain import holding as rules
from mistakejournal.domain.client import Channel
from mistakejournal.domain.holding import Note
from mistakejournal.domain.incident import NoticedBy
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.repaired import repaired
from mistakejournal.domain.telling import MessageKind
from mistakejournal.domain.template import Field, Line
from mistakejournal.domain.text import one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.levels import known_level
from mistakejournal.store import messages as store
from mistakejournal.store import tables

LINES = "lines"
"""Where a message's fields keep the ids of the ticked lines, with commas between."""


@dataclass(frozen=True)
class HoldingDraft:
    """The note that fits, its fields with what stands in them, and the lines that may be ticked onto it."""

    kind: str
    fields: tuple[Field, ...]
    values: Mapping[str, str]
    lines: tuple[Line, ...]
    ticked: frozenset[str]
    note: Note


def holding(desk: Desk, incident_id: str) -> HoldingDraft:
    """Give the holding message: her words where she typed some, else what is known from the answers.

    The client's first name, the work, what is wrong (the title she gave), what is done (the ticked repairs).
    """
    file, apology = incident_file(desk, incident_id), desk.content.apology
    kind = rules.choose(
        known_level(desk, incident_id),
        file.incident.noticed_by is NoticedBy.CLIENT,
        by_phone=_is_by_voice(file),
    )
    stored = store.draft(desk.journal, incident_id, MessageKind.HOLDING)
    own = dict(stored.fields or {}) if stored else {}
    ticked = frozenset(own.pop(LINES, "").split(",")) - {""}
    values = {**_known(desk, file), **{key: words for key, words in own.items() if words}}
    note = rules.holding_note(apology, kind, values, ticked)
    return HoldingDraft(kind, rules.fields_of(apology, kind), values, rules.lines_of(apology), ticked, note)


def holding_note(desk: Desk, incident_id: str) -> Note:
    """Give the note as it stands, empty fields marked."""
    return holding(desk, incident_id).note


def save_holding(
    desk: Desk, incident_id: str, fields: Mapping[str, str], lines: Collection[str] = ()
) -> Done:
    """Keep what she typed into the fields and which lines she ticked; typing has its own undo.

    What only repeats the answers is not kept as hers, so that it goes on following them.
    """
    known = _known(desk, incident_file(desk, incident_id))
    own = {key: one_line(words) for key, words in fields.items()}
    own = {key: words for key, words in own.items() if words != known.get(key, "")}
    own[LINES] = ",".join(sorted(lines))
    with desk.journal.write() as writing:
        stored = store.draft(desk.journal, incident_id, MessageKind.HOLDING)
        draft_id = stored.id if stored else ""
        if stored:
            writing.change(tables.MESSAGES, stored.id, fields=own)
        else:
            draft_id = writing.add(
                tables.MESSAGES, incident_id=incident_id, kind=MessageKind.HOLDING, fields=own
            )
        text = holding(desk, incident_id).note.text
        writing.change(tables.MESSAGES, draft_id, body=text, base=text)
    return done(writing, "", draft_id)


def _is_by_voice(file: IncidentFile) -> bool:
    """The client likes to be called, or it is the same thing again: that is said by voice first."""
    likes_calls = file.client is not None and file.client.channel is Channel.PHONE
    return likes_calls or file.incident.again_of is not None


def _known(desk: Desk, file: IncidentFile) -> dict[str, str]:
    return {
        "client": file.first_name,
        "work": file.work.name if file.work else "",
        "fact": file.incident.title,
        "done_now": repaired(
            (repair.title for repair in file.repairs if repair.done_at),
            desk.content.apology["message"]["said"],
        ),
    }
