"""Files kept as evidence: copied beside the journal, named by the sum of their content (A7)."""

from __future__ import annotations

import re
from datetime import datetime
from enum import StrEnum

from mistakejournal.domain.records import dataclass

LARGEST = 100 * 1024 * 1024
"""Bytes of one file; a screen recording of some minutes has room."""

_PROGRAMS = frozenset(
    """ade adp app application bat cmd com command cpl desktop dll exe gadget hta inf ins isp jar js jse lnk
    mde msc msi msp mst pif ps1 reg run scf scr sh shb sys url vb vbe vbs wsc wsf wsh""".split()
)
"""Endings that a system runs instead of showing."""


class CopyState(StrEnum):
    """What became of a copy."""

    WHOLE = "whole"
    GONE = "gone"
    ALTERED = "altered"
    """Something else stands in its place."""


@dataclass(frozen=True)
class Evidence:
    """One file: `title` is the name it had, `sha256` names the copy, `size` is in bytes."""

    id: str
    title: str
    sha256: str
    size: int
    incident_id: str | None = None
    run_step_id: str | None = None
    order_key: str = ""
    created_at: datetime | None = None


@dataclass(frozen=True)
class Kept:
    """A file whose copy is on the disk and that no row names yet."""

    title: str
    sha256: str
    size: int


def ending(title: str) -> str:
    """Give the ending of a file's name as the copy wears it: ".png"; "" where it is none to keep."""
    found = re.search(r"[^.]\.([A-Za-z0-9]{1,8})$", title)
    return f".{found[1].lower()}" if found else ""


def copy_name(sha256: str, title: str) -> str:
    """Give the name of the copy: the sum, and an ending so that the system knows how to show it."""
    return sha256 + ending(title)


def is_shown(title: str) -> bool:
    """Tell whether the system shows such a file when it is opened; a program would be run."""
    return ending(title).lstrip(".") not in _PROGRAMS
