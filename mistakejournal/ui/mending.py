"""Putting a closed journal together again: the work is seen, and what came of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services import rescue
from mistakejournal.services.clock import Clock
from mistakejournal.services.desk import Desk
from mistakejournal.services.long_work import Going, IsUnwanted, Say, UnwantedError
from mistakejournal.services.rescue import Rescue
from mistakejournal.ui.ask import tell
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.work_line import WorkLine
from mistakejournal.words.errors import error_words
from mistakejournal.words.rescue import rescued_words


def mending(desk: Desk) -> ClosedWork:
    """Give the work of putting an open journal together again: its window closes and opens for that."""
    journal, key, clock = desk.journal.path, desk.journal.key, desk.clock
    said: list[str] = []

    def work(going: Going) -> str:
        made = rescue.put_together(journal, clock, key, going.is_unwanted)
        if made is None:
            raise UnwantedError
        said.append(rescued_words(made, clock, rescue.take_up(journal, clock)))
        return key

    return ClosedWork(
        QCoreApplication.translate("Mending", "Reading what is there"),
        QCoreApplication.translate("Mending", "The damaged file is set aside, untouched."),
        work,
        lambda _context, window: tell(window, _title(), said[0]),
    )


def _title() -> str:
    return QCoreApplication.translate("Mending", "The journal can be read again")


def mend(journal: Path, clock: Clock, key: str = "") -> bool:
    """Put a closed journal together again and say what it holds now; tell whether it did."""
    try:
        made = made_ready(journal, clock, key)
        if made is None:
            return False
        aside = rescue.take_up(journal, clock)
    except JournalError as error:
        rescue.let_be(journal)
        tell(None, QCoreApplication.translate("Mending", "It couldn’t be put together"), error_words(error))
        return False
    tell(None, _title(), rescued_words(made, clock, aside))
    return True


def made_ready(journal: Path, clock: Clock, key: str = "") -> Rescue | None:
    """Have it made ready beside the journal, while that is seen; None when it was stopped.

    Raises JournalError as `put_together` does.
    """

    def work(_say: Say, is_unwanted: IsUnwanted) -> object:
        return rescue.put_together(journal, clock, key, is_unwanted)

    made = Waiting(
        QCoreApplication.translate("Mending", "Reading what is there"),
        QCoreApplication.translate("Mending", "Nothing of the journal is changed by that."),
    ).result_of(work)
    return made if isinstance(made, Rescue) else None


def bring_here(chosen: Path, journal: Path, clock: Clock) -> bool:
    """Have a journal that lies elsewhere copied here, while that is seen; tell whether it was.

    Raises JournalError as `rescue.bring_here` does.
    """

    def work(_say: Say, is_unwanted: IsUnwanted) -> object:
        return rescue.bring_here(chosen, journal, clock, "", is_unwanted)

    return bool(
        Waiting(
            QCoreApplication.translate("Mending", "Copying the journal here"),
            QCoreApplication.translate("Mending", "The one you chose stays as it is."),
        ).result_of(work)
    )


class Waiting(Dialog):
    """Stands over work that nothing else can go on beside."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        """Name the work, and say what is good to know."""
        super().__init__(title, text=text, parent=parent)
        self._line = self.add(WorkLine(title))
        self._stop = Button(self.tr("Stop"), "quiet")
        self._stop.clicked.connect(self.reject)
        self.add_buttons(self._stop)
        self._made: object = None
        self._error: JournalError | None = None
        self._line.done.connect(self._on_done)
        self._line.failed.connect(self.accept)

    def result_of(self, work: Callable[[Say, IsUnwanted], object]) -> object:
        """Do it on a worker's thread and give what came of it; None when it was stopped.

        Raises the JournalError that it raised.
        """

        def kept(say: Say, is_unwanted: IsUnwanted) -> object:
            try:
                return work(say, is_unwanted)
            except JournalError as error:
                self._error = error
                raise

        self._line.start(kept, "")
        try:
            self.exec()
        finally:
            self.deleteLater()
        if self._error is not None:
            raise self._error
        return self._made

    def reject(self) -> None:
        """Ask the work to stop; what it has made by then is let go."""
        self._stop.setEnabled(False)
        self._line.stop()

    def _on_done(self, made: object) -> None:
        self._made = made
        self.accept()
