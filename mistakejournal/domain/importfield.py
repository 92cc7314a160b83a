"""What a column, a key or a heading of an import may become of an incident (M3)."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache


class Field(StrEnum):
    """A place in the incident. NOTE keeps the words under their own name, LEAVE takes nothing."""

    TITLE = "title"
    ID = "id"
    KIND = "kind"
    CLIENT = "client"
    WORK = "work"
    NOTICED = "noticed"
    TIME = "time"
    """The time of day that belongs to the day in NOTICED."""
    HAPPENED = "happened"
    TOLD = "told"
    FIXED = "fixed"
    VERIFIED = "verified"
    CLOSED = "closed"
    ABOUT = "about"
    NOTICED_BY = "noticed_by"
    STATE = "state"
    LEVEL = "level"
    CAUSES = "causes"
    WHAT_HAPPENED = "what_happened"
    MY_PART = "my_part"
    THEIR_PART = "their_part"
    MOMENT = "moment"
    EFFECT = "effect"
    CLIENT_SAID = "client_said"
    BROKE_WHERE = "broke_where"
    WHEN_THEN = "when_then"
    BECAUSE = "because"
    NOT_CAUGHT = "not_caught"
    REPAIRS = "repairs"
    FIXES = "fixes"
    SAID = "said"
    ANSWERED = "answered"
    MAKE_GOOD = "make_good"
    LESSON = "lesson"
    PRIVATE = "private_line"
    AGAIN_OF = "again_of"
    NOTE = "note"
    LEAVE = "leave"


MOMENTS = (Field.HAPPENED, Field.NOTICED, Field.TOLD, Field.FIXED, Field.VERIFIED, Field.CLOSED)

FOR_READING = (
    "What they could choose",
    "What I saw afterwards",
    "What let it through",
    "What I promised",
    "Check-ins",
    "How they see it now",
    "Who else it touched",
    "Files in the journal",
    "What I felt",
    "The whole story",
)
"""Headings of an incident we wrote that are there to be read alone: nothing is made of them."""

_NAMES = {
    Field.TITLE: "title|name|subject|summary|headline|incident|mistake|issue|what|error",
    Field.ID: "id|uuid|incident id",
    Field.KIND: "kind|type|entry type",
    Field.CLIENT: "client|client name|customer|customer name|company|account|for whom|who for|who|for",
    Field.WORK: "work|work name|kind of work|task|project|service|area|category|work type",
    Field.NOTICED: "noticed|noticed at|date|day|when|date noticed|discovered|found|detected|reported|datetime"
    "|timestamp|date and time|incident date|date of incident|detected at|discovered at|entry date"
    "|logged|start|noticed on|found on|reported on",
    Field.TIME: "time|time of day|hour|at",
    Field.HAPPENED: "happened|happened at|occurred|occurred at|date happened|date occurred|happened on"
    "|occurred on|time of incident",
    Field.TOLD: "told|told at|told client|client told|informed|client informed|notified|date told"
    "|told on|informed on",
    Field.FIXED: "fixed|fixed at|put right at|resolved|resolved at|date fixed|date resolved|resolved on"
    "|fixed on|corrected on",
    Field.VERIFIED: "verified|verified at|verified on|checked on|checked at|confirmed at",
    Field.CLOSED: "closed|closed at|closed on|date closed|done at|completed at|end",
    Field.ABOUT: "about",
    Field.NOTICED_BY: "noticed by|found by|detected by|discovered by|reported by|who noticed",
    Field.STATE: "state|status",
    Field.LEVEL: "level|severity|priority|size|impact level|sev|how bad",
    Field.CAUSES: "causes|cause|root cause|root causes|cause code|cause title|reason|reasons|tags cause",
    Field.WHAT_HAPPENED: "what happened|description|details|detail|text|body|content|story|what went wrong"
    "|incident description|entry|facts",
    Field.MY_PART: "my part|my role|my share|what i did|own|own part|responsibility",
    Field.THEIR_PART: "their part|their role|client part",
    Field.MOMENT: "just before|moment|context|the moment before|before|circumstances|situation",
    Field.EFFECT: "what it meant for them|effect|impact|consequence|consequences|damage|harm|result",
    Field.CLIENT_SAID: "what they said|client said|their words|feedback|client feedback|complaint",
    Field.BROKE_WHERE: "where it broke|where|broke where|step|place",
    Field.WHEN_THEN: "when then",
    Field.BECAUSE: "because|why|whys|5 whys|five whys|analysis|root cause analysis",
    Field.NOT_CAUGHT: "why it wasn't caught|not caught|why not caught|why wasn't it caught",
    Field.REPAIRS: "put right|repair|repairs|repaired by|correction|corrections|immediate action|action taken"
    "|what i did about it|fix|quick fix|resolution|remedy",
    Field.FIXES: "what changed|fixes|system fix|system fixes|prevention|preventive action|preventive actions"
    "|corrective action|corrective actions|action|actions|action items|follow up|next time|change|changes"
    "|how to prevent|countermeasure|countermeasures",
    Field.SAID: "what was said|message|messages|what i said|what i wrote|apology|email|reply to client",
    Field.ANSWERED: "what they answered|answer|their answer|client answer|client reply|reply",
    Field.MAKE_GOOD: "make good|make-good|compensation|goodwill|credit",
    Field.LESSON: "lesson|lessons|lesson learned|lessons learned|learned|learning|takeaway|takeaways"
    "|what i learned",
    Field.PRIVATE: "private|private line|private note|private notes|just for me",
    Field.AGAIN_OF: "again of|same as|duplicate of",
    Field.LEAVE: "rev|digest|device id|created at|updated at|deleted at|page|pause done|zone|practice"
    "|timeline|what let it through",
}  # fmt: skip
_SIGNS = re.compile(r"[\s_\-./:()?!#*]+")


def guess(key: str) -> Field:
    """Give what a name most likely stands for; NOTE where nothing says so."""
    return _names().get(plain_key(key), Field.NOTE)


def plain_key(key: str) -> str:
    """Give a name as names are compared: without signs, case and accents (client name for "Client_Name:")."""
    flat = unicodedata.normalize("NFKD", key.replace("’", "'"))
    flat = "".join(letter for letter in flat if not unicodedata.combining(letter))
    return _SIGNS.sub(" ", flat.casefold()).strip()


@cache
def _names() -> dict[str, Field]:
    found: dict[str, Field] = {}
    for one, names in _NAMES.items():
        for name in (one.value, *names.split("|")):
            found.setdefault(plain_key(name), one)
    return found | {plain_key(heading): Field.LEAVE for heading in FOR_READING}
