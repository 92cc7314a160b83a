"""A file is known by its first bytes alone, and looking at it changes none."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store.connecting import connect, recognise, refuse_newer
from mistakejournal.store.migrations import CURRENT, MAJOR


def test_an_open_journal_is_recognised_beside_its_window(journal, journal_file):
    with journal.write() as writing:
        writing.add("clients", name="x")
    before = [file.stat() for file in sorted(journal_file.parent.glob("journal.db*"))]
    assert recognise(journal_file) in (0, CURRENT)
    after = [file.stat() for file in sorted(journal_file.parent.glob("journal.db*"))]
    assert [(f.st_size, f.st_mtime_ns) for f in after] == [(f.st_size, f.st_mtime_ns) for f in before]


def test_a_name_with_odd_signs_is_the_file_of_that_name(tmp_path, clock):
    from mistakejournal.store.opening import open_journal

    odd = tmp_path / "50% é?#&mode=ro.db"
    open_journal(odd, clock.now).close()
    assert recognise(odd) == CURRENT
    assert [file.name for file in tmp_path.glob("*.db*")] == [odd.name]


def test_a_file_half_written_by_a_power_cut_is_known_by_its_log(journal, journal_file, tmp_path):
    with journal.write() as writing:
        writing.add("clients", name="Theo")
    torn = tmp_path / "torn.db"
    torn.write_bytes(journal_file.read_bytes()[:5000])
    log = tmp_path / "torn.db-wal"
    log.write_bytes(journal_file.with_name("journal.db-wal").read_bytes())
    assert recognise(torn) == CURRENT
    log.unlink()
    with pytest.raises(JournalError) as trouble:
        recognise(torn)
    assert trouble.value.code == "damaged"


def test_what_is_not_there_is_missing(journal_file):
    with pytest.raises(JournalError) as trouble:
        recognise(journal_file)
    assert trouble.value.code == "missing"


def test_only_a_newer_major_number_is_refused():
    refuse_newer(MAJOR << 16 | 0xFFFF)
    with pytest.raises(JournalError) as trouble:
        refuse_newer((MAJOR + 1) << 16)
    assert trouble.value.facts == {"journal": MAJOR + 1, "app": MAJOR}


READER = """
import sys
from contextlib import closing
from pathlib import Path
from mistakejournal.store.connecting import connect
with closing(connect(Path(sys.argv[1]), to_read=True)) as conn:
    print(conn.execute("SELECT name FROM clients").fetchall()[0][0])
"""


CHECKER = """
import sys
from pathlib import Path
from mistakejournal.store.checks import look_closely
checked = look_closely(Path(sys.argv[1]))
print([finding.code for finding in checked.findings], checked.rows)
"""


@pytest.mark.parametrize(("reader", "said"), [(READER, "Theo"), (CHECKER, "[] 1")])
@pytest.mark.skipif(sys.platform == "win32", reason="closing a file drops nobody's locks there")
def test_whoever_reads_beside_a_window_clears_nothing_away_even_if_the_locks_of_the_window_are_gone(
    journal, journal_file, reader, said
):
    with journal.write() as writing:
        writing.add("clients", name="Theo")
    for ending in ("", "-shm"):  # as a file chooser does that looks what kind of file it is
        Path(f"{journal_file}{ending}").open("rb").close()
    done = subprocess.run([sys.executable, "-c", reader, str(journal_file)], capture_output=True, check=True)
    assert done.stdout.decode().strip() == said
    assert Path(f"{journal_file}-wal").exists()
    with journal.write() as writing:
        writing.add("clients", name="Anna")
    journal.close()
    with closing(connect(journal_file)) as conn:
        assert [row["name"] for row in conn.execute("SELECT name FROM clients ORDER BY name")] == [
            "Anna",
            "Theo",
        ]


def test_a_journal_that_nobody_has_open_is_read_as_well(journal, journal_file):
    journal.close()
    with closing(connect(journal_file, to_read=True)) as conn:
        assert conn.execute("SELECT count(*) FROM clients").fetchone()[0] == 0
