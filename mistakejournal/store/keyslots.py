"""What a key file holds: a journal's key, wrapped by her passphrase and by her recovery code.

The key is random and never changes while the journal is sealed; what she types only wraps it. Beside each
backup lies a copy of the file, so that a backup alone can be opened.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from mistakejournal.errors import JournalError
from mistakejournal.store.faults import disk_trouble
from mistakejournal.store.keyfile import SEALED
from mistakejournal.store.syncing import sync_file, sync_folder

PASSPHRASE, RECOVERY = "passphrase", "recovery"
"""The slots: what may be typed to have the key."""

_FORMAT, _VERSION = "mistakejournal-key", 1
_KEY, _SALT = 32, 16
_COST = {"n": 1 << 16, "r": 8, "p": 1}
"""scrypt's: half a second and 64 MB for each guess."""
_MEMORY = 1 << 27
"""Bytes that scrypt may take; by default it refuses this cost."""

Slots = dict[str, Any]
"""The content of a key file, without its sum."""


def new_key() -> str:
    """Make a key: 64 digits of its own, 32 of the salt that a sealed file begins with."""
    return (secrets.token_bytes(_KEY) + SEALED + secrets.token_bytes(_SALT - len(SEALED))).hex()


def new_slots(key: str, passphrase: str, code: str) -> Slots:
    """Wrap a key for the first time. `code` is a recovery code's letters alone."""
    slots: Slots = {"format": _FORMAT, "version": _VERSION, "salt": key[2 * _KEY :], "slots": {}}
    wrap(slots, PASSPHRASE, passphrase, key)
    wrap(slots, RECOVERY, code, key)
    return slots


def wrap(slots: Slots, name: str, text: str, key: str) -> None:
    """Have a text open the key; what opened this slot before opens it no more."""
    salt = secrets.token_bytes(_SALT)
    mask, seal = _derived(text, salt)
    plain = bytes.fromhex(key[: 2 * _KEY])
    slots["slots"][name] = {
        "salt": salt.hex(),
        **_COST,
        "wrapped": _masked(plain, mask).hex(),
        "seal": hmac.digest(seal, plain, "sha256").hex(),
    }


def unwrap(slots: Slots, name: str, text: str) -> str | None:
    """Give the key that a text opens, or None when it is another text."""
    slot = slots["slots"][name]
    mask, seal = _derived(text, bytes.fromhex(slot["salt"]))
    plain = _masked(bytes.fromhex(slot["wrapped"]), mask)
    if not hmac.compare_digest(hmac.digest(seal, plain, "sha256").hex(), slot["seal"]):
        return None
    return plain.hex() + str(slots["salt"])


def read_slots(place: Path) -> Slots:
    """Read a key file. Raises JournalError: key_missing, key_damaged, unwritable."""
    try:
        content = json.loads(place.read_bytes())
    except FileNotFoundError as error:
        raise JournalError("key_missing") from error
    except OSError as error:
        raise disk_trouble(error, place.parent) from error
    except (ValueError, RecursionError) as error:
        raise JournalError("key_damaged") from error
    if not (isinstance(content, dict) and content.pop("sum", None) == _sum(content)):
        raise JournalError("key_damaged")
    if content.get("format") != _FORMAT or content.get("version") != _VERSION or not _is_known(content):
        raise JournalError("key_damaged")
    return content


def write_slots(place: Path, slots: Slots) -> None:
    """Write a key file, whole and on the disk or not at all, for her alone. Raises JournalError."""
    text = json.dumps({**slots, "sum": _sum(slots)}, indent=1)
    part = place.with_name(f"{place.name}.part")
    try:
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="ascii", newline="") as opened:
                opened.write(text)
            sync_file(part)
            part.replace(place)
            sync_folder(place.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise disk_trouble(error, place.parent) from error


def _derived(text: str, salt: bytes) -> tuple[bytes, bytes]:
    """Give what masks the key, and what tells whether it came out right."""
    typed = unicodedata.normalize("NFKC", text).encode("utf-8", "surrogatepass")
    both = hashlib.scrypt(typed, salt=salt, **_COST, maxmem=_MEMORY, dklen=2 * _KEY)
    return both[:_KEY], both[_KEY:]


def _masked(content: bytes, mask: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(content, mask, strict=True))


def _sum(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _is_known(content: Mapping[str, Any]) -> bool:
    """Tell whether it was written as we write it; a whole file of another make has other costs."""
    slots = content.get("slots")
    if not (isinstance(slots, dict) and {PASSPHRASE, RECOVERY} <= slots.keys()):
        return False
    return all(slots[name].items() >= _COST.items() for name in (PASSPHRASE, RECOVERY))
