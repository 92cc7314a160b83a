"""kill -9 while a journal gets a passphrase or loses it: it is the one or the other, and whole."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.services import passphrase
from mistakejournal.services.journals import check
from mistakejournal.store import driver, evidence, tables
from mistakejournal.store.opening import open_journal
from tests.blankjournal import new_journal

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORDS = "seven quiet herons over the lake"

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9"),
    pytest.mark.skipif(not driver.has_cipher(), reason="the extra “encryption” is not installed"),
]


@pytest.fixture(autouse=True)
def plain_again():
    yield
    driver.use_plain()


@pytest.fixture
def whole(tmp_path, clock):
    """A folder with a journal of some incidents, each with a file."""
    folder = tmp_path / "whole"
    folder.mkdir()
    path = folder / "journal.db"
    with closing(new_journal(path, clock.now)) as journal, journal.write() as writing:
        for number in range(10):
            incident = writing.add(tables.INCIDENTS, title=f"Number {number}", what_happened="words " * 500)
            kept = evidence.copy_bytes(path, f"picture {number}".encode(), "draft.png")
            writing.add(
                tables.EVIDENCE, title=kept.title, sha256=kept.sha256, size=kept.size, incident_id=incident
            )
    return folder


def sealed(folder, last):
    values = [str(folder / "journal.db"), WORDS, passphrase.new_code(), str(last)]
    command = [sys.executable, str(HERE / "child_sealing.py"), *values]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("way", ["given", "taken away"])
def test_a_kill_leaves_the_journal_as_it_was_or_as_it_was_to_be(
    whole, tmp_path, clock, tries, record_property, way
):
    if way == "taken away":
        done = sealed(whole, -1)
        assert done.returncode == 0, done.stderr
    first = shutil.copytree(whole, tmp_path / "first")
    total = int(sealed(first, -1).stdout)
    chance = random.Random(6)
    kinds = []
    for number in range(tries(30)):
        folder = shutil.copytree(whole, tmp_path / f"try {number}")
        killed = sealed(folder, chance.randint(1, total))
        assert killed.returncode == -9, killed.stderr
        kinds.append(is_sealed_and_whole(folder / "journal.db", clock))
        shutil.rmtree(folder)
    fates = f"{sum(kinds)} sealed, {kinds.count(False)} plain, 0 lost"
    record_property("figure", f"{len(kinds)} kills while a passphrase was {way}: {fates}")


def is_sealed_and_whole(path, clock):
    """See that every word and file is there; tell whether the journal is sealed."""
    key = passphrase.unlock(path, WORDS) if passphrase.has_passphrase(path) else ""
    journal = open_journal(path, clock.now, key)
    assert journal.number("SELECT count(*) FROM incidents WHERE length(what_happened) > 2000") == 10
    journal.close()
    assert not check(path, key).findings
    return bool(key)
