"""The message to the client: built from the answers each time it is asked for, hers to change (C2, C3)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from mistakejournal.domain import message as rules
from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.domain.incident import Incident, NoticedBy, Option
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.makegood import is_offered
from mistakejournal.domain.merge import merge
from mistakejournal.domain.message import Answers
from mistakejournal.domain.message import Message as Built
from mistakejournal.domain.owning import telling_deed
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.repaired import repaired
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.domain.template import Line, fill, inside, mark
from mistakejournal.domain.text import clean, one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.holding import LINES
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.levels import known_level
from mistakejournal.services.preferences import settings
from mistakejournal.services.sharing import SHARED, proposal
from mistakejournal.services.silence import fallback_words
from mistakejournal.store import messages as store
from mistakejournal.store import tables

MISTAKE = "mistake"
"""Where a message's fields keep the kind of mistake whose texts it uses."""
THERE = "there"
"""Where they keep the parts that she ticked as being in her own words, with commas between."""


@dataclass(frozen=True)
class Draft:
    """The message as it stands.

    `fields` are the answers it is built from, `own` those she worded for the message alone. `missing` are the
    needed fields whose mark still stands in the text; while there is one, it is not `ready` (C2). `there` are
    the parts that no rule finds in her words and that she ticked as being in them (C3).
    """

    message_id: str
    channel: str
    subject: str
    body: str
    built: Built
    missing: tuple[str, ...]
    mistake: str
    fields: Mapping[str, str]
    own: Mapping[str, str]
    lines: tuple[Line, ...]
    ticked: frozenset[str]
    there: frozenset[str] = frozenset()

    @property
    def ready(self) -> bool:
        """Tell whether nothing needed is missing, so that it can be copied or opened in mail."""
        return not self.missing and bool(self.body.strip())

    @property
    def edited(self) -> bool:
        """Tell whether she has words of her own in it."""
        return self.body != self.built.text


def mistake_kinds(desk: Desk) -> list[tuple[str, str]]:
    """Give the kinds of mistake that have texts of their own: (code, name), "other" last."""
    return list(rules.kinds(desk.content.apology))


def draft(desk: Desk, incident_id: str, channel: str) -> Draft:
    """Build the message for a channel and bring her words together with it; nothing is written.

    Nothing is claimed that she did not enter or tick; a new step only when it stands in a checklist.
    """
    file = incident_file(desk, incident_id)
    stored = store.draft(desk.journal, incident_id, MessageKind.FULL, channel)
    own = _own(desk, incident_id, stored)
    mistake = own.pop(MISTAKE, "") or _mistake_in(desk, file.incident)
    ticked, there = (frozenset(own.pop(key, "").split(",")) - {""} for key in (LINES, THERE))
    template = rules.template_for(desk.content.apology, mistake)
    fields = _answers(desk, file, own)
    client_told = file.incident.noticed_by is NoticedBy.CLIENT
    options = tuple(_option_text(desk, option) for option in file.options)
    hers = next((place for place, option in enumerate(file.options) if option.recommended), None)
    built = rules.build(
        template, Answers(fields, options, hers), channel, rules.OPENINGS[client_told], lines=ticked
    )
    body = merge(stored.base, stored.body, built.text) if stored and stored.base else built.text
    labels = {field.key: field.label for field in template.fields}
    return Draft(
        stored.id if stored else "",
        channel,
        (stored.title if stored else "") or built.subject,
        body,
        built,
        tuple(key for key in built.missing if mark(labels[key]) in body),
        template.mistake,
        fields,
        own,
        _offered(template, channel, known_level(desk, incident_id), fields),
        ticked,
        there,
    )


def save_draft(
    desk: Desk, incident_id: str, channel: str, body: str, subject: str = "", base: str | None = None
) -> Done:
    """Keep the message as she changed it; typing has its own undo.

    `base` is the built text that stood on the screen when she typed (`Draft.built.text`); the present build
    where none is named.
    """
    now = draft(desk, incident_id, channel)
    title = one_line(subject)
    columns: dict[str, object] = {
        "body": clean(body),
        "base": now.built.text if base is None else base,
        "title": "" if title == now.built.subject else title,
    }
    with desk.journal.write() as writing:
        if now.message_id:
            writing.change(tables.MESSAGES, now.message_id, **columns)
            draft_id = now.message_id
        else:
            fields = _own(desk, incident_id, None)
            draft_id = writing.add(
                tables.MESSAGES, incident_id=incident_id, channel=channel, fields=fields, **columns
            )
    return done(writing, "", draft_id)


def set_part(desk: Desk, incident_id: str, field_key: str, text: str) -> Done:
    """Word a field for the message in every channel; "" takes her words away again.

    When and with what she writes next belongs to the incident itself, not to one message.
    """
    words = " ".join(clean(text).split())
    if field_key == "next_update":
        with desk.journal.write() as writing:
            writing.change(tables.INCIDENTS, incident_id, next_update=words)
        return done(writing, "", incident_id)
    return _keep(desk, incident_id, "", **{field_key: words})


def set_lines(desk: Desk, incident_id: str, line_ids: Collection[str]) -> Done:
    """Tick the lines that go into the message beside its parts."""
    return _keep(desk, incident_id, "set_lines", **{LINES: ",".join(sorted(line_ids))})


def set_there(desk: Desk, incident_id: str, part_ids: Collection[str]) -> Done:
    """Tick the parts that are in her own words though no rule finds them (C3)."""
    return _keep(desk, incident_id, "set_lines", **{THERE: ",".join(sorted(part_ids))})


def set_mistake(desk: Desk, incident_id: str, mistake: str) -> Done:
    """Choose the kind of mistake whose texts the message uses."""
    return _keep(desk, incident_id, "set_mistake", **{MISTAKE: mistake})


def _keep(desk: Desk, incident_id: str, label: str, **fields: str) -> Done:
    """Keep fields with every draft of the message; the first one makes a draft."""
    with desk.journal.write() as writing:
        drafts = store.drafts(desk.journal, incident_id, MessageKind.FULL)
        for one in drafts:
            writing.change(tables.MESSAGES, one.id, fields=_joined(one.fields, fields))
        if not drafts:
            own = _joined(_own(desk, incident_id, None), fields)
            writing.add(tables.MESSAGES, incident_id=incident_id, fields=own)
    return done(writing, label, incident_id)


def _joined(old: Mapping[str, str] | None, new: Mapping[str, str]) -> dict[str, str]:
    return {key: words for key, words in {**(old or {}), **new}.items() if words}


def _offered(
    template: rules.Template, channel: str, level: int | None, fields: Mapping[str, str]
) -> tuple[Line, ...]:
    """Give the lines that may be ticked; the proposal for a shared cost only where there is one (C7)."""
    lines = rules.offered_lines(template, channel, level)
    return tuple(line for line in lines if line.id != SHARED or fields["shared_proposal"])


def _own(desk: Desk, incident_id: str, stored: Message | None) -> dict[str, str]:
    """Give the fields kept with a draft, else those of another channel's, else of the last one sent."""
    known = stored or next(iter(store.drafts(desk.journal, incident_id, MessageKind.FULL)), None)
    known = known or store.last_sent(desk.journal, incident_id, MessageKind.FULL)
    return dict(known.fields or {}) if known else {}


def _mistake_in(desk: Desk, incident: Incident) -> str:
    """Give the kind of mistake that what happened speaks of, else her part in it."""
    known = (
        rules.mistake_of(desk.content.apology, words)
        for words in (f"{incident.title}\n{incident.what_happened}", incident.my_part)
    )
    return next((kind for kind in known if kind != rules.OTHER), rules.OTHER)


def _answers(desk: Desk, file: IncidentFile, own: Mapping[str, str]) -> dict[str, str]:
    hers = settings(desk)
    incident = file.incident
    known = {
        "client": file.first_name,
        "topic": file.work.name if file.work else "",
        "me": hers.sign_off or hers.name,
        "deed": telling_deed(incident.my_part, incident.what_happened, desk.content.vocab["own"]) or "",
        "effect": " ".join(incident.effect.split()),
        "done_now": repaired(
            (repair.title for repair in file.repairs if repair.done_at),
            desk.content.apology["message"]["said"],
        ),
        "next_update": incident.next_update,
        "chosen": file.chosen.title if file.chosen else "",
        "change_time": _change_time(file),
    }
    fields = {
        **known,
        **own,
        "make_good_line": incident.make_good if is_offered(incident) else "",
        "shared_proposal": proposal(desk, incident),
        "fallback": fallback_words(desk, file, own),
    }
    new_step = _new_step(desk, file)
    fields["new_step"] = (own.get("new_step") or new_step) if new_step else ""
    return fields


def _new_step(desk: Desk, file: IncidentFile) -> str:
    """Say the change that stands: a learned step before any other; "" while none does."""
    done_fixes = [fix for fix in file.fixes if fix.state is FixState.DONE and fix.title]
    step = next((fix for fix in done_fixes if fix.kind is FixKind.STEP), None)
    said = desk.content.apology["message"]["said"]
    if step is not None:
        return fill(said["new_step"], {"step": inside(step.title)}) or ""
    title = inside(done_fixes[0].title) if done_fixes else ""
    is_sentence = re.match(said["change_regex"], title, re.IGNORECASE)
    return title if is_sentence else fill(said["change"], {"change": title}) or ""


def _change_time(file: IncidentFile) -> str:
    """When she tells them what changed, as she typed it onto the holding message."""
    holding = [message for message in file.messages if message.kind is MessageKind.HOLDING]
    return next((time for one in holding if (time := (one.fields or {}).get("change_time"))), "")


def _option_text(desk: Desk, option: Option) -> str:
    """Say an option with what, when and what it costs them (C5)."""
    said = desk.content.apology["message"]["said"]
    text = option.title.rstrip(". ")
    if not text:
        return ""
    text = fill(said["option"], {"option": text, "by_when": option.by_when}) or text
    return fill(said["option_cost"], {"option": text, "cost": inside(option.cost)}) or text
