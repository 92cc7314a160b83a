"""What a check of the journal's file finds."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be.

    `code` is "file" (its structure), "reference" (a row points to one that isn't there), "digest" (a row's
    words changed by themselves) or "index" (search doesn't know all words). `detail` is SQLite's own line.
    """

    code: str
    table: str = ""
    row_id: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Checked:
    """What a check of a journal found, and how many rows it read."""

    findings: tuple[Finding, ...]
    rows: int
