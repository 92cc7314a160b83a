"""A passphrase for the journal: what opens it, how good it is, and what stands on the recovery sheet (N2).

Nothing here may be called while the journal is open, but for what says so. What derives a key from a text
takes half a second: for a worker's thread.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mistakejournal.domain import passphrase as domain
from mistakejournal.domain.passphrase import Strength
from mistakejournal.errors import JournalError
from mistakejournal.paths import resource
from mistakejournal.services import sealing
from mistakejournal.services.backups import Places
from mistakejournal.services.clock import Clock, RealClock
from mistakejournal.services.long_work import Going, unheard, wanted
from mistakejournal.services.sealing import DELETE, ENCRYPT
from mistakejournal.store import driver, keyfile, keyslots
from mistakejournal.store.backupfolder import folder_of
from mistakejournal.store.connecting import recognise

__all__ = ["DELETE", "ENCRYPT"]

_WORDS = 6
"""Words of a suggestion: of 512 each, 54 bits."""


def has_passphrase(path: Path) -> bool:
    """Tell whether the journal at `path` is sealed, as its own first bytes say. It may be open."""
    try:
        recognise(path)
    except JournalError as trouble:
        return trouble.code == "locked"
    return False


def can_encrypt() -> bool:
    """Tell whether the part of the app that seals a journal is installed."""
    return driver.has_cipher()


def unlock(path: Path, passphrase: str) -> str:
    """Give the key of a sealed journal, for `open_desk`.

    Raises JournalError: wrong_passphrase, key_damaged, key_missing, no_cipher.
    """
    return _key_by(path, keyslots.PASSPHRASE, domain.plain(passphrase), "wrong_passphrase")


def unlock_with_code(path: Path, code: str) -> str:
    """Give the key of a sealed journal by its recovery code.

    Raises JournalError: code_mistyped (its last letters don't fit, so nothing was tried), wrong_code,
    key_damaged, key_missing, no_cipher.
    """
    if not domain.is_code(code):
        raise JournalError("code_mistyped")
    return _key_by(path, keyslots.RECOVERY, domain.code_letters(code), "wrong_code")


def strength(text: str) -> Strength:
    """Estimate how long a passphrase holds, at the worst for her."""
    return domain.strength(text)


def suggest(language: str = "en") -> str:
    """Give a passphrase of plain words, drawn by lot."""
    text = resource("content", language, "passphrase.json").read_text(encoding="utf-8")
    words: list[str] = json.loads(text)["words"]
    return " ".join(secrets.choice(words) for _ in range(_WORDS))


def new_code() -> str:
    """Make a recovery code to print: seven groups of four, the last two letters check the others."""
    return domain.code_of(secrets.token_bytes(domain.CODE_BYTES))


def turn_on(
    path: Path,
    clock: Clock,
    passphrase: str,
    code: str,
    old_backups: str = ENCRYPT,
    going: Going | None = None,
) -> str:
    """Seal a journal that has no passphrase, its kept files and its backups; give its key.

    `old_backups` is ENCRYPT or DELETE. Until the last moment nothing is changed, whatever is raised.
    Raises UnwantedError, and JournalError: empty_passphrase, code_mistyped, no_cipher, locked, damaged, busy,
    disk_full, unwritable.
    """
    _see_that_it_is_one(passphrase)
    if not domain.is_code(code):
        raise JournalError("code_mistyped")
    if not driver.has_cipher():
        raise JournalError("no_cipher")
    key = keyslots.new_key()
    slots = keyslots.new_slots(key, domain.plain(passphrase), domain.code_letters(code))
    sealing.seal(path, key, slots, old_backups, clock, going or Going(unheard, wanted))
    return key


def turn_off(path: Path, clock: Clock, key: str, going: Going | None = None) -> None:
    """Write a journal plain again, its kept files and its backups; nothing is asked for it from then on.

    Raises UnwantedError, and JournalError: damaged, busy, disk_full, unwritable.
    """
    sealing.unseal(path, key, clock, going or Going(unheard, wanted))


def change_passphrase(path: Path, key: str, new: str) -> None:
    """Have another passphrase open the journal and its backups; the old one opens neither.

    A backup in a place that is away now is still opened by the old one.
    Raises JournalError: empty_passphrase, key_damaged, key_missing, unwritable.
    """
    _see_that_it_is_one(new)
    _wrap_anew(path, key, keyslots.PASSPHRASE, domain.plain(new))


def renew_code(path: Path, key: str) -> str:
    """Give a new recovery code; the one printed before opens neither the journal nor its backups.

    Raises as `change_passphrase`.
    """
    code = new_code()
    _wrap_anew(path, key, keyslots.RECOVERY, domain.code_letters(code))
    return code


def is_any_backup_plain(at: Places) -> bool:
    """Tell whether anybody may open a backup: it was away, or damaged, when the journal was sealed.

    For a worker's thread. The journal may be open.
    """
    return keyfile.mark_place(at.journal).exists() or bool(sealing.plain_backups(at))


def _see_that_it_is_one(passphrase: str) -> None:
    if not passphrase.strip():
        raise JournalError("empty_passphrase")


def _wrap_anew(path: Path, key: str, slot: str, text: str) -> None:
    """Have another text open this slot, in the key file and in its copies beside the backups."""
    slots = keyslots.read_slots(keyfile.key_place(path))
    keyslots.wrap(slots, slot, text, key)
    keyslots.write_slots(keyfile.key_place(path), slots)
    at = sealing.places_of(path, key, RealClock())
    for folder in at.folders:
        for copy in keyfile.keys_in(folder, path.stem):
            with suppress(JournalError):  # one that is damaged opens nothing
                if keyslots.read_slots(copy)["salt"] == slots["salt"]:
                    keyslots.write_slots(copy, slots)


def _key_by(path: Path, slot: str, text: str, wrong: str) -> str:
    """Give the key that a text opens; a key file that can't be read is made anew from a backup's.

    What a kill left of sealing, or unsealing, is finished then.
    """
    if not driver.has_cipher():
        raise JournalError("no_cipher")
    own = keyfile.key_place(path)
    try:
        key = keyslots.unwrap(keyslots.read_slots(own), slot, text)
    except JournalError as trouble:
        if trouble.code not in ("key_missing", "key_damaged"):
            raise
        key = _key_of_copies(path, slot, text, trouble)
    if key is None:
        raise JournalError(wrong)
    sealing.finish(path, key)
    return key


def _key_of_copies(path: Path, slot: str, text: str, trouble: JournalError) -> str | None:
    """Give the key by a copy beside a backup, and put that copy where the journal's own should be.

    None where there are copies and the text opens none of them.
    """
    is_any = False
    for slots in _copies(path):
        is_any = True
        key = keyslots.unwrap(slots, slot, text)
        if key is not None and _opens(path, key):
            keyslots.write_slots(keyfile.key_place(path), slots)
            return key
    if is_any:
        return None
    raise trouble


def _copies(path: Path) -> Iterator[keyslots.Slots]:
    """Give what the copies beside the backups hold, newest first, each content once."""
    seen: list[keyslots.Slots] = []
    for place in keyfile.keys_in(folder_of(path), path.stem):
        try:
            slots = keyslots.read_slots(place)
        except JournalError:  # this one is of no use; another may be
            continue
        if slots not in seen:
            seen.append(slots)
            yield slots


def _opens(path: Path, key: str) -> bool:
    try:
        recognise(path, key)
    except JournalError:
        return False
    return True
