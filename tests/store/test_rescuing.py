"""A damaged journal is put back together: its newest sound backup, and what is newer and can be read."""

from __future__ import annotations

import random
import sys

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import checks, driver
from mistakejournal.store.backupfolder import all_backups
from mistakejournal.store.opening import open_journal
from mistakejournal.store.rescuing import put_together
from mistakejournal.store.seal import read_seal, seal_place
from mistakejournal.store.settingaside import drop_rescue, rescued_place, workshop_place
from tests.store.damaged import BACKED_UP, NEWER, PAGE, add, back_up, blot, live, names, page_of, rescue


def test_a_journal_whose_table_lost_a_page_has_all_of_the_backup_and_what_can_be_read(lived, clock):
    blot(lived, page_of(lived, "incidents"))
    damaged = lived.read_bytes()
    found = rescue(lived, clock)
    assert found.backup == all_backups(lived)[0]
    assert found.as_of.startswith("2026-11-24T08:30:00")
    assert (found.newer, found.lost) == (20, 20)
    assert names(lived) == BACKED_UP | NEWER
    assert checks.look_closely(lived).findings == ()
    (folder,) = lived.parent.glob("journal-set-aside-*")
    assert (folder / "journal.db").read_bytes() == damaged
    assert (folder / "journal.seal").exists()


def test_what_was_put_together_opens_as_the_journal_and_counts_on(lived, clock):
    number = read_seal(lived).number
    blot(lived, page_of(lived, "search_docs"))
    rescue(lived, clock)
    journal = open_journal(lived, clock.now)
    assert journal.put_back is None
    assert journal.mark.number > number
    assert journal.number("SELECT count(*) FROM search WHERE search MATCH 'newer'") > 0
    journal.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: blot(path, 0, b"\0" * 16),
        lambda path: blot(path, 0, b"\0" * 100),
        lambda path: blot(path, 0),
        lambda path: blot(path, page_of(path, "clients")),
        lambda path: blot(path, page_of(path, "search_data")),
        lambda path: blot(path, path.stat().st_size // PAGE - 1),
    ],
    ids=["beginning", "header", "first page", "root of a table", "index of the words", "last page"],
)
def test_wherever_a_page_is_lost_what_was_backed_up_is_there(lived, clock, spoil):
    spoil(lived)
    rescue(lived, clock)
    assert names(lived) >= BACKED_UP
    assert checks.look_closely(lived).findings == ()


def test_the_newest_backup_that_is_sound_is_taken(lived, clock):
    newest = back_up(lived, clock)
    content = newest.read_bytes()
    newest.write_bytes(content.replace(b"newer 3: old", b"newer 3: 0ld"))
    blot(lived, page_of(lived, "clients"))
    assert rescue(lived, clock).backup == all_backups(lived)[0]


def test_without_a_backup_it_begins_with_an_empty_journal(journal_file, clock):
    add(journal_file, clock, "one", "two")
    blot(journal_file, page_of(journal_file, "search_data"))
    found = rescue(journal_file, clock)
    assert (found.backup, found.as_of, found.newer) == (None, "", 4)
    assert names(journal_file) == {"one", "two"}


def test_where_nothing_can_be_read_nothing_is_made(journal_file, clock):
    add(journal_file, clock, "one")
    journal_file.write_bytes(b"\xff" * 8192)
    with pytest.raises(JournalError) as trouble:
        put_together(journal_file, [], clock.now())
    assert trouble.value.code == "damaged"
    assert journal_file.read_bytes() == b"\xff" * 8192
    assert sorted(file.name for file in journal_file.parent.glob("journal*")) == [
        "journal.db",
        "journal.seal",
    ]


def test_a_missing_journal_comes_back_from_its_backup(lived, clock):
    lived.unlink()
    lived.with_name("journal.db-wal").write_bytes(b"left over")
    found = rescue(lived, clock)
    assert found.newer == 0
    assert names(lived) == BACKED_UP
    assert not lived.with_name("journal.db-wal").exists()


def test_what_is_not_wanted_is_thrown_away_and_the_damaged_journal_stays(lived, clock):
    blot(lived, page_of(lived, "clients"))
    damaged = lived.read_bytes()
    put_together(lived, all_backups(lived), clock.now())
    assert lived.read_bytes() == damaged
    drop_rescue(lived)
    assert not rescued_place(lived).exists()
    assert lived.read_bytes() == damaged


def test_random_damage_loses_no_row_that_was_backed_up(lived, clock, tries, record_property):
    sound = lived.read_bytes()
    chance = random.Random(17)
    newer = 0
    for _ in range(tries(50)):
        content = bytearray(sound)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(content))
            length = chance.choice((1, 64, PAGE, 3 * PAGE))
            content[at : at + length] = chance.randbytes(len(content[at : at + length]))
        lived.write_bytes(content)
        seal_place(lived).unlink(missing_ok=True)
        rescue(lived, clock)
        assert names(lived) >= BACKED_UP
        assert checks.look_closely(lived).findings == ()
        newer += len(names(lived) & NEWER)
    tried = tries(50)
    record_property(
        "figure",
        f"{tried} journals damaged: 0 backed-up rows lost, {newer} of {tried * 20} newer clients read back",
    )


@pytest.mark.skipif(not driver.has_cipher(), reason="the extra `encryption` is not installed")
@pytest.mark.parametrize("page", [0, 5, 60])
def test_a_journal_with_a_passphrase_is_put_together_and_stays_one(journal_file, clock, page):
    key = "0f" * 48
    driver.use_cipher()
    live(journal_file, clock, key)
    blot(journal_file, page)
    found = rescue(journal_file, clock, key)
    assert found.backup is not None
    journal = open_journal(journal_file, clock.now, key)
    there = {row[0] for row in journal.read("SELECT name FROM clients")}
    journal.close()
    assert there >= BACKED_UP
    assert checks.look_closely(journal_file, key).findings == ()
    for file in journal_file.parent.rglob("*"):
        assert not file.is_file() or b"client 7" not in file.read_bytes(), file


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set on a file there")
def test_without_room_beside_it_that_is_what_is_said(lived, clock):
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (PAGE, before[1]))
    try:
        with pytest.raises(JournalError, match="disk_full"):
            put_together(lived, all_backups(lived), clock.now())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not workshop_place(lived).exists()
