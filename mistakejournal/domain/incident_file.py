"""One incident with everything that belongs to it, as the six pages and the rules look at it."""

from __future__ import annotations

import re

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.domain.client import Client, Work
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.incident import (
    Affected,
    Answer,
    Cause,
    Feeling,
    Incident,
    Option,
    Repair,
    State,
    Why,
)
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Run
from mistakejournal.domain.sentences import sentences
from mistakejournal.domain.telling import Message, MessageKind, Promise, Reply
from mistakejournal.domain.template import capital

TITLE_LENGTH = 70
"""A title made from what happened is cut at a word before this length."""
NOT_SETTLED = "fu_not_settled"
"""The text of the content that puts new ways to the client."""
_LOOKED_AT = 10 * TITLE_LENGTH
"""Letters of a line in which its first sentence is looked for."""
_TIME = r"\d{1,2}(?::\d{2}(?:\s*[ap]m\b)?|(?:\.\d{2})?\s*[ap]m\b)"
_AT = r"(?:at|around|about)"
_TIME_AT_START = rf"(?i)^(?:{_AT}\s+)?{_TIME}[,:]?\s+(?=\w)"
_TIME_AT_END = rf"(?i)(?<=\w),?\s+(?:{_AT}\s+)?{_TIME}$"
_SMALL = rf"(?:{_AT}|by|to|of|in|on|for|from|with|and|or|the|a|an)"
_DANGLING = rf"(?i)(?:(?:\s+|^){_SMALL}|\b\d{{1,2}}[:.]\d{{0,2}}|[\s,;:.])+$"
"""What must not stand before the ellipsis: it asks for the word that was cut off."""


@dataclass(frozen=True)
class IncidentFile:
    """An incident, its people and its parts, each in the order she put them."""

    incident: Incident
    client: Client | None = None
    work: Work | None = None
    feelings: tuple[Feeling, ...] = ()
    client_feelings: tuple[Feeling, ...] = ()
    affected: tuple[Affected, ...] = ()
    repairs: tuple[Repair, ...] = ()
    options: tuple[Option, ...] = ()
    whys: tuple[Why, ...] = ()
    """What let it through, at most five."""
    not_caught: tuple[Why, ...] = ()
    """Why it wasn't caught."""
    causes: tuple[Cause, ...] = ()
    fixes: tuple[Fix, ...] = ()
    messages: tuple[Message, ...] = ()
    """Drafts and what was said, oldest first."""
    promises: tuple[Promise, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    replies: tuple[Reply, ...] = ()
    """What the client answered, oldest first."""
    follow_ups: tuple[FollowUp, ...] = ()
    """What is to be done after the client knows, the soonest due first."""
    run: Run | None = None

    @property
    def title(self) -> str:
        """The given title, else one made from what happened; "" when there are no words yet."""
        return title_of(self.incident)

    @property
    def state(self) -> State:
        """Open, following up once told and put right, closed."""
        if self.incident.closed_at is not None:
            return State.CLOSED
        if self.incident.told_at is not None and self.put_right:
            return State.FOLLOWING_UP
        return State.OPEN

    @property
    def put_right(self) -> bool:
        """Tell whether it is put right: said so, or no repair left and the agreed way gone.

        Level 1 needs no agreed way. A way that was promised is gone when that is kept, or changed and told.
        """
        if self.incident.fixed_at is not None:
            return True
        if self.repairs_left or not self.agreed_is_kept:
            return False
        return self.chosen is not None or (self.incident.level == 1 and bool(self.repairs))

    @property
    def repairs_left(self) -> bool:
        """Tell whether a repair is still to be done."""
        return any(repair.done_at is None for repair in self.repairs)

    @property
    def agreed_is_kept(self) -> bool:
        """Tell whether nothing is left of the promise that the chosen option is (J2)."""
        chosen = {option.id for option in self.options if option.chosen_at is not None}
        return all(one.is_kept for one in self.promises if one.option_id in chosen)

    @property
    def chosen(self) -> Option | None:
        """The option the client chose."""
        return next((option for option in self.options if option.chosen_at is not None), None)

    @property
    def waiting(self) -> bool:
        """Tell whether the client's choice is awaited: told, with options, none chosen, or not settled since.

        "Not yet" opens the options again; what they chose before stays on record.
        """
        incident, chosen = self.incident, self.chosen
        if incident.closed_at is not None or incident.told_at is None or not self.options:
            return False
        if chosen is None or chosen.chosen_at is None:
            return True
        asked_at = incident.answer_at if incident.answer is Answer.NOT_YET else None
        return asked_at is not None and chosen.chosen_at <= asked_at

    @property
    def is_talked_again(self) -> bool:
        """Tell whether new ways were put to the client since they said "not yet"."""
        since = self.incident.answer_at
        kinds = (MessageKind.FULL, MessageKind.CORRECTION)
        sent = [one.sent_at for one in self.messages if one.kind in kinds or one.text_id == NOT_SETTLED]
        return since is not None and any(at >= since for at in sent if at is not None)

    @property
    def wants_new_ways(self) -> bool:
        """Tell whether nothing was put to the client, and nothing chosen, since they said "not yet"."""
        return not self.is_talked_again and (self.waiting or not self.options)

    @property
    def fix_owed(self) -> bool:
        """Tell whether a system fix is owed (D6)."""
        return any(fix.state is FixState.OWED for fix in self.fixes)

    @property
    def first_name(self) -> str:
        """The name a message speaks to; "" where no contact is known."""
        return self.client.first_name if self.client else ""


def title_of(incident: Incident) -> str:
    """Give an incident's title: the given one, else the start of what happened, else ""."""
    if incident.title.strip():
        return incident.title
    return made_title(incident.what_happened)


def made_title(what_happened: str) -> str:
    """Give a title for what happened: its first sentence, without a time of day at either end.

    The time has a field of its own, and in a narrow place it would be cut in two ("At 10:…").
    """
    line = next((line for line in what_happened.splitlines() if line.strip()), "")
    flat = " ".join(line[:_LOOKED_AT].split())
    span = sentences(flat)[0]
    first = flat[span.start : span.end].rstrip(".… ")
    timeless = re.sub(_TIME_AT_END, "", re.sub(_TIME_AT_START, "", first))
    title = capital(timeless if " " in timeless else first)
    if len(title) <= TITLE_LENGTH:
        return title
    cut = shortened(title, TITLE_LENGTH).removesuffix("…")
    return (re.sub(_DANGLING, "", cut) or cut) + "…"


def shortened(text: str, length: int) -> str:
    """Give a text of at most `length` characters, cut after a word and marked with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head, blank, _ = cut.rpartition(" ")
    return (head if blank else cut).rstrip(" ,;:.") + "…"
