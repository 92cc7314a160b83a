"""Looking back on purpose: begun, left and gone on with, its notes kept, found again (K5)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from mistakejournal.domain.lookback import CLOSING, PAGES, LookBack, LookBackNote, Period, stretch
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import clean
from mistakejournal.services.clock import day_begins
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import lookbacks as store
from mistakejournal.store import tables


@dataclass(frozen=True)
class Stretch:
    """What a look back looks at, on her wall and in moments; `until` is the first that is not in it."""

    first: date
    last: date
    since: datetime
    until: datetime


@dataclass(frozen=True)
class Ask:
    """One step as it is worded now: what it is about, and what is asked for her note."""

    page: str
    minutes: int
    name: str
    text: str
    ask: str


_WORDS = {Period.WEEK: "weekly", Period.MONTH: "monthly"}


def asks(desk: Desk, period: Period) -> tuple[Ask, ...]:
    """Give the steps of a look back in order, in the words of the content."""
    rows = desk.content.vocab["review"][_WORDS[period]]["steps"]
    return tuple(Ask(row["id"], row["minutes"], row["name"], row["text"], row["ask"]) for row in rows)


def invitation(desk: Desk, period: Period) -> tuple[str, str]:
    """Give what a look back is called, and what it is in a sentence."""
    words = desk.content.vocab["review"][_WORDS[period]]
    return words["title"], words["summary"]


def stretch_of(desk: Desk, period: Period, begun_at: datetime | None = None) -> Stretch:
    """Give the week or month that is meant at a moment, by default now."""
    clock = desk.clock
    first, end = stretch(period, clock.local(begun_at).date())
    return Stretch(first, end - timedelta(days=1), day_begins(clock, first), day_begins(clock, end))


def get_look_back(desk: Desk, look_back_id: str) -> LookBack:
    """Give a look back. Raises KeyError when there is none or it is in the bin."""
    found = store.get(desk.journal, look_back_id)
    if found is None:
        raise KeyError(look_back_id)
    return found


def to_go_on_with(desk: Desk, period: Period) -> LookBack | None:
    """Give the one of this stretch that was left in between; an older one is only found again."""
    found = store.unfinished(desk.journal, period)
    if found is None:
        return None
    same = stretch_of(desk, period, found.begun_at).first == stretch_of(desk, period).first
    return found if same else None


def begin_look_back(desk: Desk, period: Period, title: str, page: str = "") -> Done:
    """Begin one, at its first step where no other is named; `title` says in words what it looks at."""
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.LOOK_BACKS, title=title, period=period, page=page or PAGES[period][0], begun_at=writing.now
        )
    return done(writing, "", row_id)


def turn_to(desk: Desk, look_back_id: str, page: str) -> Done:
    """Remember the step she is at. Raises ValueError for one that is none."""
    period = get_look_back(desk, look_back_id).period
    if page not in (*PAGES[period], CLOSING):
        raise ValueError(page)
    with desk.journal.write() as writing:
        writing.change(tables.LOOK_BACKS, look_back_id, page=page)
    return done(writing, "", look_back_id)


def note(desk: Desk, look_back_id: str, page: str, title: str, words: str) -> Done:
    """Keep what she noted at a step, beside the step as it is worded now. No words: no row.

    Typing has its own undo.
    """
    text = clean(words)
    known = next((one for one in notes(desk, look_back_id) if one.page == page), None)
    with desk.journal.write() as writing:
        if known is None and text.strip():
            writing.add(tables.LOOK_BACK_NOTES, look_back_id=look_back_id, page=page, title=title, note=text)
        elif known is not None and text.strip():
            writing.change(tables.LOOK_BACK_NOTES, known.id, note=text)
        elif known is not None:
            writing.remove(tables.LOOK_BACK_NOTES, known.id)
    return done(writing, "", look_back_id)


def notes(desk: Desk, look_back_id: str) -> list[LookBackNote]:
    """Give what was noted, in the order of the steps."""
    order = {page: place for place, page in enumerate(PAGES[get_look_back(desk, look_back_id).period])}
    return sorted(store.notes(desk.journal, look_back_id), key=lambda one: order.get(one.page, len(order)))


def finish_look_back(desk: Desk, look_back_id: str) -> Done:
    """Say that she has looked; it stays as one page and may be opened at any step again."""
    with desk.journal.write() as writing:
        writing.change(tables.LOOK_BACKS, look_back_id, finished_at=writing.now, page=CLOSING)
    return done(writing, "finish_look_back", look_back_id)


def remove_look_back(desk: Desk, look_back_id: str) -> Done:
    """Put a look back into the bin, its notes with it."""
    kept = store.notes(desk.journal, look_back_id)
    with desk.journal.write() as writing:
        for one in kept:
            writing.remove(tables.LOOK_BACK_NOTES, one.id)
        writing.remove(tables.LOOK_BACKS, look_back_id)
    return done(writing, "remove_look_back", look_back_id)
