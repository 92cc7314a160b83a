"""What she said she would do without an answer (C5): offered only for a way that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping

from mistakejournal.domain.incident import Option
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.domain.template import fill, with_own_lead, without_leads
from mistakejournal.services.desk import Desk
from mistakejournal.services.holding import LINES

IF_SILENT = "if_silent"
"""The id of its line in a message."""
OPTION = "fallback_option"
"""Where a message's fields keep the option she would go with."""


@dataclass(frozen=True)
class Silence:
    """What the last message said: until when, and with which option she goes on then."""

    answer_by: str
    """In her words ("15:00")."""
    letter: str
    """The option's letter in the message; "" where there was only one way."""
    is_over: bool
    """The time has passed; nothing is chosen by that."""


def may_be_taken_back(file: IncidentFile) -> tuple[Option, ...]:
    """Give the options she may begin with unanswered."""
    return tuple(option for option in file.options if option.title.strip() and option.reversible)


def fallback_words(desk: Desk, file: IncidentFile, fields: Mapping[str, str]) -> str:
    """Name the option she goes on with, as the message letters it; "" while none that may be is chosen."""
    chosen = fields.get(OPTION, "")
    if all(option.id != chosen for option in may_be_taken_back(file)):
        return ""
    return _letter(desk, file, chosen) or str(desk.content.apology["message"]["said"]["only_way"])


def silence(desk: Desk, file: IncidentFile) -> Silence | None:
    """Give what the last message said about an answer that does not come; None where it said nothing."""
    sent = [one for one in file.messages if one.sent_at is not None and one.kind in _WHOLE]
    return _said(desk, file, sent[-1]) if sent else None


_WHOLE = (MessageKind.FULL, MessageKind.SUMMARY, MessageKind.CORRECTION)


def _said(desk: Desk, file: IncidentFile, message: Message) -> Silence | None:
    fields = message.fields or {}
    words = fallback_words(desk, file, fields)
    if IF_SILENT not in fields.get(LINES, "").split(",") or not words or message.sent_at is None:
        return None
    by = fields.get("answer_by", "")
    frame = desk.content.apology["message"]
    line = next(row for row in frame["lines"] if row["id"] == IF_SILENT)
    places = without_leads({"answer_by": by, "fallback": words}, frame["leads"])
    sentence = fill(with_own_lead(line["text"], places, frame["own_leads"]), places)
    if sentence is None or sentence not in message.body:
        return None  # she said it in other words, or not at all
    from mistakejournal.domain.promised import due_of  # few messages say it, and Today is shown first

    due, now = due_of(by, desk.clock.local(message.sent_at)), desk.clock.local()
    is_over = due.on is not None and (due.on, due.time or "24:00") <= (now.date(), now.strftime("%H:%M"))
    return Silence(by, _letter(desk, file, fields[OPTION]), is_over)


def _letter(desk: Desk, file: IncidentFile, option_id: str) -> str:
    ids = [option.id for option in file.options if option.title.strip()]
    letters = str(desk.content.apology["message"]["letters"])
    return letters[ids.index(option_id)] if len(ids) > 1 and option_id in ids[: len(letters)] else ""
