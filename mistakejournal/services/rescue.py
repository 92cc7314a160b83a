"""A journal that is damaged or gone: put together again from its backups and from what can still be read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from mistakejournal.domain.checked import Checked
from mistakejournal.domain.records import dataclass
from mistakejournal.services.backups import Places, backups
from mistakejournal.services.clock import Clock
from mistakejournal.services.long_work import IsUnwanted, UnwantedError, wanted
from mistakejournal.services.restoring import lay_down
from mistakejournal.store import rescuing, settingaside
from mistakejournal.store.seal import seal_place

RESCUABLE = frozenset({"damaged", "missing", "not_ours"})
"""Codes of opening behind which a backup helps."""


@dataclass(frozen=True)
class Rescue:
    """What lies ready to be the journal again. Entries are rows that hold words of hers."""

    as_of: datetime | None
    """How far the backup goes that it begins with; None without one."""
    newer: int
    """Entries that are newer than that."""
    lost: int
    """Entries that were seen and can't be read."""


def can_rescue(journal: Path, code: str) -> bool:
    """Tell whether anything is there to begin with; `code` is what opening the journal said.

    A file that is no journal counts as a damaged one where a journal has left backups or its seal.
    """
    if code not in RESCUABLE or journal.is_dir():
        return False
    return code == "damaged" or has_backups(journal) or (code == "not_ours" and seal_place(journal).exists())


def has_backups(journal: Path) -> bool:
    """Tell whether backups lie beside a journal, which itself may be gone."""
    return bool(backups(Places(journal)))


def put_together(
    journal: Path, clock: Clock, key: str = "", is_unwanted: IsUnwanted = wanted
) -> Rescue | None:
    """Make ready, beside a closed journal, what it can be put together from; None when it was stopped.

    For a worker's thread; not a byte of the journal changes. Raises JournalError: damaged (nothing can be
    read, and there is no sound backup), disk_full, unwritable.
    """

    def look() -> None:
        if is_unwanted():
            raise UnwantedError

    found = [backup.path for backup in backups(Places(journal, key))]
    try:
        made = rescuing.put_together(journal, found, clock.now(), key, look)
    except UnwantedError:
        return None
    return Rescue(datetime.fromisoformat(made.as_of) if made.as_of else None, made.newer, made.lost)


def take_up(journal: Path, clock: Clock) -> Path:
    """Make what lies ready the journal; give the folder where the damaged one now lies, untouched.

    Raises JournalError "unwritable".
    """
    return rescuing.take_up(journal, clock.now())


def bring_here(
    chosen: Path, journal: Path, clock: Clock, key: str = "", is_unwanted: IsUnwanted = wanted
) -> bool:
    """Copy a journal from where it lies now to the place it is missing from; False when it was stopped.

    What else was left there is set aside. For a worker's thread. Raises JournalError as `lay_down` does.
    """
    if not journal.exists():
        settingaside.set_aside_rest(journal, clock.now())
    return lay_down(chosen, journal, clock.now(), key, is_unwanted) is not None


def let_be(journal: Path) -> None:
    """Leave the journal as it is, and throw away what lies ready."""
    settingaside.drop_rescue(journal)


def ready_place(journal: Path) -> Path:
    """Give where what lies ready can be read, to be written elsewhere."""
    return settingaside.rescued_place(journal)


def is_index_alone(checked: Checked) -> bool:
    """Tell whether a check found no more than that search does not know every word of hers."""
    return bool(checked.findings) and all(finding.code == "index" for finding in checked.findings)
