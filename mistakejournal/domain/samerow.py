"""Whether a promise is a row already: an option, the make-good, the step, a check-in, a promise (J2)."""

from __future__ import annotations

import re
from datetime import datetime

from mistakejournal.domain.fix import FixState
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.likeness import likeness, telling_words
from mistakejournal.domain.promised import Due, due_of, without_times
from mistakejournal.domain.telling import Promise, PromiseState
from mistakejournal.domain.text import straight

ALIKE = 0.6
"""From here on two texts without their times say the same thing; tried on pairs of real sentences."""
STEP_ALIKE = 0.45
"""A step is often said shorter to the client than it stands in the list."""

_REPORTS = re.compile(
    r"\b(?:I|we)(?:'ll|\s+will)(?:\s+(?:also|then|personally))*\s+(?:write|call|tell|report|message|ring|phone|let\s+you|text|"
    r"confirm|email|mail|get\s+back|come\s+back|update)\b|\bhear\s+from\s+me\b",
    re.IGNORECASE,
)
_WITH_NEXT_RUN = re.compile(
    r"\bwith\s+(?:each|every|the|your)\s+(?:of\s+the\s+)?(?:next|following|coming)\b(?!\s+(?:steps?|days?))",
    re.IGNORECASE,
)
_OWED = re.compile(r"\bwhat\s+(?:I(?:'ve|\s+have)\s+)?changed?s?\b", re.IGNORECASE)
_FROM_NOW = re.compile(
    r"\bfrom\s+(?:now\s+on|today)\b[,:]?(?:\s+my\s+checklist\s+has\s+a\s+new\s+step:?)?", re.IGNORECASE
)
_NEGATIVE = re.compile(r"\b(?:not|never|no|won't|don't|instead|except)\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?:your\s+choice|you\s+chose|we\s+agreed(?:\s+(?:on|that))?)[:,]?\s*", re.IGNORECASE)


def same_row(words: str, file: IncidentFile, now: datetime) -> str:
    """Say as what a promise made at `now` (on her wall) stands in the file already; "" when it is a new one.

    The codes: "promise", "check_in", "option", "make_good", "step". What she will report is a promise of its
    own, whatever it is about; so is telling what she has changed, while that is owed.
    """
    plain = straight(words)
    due = due_of(plain, now)
    if any(_is_again(plain, due, promise) for promise in file.promises):
        return "promise"
    if _REPORTS.search(plain):
        return "check_in" if _WITH_NEXT_RUN.search(plain) and not _OWED.search(plain) else ""
    what = without_times(_LEAD.sub("", plain))
    for option in file.options:
        theirs = due_of(option.by_when or option.title, now)
        if _agree(due, theirs) and _alike(what, without_times(option.title)):
            return "option"
    if file.incident.make_good.strip() and _alike(what, without_times(file.incident.make_good)):
        return "make_good"
    return "step" if _is_step(plain, file) else ""


def _is_again(plain: str, due: Due, promise: Promise) -> bool:
    title = straight(promise.title)
    if plain.casefold() == title.casefold():
        return True
    known = Due(promise.due_on, promise.due_time)
    if promise.state is not PromiseState.OPEN or due != known:
        return False
    return _alike(without_times(plain), without_times(title))


def _is_step(plain: str, file: IncidentFile) -> bool:
    what = _FROM_NOW.sub("", plain)
    if what == plain:
        return False
    stands = [fix for fix in file.fixes if fix.title and fix.state in (FixState.DONE, FixState.OWED)]
    return any(likeness(what, fix.title) >= STEP_ALIKE for fix in stands)


def _agree(one: Due, other: Due) -> bool:
    """Tell whether two times don't contradict each other: one of them may be silent."""
    days = one.on is None or other.on is None or one.on == other.on
    return days and (not one.time or not other.time or one.time == other.time)


def _alike(one: str, other: str) -> bool:
    """Tell whether two texts say the same; one that denies or excepts something is another."""
    if telling_words(one) == telling_words(other) != frozenset():
        return True
    return likeness(one, other) >= ALIKE and _NEGATIVE.search(one) is None
