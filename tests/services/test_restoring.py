"""A backup is looked into, held against the journal, and made the journal again, and nothing gets lost."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mistakejournal.domain.restoring import NounChange, Titles
from mistakejournal.errors import JournalError
from mistakejournal.services import backups, evidence, journals, moving, preferences, restoring
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.store import checks, tables
from mistakejournal.store.seal import seal_place
from mistakejournal.store.standing import standing
from tests.blankjournal import new_journal
from tests.services.test_backups import back_up, keep_file, names, tell


def made(desk):
    return back_up(desk).backup.path


def preview(desk, backup, **more):
    return restoring.preview(backups.places(desk), backup, **more)


def restore(desk, backup, **more):
    desk.clock.advance(minutes=1)
    return restoring.restore(backups.places(desk), backup, desk.clock.now(), **more)


def titles(desk):
    return {row["title"] for row in desk.journal.read("SELECT title FROM incidents WHERE deleted_at IS NULL")}


def change(desk, table, row_id, **values):
    with desk.journal.write() as writing:
        writing.change(table, row_id, **values)


def test_nothing_would_change_right_after_a_backup(desk):
    tell(desk)
    found = preview(desk, made(desk))
    assert (found.nouns, found.is_whole) == ((), True)


def test_what_comes_back_goes_and_differs_is_named(desk):
    kept, deleted, edited = tell(desk, "kept"), tell(desk, "deleted since"), tell(desk, "as it was")
    backup = made(desk)
    with desk.journal.write() as writing:
        writing.remove(tables.INCIDENTS, deleted)
        writing.change(tables.INCIDENTS, edited, title="as it is")
        writing.add(tables.INCIDENTS, title="told since")
        writing.add(tables.CLIENTS, name="Brightside")
        writing.add(tables.FEELINGS, incident_id=kept, name="ashamed")
    assert preview(desk, backup).nouns == (
        NounChange(
            "incidents",
            Titles(1, ("deleted since",)),
            Titles(1, ("told since",)),
            Titles(2, ("as it is", "kept")),
        ),
        NounChange("clients", goes=Titles(1, ("Brightside",))),
    )


def test_a_part_of_something_deleted_counts_for_nothing_more(desk):
    incident_id = tell(desk)
    backup = made(desk)
    with desk.journal.write() as writing:
        writing.add(tables.FEELINGS, incident_id=incident_id, name="ashamed")
        writing.remove(tables.INCIDENTS, incident_id)
    (found,) = preview(desk, backup).nouns
    assert (found.comes_back.count, found.goes.count, found.differs.count) == (1, 0, 0)


def test_many_are_counted_and_some_named(desk):
    backup = made(desk)
    for number in range(9):
        tell(desk, f"incident {number}")
    (found,) = preview(desk, backup).nouns
    assert found.goes.count == 9
    assert len(set(found.goes.first) & titles(desk)) == 5


def test_a_backup_that_lost_words_says_so(desk):
    tell(desk)
    desk.journal._conn.execute("UPDATE incidents SET title = 'bit rot'")
    assert not preview(desk, made(desk)).is_whole


def test_a_preview_says_how_far_it_is_and_can_be_stopped(desk):
    tell(desk)
    backup, told = made(desk), []
    preview(desk, backup, say=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]
    assert preview(desk, backup, is_unwanted=lambda: True) is None


def test_restoring_brings_back_what_was_and_backs_up_first_what_is(desk):
    tell(desk, "before")
    backup = made(desk)
    tell(desk, "since")
    restored = restore(desk, backup)
    assert titles(desk) == {"before"}
    assert restored.before.reason == "restore"
    assert checks.look_closely(desk.journal.path).findings == ()
    restore(desk, restored.before.path)
    assert titles(desk) == {"before", "since"}


def test_the_window_that_has_it_open_reads_and_writes_on(desk):
    tell(desk, "before")
    backup = made(desk)
    tell(desk, "since")
    restore(desk, backup)
    tell(desk, "after")
    assert titles(desk) == {"before", "after"}


def test_it_counts_on_so_that_no_older_file_is_seen_in_it(desk, clock):
    tell(desk)
    backup = made(desk)
    for _ in range(5):
        tell(desk)
    before = standing(desk.journal.path)
    restore(desk, backup)
    after = standing(desk.journal.path)
    assert (after.commit_number, after.device_id) == (before.commit_number + 1, before.device_id)
    opened = journals.open_desk(desk.journal.path, clock)
    assert opened.desk.journal.put_back is None
    journals.close_desk(opened.desk)


def test_how_this_laptop_is_set_up_stays_and_her_name_comes_back(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    preferences.change_settings(desk, name="Ada", theme="light")
    tell(desk)
    backup = made(desk)
    preferences.change_settings(desk, name="A.", theme="dark")
    backups.choose_folder(desk, stick)
    restore(desk, backup)
    now = preferences.settings(desk)
    assert (now.name, now.theme, now.backup_folder) == ("Ada", "dark", str(stick))
    assert checks.look_closely(desk.journal.path).findings == ()


def test_files_come_back_with_the_rows_that_name_them(desk):
    incident_id = tell(desk)
    keep_file(desk, incident_id)
    backup = made(desk)
    shutil.rmtree(evidence.store.folder_of(desk.journal.path))
    assert restore(desk, backup).missing == 0
    (file,) = evidence.incident_evidence(desk, incident_id)
    assert evidence.whole_copy(desk.journal.path, file).read_bytes() == b"a screenshot"


def test_an_altered_copy_is_replaced_and_one_that_is_nowhere_counted(desk):
    incident_id = tell(desk)
    keep_file(desk, incident_id)
    backup = made(desk)
    (file,) = evidence.incident_evidence(desk, incident_id)
    copy = evidence.store.copy_of(desk.journal.path, file.sha256, file.title)
    copy.unlink()
    copy.write_bytes(b"altered")
    assert restore(desk, backup).missing == 0
    assert copy.read_bytes() == b"a screenshot"
    copy.unlink()
    for kept in backup.parent.glob("files/*/*"):
        kept.unlink()
    assert restore(desk, backup).missing == 1


@pytest.mark.parametrize("content", [b"", b"no database", None])
def test_what_is_no_backup_changes_nothing(desk, tmp_path, content):
    tell(desk)
    odd = tmp_path / "odd.db"
    if content is not None:
        odd.write_bytes(content)
    with pytest.raises(JournalError) as trouble:
        restore(desk, odd)
    assert trouble.value.code in ("backup_damaged", "backup_gone", "not_ours")
    assert len(titles(desk)) == 1
    assert not backups.backups(backups.places(desk))
    assert [name for name in names(tmp_path) if "arriving" in name] == []


def test_a_damaged_backup_changes_nothing(desk):
    for number in range(60):
        tell(desk, f"incident {number} " * 50)
    backup = made(desk)
    content = bytearray(backup.read_bytes())
    for at in range(20_000, len(content), 8_192):
        content[at : at + 64] = b"\x55" * 64
    backup.write_bytes(content)
    for call in (preview, restore):
        with pytest.raises(JournalError) as trouble:
            call(desk, backup)
        assert trouble.value.code in ("backup_damaged", "damaged")
    assert len(titles(desk)) == 60


def test_what_somebody_writes_in_between_is_in_the_backup_made_before(desk, monkeypatch):
    tell(desk, "before")
    backup = made(desk)
    calls = []

    def slow(*values):
        made = backups.back_up(*values)
        if not calls:
            tell(desk, "in between")
        calls.append(made)
        return made

    monkeypatch.setattr(restoring, "back_up", slow)
    restored = restore(desk, backup)
    assert (len(calls), titles(desk)) == (2, {"before"})
    restore(desk, restored.before.path)
    assert titles(desk) == {"before", "in between"}


def test_whoever_never_stops_writing_is_told(desk, monkeypatch):
    tell(desk)
    backup = made(desk)

    def busy(*values):
        made = backups.back_up(*values)
        tell(desk)
        return made

    monkeypatch.setattr(restoring, "back_up", busy)
    with pytest.raises(JournalError) as trouble:
        restore(desk, backup)
    assert trouble.value.code == "restore_disturbed"
    assert len(titles(desk)) == 1
    assert desk.journal.number("SELECT count(*) FROM incidents") == 4


def test_stopped_everything_is_as_it_was(desk):
    tell(desk, "before")
    backup = made(desk)
    tell(desk, "since")
    assert restore(desk, backup, is_unwanted=lambda: True) is None
    assert titles(desk) == {"before", "since"}


def test_a_backup_is_laid_down_where_no_journal_is_with_its_files(desk, tmp_path, clock):
    incident_id = tell(desk)
    keep_file(desk, incident_id)
    backup = made(desk)
    there = tmp_path / "other laptop" / "journal.db"
    there.parent.mkdir()
    seal_place(there).write_text("of another time")
    assert restoring.lay_down(backup, there, clock.now()) == 0
    assert not seal_place(there).exists()
    opened = journals.open_desk(there, clock)
    assert titles(opened.desk) == titles(desk)
    (file,) = evidence.incident_evidence(opened.desk, incident_id)
    assert evidence.whole_copy(there, file).read_bytes() == b"a screenshot"
    journals.close_desk(opened.desk)
    assert journals.check(there).findings == ()


def test_a_whole_journal_from_elsewhere_is_laid_down_with_its_own_files(desk, tmp_path, clock):
    keep_file(desk, tell(desk))
    there = tmp_path / "there" / "journal.db"
    there.parent.mkdir()
    new_journal(there, clock.now).close()  # an empty one gives way
    moving.mark_moved(desk)
    assert restoring.lay_down(desk.journal.path, there, clock.now()) == 0
    assert len(names(evidence.store.folder_of(there))) == 1
    opened = journals.open_desk(there, clock)
    assert titles(opened.desk) == titles(desk) == {"The wrong link"}
    assert moving.moved_at(opened.desk) is None
    journals.close_desk(opened.desk)


def test_nothing_is_laid_over_a_journal_of_hers(desk, tmp_path, clock):
    tell(desk)
    backup = made(desk)
    with pytest.raises(JournalError) as trouble:
        restoring.lay_down(backup, desk.journal.path, clock.now())
    assert trouble.value.code == "name_taken"


def test_what_stands_in_a_backup_is_told_before_it_is_taken(desk, clock):
    empty = restoring.look_inside(made(desk))
    assert (empty.newest, empty.newest_on, empty.since, set(empty.rows.values())) == ("", "", "", {0})
    with desk.journal.write() as writing:
        writing.add(tables.INCIDENTS, title="the first", noticed_at=clock.now().replace(year=2024))
        writing.add(tables.INCIDENTS, title="the last", noticed_at=clock.now())
        gone = writing.add(tables.CLIENTS, name="gone")
        writing.remove(tables.CLIENTS, gone)
    found = restoring.look_inside(made(desk))
    assert (found.newest, found.newest_on, found.since) == ("the last", "2026-11-24", "2024-11-24")
    assert (found.rows["incidents"], found.rows["clients"], found.moved_at) == (2, 0, "")


def live(desk):
    """What stands in the journal: each incident with its own words and those of its parts."""
    rows = desk.journal.read("SELECT id, title FROM incidents WHERE deleted_at IS NULL")
    parts = desk.journal.read("SELECT incident_id, name FROM feelings WHERE deleted_at IS NULL ORDER BY id")
    return {
        row["id"]: (row["title"], [part["name"] for part in parts if part["incident_id"] == row["id"]])
        for row in rows
    }


def act(desk, acts):
    for kind, number in acts:
        ids = [row["id"] for row in desk.journal.read("SELECT id FROM incidents ORDER BY id")]
        with desk.journal.write() as writing:
            if kind == "add" or not ids:
                writing.add(tables.INCIDENTS, title=f"incident {number}")
            elif kind == "part":
                writing.add(tables.FEELINGS, incident_id=ids[number % len(ids)], name="sorry")
            else:
                gone = {"remove": desk.clock.now(), "bring_back": None}
                values = {"deleted_at": gone[kind]} if kind in gone else {"title": f"now {number}"}
                writing.change(tables.INCIDENTS, ids[number % len(ids)], **values)


ACT = st.tuples(st.sampled_from(["add", "change", "remove", "bring_back", "part"]), st.integers(0, 5))


@settings(max_examples=12, deadline=None)
@given(before=st.lists(ACT, max_size=12), since=st.lists(ACT, max_size=12))
def test_after_a_restore_nothing_would_change_and_before_it_what_is_told_is_so(
    tmp_path_factory, before, since
):
    folder = tmp_path_factory.mktemp("any")
    time = StandingClock(datetime(2026, 11, 24, tzinfo=UTC), UTC, "UTC")
    with closing(new_journal(folder / "journal.db", time.now)) as journal:
        desk = Desk(journal, time, Content())
        act(desk, before)
        backup = made(desk)
        then = live(desk)
        act(desk, since)
        now = live(desk)
        found = {one.noun: one for one in preview(desk, backup).nouns}
        told = found.get("incidents", NounChange("incidents"))
        assert told.comes_back.count == len(then.keys() - now.keys())
        assert told.goes.count == len(now.keys() - then.keys())
        assert told.differs.count == sum(then[key] != now[key] for key in then.keys() & now.keys())
        restore(desk, backup)
        assert live(desk) == then
        assert preview(desk, backup).nouns == ()
