"""The one page a look back ends in, only for her: what was seen, what was done on the way, what she noted."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.lookback import LookBack, LookBackNote, RuleOfThumb
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.seeking import folded
from mistakejournal.services.desk import Desk
from mistakejournal.services.lookback.lookbacks import Stretch, get_look_back, notes, stretch_of
from mistakejournal.services.lookback.rows import WentRight, went_right
from mistakejournal.store import lookbacks as store
from mistakejournal.store.lookbackrows import Deed, deeds

__all__ = ["Deed", "LookBackLine", "LookBackPage", "look_back_page", "past_look_backs"]

LONGEST_BEGINNING = 160
"""Letters of a note that stand in a list."""


@dataclass(frozen=True)
class LookBackPage:
    """One look back, whole."""

    look_back: LookBack
    stretch: Stretch
    went_right: WentRight
    notes: tuple[LookBackNote, ...]
    deeds: tuple[Deed, ...]
    """What was settled between its beginning and its end, in the order of time."""
    rules: tuple[RuleOfThumb, ...]
    """Rules of thumb that were made in it and hold."""


@dataclass(frozen=True)
class LookBackLine:
    """One look back in a list, with the beginning of what was noted, or of what was sought in it."""

    look_back: LookBack
    beginning: str


def look_back_page(desk: Desk, look_back_id: str) -> LookBackPage:
    """Give the page of a look back. Raises KeyError when there is none."""
    found = get_look_back(desk, look_back_id)
    stretch = stretch_of(desk, found.period, found.begun_at)
    begun = found.begun_at or found.created_at or desk.clock.now()
    return LookBackPage(
        found,
        stretch,
        went_right(desk, stretch),
        tuple(notes(desk, look_back_id)),
        tuple(deeds(desk.journal, begun, found.finished_at or desk.clock.now())),
        tuple(
            rule
            for rule in store.rules(desk.journal)
            if rule.look_back_id == look_back_id and rule.put_away_at is None
        ),
    )


def past_look_backs(desk: Desk, wanted: str = "") -> list[LookBackLine]:
    """Give the look backs that hold every word sought, in title, note or rule; the newest first."""
    by_id: dict[str, list[str]] = {}
    for note in store.notes(desk.journal):
        by_id.setdefault(note.look_back_id, []).append(note.note)
    for rule in store.rules(desk.journal):
        by_id.setdefault(rule.look_back_id or "", []).append(rule.title)
    words = folded(wanted).split()
    lines = []
    for one in store.all_(desk.journal):
        texts = by_id.get(one.id, [])
        whole = folded("\n".join((one.title, *texts)))
        if all(word in whole for word in words):
            lines.append(LookBackLine(one, _beginning(texts, words)))
    return lines


def _beginning(texts: Sequence[str], words: Sequence[str]) -> str:
    """Give the first note with the first word sought, else the first note, cut at a word."""
    found = next((text for text in texts if words and words[0] in folded(text)), texts[0] if texts else "")
    flat = " ".join(found.split())
    if len(flat) <= LONGEST_BEGINNING:
        return flat
    return flat[:LONGEST_BEGINNING].rsplit(" ", 1)[0] + "…"
