"""Fifteen hundred odd texts go through the one gate, and stand unchanged in store, search, JSON and CSV."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from mistakejournal.domain.text import clean, one_line
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.incidents import edit_incident, start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.journalimports import import_journal
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.services.searching import search
from tests.blankjournal import lay_blank_journal
from tests.faults.naughty import odd_texts

LONGEST_CELL = 2**31 - 1


@pytest.fixture
def texts(tries) -> list[str]:
    return odd_texts(tries(1500))


@pytest.fixture
def desk(journal_file: Path, clock: StandingClock):
    lay_blank_journal(journal_file, clock.now())
    desk = open_desk(journal_file, clock).desk
    yield desk
    close_desk(desk)


def test_odd_texts_are_the_same_in_store_search_json_and_csv(
    desk, texts, tmp_path, clock, record_property, monkeypatch
) -> None:
    ids = [start_incident(desk, title=text, what_happened=text, my_part=text).id for text in texts]
    rows = {row["id"]: row for row in desk.journal.read("SELECT * FROM incidents")}
    for row_id, text in zip(ids, texts, strict=True):
        assert rows[row_id]["what_happened"] == rows[row_id]["my_part"] == clean(text)
        assert rows[row_id]["title"] == one_line(text)
        edit_incident(desk, row_id, what_happened=clean(text))  # the gate changes nothing twice
        assert clean(clean(text)) == clean(text)
    for row_id, text in zip(ids, texts, strict=True):
        search(desk, text)  # whatever it is, it is no error
        for word in re.findall(r"(?<!\S)[a-z]{4,}(?!\S)", text)[:1]:
            assert row_id in {hit.row_id for hit in search(desk, word, limit=10_000)}
    assert not check(desk.journal.path).findings
    stored = {
        row["id"]: tuple(row) for row in desk.journal.read("SELECT id, title, what_happened FROM incidents")
    }
    for code in ("json", "bundle"):
        assert brought_back(desk, code, tmp_path, clock) == stored
    csv.field_size_limit(LONGEST_CELL)
    assert cells_of(desk, tmp_path, clock) == stored
    record_property(
        "figure", f"{len(texts)} odd texts: unchanged in store, search, JSON, CSV and bundle, 0 raised"
    )


def brought_back(desk, code: str, folder: Path, clock: StandingClock) -> dict[str, tuple[str, ...]]:
    out, other = folder / f"out.{code}", folder / code / "journal.db"
    export_journal(desk.journal.path, out, code, clock.now())
    other.parent.mkdir()
    lay_blank_journal(other, clock.now())
    import_journal(out, other, clock.now())
    opened = open_desk(other, clock).desk
    rows = opened.journal.read("SELECT id, title, what_happened FROM incidents")
    close_desk(opened)
    assert not check(other).findings
    return {row["id"]: tuple(row) for row in rows}


def cells_of(desk, folder: Path, clock: StandingClock) -> dict[str, tuple[str, ...]]:
    export_journal(desk.journal.path, folder / "sheets", "csv", clock.now())
    text = (folder / "sheets" / "incidents.csv").read_bytes().decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    names = ("id", "title", "what_happened")
    found = {row["id"]: tuple(row[name] for name in names) for row in rows}
    for cells in found.values():
        for cell in cells:
            assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r"), "a table program would reckon with it"
    return {row_id: tuple(unquoted(cell) for cell in cells) for row_id, cells in found.items()}


def unquoted(cell: str) -> str:
    """Take the quote away that keeps a table program from reckoning."""
    return cell[1:] if re.match(r"''*[=+\-@\t\r]", cell) else cell
