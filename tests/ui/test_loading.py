"""Modules are loaded quickly at the start, and what other places need in pieces afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES_READ = """
import linecache
{first}
import mistakejournal.ui.main_window
print(sum("mistakejournal" in path for path in linecache.cache))
"""
FIRST = "from mistakejournal.ui.loading import read_no_sources; read_no_sources()"
ALL_PLACES = """
import sys
import PySide6.QtWidgets
from mistakejournal.ui.application import _PLACES
from mistakejournal.ui.loading import load_rest
from mistakejournal.ui.places import VIEWS
for _piece in load_rest(_PLACES): pass
print(sorted(module for module, _name in VIEWS.values() if module not in sys.modules))
"""


def said_by(code):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_no_source_of_ours_is_read_at_a_start():
    met = "import PySide6.QtWidgets"
    assert int(said_by(SOURCES_READ.format(first=met))) > 50, "PySide reads them no more: the hook can go"
    assert int(said_by(SOURCES_READ.format(first=FIRST))) <= 3


def test_every_place_is_loaded_piece_by_piece():
    assert said_by(ALL_PLACES) == "[]"
