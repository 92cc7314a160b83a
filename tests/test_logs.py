from __future__ import annotations

import stat
import subprocess
import sys

import pytest

from mistakejournal import logs

ID = "01933d6e-2b5a-7c3e-9f00-1234567890ab"


@pytest.fixture
def log_file(tmp_path):
    path = tmp_path / "log" / "mistakejournal.log"
    logs.open_log(path)
    yield path
    logs.close_log()


def lines(path):
    return path.read_text("utf-8").splitlines()


def test_a_note_is_an_event_with_ids_counts_and_durations(log_file):
    logs.note("incident saved", incident=ID, fields=3, ms=4.5)
    assert lines(log_file)[0].endswith(f"INFO incident saved incident={ID} fields=3 ms=4.5")


def test_a_text_that_is_no_id_is_left_out(log_file):
    logs.note("client added", client="The Brightside Podcast", name="theo", count=1)
    assert lines(log_file)[0].endswith("client added count=1")


def test_nothing_is_opened_before_the_first_note(log_file):
    assert not log_file.parent.exists()


def test_notes_without_a_log_go_nowhere(capsys):
    logs.close_log()
    logs.note("started", ms=3)
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_the_log_nor_an_older_one(log_file, monkeypatch):
    monkeypatch.setattr(logs, "ONE_FILE", 300)
    for number in range(50):
        logs.note("ticked", step=number)
    files = list(log_file.parent.iterdir())
    assert len(files) == 1 + logs.OLDER_FILES
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_three_files_of_a_megabyte_are_the_most():
    assert (logs.ONE_FILE, logs.OLDER_FILES) == (1_000_000, 2)


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path, capsys):
    (tmp_path / "file").touch()
    logs.open_log(tmp_path / "file" / "log" / "mistakejournal.log")
    logs.note("started")
    logs.note("saved")
    logs.close_log()
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="file-size limits are Unix’s")
def test_a_full_disk_stops_nothing(tmp_path):
    code = (
        "import pathlib, resource, signal; from mistakejournal import logs;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100));"
        f"logs.open_log(pathlib.Path({str(tmp_path / 'a.log')!r}));"
        "[logs.note('saved', count=n) for n in range(50)]; print('still here')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("still here\n", "")


def test_the_slow_import_waits_for_the_first_note(tmp_path):
    code = (
        "import sys, pathlib; from mistakejournal import logs;"
        f"logs.open_log(pathlib.Path({str(tmp_path / 'a.log')!r}));"
        "assert 'logging.handlers' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
