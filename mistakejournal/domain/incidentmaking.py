"""Makes an incident of an entry: each name has its place, what can't be read there stays as a note (M3)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from mistakejournal.domain.client import Channel
from mistakejournal.domain.importfield import MOMENTS, Field, plain_key
from mistakejournal.domain.importwords import causes_of, kind_of, level_of, noticed_by_of, state_of
from mistakejournal.domain.incident import Incident, Kind, NoticedBy, State
from mistakejournal.domain.newincident import NewIncident, NewPart, NewText, Plan
from mistakejournal.domain.reading.entry import LONGEST_VALUE, Entry, Trouble, Value
from mistakejournal.domain.reading.imported import cut
from mistakejournal.domain.reading.listed import listed
from mistakejournal.domain.reading.moments import Moment, dated, orders, read_moment
from mistakejournal.domain.spans import contradiction
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError

_TEXTS = {
    Field.WHAT_HAPPENED, Field.MY_PART, Field.THEIR_PART, Field.MOMENT, Field.EFFECT, Field.CLIENT_SAID,
    Field.BROKE_WHERE, Field.WHEN_THEN, Field.MAKE_GOOD, Field.LESSON, Field.PRIVATE,
}  # fmt: skip
_LONGEST_TITLE = 200
MOST_BECAUSES = 5
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_SAID = re.compile(r"^#{2,6}[ \t]+(.*)$", re.MULTILINE)
_CHANNELS = {
    "email": Channel.EMAIL, "mail": Channel.EMAIL, "call": Channel.PHONE, "phone": Channel.PHONE,
    "text": Channel.CHAT, "text message": Channel.CHAT, "chat": Channel.CHAT, "sms": Channel.CHAT,
}  # fmt: skip


def numbered_days(entry: Entry, plan: Plan) -> Iterable[Value]:
    """Give the days of an entry that are written in plain numbers, so that their order has to be known."""
    for value in entry.values:
        if plan.fields.get(value.key) in MOMENTS and orders(value.text):
            yield value


def made(entry: Entry, plan: Plan) -> NewIncident:
    """Make an incident. Raises JournalError with its `line`: import_empty, import_date, import_long."""
    maker = _Maker(entry, plan)
    for value in entry.values:
        if value.text.strip():
            maker.take(value)
    return maker.done()


class _Maker:
    def __init__(self, entry: Entry, plan: Plan) -> None:
        self._entry, self._plan = entry, plan
        self._columns: dict[str, object] = {}
        self._from: dict[str, Value] = {}
        self._texts: dict[Field, list[str]] = {}
        self._lists: dict[Field, list[str]] = {}
        self._notes: dict[str, str] = {}
        self._state: State | None = None
        self._is_over = False
        self._clock = next((one.text for one in entry.values if self._field(one) is Field.TIME), "")

    def take(self, value: Value) -> None:
        """Put a value in its place."""
        if len(value.text) > LONGEST_VALUE:
            raise JournalError("import_long", line=value.line, name=value.key, most=LONGEST_VALUE)
        place, words = self._field(value), clean(value.text).strip()
        if place in MOMENTS:
            self._take_moment(place, value)
        elif place in _TEXTS:
            self._texts.setdefault(place, []).append(words)
        elif place is Field.NOTE:
            self._note(value)
        elif place not in (Field.LEAVE, Field.TIME, Field.ABOUT) and not self._take_code(place, words):
            self._lists.setdefault(place, []).append(words)

    def done(self) -> NewIncident:
        """Give the incident."""
        self._set_texts()
        self._put_in_order()
        columns, lists = self._columns, self._lists
        self._set_abouts(" ".join(one.text for one in self._entry.values if self._field(one) is Field.ABOUT))
        if not (columns.get("title") or columns.get("what_happened") or self._texts or lists or self._notes):
            raise JournalError("import_empty", line=self._entry.line)
        at = self._first_moment()
        self._close()
        done_at = self._moment("fixed_at") or self._moment("told_at") or at
        return NewIncident(
            columns,
            client=self._first(Field.CLIENT) or self._plan.client,
            work=self._first(Field.WORK),
            causes=causes_of("\n".join(lists.get(Field.CAUSES, ())), self._plan.labels),
            becauses=_becauses(lists.get(Field.BECAUSE, ())),
            not_caught=_becauses(lists.get(Field.NOT_CAUGHT, ())),
            repairs=self._parts(Field.REPAIRS, done_at),
            fixes=self._parts(Field.FIXES, done_at),
            said=self._said(Field.SAID),
            answered=self._said(Field.ANSWERED),
            notes=tuple(self._notes.items()),
            known_id=self._id(Field.ID),
            again_of=self._id(Field.AGAIN_OF),
            day=at.astimezone(self._plan.zone).date() if at is not None else None,
            is_over=self._is_over,
            file=self._entry.file,
            line=self._entry.line,
        )

    def _field(self, value: Value) -> Field:
        return self._plan.fields.get(value.key, Field.NOTE)

    def _note(self, value: Value) -> None:
        name = one_line(value.key) or "?"
        before = self._notes.get(name)
        words = clean(value.text).strip()
        self._notes[name] = f"{before}\n{words}" if before else words

    def _take_moment(self, place: Field, value: Value) -> None:
        plan = self._plan
        clock = self._clock if place in (Field.NOTICED, Field.HAPPENED) else ""
        found = read_moment(value.text, plan.zone, plan.today, plan.order, clock)
        name = f"{place}_at"
        if found is not None and name not in self._columns:
            self._columns[name] = found.at
            if place is not Field.CLOSED:
                self._columns[f"{place}_about"] = found.about
            self._from[name] = value
        elif found is None and place in (Field.NOTICED, Field.HAPPENED):
            raise JournalError("import_date", line=value.line, text=cut(one_line(value.text[:200]), 60))
        else:
            self._note(value)

    def _take_code(self, place: Field, words: str) -> bool:
        """Take what can be only a few things; False where the words are none of them, or a list."""
        if place is Field.KIND and kind_of(words) is not None:
            self._columns["kind"] = kind_of(words)
        elif place is Field.NOTICED_BY and noticed_by_of(words) is not None:
            self._columns["noticed_by"] = noticed_by_of(words)
        elif place is Field.LEVEL and level_of(words, self._plan.levels) is not None:
            self._columns["level"] = level_of(words, self._plan.levels)
        elif place is Field.STATE and state_of(words) is not None:
            self._state = state_of(words)
        else:
            return self._keep_code(place, words)
        return True

    def _keep_code(self, place: Field, words: str) -> bool:
        """Keep as a note what was none of the few things, under the name it stood under."""
        is_id = place in (Field.ID, Field.AGAIN_OF) and _ID.fullmatch(words.lower()) is None
        if place in (Field.KIND, Field.NOTICED_BY, Field.LEVEL, Field.STATE) or is_id:
            self._note(next(one for one in self._entry.values if self._field(one) is place))
            return True
        return False

    def _set_texts(self) -> None:
        title = one_line(" ".join(self._lists.pop(Field.TITLE, [])))
        if len(title) > _LONGEST_TITLE:
            self._texts.setdefault(Field.WHAT_HAPPENED, []).insert(0, title)
            title = cut(title, _LONGEST_TITLE)
        self._columns["title"] = title
        for place, parts in self._texts.items():
            self._columns[str(place)] = "\n\n".join(parts)

    def _put_in_order(self) -> None:
        """Keep as a note a time that can't be right beside the others: told before it was noticed."""
        while (pair := contradiction(Incident(""), {**_NO_TIMES, **self._columns})) is not None:
            wrong = "happened" if pair == ("happened", "noticed") else pair[1]
            del self._columns[f"{wrong}_at"], self._columns[f"{wrong}_about"]
            self._note(self._from.pop(f"{wrong}_at"))

    def _set_abouts(self, names: str) -> None:
        for name in plain_key(names).replace(",", " ").split():
            if f"{name}_at" in self._columns and f"{name}_about" in self._columns:
                self._columns[f"{name}_about"] = True

    def _moment(self, name: str) -> datetime | None:
        found = self._columns.get(name)
        return found if isinstance(found, datetime) else None

    def _first_moment(self) -> datetime | None:
        known = [self._moment(f"{one}_at") for one in (Field.NOTICED, Field.HAPPENED, *MOMENTS)]
        return next((at for at in known if at is not None), None)

    def _close(self) -> None:
        """Say that it is over: by its state, where that says nothing by what was answered for all."""
        columns = self._columns
        if columns.get("noticed_by") is NoticedBy.STEP:
            columns["kind"] = Kind.NEAR_MISS
        is_near = columns.get("kind") is Kind.NEAR_MISS
        is_over = self._state is State.CLOSED or (self._state is None and self._plan.are_over) or is_near
        known = [at for at in map(self._moment, (f"{one}_at" for one in MOMENTS)) if at is not None]
        if is_over and columns.get("closed_at") is None:
            self._is_over = not known
            if known:
                columns["closed_at"] = max(known)
        elif self._state not in (None, State.CLOSED) and not is_near:
            columns.pop("closed_at", None)

    def _first(self, place: Field) -> str:
        return cut(one_line(" ".join(self._lists.get(place, [])[:1])), _LONGEST_TITLE)

    def _id(self, place: Field) -> str:
        return self._first(place).lower()

    def _parts(self, place: Field, done_at: datetime | None) -> tuple[NewPart, ...]:
        found = []
        for one in listed("\n".join(self._lists.get(place, ()))):
            below = [self._read(words) for words in one.below]
            at = next((moment.at for moment in below if moment is not None), done_at)
            rest = [words for words, moment in zip(one.below, below, strict=True) if moment is None]
            title = cut(one_line(" ".join([one.words, *rest])), 2 * _LONGEST_TITLE)
            found.append(NewPart(title, None if one.is_done is False else at))
        return tuple(found)

    def _read(self, text: str) -> Moment | None:
        return read_moment(text, self._plan.zone, self._plan.today, self._plan.order)

    def _said(self, place: Field) -> tuple[NewText, ...]:
        """Read texts under headings that say when, how and under which subject."""
        text = "\n\n".join(self._lists.get(place, ()))
        parts = _SAID.split(text)
        found = [NewText(None, Channel.EMAIL, "", parts[0].strip())]
        for head, words in zip(parts[1::2], parts[2::2], strict=True):
            first, *names = [one.strip() for one in head.split("·")]
            at = self._read(first)
            if at is None:
                day, rest = dated(first)
                at, names = self._read(day), [rest, *names]
            channel = next((_CHANNELS[plain_key(one)] for one in names if plain_key(one) in _CHANNELS), None)
            subject = " · ".join(one for one in names if one and plain_key(one) not in _CHANNELS)
            found.append(NewText(at.at if at else None, channel or Channel.EMAIL, subject, words.strip()))
        return tuple(one for one in found if one.words)


_NO_TIMES: dict[str, object] = {"noticed_by": None}


def _becauses(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the chain; what is beyond its end is said with the last one."""
    found = [cut(one_line(" ".join([one.words, *one.below])), 400) for one in listed("\n".join(texts))]
    rest = " ".join(found[MOST_BECAUSES - 1 :])
    return (*found[: MOST_BECAUSES - 1], *([rest] if rest else ()))


def trouble_of(entry: Entry, error: JournalError) -> Trouble:
    """Give the trouble with its file and line."""
    facts = error.facts
    text = str(facts.get("text") or facts.get("name") or "")
    return Trouble(error.code, entry.file, int(facts.get("line") or entry.line), text)
