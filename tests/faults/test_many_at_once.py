"""Several processes at one journal: every save succeeds, and one window answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mistakejournal.store import checks

ROOT = Path(__file__).resolve().parent.parent.parent
WRITER = ROOT / "tests" / "store" / "child_writing.py"


def test_three_processes_that_write_at_once_all_succeed(journal, journal_file, record_property, tries):
    each = tries(300)
    command = [
        sys.executable,
        str(WRITER),
        str(journal_file),
        str(each),
    ]
    children = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [child.communicate(timeout=120) for child in children]
    assert said == [(f"{each}\n", "")] * 3
    assert journal.number("SELECT count(*) FROM clients WHERE notes = 'done'") == 3 * each
    assert journal.number("SELECT count(DISTINCT updated_at) FROM clients") == 3 * each
    assert journal.number("SELECT commit_number FROM journal") == 6 * each
    assert checks.look_closely(journal_file).findings == ()
    record_property("figure", f"3 processes, {6 * each} saves: 0 failed")


START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from mistakejournal.ui.handover import Handover
from mistakejournal.errors import JournalError
app = QCoreApplication([])
handover = Handover(Path(sys.argv[1]))
try:
    handover.claim()
except JournalError:
    print("called" if handover.call(20.0) else "nobody there", flush=True)
else:
    print("first", flush=True)
    while not Path(sys.argv[2]).exists():
        app.processEvents()
    handover.release()
"""


def test_of_three_starts_at_once_one_is_the_first_and_answers_the_others(tmp_path, record_property, tries):
    for number in range(tries(40)):
        journal, stop = tmp_path / f"{number}.db", tmp_path / f"{number}.stop"
        command = [sys.executable, "-c", START, str(journal), str(stop)]
        three = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _start in range(3)]
        said = sorted(start.stdout.readline().strip() for start in three if start.stdout is not None)
        stop.touch()
        for start in three:
            start.communicate()
        assert said == ["called", "called", "first"]
    record_property("figure", f"{tries(40)} times three starts at once: one first window each, all answered")
