"""kill -9, and no room, while two places are backed up into or a backup is brought back: all or nothing."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest

from mistakejournal.domain.backup import HERE
from mistakejournal.services import backups, evidence, restoring
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.store import backupfiles, tables
from mistakejournal.store.backups import files_of
from tests.blankjournal import new_journal

resource = pytest.importorskip("resource")
HERE_IS = Path(__file__).resolve().parent
ROOT = HERE_IS.parent.parent


@pytest.fixture
def whole(tmp_path, clock):
    """A folder with a journal, its files, a stick, and backups in both places that are due to be thinned."""
    folder = tmp_path / "whole"
    (folder / "stick").mkdir(parents=True)
    with closing(new_journal(folder / "journal.db", clock.now)) as journal:
        journal._conn.execute("UPDATE journal SET device_id = ?", ("0" * 16,))
        journal.device_id = "0" * 16
        desk = Desk(journal, clock, Content())
        backups.choose_folder(desk, folder / "stick")
        with journal.write() as writing:
            for number in range(20):
                row_id = writing.add(tables.INCIDENTS, title=f"before {number}", what_happened="words " * 400)
        for name in ("shot.png", "log.txt"):
            (folder / name).write_text(name * 10_000)
            kept = evidence.copy_file(journal.path, folder / name)
            file_id = evidence.add_evidence(desk, kept, incident_id=row_id).id
            (folder / name).unlink()
        for hours in (1, 1, 1, 20):
            clock.advance(hours=hours)
            made = backups.back_up(backups.places(desk), clock.now(), "asked")
        with journal.write() as writing:
            writing.erase(tables.EVIDENCE, file_id)
            for number in range(20):
                writing.add(tables.INCIDENTS, title=f"since {number}", what_happened="more " * 400)
    return folder, made.backup.path.name


class Child:
    """Acts on a copy of the folder, and dies there."""

    def __init__(self, act, whole, folder, clock):
        self.act, (self.whole, self.backup), self.folder, self.clock = act, whole, folder, clock

    def run(self, at_call, since="", room=None):
        """Act until so many calls into the system since a function began (-1: until the end).

        No file can have more bytes than there is `room`.
        """
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.whole, self.folder)
        command = [
            sys.executable,
            str(HERE_IS / "child_keeping.py"),
            self.act,
            str(self.folder / "journal.db"),
            str(self.folder / "stick"),
            (self.clock.now() + timedelta(days=3)).isoformat(),
            str(self.folder / "backups" / self.backup),
            since,
            str(at_call),
        ]
        limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room)) if room else None
        return subprocess.run(
            command, cwd=ROOT, check=False, capture_output=True, text=True, preexec_fn=limit
        )

    def kills(self, number, seed, end):
        """Kill it so often, half of the times in the function where it all counts."""
        totals = {since: int(self.run(-1, since).stdout) for since in ("", end)}
        random = Random(seed)
        for nth in range(number):
            since = end if nth % 2 else ""
            child = self.run(random.randint(1, totals[since]), since)
            assert child.returncode in (-signal.SIGKILL, 0), child.stderr  # it may need a call less
            yield self.places

    @property
    def places(self):
        return backups.Places(self.folder / "journal.db", "", self.folder / "stick", "0" * 16)


def titles(path, clock):
    desk = open_desk(path, clock).desk
    rows = desk.journal.read("SELECT title FROM incidents WHERE deleted_at IS NULL")
    close_desk(desk)
    return {row["title"].split()[0] for row in rows}


def sound(places):
    """Look at every backup of both places and at the files they name; give how many there are."""
    found = backups.backups(places)
    for backup in found:
        assert check(backup.path).findings == ()
        for file in files_of(backup.path, ""):
            place = backupfiles.place_in(backup.path.parent, places.journal, file)
            assert evidence.store.is_whole(place, file.sha256), place
    return len(found)


def test_a_kill_leaves_whole_backups_in_both_places_and_the_next_one_works(
    whole, tmp_path, clock, record_property, tries
):
    kills = tries(40)
    looked_at = 0
    for places in Child("back up", whole, tmp_path / "hurt", clock).kills(kills, seed=15, end="copy_backup"):
        looked_at += sound(places)
        assert check(places.journal).findings == ()
        made = backups.back_up(places, clock.now() + timedelta(days=3, minutes=1), "asked")
        assert made.trouble is None
        assert not list(places.journal.parent.rglob("*.part*"))
    record_property(
        "figure", f"{kills} kills while backing up into two places: {looked_at} backups whole, 0 bad"
    )


def test_a_kill_while_a_backup_is_brought_back_leaves_what_was_or_what_is(
    whole, tmp_path, clock, record_property, tries
):
    kills, brought = tries(60), 0
    for places in Child("restore", whole, tmp_path / "hurt", clock).kills(kills, seed=16, end="copy_over"):
        found = titles(places.journal, clock)
        assert found in ({"before", "since"}, {"before"})
        assert check(places.journal).findings == ()
        sound(places)
        assert not list(places.journal.parent.glob("*arriving*"))
        if found == {"before"}:
            brought += 1
            before = next(one for one in backups.backups(places) if one.where == HERE)
            assert before.reason == "restore"
            restoring.restore(places, before.path, clock.now() + timedelta(days=4))
            assert titles(places.journal, clock) == {"before", "since"}
    record_property(
        "figure", f"{kills} kills while a backup was brought back: {brought} brought back, 0 half, 0 lost"
    )


@pytest.mark.parametrize("act", ["back up", "restore"])
def test_without_room_all_stays_as_it_was_and_it_works_again_with_room(whole, tmp_path, clock, act, tries):
    child, random = Child(act, whole, tmp_path / "hurt", clock), Random(17)
    size = (whole[0] / "journal.db").stat().st_size
    for _ in range(tries(20)):
        failed = child.run(-1, room=random.randrange(1000, size - 4096))
        assert "JournalError: disk_full" in failed.stderr or "JournalError: unwritable" in failed.stderr
        assert titles(child.places.journal, clock) == {"before", "since"}
        assert check(child.places.journal).findings == ()
        assert sound(child.places) == 8
        assert not list(child.folder.rglob("*.part*")) + list(child.folder.glob("*arriving*"))
    assert child.run(-1).returncode == 0
