"""Backups make themselves where something changed, in both places, with the files that rows name."""

from __future__ import annotations

import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

from mistakejournal.domain.backup import ELSEWHERE, HERE
from mistakejournal.errors import JournalError
from mistakejournal.services import backups, evidence, journals
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import settings
from mistakejournal.store import backupfiles, backupfolder, tables
from mistakejournal.store.backups import files_of
from tests.blankjournal import new_journal


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def tell(desk, title="The wrong link"):
    with desk.journal.write() as writing:
        return writing.add(tables.INCIDENTS, title=title)


def keep_file(desk, incident_id, content=b"a screenshot", name="shot.png"):
    source = desk.journal.path.with_name(name)
    source.write_bytes(content)
    evidence.add_evidence(desk, evidence.copy_file(desk.journal.path, source), incident_id=incident_id)
    source.unlink()


def back_up(desk, reason="asked", **more):
    return backups.back_up(backups.places(desk), desk.clock.now(), reason, **more)


def is_due(desk):
    return backups.is_due(backups.places(desk), desk.clock.now())


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_an_empty_journal_is_not_backed_up_by_itself(desk):
    assert not is_due(desk)
    assert back_up(desk, "close") == backups.BackedUp(None, False)
    assert backups.backups(backups.places(desk)) == []


def test_one_is_due_half_an_hour_after_the_last_where_something_changed(desk, clock):
    tell(desk)
    assert is_due(desk)
    assert back_up(desk, "changes").is_new
    clock.advance(minutes=31)
    assert not is_due(desk)
    tell(desk)
    assert is_due(desk)
    back_up(desk, "changes")
    tell(desk)
    clock.advance(minutes=29)
    assert not is_due(desk)
    clock.advance(minutes=1)
    assert is_due(desk)


def test_one_is_due_after_a_clock_was_set_back(desk, clock):
    tell(desk)
    back_up(desk)
    clock.advance(days=-400)
    assert not is_due(desk)
    tell(desk)
    assert is_due(desk)
    back_up(desk, "changes")
    assert not is_due(desk)
    assert len(backups.backups(backups.places(desk))) == 2


def test_closing_makes_one_only_where_something_changed(desk, clock):
    tell(desk)
    first = back_up(desk, "close")
    clock.advance(hours=1)
    again = back_up(desk, "close")
    assert (first.is_new, again.is_new) == (True, False)
    assert again.backup == first.backup
    assert back_up(desk, "asked").is_new


def test_the_list_says_when_why_how_large_and_where(desk, clock, stick):
    tell(desk)
    backups.choose_folder(desk, stick)
    made = back_up(desk, "asked")
    clock.advance(days=1)
    back_up(desk, "delete")
    newest, newest_there, here, there = backups.backups(backups.places(desk))
    assert [one.where for one in (newest, newest_there, here, there)] == [HERE, ELSEWHERE, HERE, ELSEWHERE]
    assert (here.made_at, here.reason, here.size) == (
        clock.now() - timedelta(days=1), "asked", here.path.stat().st_size
    )  # fmt: skip
    assert (here, there) == (made.backup, made.elsewhere)
    assert newest.reason == "delete"


def test_the_older_ones_are_thinned_here_and_there(desk, clock, stick):
    tell(desk)
    backups.choose_folder(desk, stick)
    for _ in range(20):
        back_up(desk)
        clock.advance(days=1, hours=1)
    found = backups.backups(backups.places(desk))
    assert (
        len([one for one in found if one.where == HERE]) == 14
    )  # 12 days, the last week before and the last month
    assert [one.path.name for one in found[::2]] == [one.path.name for one in found[1::2]]


def test_the_second_place_holds_the_same_for_her_alone(desk, stick):
    keep_file(desk, tell(desk))
    backups.choose_folder(desk, stick)
    made = back_up(desk)
    place = backups.places(desk).elsewhere
    assert place.parent == stick / "Mistake Journal backups"
    assert place.name == f"journal-{desk.journal.device_id[:8]}"
    assert names(place) == names(backups.places(desk).here)
    assert len(names(place)) == 2
    assert made.elsewhere.path.read_bytes() == made.backup.path.read_bytes()
    for path in place.parent.parent.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)
    shot = next(place.glob("files/*/*"))
    assert (shot.read_bytes(), shot.stat().st_nlink) == (b"a screenshot", 1)


def test_a_file_is_kept_once_for_all_backups_of_a_place(desk, clock):
    incident_id = tell(desk)
    keep_file(desk, incident_id)
    back_up(desk)
    keep_file(desk, incident_id, b"another", "log.txt")
    clock.advance(hours=1)
    assert back_up(desk).missing == 0
    assert len(list(backups.places(desk).here.glob("files/*/*"))) == 2


def test_a_file_goes_with_the_last_backup_that_names_it(desk, clock):
    incident_id = tell(desk)
    keep_file(desk, incident_id)
    back_up(desk)
    desk.journal._conn.execute("DELETE FROM evidence")
    for _ in range(3):
        clock.advance(days=1)
        back_up(desk)
    pool = backups.places(desk).here / "files"
    assert len(list(pool.glob("*/*"))) == 1
    clock.advance(days=400)
    tell(desk)
    for _ in range(15):
        clock.advance(days=1)
        back_up(desk)
    assert list(pool.glob("*/*")) == []


def test_a_file_that_is_gone_or_altered_is_counted_and_the_words_are_backed_up(desk):
    incident_id = tell(desk)
    keep_file(desk, incident_id)
    keep_file(desk, incident_id, b"another", "log.txt")
    shot, log = sorted(evidence.incident_evidence(desk, incident_id), key=lambda file: file.title)[::-1]
    evidence.store.copy_of(desk.journal.path, shot.sha256, shot.title).unlink()
    evidence.store.copy_of(desk.journal.path, log.sha256, log.title).write_bytes(b"altered")
    made = back_up(desk)
    assert made.missing == 2
    assert made.backup.path.exists()


def test_a_second_place_that_is_away_is_said_and_caught_up_by_itself(desk, clock, stick):
    tell(desk)
    backups.choose_folder(desk, stick)
    away = stick.rename(stick.with_name("in the drawer"))
    made = back_up(desk, "changes")
    assert (made.backup.where, made.elsewhere, made.trouble.code) == (HERE, None, "backup_folder_gone")
    assert not is_due(desk)
    away.rename(stick)
    assert is_due(desk)
    caught_up = back_up(desk, "changes")
    assert (caught_up.is_new, caught_up.elsewhere.path.name) == (False, made.backup.path.name)
    assert not is_due(desk)


def test_an_empty_mount_point_is_not_written_to(desk, stick):
    tell(desk)
    backups.choose_folder(desk, stick)
    stick.rename(stick.with_name("in the drawer"))
    stick.mkdir()
    assert back_up(desk).trouble.code == "backup_folder_gone"
    assert names(stick) == []


def test_a_second_place_that_takes_nothing_leaves_the_one_here_whole(desk, stick):
    tell(desk)
    backups.choose_folder(desk, stick)
    place = backups.places(desk).elsewhere
    (place / "journal-20261124T083000Z-asked.db.part").mkdir()
    made = back_up(desk)
    assert (made.elsewhere, made.trouble.code) == (None, "backup_folder_unwritable")
    assert made.backup.path.exists()


def test_a_second_place_without_room_is_said(desk, stick, monkeypatch):
    tell(desk)
    backups.choose_folder(desk, stick)

    def full(*_paths):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mistakejournal.store.backupfiles.copy_whole", full)
    made = back_up(desk)
    assert (made.elsewhere, made.trouble.code) == (None, "backup_folder_full")
    assert made.backup.path.exists()


def test_the_journals_own_folder_is_no_second_place(desk, tmp_path):
    (tmp_path / "backups").mkdir()
    link = tmp_path.with_name("link to it")
    link.symlink_to(tmp_path)
    for folder in (tmp_path, tmp_path / "backups", link):
        with pytest.raises(JournalError) as trouble:
            backups.choose_folder(desk, folder)
        assert trouble.value.code == "backup_folder_own"
    link.unlink()


def test_a_folder_that_is_gone_or_a_file_is_no_second_place(desk, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "file").touch()
    for name, code in (("nowhere", "backup_folder_gone"), ("file", "backup_folder_gone")):
        with pytest.raises(JournalError) as trouble:
            backups.choose_folder(desk, elsewhere / name)
        assert trouble.value.code == code
    (elsewhere / backups.OWN_FOLDER).touch()
    with pytest.raises(JournalError) as trouble:
        backups.choose_folder(desk, elsewhere)
    assert trouble.value.code == "backup_folder_unwritable"
    assert settings(desk).backup_folder == ""


def test_it_is_asked_for_a_second_place_once_after_the_first_real_incident(desk, clock, stick):
    assert not backups.is_folder_wanted(desk)
    with desk.journal.write() as writing:
        writing.add(tables.INCIDENTS, title="to practise", practice=1, fixed_at=clock.now())
        real = writing.add(tables.INCIDENTS, title="a real one")
    assert not backups.is_folder_wanted(desk)
    with desk.journal.write() as writing:
        writing.change(tables.INCIDENTS, real, fixed_at=clock.now())
    assert backups.is_folder_wanted(desk)
    backups.no_folder(desk)
    assert not backups.is_folder_wanted(desk)
    backups.choose_folder(desk, stick)
    assert not backups.is_folder_wanted(desk)


def test_backups_with_a_name_to_forget_go_with_their_files(desk, clock, stick):
    keep_file(desk, tell(desk))
    backups.choose_folder(desk, stick)
    back_up(desk)
    desk.journal._conn.execute("DELETE FROM evidence")
    clock.advance(hours=1)
    kept = back_up(desk)
    places = backups.places(desk)
    assert backups.delete_backups(places, clock.now()) == 2
    assert [one.path for one in backups.backups(places)] == [kept.backup.path, kept.elsewhere.path]
    assert list(places.here.glob("files/*/*")) == list(places.elsewhere.glob("files/*/*")) == []


def test_it_says_how_far_it_is_and_can_be_stopped(desk):
    tell(desk)
    told = []
    back_up(desk, say=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
    assert back_up(desk, is_unwanted=lambda: True) is None
    assert len(backups.backups(backups.places(desk))) == 1
    assert not [name for name in names(backups.places(desk).here) if name.endswith(".part")]


def test_a_damaged_journal_makes_none_and_thins_none(desk, clock):
    tell(desk)
    for _ in range(20):
        back_up(desk)
        clock.advance(hours=1)
    clock.advance(days=90)
    desk.journal._conn.execute("PRAGMA foreign_keys = OFF")
    with desk.journal.write() as writing:
        writing.add(tables.REPAIRS, incident_id="nobody", title="x")
    with pytest.raises(JournalError) as trouble:
        back_up(desk)
    assert trouble.value.code == "damaged"
    assert len(backups.backups(backups.places(desk))) == 20


def test_journals_of_other_names_in_the_folder_keep_theirs(desk, clock):
    tell(desk)
    other = journals.open_desk(desk.journal.path.with_name("journal-2.db"), clock).desk
    keep_file(other, tell(other))
    for _ in range(20):
        back_up(other)
        back_up(desk)
        clock.advance(days=1)
    assert len(backups.backups(backups.places(desk))) == len(backups.backups(backups.places(other)))
    assert len(list(backups.places(desk).here.glob("files/*/*"))) == 1
    journals.close_desk(other)


ACT = st.tuples(st.sampled_from(["keep", "erase", "back up"]), st.integers(0, 3))


@tried(max_examples=12, deadline=None)
@given(acts=st.lists(ACT, max_size=14))
def test_whatever_is_kept_and_let_go_each_backup_has_its_files_and_no_other_stays(tmp_path_factory, acts):
    folder = tmp_path_factory.mktemp("any")
    (folder / "stick").mkdir()
    time = StandingClock(datetime(2026, 11, 24, tzinfo=UTC), UTC, "UTC")
    with closing(new_journal(folder / "journal.db", time.now)) as journal:
        desk = Desk(journal, time, Content())
        incident_id = tell(desk)
        backups.choose_folder(desk, folder / "stick")
        for kind, number in acts:
            if kind == "keep":
                keep_file(desk, incident_id, b"%d" % number, f"{number}.txt")
            elif kind == "erase":
                gone = [file.id for file in evidence.incident_evidence(desk, incident_id)][
                    number : number + 1
                ]
                with journal.write() as writing:
                    for file_id in gone:
                        writing.erase(tables.EVIDENCE, file_id)
            else:
                time.advance(days=8 * number, hours=1)
                back_up(desk)
        for place in (backups.places(desk).here, backups.places(desk).elsewhere):
            named = {
                str(backupfiles.place_in(place, journal.path, file).relative_to(place))
                for backup in backupfolder.backups_in(place, "journal")
                for file in files_of(backup.path, "")
            }
            assert {name for name in names(place) if name.startswith("files")} == named


def test_what_tells_of_the_places_does_not_tell_the_key(tmp_path):
    assert "secret" not in repr(backups.Places(tmp_path / "journal.db", "secret"))
