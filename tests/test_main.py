"""The command line end to end, in processes of its own: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mistakejournal import __version__
from mistakejournal.__main__ import main
from mistakejournal.services.backups import Places, backups
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.clients import add_client
from mistakejournal.services.clock import RealClock
from mistakejournal.services.journals import close_desk, open_desk

ROOT = Path(__file__).resolve().parent.parent
DISPLAYS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
PATIENCE = 60  # seconds, for a machine that does much else


def environment(*, screen=True):
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return kept | {"QT_QPA_PLATFORM": "offscreen"} if screen else kept


def run(*words, screen=True):
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "mistakejournal", *words],
        cwd=ROOT,
        env=environment(screen=screen),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture
def journal(journal_file):
    desk = open_desk(journal_file, RealClock()).desk
    add_client(desk, "The Brightside Podcast")
    close_desk(desk)
    return journal_file


@pytest.fixture
def start():
    """Start windows, and end those that still stand."""
    started = []

    def one(journal):
        words = [sys.executable, "-m", "mistakejournal", "--journal", str(journal)]
        process = subprocess.Popen(words, cwd=ROOT, env=environment(), stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield one
    for process in started:
        process.kill()
        process.communicate()


def holder(journal):
    """Give the process that holds a journal, once it listens."""
    lock, calls = (journal.with_name(journal.name + ending) for ending in (".lock", ".calls"))
    try:
        words = lock.read_text("utf-8").splitlines()
    except OSError:
        return None
    return int(words[0]) if words and calls.is_dir() else None


def wait_until(true):
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)


def test_the_version_is_said_without_a_screen():
    done = run("--version", screen=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Mistake Journal {__version__}\n", "")


def test_wrong_words_end_with_2():
    done = run("dance")
    assert done.returncode == 2
    assert "invalid choice" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere a window can always open")
def test_without_a_screen_one_line_says_so_and_it_ends_with_69():
    done = run(screen=False)
    assert (done.returncode, done.stdout) == (69, "")
    assert done.stderr.count("\n") == 1
    assert "needs a screen" in done.stderr


def test_a_check_speaks_json_and_needs_no_screen(journal):
    done = run("--journal", str(journal), "check", "--json", screen=False)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["findings"] == []
    assert found["rows"] > 0


def test_a_check_of_what_is_no_journal_ends_with_65(tmp_path):
    other = tmp_path / "shopping.db"
    other.write_text("milk")
    done = run("--journal", str(other), "check", "--json")
    assert done.returncode == 65
    assert json.loads(done.stdout) == {"error": "not_ours"}
    assert other.read_text() == "milk"


def test_a_check_takes_her_own_journal_unless_another_is_named(own_home, capsys):
    assert main(["check", "--json"]) == 65
    assert json.loads(capsys.readouterr().out)["error"] == "missing"


def test_an_import_speaks_json_needs_no_screen_and_makes_its_list(journal, tmp_path):
    letter = tmp_path / "letter.md"
    letter.write_text("- [ ] a\n- [ ] b\n", "utf-8")
    words = ("--journal", str(journal), "import", str(letter), "--as", "checklist", "--json")
    dry, done = run(*words, "--dry-run", screen=False), run(*words, screen=False)
    assert (dry.returncode, done.returncode, done.stderr) == (0, 0, "")
    assert [json.loads(said.stdout)["made"] for said in (dry, done)] == [False, True]
    desk = open_desk(journal, RealClock()).desk
    assert [(line.name, line.steps) for line in list_checklists(desk)] == [("letter", 2)]
    close_desk(desk)


def test_the_sheet_opens_without_any_journal(own_home):
    code = """
from PySide6.QtCore import QTimer
from mistakejournal.__main__ import main
from mistakejournal.ui.application import make_application
app = make_application()
QTimer.singleShot(0, app.closeAllWindows)
raise SystemExit(main(["sheet"]))
"""
    command = [sys.executable, "-c", code]  # an application that was quit runs no loop for other tests
    subprocess.run(command, cwd=ROOT, env=environment(), timeout=PATIENCE, check=True)
    assert not (own_home / "journal").exists()


def test_a_second_start_brings_the_first_window_and_ends(journal, start):
    first = start(journal)
    wait_until(lambda: holder(journal) == first.pid)
    second = start(journal)
    assert second.wait(PATIENCE) == 0
    assert first.poll() is None


def test_a_window_that_was_killed_is_followed_by_a_new_one(journal, start):
    first = start(journal)
    wait_until(lambda: holder(journal) == first.pid)
    first.kill()
    first.wait(PATIENCE)
    second = start(journal)
    wait_until(lambda: holder(journal) == second.pid)
    assert second.poll() is None


def test_two_journals_are_two_windows(journal, tmp_path, start):
    other = tmp_path / "other.db"
    both = start(journal), start(other)
    wait_until(lambda: [holder(journal), holder(other)] == [process.pid for process in both])
    assert [process.poll() for process in both] == [None, None]


def test_a_check_runs_beside_an_open_window(journal, start):
    first = start(journal)
    wait_until(lambda: holder(journal) == first.pid)
    assert run("--journal", str(journal), "check").returncode == 0


def test_beside_an_open_window_an_import_only_looks(journal, tmp_path, start):
    letter = tmp_path / "letter.txt"
    letter.write_text("a\nb\n", "utf-8")
    first = start(journal)
    wait_until(lambda: holder(journal) == first.pid)
    words = ("--journal", str(journal), "import", str(letter), "--as", "checklist")
    assert run(*words).returncode == 75
    assert run(*words, "--dry-run").returncode == 0


@pytest.mark.skipif(not hasattr(os, "pipe2"), reason="Windows ends a session through Qt alone")
def test_closing_leaves_a_backup_of_what_changed_and_lets_the_journal_go(journal, start):
    first = start(journal)
    wait_until(lambda: holder(journal) == first.pid)
    first.terminate()
    assert first.wait(PATIENCE) == 0
    assert [backup.reason for backup in backups(Places(journal))] == ["close"]
    assert sorted(one.name for one in (journal.parent / "backups").glob("*.part*")) == []
    assert holder(journal) is None
