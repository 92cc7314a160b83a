"""From plain to sealed and back: kept files, backups, and what a kill in the middle leaves.

A mark beside the journal says that it is going on. Everything is made ready beside what is there; the one
moment that counts is when the journal made ready takes the other's place. Killed before it, what was made
ready goes; killed after it, what was there before.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from mistakejournal.domain.evidence import Kept, copy_name
from mistakejournal.errors import JournalError
from mistakejournal.store import backupfiles, driver, evidence, sealedfile
from mistakejournal.store.backupfolder import remove_half
from mistakejournal.store.encryption import Going, write_anew
from mistakejournal.store.faults import as_journal_error, disk_trouble
from mistakejournal.store.keyfile import SEALED, key_place, mark_place
from mistakejournal.store.keyslots import Slots, write_slots
from mistakejournal.store.settingaside import all_set_aside
from mistakejournal.store.syncing import sync_file, sync_folder

TO_SEALED, TO_PLAIN = "sealed", "plain"
_BESIDE = ("-wal", "-shm", "-journal")
_PLAIN_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
"""How a kept file is named that is not sealed."""


def passing_place(journal: Path) -> Path:
    """Give where the other form of a journal is made ready."""
    return journal.with_name(f"{journal.name}.sealing")


def set_mark(journal: Path, to: str, old_backups: str = "") -> None:
    """Say on the disk what begins now. Raises JournalError: unwritable, disk_full."""
    place = mark_place(journal)
    try:
        with os.fdopen(os.open(place, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w") as opened:
            json.dump({"to": to, "old_backups": old_backups}, opened)
        sync_file(place)
        sync_folder(place.parent)
    except OSError as error:
        raise disk_trouble(error, place.parent) from error


def read_mark(journal: Path) -> dict[str, str] | None:
    """Give what a kill broke off; None where nothing was going on."""
    try:
        found = json.loads(mark_place(journal).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def take_place(journal: Path) -> None:
    """Have what was made ready be the journal from now on. Raises JournalError unwritable."""
    try:
        passing_place(journal).replace(journal)
    except OSError as error:
        raise disk_trouble(error, journal.parent) from error
    with suppress(OSError):  # it stands there now
        sync_folder(journal.parent)


def clear_plain(journal: Path) -> None:
    """Clear what sealing, or unsealing, left beside a journal that is plain; where that fails, next time."""
    remove_half(passing_place(journal))
    evidence.forget_opened(journal)
    with suppress(OSError):
        for sealed in _named(evidence.folder_of(journal), f"*{sealedfile.ENDING}*"):
            sealed.unlink(missing_ok=True)
        for sealed in _set_aside(journal, f"*{sealedfile.ENDING}"):
            if sealed.with_suffix("").exists():
                sealed.unlink()
        key_place(journal).unlink(missing_ok=True)
        mark_place(journal).unlink(missing_ok=True)


def clear_sealed(journal: Path, key: str, going: Going) -> None:
    """Clear what sealing, or unsealing, left plain beside a journal that is sealed. Raises JournalError."""
    remove_half(passing_place(journal))
    seal_folder(evidence.folder_of(journal), key, going)
    remove_plain(evidence.folder_of(journal))
    for half in _set_aside(journal, "*.part"):
        _remove(half.parent, [half])
    for plain in _set_aside(journal, "*"):
        if plain.suffix != sealedfile.ENDING and not _is_sealed(plain):
            _seal(plain, plain.with_name(plain.name + sealedfile.ENDING), key, going)
            _remove(plain.parent, [plain])


def remove_mark(journal: Path) -> None:
    """Say that all is done."""
    with suppress(OSError):
        mark_place(journal).unlink(missing_ok=True)


def seal_folder(folder: Path, key: str, going: Going) -> None:
    """Lay a sealed copy beside each plain one in a folder of kept files; one that is whole there stays.

    Raises UnwantedError, and JournalError: unwritable, disk_full, damaged.
    """
    for plain in plain_files(folder):
        name = sealedfile.sealed_name(plain.name[:64], key)
        sealed = folder / name[:2] / name
        if not evidence.is_whole(sealed, plain.name[:64], key):
            _seal(plain, sealed, key, going)


def unseal_folder(folder: Path, key: str, files: Iterable[Kept], going: Going) -> None:
    """Lay a plain copy beside each sealed one that rows name; one that is damaged can't be had back.

    Raises as `seal_folder`.
    """
    for file in files:
        sealed = sealedfile.sealed_name(file.sha256, key)
        source = folder / sealed[:2] / sealed
        if not evidence.is_whole(source, file.sha256, key):
            _read_through(source)
            continue
        name = copy_name(file.sha256, file.title)
        _unseal(source, folder / name[:2] / name, key, going)


def unseal_set_aside(journal: Path, key: str, going: Going) -> None:
    """Lay a plain copy beside each sealed one of what was set aside as damaged. Raises as `seal_folder`.

    A journal that was sealed itself gets the key file beside it: with that one gone nobody could open it.
    """
    for sealed in _set_aside(journal, f"*{sealedfile.ENDING}"):
        _unseal(sealed, sealed.with_suffix(""), key, going)
    for aside in _set_aside(journal, journal.name):
        if _is_sealed(aside):
            try:
                backupfiles.copy_whole(key_place(journal), key_place(aside))
            except OSError as error:
                raise disk_trouble(error, aside.parent) from error


def remove_plain(folder: Path) -> None:
    """Remove every plain copy of a folder of kept files, half made ones too. Raises JournalError."""
    _remove(folder, [*plain_files(folder), *folder.glob("*.part"), *_named(folder, "*.part")])


def remove_sealed(folder: Path) -> None:
    """Remove every sealed copy of a folder of kept files. Raises JournalError."""
    _remove(folder, _named(folder, f"*{sealedfile.ENDING}"))


def plain_files(folder: Path) -> list[Path]:
    """Give the copies of a folder of kept files that anybody can read."""
    return [path for path in _named(folder, "*") if _PLAIN_NAME.fullmatch(path.name)]


def write_backup_anew(backup: Path, key: str, new_key: str, slots: Slots | None, going: Going) -> None:
    """Have another key open a backup, in one step; `slots` is the key file it gets beside it.

    Raises UnwantedError, and JournalError as `write_anew`.
    """
    part = backup.with_name(f"{backup.name}.part")
    try:
        write_anew(backup, key, part, new_key, going)
        if slots is not None:
            write_slots(key_place(backup), slots)
        part.replace(backup)
        if slots is None:
            key_place(backup).unlink(missing_ok=True)
        sync_folder(backup.parent)
    except OSError as error:
        raise disk_trouble(error, backup.parent) from error
    finally:
        remove_half(part)


def _seal(plain: Path, sealed: Path, key: str, going: Going) -> None:
    def write(part: Path) -> None:
        with sealedfile.sealing(part, key) as take:
            for piece in _counted(evidence.pieces_of(plain), going):
                take(piece)

    _lay(sealed, write)
    if _sum(evidence.pieces_of(plain)) != _sum(evidence.pieces_of(sealed, key)):
        raise JournalError("damaged")


def _unseal(sealed: Path, plain: Path, key: str, going: Going) -> None:
    def write(part: Path) -> None:
        with part.open("wb") as opened:
            for piece in _counted(evidence.pieces_of(sealed, key), going):
                opened.write(piece)

    _lay(plain, write)


def _read_through(sealed: Path) -> None:
    """Stop where the disk doesn’t give a file just now: that is no damage, and it goes once all is plain."""
    try:
        with sealed.open("rb") as opened:
            while opened.read(1 << 20):
                pass
    except FileNotFoundError:
        return
    except OSError as error:
        raise disk_trouble(error, sealed.parent) from error


def _set_aside(journal: Path, pattern: str) -> list[Path]:
    return [file for folder in all_set_aside(journal) for file in folder.glob(pattern) if file.is_file()]


def _is_sealed(file: Path) -> bool:
    """Tell whether it is, or belongs to, a journal that was sealed when it was set aside."""
    journals = (file, *(file.with_name(file.name.removesuffix(ending)) for ending in _BESIDE))
    for one in journals:
        if one.is_file():
            with one.open("rb") as opened:
                if opened.read(len(SEALED)) == SEALED:
                    return True
    return False


def _lay(place: Path, write: Callable[[Path], None]) -> None:
    """Write a file under a passing name, then give it its own: a kill leaves a whole one or none."""
    part = place.with_name(f"{place.name}.part")
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            write(part)
            sync_file(part)
            part.replace(place)
            sync_folder(place.parent)
        finally:
            part.unlink(missing_ok=True)
    except driver.Error as error:
        raise as_journal_error(error) from error
    except OSError as error:
        raise disk_trouble(error, place.parent) from error


def _named(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(f"*/{pattern}"))


def _remove(folder: Path, files: Iterable[Path]) -> None:
    try:
        for file in files:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise disk_trouble(error, folder) from error


def _counted(pieces: Iterable[bytes], going: Going) -> Iterator[bytes]:
    for piece in pieces:
        going.on(1 + len(piece) // 1024)
        yield piece


def _sum(pieces: Iterable[bytes]) -> str:
    summed = hashlib.sha256()
    for piece in pieces:
        summed.update(piece)
    return summed.hexdigest()
