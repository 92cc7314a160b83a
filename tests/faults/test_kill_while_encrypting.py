"""kill -9 while a passphrase is turned on or off: one or the other, whole, and nothing leaks."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal.services import passphrase
from mistakejournal.services.backups import Places, back_up
from mistakejournal.services.content import Content
from mistakejournal.services.evidence import add_evidence, copy_screenshot, incident_evidence, whole_copy
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.store import driver, keyslots, tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORDS = "kettle harbor plum window moss tiger"
CODE = passphrase.new_code()
PICTURE = b"CANARYPICTURE" * 30_000
CANARIES = (b"CANARYWORD", b"CANARYPICTURE", b"canaryword")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9"),
    pytest.mark.skipif(not driver.has_cipher(), reason="the extra “encryption” is not installed"),
]


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setitem(keyslots._COST, "n", 16)
    yield
    driver.use_plain()


@pytest.fixture
def home(tmp_path, clock) -> Path:
    """Give the folder of a plain journal with words, a picture and a backup."""
    folder = tmp_path / "before"
    folder.mkdir()
    desk = open_desk(folder / "journal.db", clock, Content()).desk
    with desk.journal.write() as writing:
        for number in range(20):
            incident = writing.add(tables.INCIDENTS, title=f"CANARYWORD {number}", what_happened="x " * 400)
    add_evidence(desk, copy_screenshot(desk.journal.path, PICTURE, "picture.png"), incident_id=incident)
    close_desk(desk)
    back_up(Places(folder / "journal.db"), clock.now(), "asked")
    return folder


def child(folder, kill_at):
    command = [sys.executable, str(HERE / "child_encrypting.py"), str(folder / "journal.db"), WORDS, CODE]
    return subprocess.run([*command, str(kill_at)], cwd=ROOT, check=False, capture_output=True, text=True)


def look_after(folder, clock):
    """Open what a kill left as the app would, hold it against what was there; tell whether it is sealed."""
    path = folder / "journal.db"
    is_sealed = passphrase.has_passphrase(path)
    key = passphrase.unlock(path, WORDS) if is_sealed else ""
    desk = open_desk(path, clock, Content(), key).desk
    rows = desk.journal.read("SELECT id, title FROM incidents ORDER BY created_at, id")
    assert sorted(row["title"] for row in rows) == sorted(f"CANARYWORD {number}" for number in range(20))
    files = [file for row in rows for file in incident_evidence(desk, row["id"])]
    assert [whole_copy(path, file, key).read_bytes() for file in files] == [PICTURE]
    close_desk(desk)
    assert check(path, key).findings == ()
    left = [file for file in folder.rglob("*") if file.is_file()]
    assert not [file.name for file in left if file.suffix in (".turning", ".sealing")]
    if is_sealed:
        leaks = [file.name for file in left if any(canary in file.read_bytes() for canary in CANARIES)]
        assert leaks == []
    else:
        assert not (folder / "journal.key").exists()
    return is_sealed


@pytest.mark.parametrize("begin", ["plain", "sealed"])
def test_a_kill_while_encrypting_leaves_one_or_the_other_whole(
    home, tmp_path, clock, begin, record_property, tries
):
    if begin == "sealed":
        passphrase.turn_on(home / "journal.db", clock, WORDS, CODE)
    counted = shutil.copytree(home, tmp_path / "counted")
    calls = int(child(counted, -1).stdout)
    chance, kills, sealed = random.Random(9), tries(100), 0
    for number in range(kills):
        folder = shutil.copytree(home, tmp_path / f"killed {number}")
        ended = child(folder, chance.randrange(1, calls))
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        sealed += look_after(folder, clock)
        shutil.rmtree(folder)
    which = "on" if begin == "plain" else "off"
    figure = (
        f"{kills} kills while turning a passphrase {which}: 0 words lost, {sealed} sealed with 0 readable"
    )
    record_property("figure", figure)
