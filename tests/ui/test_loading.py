"""Modules are loaded quickly at the start, and what other places need in a thread of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mistakejournal.ui.loading import load_behind

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES_READ = """
import linecache
{first}
import mistakejournal.ui.main_window
print(sum("mistakejournal" in path for path in linecache.cache))
"""
FIRST = "from mistakejournal.ui.loading import read_no_sources; read_no_sources()"


def sources_read(first):
    code = SOURCES_READ.format(first=first)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout)


def test_no_source_of_ours_is_read_at_a_start():
    assert sources_read("import PySide6.QtCore") > 50, "PySide reads them no more: the hook can go"
    assert sources_read(FIRST) <= 3


def test_every_place_can_be_loaded_in_a_thread():
    code = (
        "from mistakejournal.ui.loading import load_behind\n"
        "from mistakejournal.ui.main_window import VIEWS\n"
        "load_behind(module for module, _name in VIEWS.values()).join()\n"
        "import sys\n"
        "assert all(module in sys.modules for module, _name in VIEWS.values())\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=ROOT, check=True)


def test_what_is_loaded_already_is_left_alone():
    thread = load_behind(["mistakejournal.ui.routes"])
    thread.join()
    assert not thread.is_alive()
