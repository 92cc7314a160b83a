"""Evidence: a file is copied beside the journal, found again, opened from there, and let go of (A7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from mistakejournal.domain.evidence import Evidence, Kept
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import evidence as store
from mistakejournal.store import runs as run_store
from mistakejournal.store import tables


def copy_file(
    journal: Path, source: Path, is_unwanted: Callable[[], bool] = lambda: False, key: str = ""
) -> Kept | None:
    """Copy a file beside the journal at this path; None when it is not wanted any more.

    For a worker's thread. With the journal's `key` the copy is sealed. Raises JournalError: file_missing,
    file_too_large, unwritable, disk_full.
    """
    return store.copy_file(journal, source, is_unwanted, key)


def copy_screenshot(journal: Path, png: bytes, title: str, key: str = "") -> Kept:
    """Copy a picture from the clipboard, for a worker's thread. Raises JournalError as `copy_file`."""
    return store.copy_bytes(journal, png, title, key)


def add_evidence(desk: Desk, kept: Kept, *, incident_id: str = "", run_step_id: str = "") -> Done:
    """Keep a copied file with an incident or with a step of a run. The same file there twice is once."""
    there = step_evidence(desk, [run_step_id]) if run_step_id else incident_evidence(desk, incident_id)
    known = next((file for file in there if (file.sha256, file.title) == (kept.sha256, kept.title)), None)
    if known is not None:
        return Done(frozenset(), known.id)
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.EVIDENCE,
            title=kept.title,
            sha256=kept.sha256,
            size=kept.size,
            incident_id=incident_id or None,
            run_step_id=run_step_id or None,
        )
    return done(writing, "add_evidence", row_id)


def remove_evidence(desk: Desk, evidence_id: str) -> Done:
    """Put a file's row into the bin. Its copy stays, so that it can come back."""
    with desk.journal.write() as writing:
        writing.remove(tables.EVIDENCE, evidence_id)
    return done(writing, "remove_evidence", evidence_id)


def incident_evidence(desk: Desk, incident_id: str) -> list[Evidence]:
    """Give the files of an incident in the order they came."""
    return store.of_incident(desk.journal, incident_id)


def step_evidence(desk: Desk, run_step_ids: Sequence[str]) -> list[Evidence]:
    """Give the files of these steps of a run in the order they came."""
    return store.of_steps(desk.journal, run_step_ids)


def run_evidence(desk: Desk, run_id: str) -> list[Evidence]:
    """Give the files of every step of a run."""
    return step_evidence(desk, [step.id for step in run_store.steps(desk.journal, run_id)])


def whole_copy(journal: Path, file: Evidence, key: str = "") -> Path:
    """Give a copy to show, read through and found as it was made. For a worker's thread.

    A sealed one is laid out in a passing folder, until the journal is closed. Raises JournalError: file_gone,
    file_altered, unwritable, disk_full.
    """
    copy = store.copy_of(journal, file.sha256, file.title, key)
    whole = store.unseal_copy(journal, file.sha256, file.title, key) if key else copy
    if whole is None or not store.is_whole(whole, file.sha256):
        raise JournalError("file_altered" if copy.exists() else "file_gone", name=file.title)
    return whole


def forget_opened(journal: Path) -> None:
    """Clear away what was laid out to be shown of a sealed journal."""
    store.forget_opened(journal)
