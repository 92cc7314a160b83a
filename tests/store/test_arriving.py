"""A journal from elsewhere is made beside hers and leaves nothing there; hers is replaced at once or not."""

from __future__ import annotations

from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import tables
from mistakejournal.store.arriving import NEWEST, arriving_journal, is_empty_journal
from mistakejournal.store.connecting import connect
from mistakejournal.store.indexing import no_tick

THEN = "2026-11-01T08:00:00.000000Z"
ABOUT = {"name": "Hers", "created_at": THEN, "last_change": "2030-01-01T00:00:00.000000Z"}


def row(row_id: str, **more: object) -> dict[str, object]:
    stamps = {"created_at": THEN, "updated_at": THEN, "rev": 1, "device_id": "a", "digest": "b"}
    return {"id": row_id, "name": f"Client {row_id}", **stamps, **more}


def no_look() -> None:
    pass


@pytest.fixture
def arriving(journal, clock):
    with arriving_journal(journal.path, NEWEST, clock.now(), bool) as made:
        yield made


def test_it_takes_the_place_of_an_empty_journal(arriving, journal):
    arriving.add(tables.CLIENTS, [row("a"), row("b")])
    arriving.settle(ABOUT, no_tick)
    arriving.replace(journal.path, no_look)
    assert [tuple(one) for one in journal.read("SELECT id, name FROM clients")] == [
        ("a", "Client a"), ("b", "Client b"),
    ]  # fmt: skip
    about = journal.read_one("SELECT name, created_at, device_id FROM journal")
    assert tuple(about) == ("Hers", THEN, journal.device_id)
    assert journal.read_one("PRAGMA journal_mode")[0] == "wal"


def test_each_row_is_told_when_it_was_looked_at_put_down_and_read_into_the_index(arriving):
    arriving.add(tables.CLIENTS, [row("a"), row("b"), row("c")])
    told: list[int] = []
    arriving.settle(ABOUT, told.append)
    assert [count for count in told if count] == [3, 1, 1, 1, 3]


def test_what_is_written_next_is_younger_than_all_that_came(arriving, journal):
    """Her other laptop's clock may be ahead."""
    arriving.settle(ABOUT, no_tick)
    arriving.replace(journal.path, no_look)
    with journal.write() as writing:
        added = writing.add(tables.CLIENTS, name="Mine")
    assert journal.read_one("SELECT updated_at FROM clients WHERE id = ?", (added,))[0] > ABOUT["last_change"]


def test_nothing_stays_beside_the_journal(journal, clock):
    before = sorted(path.name for path in journal.path.parent.iterdir())
    with arriving_journal(journal.path, NEWEST, clock.now(), bool) as made:
        made.add(tables.CLIENTS, [row("a")])
        made.settle(ABOUT, no_tick)
        assert f"{journal.path.name}.arriving" in [path.name for path in journal.path.parent.iterdir()]
    assert sorted(path.name for path in journal.path.parent.iterdir()) == before


def test_what_a_kill_left_is_no_hindrance(journal, clock):
    left = journal.path.with_name(f"{journal.path.name}.arriving")
    left.write_bytes(b"half a journal")
    with arriving_journal(journal.path, NEWEST, clock.now(), bool) as made:
        made.settle(ABOUT, no_tick)
    assert not left.exists()


def test_a_journal_with_something_in_the_bin_is_not_empty(arriving, journal):
    assert is_empty_journal(journal.path)
    with journal.write() as writing:
        writing.add(tables.SETTINGS, name="theme", value='"dark"')
    assert is_empty_journal(journal.path)
    with journal.write() as writing:
        writing.remove(tables.CLIENTS, writing.add(tables.CLIENTS, name="Mine"))
    assert not is_empty_journal(journal.path)
    arriving.settle(ABOUT, no_tick)
    with pytest.raises(JournalError, match="journal_not_empty"):
        arriving.replace(journal.path, no_look)
    assert journal.number("SELECT count(*) FROM clients") == 1


def test_what_a_backup_holds_makes_way_unless_it_went_on(arriving, journal):
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="Mine")
    at = journal.number("SELECT commit_number FROM journal")
    arriving.add(tables.CLIENTS, [row("a")])
    arriving.settle(ABOUT, no_tick)
    with pytest.raises(JournalError, match="journal_not_empty"):
        arriving.replace(journal.path, no_look, at - 1)
    assert journal.number("SELECT count(*) FROM clients WHERE id = 'a'") == 0
    arriving.replace(journal.path, no_look, at)
    assert journal.number("SELECT count(*) FROM clients WHERE id = 'a'") == 1
    assert journal.number("SELECT count(*) FROM clients") == 1


def test_left_in_the_middle_of_the_copy_hers_stays_as_it_was(arriving, journal, monkeypatch):
    monkeypatch.setattr("mistakejournal.store.arriving._PAGES", 1)
    arriving.add(tables.CLIENTS, [row("a")])
    arriving.settle(ABOUT, no_tick)
    ticks = []

    def leave() -> None:
        ticks.append(1)
        if len(ticks) == 20:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        arriving.replace(journal.path, leave)
    assert journal.number("SELECT count(*) FROM clients") == 0
    with closing(connect(journal.path)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_long_step_that_is_unwanted_is_left(journal, clock):
    with (
        pytest.raises(JournalError),
        arriving_journal(journal.path, NEWEST, clock.now(), lambda: True) as made,
    ):
        made.add(tables.CLIENTS, (row(str(number)) for number in range(100_000)))
    assert not journal.path.with_name(f"{journal.path.name}.arriving").exists()


def test_a_folder_that_takes_nothing_is_said(tmp_path, clock):
    with (
        pytest.raises(JournalError, match="unwritable"),
        arriving_journal(tmp_path / "none" / "journal.db", NEWEST, clock.now(), bool),
    ):
        pass
