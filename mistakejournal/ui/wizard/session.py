"""One incident being handled: what is stored, what is being typed, and the one way to change either."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.flow import Step, page_name
from mistakejournal.domain.incident import Incident
from mistakejournal.domain.wording import Lexicon
from mistakejournal.services import incidents
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.incidents import IncidentFile
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context

INTERESTS = frozenset(
    {
        "incidents",
        "feelings",
        "affected",
        "repairs",
        "options",
        "whys",
        "causes",
        "fixes",
        "messages",
        "promises",
        "replies",
        "follow_ups",
        "check_ins",
        "clients",
        "works",
        "runs",
        "run_steps",
        "steps",
        "checklists",
        "settings",
        "evidence",
        "kept_words",
        "prompts",
        "prompt_answers",
    }
)
_OWN = frozenset({"incidents"})


class Session(QObject):
    """What the six pages share. The incident comes into being with the first input, not before."""

    changed = Signal()
    """The incident was read anew; the page in view fills itself."""
    saving = Signal()
    """Something is typed that is not on disk yet."""
    saved = Signal()
    gone = Signal()
    """The incident is no longer there (its making was taken back)."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Serve one wizard; `begin` or `resume` says which incident."""
        super().__init__(parent)
        self.context = context
        self.earlier = False
        self.opened = 0
        """How often an incident was opened or begun; what takes a while sees by it whether it is another."""
        self.file: IncidentFile | None = None
        self._id = ""
        self._listens = True
        self._page = page_name(Step.PAUSE)
        self._typed: dict[str, Any] = {}
        self._noted: dict[str, Any] = {}
        self._autosave = Autosave(self._save, self)
        self._autosave.waiting.connect(self.saving)
        self._autosave.saved.connect(self.saved)
        context.changed.connect(self._on_changed)

    @property
    def desk(self) -> Desk:
        """Give the desk, for reading; writing goes through `edit` and `do`."""
        return self.context.desk

    @property
    def id(self) -> str:
        """Give the incident's id, or "" while nothing was put in yet."""
        return self._id

    @property
    def incident(self) -> Incident:
        """Give the incident as it stands with what is being typed; an empty one before the first input."""
        stored = self.file.incident if self.file else self._blank()
        return replace(stored, **(self._noted | self._typed))

    @property
    def is_waiting(self) -> bool:
        """Say whether something is typed that is not on disk yet; where the cursor is does not count."""
        return bool(self._autosave.pending - {"page"})

    @cached_property
    def lexicon(self) -> Lexicon:
        """Give the wording patterns, compiled at the first look."""
        return Lexicon(self.desk.content.lexicon)

    @property
    def first_name(self) -> str:
        """Give the name of the client's contact, or "" where none is known."""
        return self.file.first_name if self.file else ""

    def names(self) -> tuple[str, ...]:
        """Give the names of those a sentence may point at: the client's and everybody's affected."""
        if self.file is None:
            return ()
        client = (self.file.client.contact, self.file.client.name) if self.file.client else ()
        return tuple(name for name in (*client, *(one.name for one in self.file.affected)) if name)

    def listen(self, *, listening: bool) -> None:
        """Follow changes of others, or rest while nobody looks; after a rest it tells what is other now."""
        self._listens = listening
        if listening and self._id:
            self._read(even_if_same=False)

    def begin(self, *, earlier: bool = False, practice: bool = False) -> None:
        """Stand ready for a new incident; nothing is stored until something is put in.

        A practice has something to practise on from the start (A9).
        """
        self._open("", None)
        self.earlier = earlier
        if practice:
            from mistakejournal.ui.practice import made_up

            self._noted = made_up()

    def resume(self, incident_id: str) -> bool:
        """Go on with an incident; tell whether it is there. If not, stand ready for a new one."""
        try:
            file = incidents.incident_file(self.desk, incident_id)
        except KeyError:
            self.begin()
            return False
        self._open(incident_id, file)
        return True

    def set_earlier(self) -> None:
        """It happened earlier: nothing is assumed about when she noticed (A1)."""
        if self._id:
            self.choose(noticed_at=None)
        else:
            self.earlier = True

    def edit(self, **fields: object) -> None:
        """Note fields of the incident as they are typed or chosen; they are on disk within 2 s."""
        for name, value in fields.items():
            self._typed[name] = value
            self._autosave.put(name, value)

    def add_their_part(self, sentence: str) -> None:
        """Put a sentence into the private box for their part."""
        before = self.incident.their_part
        self.edit(their_part=f"{before}\n{sentence}" if before else sentence)

    def note(self, **fields: object) -> None:
        """Keep what is no input by itself (the time of the breath): stored with the first input."""
        if self._id:
            self.edit(**fields)
        else:
            self._noted |= fields

    def do(self, call: Callable[[Desk, str], Done]) -> Done | None:
        """Do one service call at once, after what was typed is saved; None when it could not be done.

        Before the first input this makes the incident, so `call` always gets an id.
        """
        if not self.flush() or not self._exists():
            return None
        return self.context.perform(lambda: call(self.desk, self._id))

    def jot(self, key: str, text: str) -> None:
        """Keep what belongs to nothing yet (a name half typed): on disk within 2 s, "" lets it go."""
        if self.jotted(key) != text:
            kept = {**(self.incident.unfinished or {}), key: text}
            self.edit(unfinished={name: words for name, words in kept.items() if words} or None)

    def jotted(self, key: str) -> str:
        """Give what was kept under a key, or ""."""
        return (self.incident.unfinished or {}).get(key, "")

    def choose(self, **fields: object) -> bool:
        """Store fields at once; tell whether they were taken (times may contradict each other)."""
        return (
            self.do(lambda desk, incident_id: incidents.edit_incident(desk, incident_id, **fields))
            is not None
        )

    def later(self, key: str, call: Callable[[Desk, str], Done]) -> None:
        """Do a service call within 2 s, for what is typed into a part (an option's title).

        A newer call with the same key takes the older one's place.
        """
        self._autosave.put(f"{key}()", call)

    def is_waiting_for(self, key: str) -> bool:
        """Say whether a call of `later` is still to be done."""
        return f"{key}()" in self._autosave.pending

    def flush(self) -> bool:
        """Save what is typed now; tell whether all is on disk."""
        return self._autosave.flush()

    def note_place(self, step: Step, field: str = "") -> None:
        """Keep where she is, so that the incident opens there again; it does not make an incident."""
        self._page = page_name(step, field)
        if self._id and self.incident.page != self._page:
            self.edit(page=self._page)

    def _blank(self) -> Incident:
        """Give what the first input would make."""
        return Incident(id="", page=self._page, noticed_at=None if self.earlier else self.desk.clock.now())

    def _open(self, incident_id: str, file: IncidentFile | None) -> None:
        if not self.flush():
            self._autosave.drop()  # it would be saved to another incident
        self.opened += 1
        self._typed, self._noted = {}, {}
        self._id, self.file, self.earlier = incident_id, file, False
        self._page = file.incident.page if file else page_name(Step.PAUSE)
        self.changed.emit()

    def _exists(self) -> bool:
        if self._id:
            return True
        return self._start({})

    def _start(self, fields: dict[str, Any]) -> bool:
        fields = {"page": self._page} | self._noted | fields
        done = self.context.perform(
            lambda: incidents.start_incident(self.desk, earlier=self.earlier, **fields)
        )
        if done is None:
            return False
        self._id, self._noted = done.id, {}
        self._typed = {name: value for name, value in self._typed.items() if name not in fields}
        self._read()
        return True

    def _save(self, pending: dict[str, Any]) -> bool:
        fields = {name: value for name, value in pending.items() if not callable(value)}
        calls = [call for call in pending.values() if callable(call)]
        if not self._save_fields(fields):
            return False
        done = [self.context.perform(partial(call, self.desk, self._id)) for call in calls]
        return None not in done

    def _save_fields(self, fields: dict[str, Any]) -> bool:
        if not self._id:
            return self._start(fields)
        if not fields:
            return True
        done = self.context.perform(lambda: incidents.edit_incident(self.desk, self._id, **fields))
        if done is None:
            return False
        for name in [name for name, value in fields.items() if self._typed.get(name) == value]:
            del self._typed[name]
        return True

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if self._listens and self._id and kinds & INTERESTS:
            self._read(even_if_same=kinds != _OWN)

    def _read(self, *, even_if_same: bool = True) -> None:
        before = self.file
        try:
            self.file = incidents.incident_file(self.desk, self._id)
        except KeyError:
            self._id, self.file, self._typed = "", None, {}
            self.gone.emit()
            return
        if even_if_same or _shows_other(before, self.file):
            self.changed.emit()


def _shows_other(before: IncidentFile | None, after: IncidentFile) -> bool:
    """Tell whether a page would show anything else; where she is stands on no page."""
    if before is None:
        return True
    return replace(before, incident=replace(before.incident, page=after.incident.page)) != after
