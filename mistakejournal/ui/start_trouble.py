"""When the journal can't be opened: one calm dialog instead of a window, with a way on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.settings import Settings
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import Clock
from mistakejournal.services.rescue import can_rescue, has_backups
from mistakejournal.ui.ask import choose, choose_open_file, confirm, tell
from mistakejournal.ui.dressing import dress
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.theme.icons import app_icon
from mistakejournal.words.errors import error_words
from mistakejournal.words.rescue import offer_words

_HELD = ("in_use", "in_use_elsewhere", "lock_unreadable")
"""What a lock can say; none of them may block for good, so each can be removed."""
_PASSING = ("busy", "disk_full", "unwritable", "missing")
"""What may be over in a minute."""
_READABLE = ("newer_journal", "unwritable", "disk_full")
"""What keeps a window from opening, and nobody from reading."""


def get_past(
    app: QApplication,
    error: JournalError,
    show: Callable[[], object],
    journal: Path,
    clock: Clock,
    key: str = "",
) -> int | None:
    """Say why there is no window, and try to show it again as often as she wants.

    `key` is what the journal's passphrase gave. Gives the exit code where there will be no window.
    """
    while True:
        code = tell_trouble(app, error, journal, clock, key)
        if code is not None:
            return code
        try:
            show()
        except JournalError as another:
            error = another
        else:
            return None


def tell_trouble(
    app: QApplication, error: JournalError, journal: Path, clock: Clock, key: str = ""
) -> int | None:
    """Say what happened and what can be done; None when it is worth another try, else the exit code.

    That is 0 when the window that has it open came to the front.
    """
    if error.code == "in_use" and Handover(journal).call():
        return 0
    dress(app, Settings())
    app.setWindowIcon(app_icon())
    if error.code in _HELD:
        again = _offer_to_remove(error, journal)
    elif can_rescue(journal, error.code) or error.code == "missing":
        again = _offer_rescue(error.code, journal, clock, key)
    elif error.code in _READABLE and journal.is_file():
        again = _offer_a_copy(error, journal, clock, key)
    else:
        again = _offer_another_try(error)
    return None if again else error.exit_code


def _title() -> str:
    return QCoreApplication.translate("StartTrouble", "The journal can’t be opened")


def _offer_to_remove(error: JournalError, journal: Path) -> bool:
    words = error_words(error)
    if error.code != "lock_unreadable":
        words += " " + QCoreApplication.translate(
            "StartTrouble", "If it is open nowhere, remove the mark that says so, and it opens."
        )
    yes = QCoreApplication.translate("StartTrouble", "Remove the mark")
    no = QCoreApplication.translate("StartTrouble", "Leave it")
    if not confirm(None, _title(), words, yes=yes, no=no):
        return False
    try:
        Handover(journal).remove_lock()
    except JournalError as trouble:
        tell(None, _title(), error_words(trouble))
        return False
    return True


def _offer_rescue(code: str, journal: Path, clock: Clock, key: str) -> bool:
    """Go on until she has chosen something that ends in another try or in leaving it."""
    has_backup = has_backups(journal)
    ways = _ways_back(has_backup=has_backup) if code == "missing" else _ways_on()
    words = offer_words(code, has_backup=has_backup)
    while True:
        way = choose(None, _title(), words, ways)
        if way in ("", "leave"):
            return False
        if _go(way, journal, clock, key):
            return True


def _ways_back(*, has_backup: bool) -> dict[str, str]:
    ways = {
        "again": QCoreApplication.translate("StartTrouble", "Try again"),
        "choose": QCoreApplication.translate("StartTrouble", "Choose where it is"),
        "rescue": QCoreApplication.translate("StartTrouble", "Take the newest backup"),
        "leave": QCoreApplication.translate("StartTrouble", "Close"),
    }
    if not has_backup:
        del ways["rescue"]
    return ways


def _ways_on() -> dict[str, str]:
    return {
        "rescue": QCoreApplication.translate("StartTrouble", "Put it together again"),
        "copy": QCoreApplication.translate("StartTrouble", "Save a copy of what can be read"),
        "leave": QCoreApplication.translate("StartTrouble", "Leave it as it is"),
    }


def _go(way: str, journal: Path, clock: Clock, key: str) -> bool:
    """Do what she chose; tell whether opening is worth another try."""
    if way == "again":
        return True
    if way == "choose":
        return _bring_here(journal, clock)
    if way == "copy":
        from mistakejournal.ui.exit_door import save_what_can_be_read

        save_what_can_be_read(journal, clock, key)
        return False
    from mistakejournal.ui.mending import mend

    return mend(journal, clock, key)


def _bring_here(journal: Path, clock: Clock) -> bool:
    """Have her journal, wherever it lies now, copied to its place; what she chooses stays as it is."""
    title = QCoreApplication.translate("StartTrouble", "Where is your journal?")
    kinds = QCoreApplication.translate("StartTrouble", "Journals (*.db)")
    chosen = choose_open_file(None, title, kinds)
    if chosen is None:
        return False
    from mistakejournal.ui.mending import bring_here

    try:
        return bring_here(chosen, journal, clock)
    except JournalError as error:
        tell(None, _title(), error_words(error))
        return False


def _offer_a_copy(error: JournalError, journal: Path, clock: Clock, key: str) -> bool:
    """What this app can't show or write to can be written down elsewhere all the same."""
    ways = {
        "again": QCoreApplication.translate("StartTrouble", "Try again"),
        "copy": QCoreApplication.translate("StartTrouble", "Save a copy of everything"),
        "leave": QCoreApplication.translate("StartTrouble", "Close"),
    }
    if error.code not in _PASSING:
        del ways["again"]
    while (way := choose(None, _title(), error_words(error), ways)) == "copy":
        from mistakejournal.ui.exit_door import save_as_it_is

        save_as_it_is(journal, clock, key)
    return way == "again"


def _offer_another_try(error: JournalError) -> bool:
    if error.code not in _PASSING:
        tell(None, _title(), error_words(error))
        return False
    yes = QCoreApplication.translate("StartTrouble", "Try again")
    no = QCoreApplication.translate("StartTrouble", "Close")
    return confirm(None, _title(), error_words(error), yes=yes, no=no)
