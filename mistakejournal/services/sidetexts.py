"""How a text beside the message is kept: built from what is known, hers to change, frozen once it is said."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mistakejournal.domain.merge import merge
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.sidetext import SideTemplate, build_side, missing_side
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.domain.template import Field
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.services.holding import LINES
from mistakejournal.store import parts, tables
from mistakejournal.store.writing import Writing


@dataclass(frozen=True)
class SideDraft:
    """The text as it stands: `body` with her words, `built` without; `own` are the fields she typed."""

    message_id: str
    template: SideTemplate
    values: Mapping[str, str]
    own: Mapping[str, str]
    ticked: frozenset[str]
    built: str
    body: str

    @property
    def missing(self) -> tuple[Field, ...]:
        """Give the fields whose marks still stand in the text: it is not ready until they are gone."""
        return missing_side(self.template, self.body)


@dataclass(frozen=True)
class Whose:
    """Which text it is: its kind, its incident, and who it is for, if not the client."""

    kind: MessageKind
    incident_id: str
    affected_id: str | None = None


def stored_texts(desk: Desk, whose: Whose) -> list[Message]:
    """Give the texts of this kind for this person, what was said first, the draft last."""
    known = parts.of_incident(desk.journal, Message, whose.incident_id)
    return [one for one in known if one.kind is whose.kind and one.affected_id == whose.affected_id]


def stored_draft(desk: Desk, whose: Whose) -> Message | None:
    """Give the draft, or None."""
    return next((one for one in stored_texts(desk, whose) if one.sent_at is None), None)


def side_draft(
    desk: Desk, whose: Whose, template: SideTemplate, known: Mapping[str, str], text_id: str = ""
) -> SideDraft:
    """Build the text from what is `known` and what she typed, and bring her words together with it."""
    stored = stored_draft(desk, whose)
    own = dict((stored.fields if stored else None) or {})
    ticked = frozenset(own.pop(LINES, "").split(",")) - {""}
    values = {**known, **own}
    built = build_side(template, values, ticked)
    is_hers = stored is not None and bool(stored.base) and stored.text_id == text_id
    body = merge(stored.base, stored.body, built) if stored and is_hers else built
    return SideDraft(stored.id if stored else "", template, values, own, ticked, built, body)


def keep_text(desk: Desk, writing: Writing, whose: Whose, **columns: object) -> str:
    """Write columns into the draft; the first ones make it."""
    stored = stored_draft(desk, whose)
    if stored is not None:
        writing.change(tables.MESSAGES, stored.id, **columns)
        return stored.id
    return writing.add(
        tables.MESSAGES,
        incident_id=whose.incident_id,
        affected_id=whose.affected_id,
        kind=whose.kind,
        **columns,
    )


def keep_fields(desk: Desk, writing: Writing, whose: Whose, text_id: str, **fields: str) -> str:
    """Keep what she typed into fields; "" takes it away again."""
    stored = stored_draft(desk, whose)
    old = (stored.fields if stored else None) or {}
    joined = {key: clean(words) for key, words in {**old, **fields}.items() if words.strip()}
    return keep_text(desk, writing, whose, text_id=text_id, fields=joined)


def keep_lines(desk: Desk, writing: Writing, whose: Whose, text_id: str, ids: Collection[str]) -> str:
    """Keep which lines are ticked."""
    return keep_fields(desk, writing, whose, text_id, **{LINES: ",".join(sorted(ids))})
