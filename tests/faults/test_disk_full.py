"""No room, no right to write, no drive: what was saved is there, and writing goes on when it can."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import checks, tables
from mistakejournal.store.opening import open_journal

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def test_a_full_disk_loses_nothing_that_was_saved_and_writing_goes_on_with_room(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="saved")
    pages = journal.number("PRAGMA page_count")
    journal._conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(JournalError) as trouble, journal.write() as writing:
        writing.change(tables.CLIENTS, client, notes="x" * 100_000)
    assert trouble.value.code == "disk_full"
    assert [row["name"] for row in journal.read("SELECT name FROM clients")] == ["saved"]
    journal._conn.execute("PRAGMA max_page_count = 1000000")
    with journal.write() as writing:
        writing.change(tables.CLIENTS, client, notes="x" * 100_000)
    assert journal.number("SELECT length(notes) FROM clients") == 100_000


def test_a_file_that_may_not_grow_is_said_and_writing_goes_on_when_it_may(journal_file):
    done = subprocess.run(
        [sys.executable, str(HERE / "child_without_room.py"), str(journal_file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("unwritable\n1\n100000\n", "")


def test_where_nothing_may_be_written_it_is_said(clock):
    """As somebody else than root, who may write everywhere."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        open_journal(folder / "journal.db", clock.now).close()
        (folder / "journal.db").chmod(0o444)
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-B", str(HERE / "child_unwritable.py"), name],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        folder.chmod(0o755)
        assert (done.stdout, done.stderr) == ("new: unwritable\nthere: unwritable\n", "")


@pytest.fixture
def small_disk(tmp_path):
    """Give a disk of two megabytes, where a test may have one."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = sys.platform == "linux" and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(place)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("nobody may mount a disk here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_on_a_disk_that_is_really_full_what_was_saved_is_read_and_writing_goes_on_with_room(
    small_disk, clock, record_property
):
    journal = open_journal(small_disk / "journal.db", clock.now)
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="saved")
    other = small_disk / "a film"
    with contextlib.suppress(OSError):
        other.write_bytes(bytes(3_000_000))
    codes = set()
    for number in range(20):
        with pytest.raises(JournalError) as trouble:
            write_notes(journal, client, f"{number} " * 40_000)
        codes.add(trouble.value.code)
    assert codes == {"disk_full"}
    assert journal.read_one("SELECT name, notes FROM clients")["notes"] == ""
    other.unlink()
    write_notes(journal, client, "after")
    journal.close()
    assert checks.look_closely(small_disk / "journal.db").findings == ()
    record_property(
        "figure", "20 saves on a full disk: all told, 0 torn, and the next with room went through"
    )


def write_notes(journal, client, notes):
    with journal.write() as writing:
        writing.change(tables.CLIENTS, client, notes=notes)
