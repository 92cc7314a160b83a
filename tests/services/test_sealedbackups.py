"""A journal with a passphrase has sealed backups, each with its key beside and its files sealed (N2, O1)."""

from __future__ import annotations

from contextlib import closing
from functools import partial

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import backups, evidence, journals, restoring
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.store import driver
from mistakejournal.store.keyfile import SEALED, key_place
from mistakejournal.store.opening import open_journal
from tests.services.test_backups import back_up, keep_file, names, tell

KEY = "0123456789abcdef" * 4 + SEALED.hex() + "0123456789abcdef"
CANARY = "Brightside Podcast"


@pytest.fixture
def desk(journal_file, clock):
    with closing(open_journal(journal_file, clock.now, KEY)) as journal:
        key_place(journal_file).write_text("wraps the key")
        yield Desk(journal, clock, Content())
    driver.use_plain()


def test_nothing_can_be_read_in_either_place_without_the_key(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    incident_id = tell(desk, CANARY)
    source = desk.journal.path.with_name(f"{CANARY}.txt")
    source.write_text(CANARY)
    kept = evidence.copy_file(desk.journal.path, source, key=KEY)
    source.unlink()
    evidence.add_evidence(desk, kept, incident_id=incident_id)
    backups.choose_folder(desk, stick)
    made = back_up(desk)
    assert (made.missing, made.trouble) == (0, None)
    assert names(backups.places(desk).here) == names(backups.places(desk).elsewhere)
    assert len(names(backups.places(desk).here)) == 3  # the rows, the key, the file
    for path in tmp_path.rglob("*"):
        assert CANARY not in path.name
        assert not path.is_file() or CANARY.encode() not in path.read_bytes(), path
    assert key_place(made.elsewhere.path).read_text() == "wraps the key"


def test_it_is_restored_and_laid_down_with_its_key_and_files(desk, tmp_path, clock):
    incident_id = tell(desk, "before")
    source = tmp_path / "shot.png"
    source.write_bytes(b"a screenshot")
    evidence.add_evidence(
        desk, evidence.copy_file(desk.journal.path, source, key=KEY), incident_id=incident_id
    )
    backup = back_up(desk).backup.path
    tell(desk, "since")
    clock.advance(minutes=1)
    found = restoring.preview(backups.places(desk), backup)
    assert (found.nouns[0].goes.first, found.is_whole) == (("since",), True)
    assert restoring.restore(backups.places(desk), backup, clock.now()).missing == 0
    assert desk.journal.number("SELECT count(*) FROM incidents") == 1
    there = tmp_path / "other laptop" / "journal.db"
    there.parent.mkdir()
    assert restoring.lay_down(backup, there, clock.now(), KEY) == 0
    assert key_place(there).read_text() == "wraps the key"
    opened = journals.open_desk(there, clock, key=KEY)
    (file,) = evidence.incident_evidence(opened.desk, incident_id)
    copy = evidence.store.copy_of(there, file.sha256, file.title, KEY)
    assert evidence.store.is_whole(copy, file.sha256, KEY)
    journals.close_desk(opened.desk)


def test_older_ones_are_thinned_with_their_keys(desk, clock):
    tell(desk)
    for _ in range(16):
        back_up(desk)
        clock.advance(days=1)
    assert {path.suffix for path in backups.places(desk).here.iterdir()} == {".db", ".key"}
    keys = {path.stem for path in backups.places(desk).here.glob("*.key")}
    assert keys == {one.path.stem for one in backups.backups(backups.places(desk))}


def test_one_that_another_key_opens_changes_nothing(desk, clock):
    tell(desk)
    backup = back_up(desk).backup.path
    other = backups.Places(desk.journal.path.with_name("other.db"), "f" * 64 + KEY[64:])
    open_journal(other.journal, clock.now, other.key).close()
    with pytest.raises(JournalError) as trouble:
        restoring.restore(other, backup, clock.now())
    assert trouble.value.code == "backup_locked"
    assert backups.backups(other) == []


def test_one_with_a_passphrase_is_not_brought_into_a_journal_without_one(desk, clock):
    tell(desk)
    backup = back_up(desk).backup.path
    plain = backups.Places(desk.journal.path.with_name("plain.db"))
    open_journal(plain.journal, clock.now).close()
    for call in (restoring.preview, partial(restoring.restore, now=clock.now())):
        with pytest.raises(JournalError) as trouble:
            call(plain, backup)
        assert trouble.value.code == "backup_locked"


def test_one_from_before_the_passphrase_is_sealed_when_it_comes_back(desk, clock, tmp_path):
    """Such as it lies on a stick that was away when the passphrase was set."""
    plain = tmp_path / "before" / "journal.db"
    plain.parent.mkdir()
    with closing(open_journal(plain, clock.now)) as journal:
        before = Desk(journal, clock, Content())
        incident_id = tell(before, CANARY)
        keep_file(before, incident_id)
        backup = back_up(before).backup
    untouched = backup.path.read_bytes()
    tell(desk, "since")
    clock.advance(minutes=1)
    assert restoring.preview(backups.places(desk), backup.path).nouns[0].comes_back.first == (CANARY,)
    assert restoring.restore(backups.places(desk), backup.path, clock.now()).missing == 0
    (row,) = desk.journal.read("SELECT title FROM incidents")
    assert row["title"] == CANARY
    (file,) = evidence.incident_evidence(desk, incident_id)
    copy = evidence.store.copy_of(desk.journal.path, file.sha256, file.title, KEY)
    assert evidence.store.is_whole(copy, file.sha256, KEY)
    assert backup.path.read_bytes() == untouched
    for path in tmp_path.rglob("*"):
        outside = path.is_relative_to(plain.parent) or not path.is_file()
        assert outside or CANARY.encode() not in path.read_bytes(), path


def test_plain_ones_that_are_left_among_them_are_thinned_with_their_files(desk, clock):
    tell(desk)
    here = backups.places(desk).here
    with closing(open_journal(desk.journal.path.with_name("plain.db"), clock.now)) as journal:
        before = Desk(journal, clock, Content())
        keep_file(before, tell(before))
        plain = back_up(before).backup
        plain.path.rename(here / plain.path.name.replace("plain", "journal"))
    assert len(names(here / "files")) == 1
    for _ in range(14):
        clock.advance(days=31)
        back_up(desk)
    assert names(here / "files") == []


def test_it_is_due_as_any_other(desk, clock):
    tell(desk)
    assert backups.is_due(backups.places(desk), clock.now())
    back_up(desk, "changes")
    clock.advance(hours=1)
    assert not back_up(desk, "close").is_new
