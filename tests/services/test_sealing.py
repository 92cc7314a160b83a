"""A passphrase on and off: every word stays, none is left to read, and nothing is ever in between (N2)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.domain.mailto import Mail
from mistakejournal.errors import JournalError
from mistakejournal.services import passphrase
from mistakejournal.services.backups import Places, back_up, backups, choose_folder
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.evidence import add_evidence, copy_file, incident_evidence, whole_copy
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.services.long_work import Going, UnwantedError, unheard
from mistakejournal.services.maildrafts import drafts_folder, keep_draft
from mistakejournal.services.passphrase import turn_off, turn_on, unlock, unlock_with_code
from mistakejournal.store import driver, evidence, keyslots, sealing, tables
from mistakejournal.store.connecting import connect
from mistakejournal.store.keyfile import key_place, mark_place
from mistakejournal.store.migrations import CURRENT
from mistakejournal.store.settingaside import set_aside
from mistakejournal.store.wholejournal import whole_journal

WORDS = "kettle harbor plum window moss tiger"
CANARIES = (b"CANARYWORD", b"CANARYPICTURE", b"canaryword")
CODE = passphrase.new_code()
MAIL = Mail("theo@example.com", "Issue 118", "CANARYWORD")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Have a guess cost a thousandth."""
    monkeypatch.setitem(keyslots._COST, "n", 16)
    yield
    driver.use_plain()


@pytest.fixture
def home(tmp_path) -> Path:
    folder = tmp_path / "hers"
    folder.mkdir()
    return folder


@pytest.fixture
def stick(tmp_path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def journal(home, stick, clock) -> Path:
    """Give a closed journal with words, a picture, and backups of both in two places."""
    path = home / "journal.db"
    with Open(path, clock) as desk:
        _write(desk, home)
        choose_folder(desk, stick)
        at = Places(path, "", stick, desk.journal.device_id)
    assert back_up(at, clock.now(), "asked").elsewhere is not None
    return path


class Open:
    """A journal that is open for a while."""

    def __init__(self, path, clock, key=""):
        self._opened = open_desk(path, clock, Content(), key)

    def __enter__(self) -> Desk:
        return self._opened.desk

    def __exit__(self, *_: object) -> None:
        close_desk(self._opened.desk)


def _write(desk: Desk, folder: Path) -> None:
    picture = folder.parent / "picture.png"
    picture.write_bytes(CANARIES[1] * 100_000)
    with desk.journal.write() as writing:
        incident = writing.add(tables.INCIDENTS, title="CANARYWORD in a heading", kind="incident")
        writing.add(tables.CLIENTS, name="CANARYWORD and Daughters")
    add_evidence(desk, copy_file(desk.journal.path, picture, key=desk.journal.key), incident_id=incident)
    picture.unlink()


def words(path: Path, key: str = "") -> dict[str, list[tuple[object, ...]]]:
    """Give every row of a journal."""
    with whole_journal(path, key) as whole:
        return {table.name: list(whole.rows(table)) for table in whole.tables}


def files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def readable(*folders: Path) -> list[str]:
    """Give the files in which a canary can be read, or whose name tells."""
    return [
        path.name
        for folder in folders
        for path in files(folder)
        if any(canary in path.read_bytes() for canary in CANARIES)
    ]


def picture_is_whole(path: Path, clock, key: str) -> bool:
    with Open(path, clock, key) as desk:
        incident = desk.journal.read_one("SELECT id FROM incidents")["id"]
        (file,) = incident_evidence(desk, incident)
        return whole_copy(path, file, key).read_bytes() == CANARIES[1] * 100_000


def test_the_canary_is_in_every_place_before(journal, home, stick):
    assert len(readable(home)) == 4  # journal, picture, and a backup of both
    assert len(readable(stick)) == 2


@pytest.mark.parametrize("old_backups", ["encrypt", "delete"])
def test_nothing_is_left_to_read_in_any_file(
    journal, home, stick, clock, old_backups, tmp_path, monkeypatch, record_property
):
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    before = words(journal)
    key = turn_on(journal, clock, WORDS, CODE, old_backups)
    assert words(journal, key) == before
    assert readable(home, stick, temp) == []
    assert not mark_place(journal).exists()
    with Open(journal, clock, key) as desk, desk.journal.write() as writing:
        writing.add(tables.CLIENTS, name="CANARYWORD of the next day")
        assert readable(home, stick, temp) == []  # nor in the -wal
    assert picture_is_whole(journal, clock, key)
    assert check(journal, key).findings == ()
    assert readable(home, stick, temp) == []
    count = len([*files(home), *files(stick)])
    record_property("figure", f"encrypted ({old_backups}): {count} files, 0 with a readable word")


def test_passphrase_and_code_open_what_was_sealed(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    assert unlock(journal, WORDS) == key
    assert unlock_with_code(journal, CODE.lower().replace("-", " ")) == key
    with pytest.raises(JournalError, match="wrong_passphrase"):
        unlock(journal, "something else")
    with pytest.raises(JournalError, match="locked"):
        open_desk(journal, clock)


def test_old_backups_are_sealed_and_each_opens_with_its_own_key_file(journal, clock, stick):
    key = turn_on(journal, clock, WORDS, CODE)
    at = passphrase.sealing.places_of(journal, key, clock)
    found = backups(at)
    assert {backup.where for backup in found} == {"here", "elsewhere"}
    for backup in found:
        assert unlock(backup.path, WORDS) == key
        assert len(words(backup.path, key)["clients"]) == 1
    assert not passphrase.is_any_backup_plain(at)


def test_deleted_old_backups_leave_a_sealed_one(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE, "delete")
    found = backups(passphrase.sealing.places_of(journal, key, clock))
    assert [backup.reason for backup in found] == ["encryption", "encryption"]
    assert all(words(backup.path, key)["clients"] for backup in found)


@pytest.mark.parametrize("old_backups", ["encrypt", "delete"])
def test_a_second_place_that_is_away_is_sealed_when_it_is_back(journal, clock, stick, tmp_path, old_backups):
    stick.rename(tmp_path / "away")
    key = turn_on(journal, clock, WORDS, CODE, old_backups)
    assert unlock(journal, WORDS) == key  # not yet back
    at = passphrase.sealing.places_of(journal, key, clock)
    assert passphrase.is_any_backup_plain(at)
    (tmp_path / "away").rename(stick)
    assert passphrase.is_any_backup_plain(at)
    assert unlock(journal, WORDS) == key
    assert not passphrase.is_any_backup_plain(at)
    assert readable(stick) == []
    assert not mark_place(journal).exists()


def test_off_again_all_is_as_it_was(journal, home, stick, clock):
    before = words(journal)
    key = turn_on(journal, clock, WORDS, CODE)
    turn_off(journal, clock, key)
    assert words(journal) == before
    assert picture_is_whole(journal, clock, "")
    assert check(journal).findings == ()
    assert not [
        path.name for path in files(home) if path.suffix in (".key", ".mj-sealed", ".turning", ".part")
    ]
    assert not [path.name for path in files(stick) if path.suffix in (".key", ".mj-sealed")]
    for backup in backups(passphrase.sealing.places_of(journal, "", clock)):
        assert len(words(backup.path)["clients"]) == 1


def test_a_kept_file_that_the_disk_does_not_give_now_stops_turning_off(journal, home, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    (sealed,) = (path for path in files(home / "journal-files") if path.suffix == ".mj-sealed")
    content = sealed.read_bytes()
    sealed.unlink()
    sealed.mkdir()  # neither a missing nor a damaged file: it can't be read
    with pytest.raises(JournalError) as trouble:
        turn_off(journal, clock, key)
    assert trouble.value.code == "unwritable"
    sealed.rmdir()
    sealed.write_bytes(content)
    assert picture_is_whole(journal, clock, unlock(journal, WORDS))


def test_another_passphrase_opens_it_and_its_backups_and_the_old_one_neither(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    passphrase.change_passphrase(journal, key, "seven other words that nobody knows")
    code = passphrase.renew_code(journal, key)
    for path in [journal, *(one.path for one in backups(passphrase.sealing.places_of(journal, key, clock)))]:
        assert unlock(path, "seven other words that nobody knows") == key
        assert unlock_with_code(path, code) == key
        with pytest.raises(JournalError, match="wrong_passphrase"):
            unlock(path, WORDS)
        with pytest.raises(JournalError, match="wrong_code"):
            unlock_with_code(path, CODE)


def test_what_is_no_passphrase_and_no_code_changes_nothing(journal, clock, monkeypatch):
    before = journal.read_bytes()
    with pytest.raises(JournalError, match="empty_passphrase"):
        turn_on(journal, clock, "  ", CODE)
    with pytest.raises(JournalError, match="code_mistyped"):
        turn_on(journal, clock, WORDS, CODE[:-1])
    monkeypatch.setattr(driver, "has_cipher", lambda: False)
    with pytest.raises(JournalError, match="no_cipher"):
        turn_on(journal, clock, WORDS, CODE)
    assert journal.read_bytes() == before


def test_twice_on_is_refused_and_harms_nothing(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    with pytest.raises(JournalError, match="locked"):
        turn_on(journal, clock, "another", CODE)
    assert unlock(journal, WORDS) == key
    assert picture_is_whole(journal, clock, key)


def test_a_journal_that_somebody_has_open_is_left_plain(journal, clock, home, monkeypatch):
    monkeypatch.setattr("mistakejournal.store.connecting.PATIENCE", 0.05)
    driver.use_cipher()
    with Open(journal, clock), pytest.raises(JournalError, match="busy"):
        turn_on(journal, clock, WORDS, CODE)
    assert not key_place(journal).exists()
    assert not mark_place(journal).exists()
    assert picture_is_whole(journal, clock, "")


@pytest.mark.parametrize("looks", range(0, 12, 2))
@pytest.mark.parametrize("is_off", [False, True])
def test_stopped_in_the_middle_all_is_as_before(journal, home, clock, looks, is_off):
    key = turn_on(journal, clock, WORDS, CODE) if is_off else ""
    before, count = words(journal, key), iter(range(1000))
    going = Going(unheard, lambda: next(count) >= looks, every=50)
    names = sorted(path.name for path in files(home) if "backups" not in path.parts)
    with pytest.raises(UnwantedError):
        turn_off(journal, clock, key, going) if is_off else turn_on(journal, clock, WORDS, CODE, going=going)
    assert words(journal, key) == before
    assert sorted(path.name for path in files(home) if "backups" not in path.parts) == names
    assert picture_is_whole(journal, clock, key)


def test_a_full_disk_leaves_it_plain(journal, home, clock, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mistakejournal.store.encryption.sync_file", full)
    with pytest.raises(JournalError, match="disk_full"):
        turn_on(journal, clock, WORDS, CODE)
    assert picture_is_whole(journal, clock, "")
    assert not [
        path.name for path in files(home) if path.suffix in (".key", ".mj-sealed", ".turning", ".sealing")
    ]


def test_a_damaged_journal_is_not_touched(journal, clock):
    content = bytearray(journal.read_bytes())
    content[8192:9192] = bytes(1000)
    journal.write_bytes(content)
    with pytest.raises(JournalError, match="damaged"):
        turn_on(journal, clock, WORDS, CODE, "delete")
    assert journal.read_bytes() == bytes(content)
    assert len(backups(Places(journal))) == 1


def test_a_picture_that_was_altered_is_sealed_as_it_is(journal, clock, home):
    (copy,) = (path for path in evidence.folder_of(journal).rglob("*.png"))
    copy.write_bytes(b"CANARYPICTURE altered")
    key = turn_on(journal, clock, WORDS, CODE)
    assert readable(home / "journal-files") == []
    with pytest.raises(JournalError, match="file_altered"):
        picture_is_whole(journal, clock, key)


def test_what_was_set_aside_as_damaged_is_sealed_too_and_comes_back_as_it_was(journal, home, clock):
    aside = set_aside(journal, clock.now())
    journal.write_bytes((aside / "journal.db").read_bytes())
    (aside / "journal.db-wal").write_bytes(b"CANARYWORD in its log")
    before = {file.name: file.read_bytes() for file in files(aside)}
    key = turn_on(journal, clock, WORDS, CODE)
    assert readable(aside) == []
    assert {file.suffix for file in files(aside)} == {".mj-sealed"}
    turn_off(journal, clock, key)
    assert {file.name: file.read_bytes() for file in files(aside)} == before


def test_what_was_sealed_when_it_was_set_aside_stays_as_it_is(journal, home, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    content = journal.read_bytes()
    aside = set_aside(journal, clock.now())
    journal.write_bytes(content)
    (aside / "journal.db-wal").write_bytes(b"sealed")
    sealing.clear_sealed(journal, key, Going(unheard, lambda: False))
    assert {"journal.db", "journal.db-wal"} <= {file.name for file in files(aside)}
    assert (aside / "journal.db").read_bytes() == content


def test_what_was_sealed_when_it_was_set_aside_keeps_its_key_once_the_journal_has_none(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    content = journal.read_bytes()
    aside = set_aside(journal, clock.now()) / journal.name
    journal.write_bytes(content)
    turn_off(journal, clock, key)
    assert not key_place(journal).exists()
    assert aside.read_bytes() == content
    assert unlock(aside, WORDS) == key
    assert check(aside, key).findings == ()


def test_what_a_kill_left_after_the_moment_is_finished_at_the_next_unlocking(journal, home, stick, clock):
    plain = home / "journal-files" / "aa" / ("aa" * 32 + ".png")
    key = turn_on(journal, clock, WORDS, CODE)
    plain.parent.mkdir(exist_ok=True)
    plain.write_bytes(b"CANARYPICTURE left")
    sealing.passing_place(journal).write_bytes(b"CANARYWORD left")
    sealing.set_mark(journal, sealing.TO_SEALED, "encrypt")
    assert unlock(journal, WORDS) == key
    assert readable(home, stick) == []
    assert not mark_place(journal).exists()
    assert not sealing.passing_place(journal).exists()


def test_what_a_kill_left_of_an_older_journal_waits_until_that_is_brought_up_to_date(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    sealing.set_mark(journal, sealing.TO_SEALED, "encrypt")
    with closing(connect(journal, key=key)) as conn:
        conn.execute(f"PRAGMA user_version = {CURRENT - 1}")
    assert unlock(journal, WORDS) == key
    assert mark_place(journal).exists(), "where its second place is can't be read yet"


def test_what_a_kill_left_before_the_moment_is_cleared_at_the_next_start(journal, home, clock):
    keyslots.write_slots(key_place(journal), keyslots.new_slots(keyslots.new_key(), WORDS, CODE))
    sealing.set_mark(journal, sealing.TO_SEALED, "delete")
    sealed = home / "journal-files" / "bb" / ("bb" * 32 + ".mj-sealed")
    sealed.parent.mkdir()
    sealed.write_bytes(b"made ready")
    sealing.passing_place(journal).write_bytes(b"half")
    assert picture_is_whole(journal, clock, "")
    for left in (key_place(journal), mark_place(journal), sealed, sealing.passing_place(journal)):
        assert not left.exists()


def test_without_a_mark_nothing_is_cleared(journal, clock):
    key_place(journal).write_text("hers")
    with Open(journal, clock):
        assert key_place(journal).exists()


def test_what_was_laid_out_to_be_shown_goes_when_it_is_closed(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    assert picture_is_whole(journal, clock, key)
    assert not evidence.opened_folder(journal).exists()
    evidence.opened_folder(journal).mkdir()
    with Open(journal, clock, key):
        assert not evidence.opened_folder(journal).exists()


def test_what_a_kill_left_laid_out_is_gone_before_it_is_unlocked(journal, clock):
    turn_on(journal, clock, WORDS, CODE)
    evidence.opened_folder(journal).mkdir()
    keep_draft(drafts_folder(), MAIL, "Message")
    with pytest.raises(JournalError, match="locked"):
        open_desk(journal, clock)
    assert not evidence.opened_folder(journal).exists()
    assert list(drafts_folder().iterdir()) == []


def test_a_draft_mail_does_not_outlive_its_open_journal(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    with Open(journal, clock, key):
        keep_draft(drafts_folder(), MAIL, "Message")
    assert list(drafts_folder().iterdir()) == []


def test_the_file_itself_knows_its_key_when_all_else_is_gone(journal, clock):
    key = turn_on(journal, clock, WORDS, CODE)
    with closing(driver.connect(":memory:")):
        assert journal.read_bytes()[:8] == b"MJNLseal"
    assert key[64:] == journal.read_bytes()[:16].hex()
