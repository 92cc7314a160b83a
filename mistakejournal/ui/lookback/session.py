"""One look back while it is open: its step, and its notes on their way to the disk (K5)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.lookback import CLOSING, PAGES, LookBack, Period
from mistakejournal.services.desk import Desk
from mistakejournal.services.lookback import lookbacks
from mistakejournal.services.lookback.lookbacks import Ask, Stretch
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.words.lookbacks import title_words


class Session(QObject):
    """Nothing is written before she goes on or notes something: who only looks leaves nothing behind."""

    line_wanted = Signal(str)
    """A line that belongs into the note of the step in view."""

    def __init__(self, context: Context, period: Period, look_back_id: str = "") -> None:
        """Go on with a look back; "" is a new one. Raises KeyError when it is gone."""
        super().__init__()
        self.context = context
        self.id = look_back_id
        self._known: LookBack | None = None
        if look_back_id:
            self._known = lookbacks.get_look_back(context.desk, look_back_id)
            period = self._known.period
        self.period = period
        self.page = self._page_known()
        self.asks: tuple[Ask, ...] = lookbacks.asks(context.desk, period)
        begun_at = self._known.begun_at if self._known else None
        self.stretch: Stretch = lookbacks.stretch_of(context.desk, period, begun_at)
        self._autosave = Autosave(self._save, self)

    def _page_known(self) -> str:
        """One that is finished opens as its page, one that was left where it was left."""
        if self._known is None:
            return PAGES[self.period][0]
        return CLOSING if self.is_finished else self._known.page

    @property
    def is_finished(self) -> bool:
        """Whether she has said once that she is done."""
        return self._known is not None and self._known.finished_at is not None

    @property
    def desk(self) -> Desk:
        """The open journal."""
        return self.context.desk

    @property
    def title(self) -> str:
        """What it looks at, as it was named when it began."""
        return (self._known.title if self._known else "") or title_words(self.period, self.stretch.first)

    @property
    def number(self) -> int:
        """The place of the step in view, from 1; the closing page comes after the last."""
        pages = (*PAGES[self.period], CLOSING)
        return pages.index(self.page) + 1 if self.page in pages else 1

    def ask(self, page: str) -> Ask | None:
        """Give a step in words; None for the closing page."""
        return next((one for one in self.asks if one.page == page), None)

    def turn_to(self, page: str) -> None:
        """Save what is typed and open another step; it is remembered.

        The closing page is that of a row: where none could be begun she stays where she is.
        """
        self._autosave.flush()
        is_begun = self._ensure()
        if is_begun or page != CLOSING:
            self.page = page  # before the change is told: the step that is left need not be read anew
        if is_begun:
            self.context.perform(lambda: lookbacks.turn_to(self.desk, self.id, page))

    def finish(self) -> bool:
        """Say that she has looked; tell whether that is on disk. What was finished once keeps its time."""
        self._autosave.flush()
        if self.is_finished:
            return True
        return (
            self._ensure()
            and self.context.perform(lambda: lookbacks.finish_look_back(self.desk, self.id)) is not None
        )

    def note_of(self, page: str) -> str:
        """Give what she noted at a step, as far as it is on disk."""
        found = lookbacks.notes(self.desk, self.id) if self.id else []
        return next((one.note for one in found if one.page == page), "")

    def words_of(self, page: str) -> str:
        """Give what stands in the note of a step, once it is on disk."""
        self._autosave.flush()
        return self.note_of(page)

    def put_note(self, page: str, words: str) -> None:
        """Keep what is typed at a step; it is on disk within two seconds."""
        self._autosave.put(page, words)

    def flush(self) -> bool:
        """Save now; tell whether all is on disk."""
        return self._autosave.flush()

    def _save(self, values: dict[str, object]) -> bool:
        if not self.id and not any(str(words).strip() for words in values.values()):
            return True
        return self._ensure() and all(self._note(page, str(words)) for page, words in values.items())

    def _note(self, page: str, words: str) -> bool:
        ask = self.ask(page)
        title = ask.name if ask else ""
        return (
            self.context.perform(lambda: lookbacks.note(self.desk, self.id, page, title, words)) is not None
        )

    def _ensure(self) -> bool:
        """Begin the row when there is something to keep; tell whether there is one."""
        if not self.id:
            title = title_words(self.period, self.stretch.first)
            done = self.context.perform(
                lambda: lookbacks.begin_look_back(self.desk, self.period, title, self.page)
            )
            self.id = done.id if done else ""
        return bool(self.id)
