"""kill -9 while a whole journal is brought in: it is here whole or not at all, and can be tried again."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.journalimports import holds_nothing, import_journal
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.store import evidence, tables
from mistakejournal.store.opening import open_journal

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.fixture
def bundle(tmp_path, clock):
    """Give a bundle of some incidents, each with a file."""
    folder = tmp_path / "hers"
    folder.mkdir()
    desk = open_desk(folder / "journal.db", clock).desk
    for number in range(30):
        incident = start_incident(desk, title=f"Number {number}").id
        kept = evidence.copy_bytes(desk.journal.path, f"picture {number}".encode(), "draft.png")
        with desk.journal.write() as writing:
            writing.add(
                tables.EVIDENCE, title=kept.title, sha256=kept.sha256, size=kept.size, incident_id=incident
            )
    close_desk(desk)
    export_journal(folder / "journal.db", folder / "out", "bundle", clock.now())
    return folder / "out"


def test_a_kill_leaves_all_of_it_or_nothing(bundle, tmp_path, clock, tries, record_property):
    chance = random.Random(14)
    total = int(bring(bundle, empty(tmp_path / "try-first", clock), -1).stdout)
    came = 0
    for number in range(tries(20)):
        journal = empty(tmp_path / f"try-{number}", clock)
        last = total - (0, 3, 12, 24)[number // 2 % 4] if number % 2 else chance.randint(1, total)
        bring(bundle, journal, last)
        assert not check(journal).findings
        close_desk(open_desk(journal, clock).desk)
        assert not [path for path in journal.parent.iterdir() if path.name.endswith(".arriving")]
        if holds_nothing(journal):
            assert import_journal(bundle, journal, clock.now()) is not None
        else:
            came += 1
        files = [path for path in evidence.folder_of(journal).rglob("*") if path.is_file()]
        assert len([path for path in files if path.suffix == ".png"]) == 30
    record_property("figure", f"{tries(20)} kills while a journal came in: {came} whole, 0 half")


def empty(folder: Path, clock) -> Path:
    folder.mkdir()
    open_journal(folder / "journal.db", clock.now).close()
    return folder / "journal.db"


def bring(source: Path, journal: Path, last: int) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, str(HERE / "child_bringing.py"), str(source), str(journal), str(last)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
