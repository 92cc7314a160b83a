"""Entries for the apps that `peers` starts: each in the form that app keeps, about 2 kB of words each.

A function fills a folder, which is the app's home, and gives what its command and its environment need.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby
from pathlib import Path

from tests.bench.generator import END, Words

Start = tuple[Sequence[str], dict[str, str]]
WORDS = 280
"""About 2 kB."""


def home_of(place: Path) -> dict[str, str]:
    """Give the environment in which an app finds this folder and nothing of the machine's."""
    folders = {f"XDG_{kind}_HOME": str(place / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE")}
    return {"HOME": str(place), "XDG_RUNTIME_DIR": str(place)} | folders


def fill_zim(home: Path, entries: int) -> Start:
    """A notebook with a page for each entry, indexed as it is after the first day."""
    words, notebook = Words(1), home / "notebook"
    notebook.mkdir()
    (notebook / "notebook.zim").write_text("[Notebook]\nversion=0.4\nname=Notes\nhome=Home\nshared=False\n")
    head = "Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n"
    (notebook / "Home.txt").write_text(f"{head}====== Home ======\n")
    for number in range(entries):
        folder = notebook / f"{number // 100:03}"
        folder.mkdir(exist_ok=True)
        title = f"Entry {number}"
        (folder / f"{number}.txt").write_text(f"{head}====== {title} ======\n{words.some(WORDS)}\n")
    indexer = [str(shutil.which("zim")), "--index", str(notebook)]
    subprocess.run(indexer, env=os.environ | home_of(home), capture_output=True, check=True)
    return ["--gui", "--standalone", str(notebook)], {}


def fill_rednotebook(home: Path, entries: int) -> Start:
    """A journal with an entry each day, a file each month."""
    words, folder = Words(2), home / "journal"
    folder.mkdir()
    days = [END.date() - timedelta(days=back) for back in reversed(range(entries))]
    for month, of_month in groupby(days, key=lambda day: f"{day:%Y-%m}"):
        text = "".join(f"{day.day}:\n  text: {words.some(WORDS)}\n" for day in of_month)
        (folder / f"{month}.txt").write_text(text)
    return [str(folder)], {}


def fill_vorta(home: Path, entries: int) -> Start:
    """A list of backups; the app makes its own tables at a first start without a screen."""
    app = subprocess.Popen(
        [str(shutil.which("vorta"))],
        env=os.environ | home_of(home) | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(8)
    app.terminate()
    app.wait()
    (settings,) = home.glob("data/**/settings.db")
    with sqlite3.connect(settings) as database:
        database.execute(
            "INSERT INTO repomodel (id, url, added_at, encryption, unique_size, unique_csize, total_size,"
            " total_unique_chunks, create_backup_cmd, extra_borg_arguments)"
            " VALUES (1, '/backup', ?, 'none', 0, 0, 0, 0, '', '')",
            (str(END.replace(tzinfo=None)),),
        )
        database.execute("UPDATE backupprofilemodel SET repo_id = 1")
        database.execute("UPDATE settingsmodel SET value = 1 WHERE key = 'foreground'")
        newest = END.replace(tzinfo=None)
        rows = (
            (f"id{n}", f"laptop-{n}", 1, str(newest - timedelta(hours=n)), 60, 1000) for n in range(entries)
        )
        database.executemany(
            "INSERT INTO archivemodel (snapshot_id, name, repo_id, time, duration, size)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )
    return ["--foreground"], {}


def fill_anki(home: Path, entries: int) -> Start:
    """A collection with a note for each entry, written by the library beside the program."""
    words = Words(3)
    texts = home / "texts.txt"
    texts.write_text("\n".join(words.some(WORDS) for _ in range(entries)))
    script = home / "fill.py"
    script.write_text(_ANKI)
    program = Path(str(shutil.which(os.environ.get("ANKI", "anki"))))
    python = program.resolve().parent / "python"
    base = home / "base"
    subprocess.run([python, script, base, texts], capture_output=True, check=True)
    settings = {"QTWEBENGINE_DISABLE_SANDBOX": "1", "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox"}
    return ["-b", str(base), "-p", "Her", "-l", "en"], settings


_ANKI = """
import pickle, sys
from pathlib import Path
import aqt.profiles
from anki.collection import Collection

base, texts = Path(sys.argv[1]), Path(sys.argv[2])
base.mkdir()
profiles = aqt.profiles.ProfileManager(base)
profiles.setupMeta()
profiles.meta["firstRun"] = False
profiles.meta["defaultLang"] = "en_US"
profiles.create("Her")
profiles.openProfile("Her")
profiles.save()
(base / "Her").mkdir(exist_ok=True)
collection = Collection(str(base / "Her" / "collection.anki2"))
basic = collection.models.by_name("Basic")
deck = collection.decks.id("Default")
for text in texts.read_text().splitlines():
    note = collection.new_note(basic)
    note["Front"], note["Back"] = text[:80], text
    collection.add_note(note, deck)
collection.close()
"""
