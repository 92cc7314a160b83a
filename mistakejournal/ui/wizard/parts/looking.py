"""A look at a text that never holds up typing: a short text at once, a long one in slices."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.wording import Hint, Scope
from mistakejournal.services import keptwords
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.wizard.session import Session

AT_ONCE = 2_000
"""Letters looked at in one go, about 5 ms; the others take turns with the keys."""


class Looking(QObject):
    """Looks at one field. Only the newest look tells what it found; one that is out of date falls silent."""

    found = Signal(list)
    """The hints (`Hint`) in the text that was asked about last."""

    def __init__(self, session: Session, scope: Scope, place: str, parent: QObject) -> None:
        """Look as `scope` says; `place` is where words are kept: a field's name, or "message"."""
        super().__init__(parent)
        self._session, self._scope, self._place = session, scope, place
        self._turn = 0

    def look(self, text: str, *, now: bool = False) -> None:
        """Look at a text. `found` comes before this returns where the text is short, or `now` is wanted."""
        self._turn += 1
        work = self._work(text, self._turn)
        is_short = len(text) <= AT_ONCE and self._session.lexicon.is_ready
        if now or is_short:
            for _ in work:
                pass
        else:
            Slices(work, self)

    def stop(self) -> None:
        """Let go of a look that is not done yet."""
        self._turn += 1

    def keep(self, hint: Hint) -> None:
        """Leave the words of a hint as they are, from now on."""
        place = self._place
        self._session.do(lambda desk, row: keptwords.keep_words(desk, row, hint.quote, place))

    def look_again(self) -> None:
        """Forget what was kept here."""
        place = self._place
        self._session.do(lambda desk, row: keptwords.look_again(desk, row, place))

    def kept(self) -> frozenset[str]:
        """Give the words that are kept here."""
        session = self._session
        return keptwords.kept_words(session.desk, session.id, self._place) if session.id else frozenset()

    def _work(self, text: str, turn: int) -> Iterator[None]:
        lexicon, hints = self._session.lexicon, list[Hint]()
        if not lexicon.is_ready:
            yield from lexicon.prepare()
        for found in lexicon.looking(text, self._scope, self._session.names(), self.kept()):
            if turn != self._turn:
                return
            hints = found
            yield
        self.found.emit(hints)
