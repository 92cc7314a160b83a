"""Texts that broke other programs, pasted into every field: kept, shown as they are, and back again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit

from mistakejournal.domain.text import clean
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.journalimports import import_journal
from mistakejournal.services.journals import check
from mistakejournal.services.starters import add_from_starter
from mistakejournal.store.opening import open_journal
from mistakejournal.ui.routes import Place
from tests.faults.naughty import KINDS
from tests.journeys.test_bad_input import cells, fields, paste
from tests.ui.window import Window

SHORT = 120
LEFT_OUT = frozenset({"white space", "control", "heaps"})
"""A field makes one blank of the first, takes none of the second; the third are pasted elsewhere."""


def is_line(text: str) -> bool:
    """Several lines, pasted where steps are written, become several steps."""
    return len(text) < SHORT and "\n" not in text


NAUGHTY = " ".join(
    text for kind, texts in KINDS.items() if kind not in LEFT_OUT for text in texts if is_line(text)
)
NO_WORDS_YET = frozenset({"Currency", "Name of the new fact", "Words of the new rule"})
"""Three capitals, and two that are kept once they are added."""


def open_page(window: Window, page: str) -> None:
    """Bring one of the pages with fields into view."""
    desk = window.desk
    if page in ("own", "feel", "apologize"):
        incident = start_incident(desk, title="The old link").id
        window.main.context.go(Place.FLOW, incident, page)
    elif page == "client":
        window.main.context.go(Place.CLIENTS, add_client(desk, "Brightside").id)
    elif page == "checklist":
        window.main.context.go(Place.CHECKLIST, add_from_starter(desk, "nl_send").id)
    else:
        start_incident(desk, title="The old link")
        window.main.context.go(Place.LOOK_BACK, "week")
    window.settle()


@pytest.mark.row("A8")
@pytest.mark.parametrize("page", ["own", "feel", "apologize", "client", "checklist", "look back"])
def test_whatever_is_pasted_is_kept_shown_as_it_is_and_comes_back_from_a_file(
    window: Window, page: str, tmp_path: Path, record_property
) -> None:
    open_page(window, page)
    pasted: list[tuple[str, str]] = []
    for name in [name for name in fields(window) if name not in NO_WORDS_YET]:
        if window.has(name) and is_for_words(window, name):
            words = f"{len(pasted)} {NAUGHTY}"
            paste(window, name, words)
            pasted.append((name, " ".join(clean(words).split())))
    assert pasted
    assert guessed(window) == []
    window.close()
    window.open()
    kept = cells(window)
    assert [name for name, words in pasted if words not in kept] == []
    assert came_back(window, tmp_path)
    record_property("figure", f"naughty texts in {len(pasted)} fields of {page}: all kept as they are")


def is_for_words(window: Window, name: str) -> bool:
    """Tell whether a field takes any words: not a number, a time, or a choice."""
    field = window.find(name)
    if isinstance(field, QLineEdit):
        return field.validator() is None and field.maxLength() > len(NAUGHTY) and field.completer() is None
    return isinstance(field, QTextEdit)


def guessed(window: Window) -> list[str]:
    """Give the labels that would take her words for HTML."""
    return [
        label.text()
        for label in window.main.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and label.text()
    ]


def came_back(window: Window, folder: Path) -> bool:
    """Write the journal out, bring it into an empty one, and compare every incident and client."""
    now = window.clock.now
    out, other = folder / "out.mjournal", folder / "other" / "journal.db"
    export_journal(window.path, out, "bundle", now())
    other.parent.mkdir()
    open_journal(other, now).close()
    import_journal(out, other, now())
    found = open_journal(other, now)
    same = all(
        [tuple(row) for row in found.read(f"SELECT * FROM {table} ORDER BY id")]
        == [tuple(row) for row in window.desk.journal.read(f"SELECT * FROM {table} ORDER BY id")]
        for table in ("incidents", "clients", "steps", "checklists", "look_back_notes")
    )
    found.close()
    return same and not check(other).findings
