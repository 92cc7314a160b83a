"""The way out of a journal that can’t be opened: all that can be read of it in one file, elsewhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mistakejournal.errors import JournalError
from mistakejournal.services import rescue
from mistakejournal.services.clock import Clock
from mistakejournal.services.exports.journal.written import Written
from mistakejournal.services.journalexports import export_journal, format_of
from mistakejournal.ui.ask import tell
from mistakejournal.ui.mending import Waiting, made_ready
from mistakejournal.ui.saving import ask_where
from mistakejournal.words.errors import error_words
from mistakejournal.words.wholejournal import file_kind, written_words

_FORM = "bundle"


def save_what_can_be_read(journal: Path, clock: Clock, key: str = "") -> None:
    """Ask where, and write what a damaged journal can be put together from; it stays as it is."""
    try:
        if made_ready(journal, clock, key) is not None:
            _save(rescue.ready_place(journal), clock, key)
    except JournalError as error:
        _say(error_words(error))
    finally:
        rescue.let_be(journal)


def save_as_it_is(journal: Path, clock: Clock, key: str = "") -> None:
    """Ask where, and write a journal down as it stands, also one that only a newer app can show."""
    try:
        _save(journal, clock, key)
    except JournalError as error:
        _say(error_words(error))


def _save(source: Path, clock: Clock, key: str) -> None:
    name = QCoreApplication.translate("ExitDoor", "Mistake Journal")
    path = ask_where(None, _title(), name, format_of(_FORM).ending, file_kind(_FORM))
    if path is None:
        return
    work = partial(export_journal, source, path, _FORM, clock.now(), key=key, any_version=True)
    text = QCoreApplication.translate("ExitDoor", "The journal stays as it is.")
    written = Waiting(_title(), text).result_of(work)
    if isinstance(written, Written):
        _say(written_words(written, path.name))


def _title() -> str:
    return QCoreApplication.translate("ExitDoor", "Save a copy")


def _say(words: str) -> None:
    tell(None, _title(), words)
