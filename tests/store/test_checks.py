"""Damage is found where it is: in the file, between rows, in the words, in the index."""

from __future__ import annotations

from contextlib import closing

import pytest

from mistakejournal.domain.checked import Checked, Finding
from mistakejournal.errors import JournalError
from mistakejournal.store import checks, driver, tables
from mistakejournal.store.opening import open_journal


@pytest.fixture
def filled(journal_file, clock):
    """A closed journal with some incidents."""
    journal = open_journal(journal_file, clock.now)
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="The Brightside Podcast")
        for number in range(30):
            incident = writing.add(
                tables.INCIDENTS,
                title=f"incident {number}",
                client_id=client,
                what_happened=f"{number} " * 400,
            )
            writing.add(tables.REPAIRS, incident_id=incident, title=f"repair {number}")
    journal.close()
    return journal_file


def damage(path, sql):
    with closing(driver.connect(path, isolation_level=None)) as conn:
        conn.execute(sql)


def codes(path):
    return sorted({finding.code for finding in checks.look_closely(path).findings})


def test_a_sound_journal_has_no_findings_and_tells_its_rows(filled):
    assert checks.look_closely(filled) == Checked((), 61)
    assert checks.look_quickly(filled) == Checked((), 0)


def test_a_check_runs_beside_an_open_window_and_changes_nothing(filled, clock):
    journal = open_journal(filled, clock.now)
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="typed just now")
    assert checks.look_closely(filled) == Checked((), 62)
    assert journal.number("SELECT commit_number FROM journal") == 2
    journal.close()
    assert [file.name for file in filled.parent.glob("journal.db*")] == ["journal.db"]


def test_words_that_changed_by_themselves_are_named_by_their_row(filled):
    damage(filled, "UPDATE incidents SET lesson = 'bit rot' WHERE title = 'incident 7'")
    (finding,) = checks.look_closely(filled).findings
    with closing(driver.connect(filled)) as conn:
        row_id = conn.execute("SELECT id FROM incidents WHERE title = 'incident 7'").fetchone()[0]
    assert finding == Finding("digest", "incidents", row_id)


def test_a_row_that_points_nowhere_is_found_at_once(filled):
    damage(filled, "DELETE FROM clients")
    assert {finding.code for finding in checks.look_quickly(filled).findings} == {"reference"}


def test_an_index_that_lost_a_word_is_found(filled):
    damage(filled, "DELETE FROM search_docs WHERE title = 'repair 7'")
    assert codes(filled) == ["index"]


def test_words_that_are_no_text_any_more_are_named_by_their_row(filled):
    damage(filled, "UPDATE repairs SET title = CAST(x'c3' AS TEXT) WHERE title = 'repair 7'")
    assert [(finding.code, finding.table) for finding in checks.look_closely(filled).findings] == [
        ("digest", "repairs")
    ]


def test_a_torn_page_is_found(filled):
    pages = filled.stat().st_size // 4096
    with filled.open("r+b") as file:
        file.seek((pages // 2) * 4096)
        file.write(b"\xff" * 4096)
    assert "file" in codes(filled)


def test_what_is_no_journal_is_refused(filled):
    filled.write_text("Dear diary")
    with pytest.raises(JournalError) as trouble:
        checks.look_closely(filled)
    assert trouble.value.code == "not_ours"


def test_a_journal_that_somebody_holds_is_busy(filled, monkeypatch):
    monkeypatch.setattr("mistakejournal.store.connecting.PATIENCE", 0.05)
    with closing(driver.connect(filled, isolation_level=None)) as conn:
        conn.execute("PRAGMA locking_mode = EXCLUSIVE")
        conn.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError) as trouble:
            checks.look_closely(filled)
    assert trouble.value.code == "busy"


def test_a_journal_that_is_just_being_written_to_is_looked_at_as_it_was_before(filled):
    with closing(driver.connect(filled, isolation_level=None)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        assert not checks.look_closely(filled).findings
