"""Files that nothing is ever saved over: a journal's, hers or another, and those that stand beside one."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.errors import JournalError
from mistakejournal.store.keyfile import KEY_FILE, SEALED

_BEGINNINGS = (b"SQLite format 3\0", SEALED, KEY_FILE)
"""How a journal begins, one with a passphrase, and the file without which nobody opens that."""
_BESIDE = ("-wal", "-shm", "-journal", ".lock")


def keep_journals(path: Path) -> None:
    """See that a name is free to be saved over. Raises JournalError "name_taken" where a journal has it."""
    real = path.resolve()
    owners = (real.with_name(real.name.removesuffix(ending)) for ending in _BESIDE)
    if any(map(_is_journal, (real, *owners))):
        raise JournalError("name_taken", name=path.name)


def _is_journal(path: Path) -> bool:
    """Tell a journal by what stands beside an open one; only one that is closed is looked into.

    Closing a file that SQLite has open in this process would drop its locks on it.
    """
    try:
        if not path.is_file():  # a pipe would keep whoever opens it
            return False
        if any(path.with_name(path.name + ending).exists() for ending in _BESIDE):
            return True
        with path.open("rb") as opened:
            return opened.read(max(map(len, _BEGINNINGS))).startswith(_BEGINNINGS)
    except OSError:
        return False  # saving there says what is wrong
