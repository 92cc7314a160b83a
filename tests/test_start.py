"""A start loads what its first paint needs: the journal, Today, and nothing that only later pages want."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.clock import RealClock
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.schedules import Plan, schedule_of, set_schedule

ROOT = Path(__file__).resolve().parent.parent
FIRST_PAINT = ROOT / "tests" / "bench" / "first_paint.py"

LIBRARIES = {
    "copy", "ctypes", "dataclasses", "datetime", "gc", "json", "signal", "sqlite3", "tomllib", "unicodedata",
}  # fmt: skip
"""Besides what an empty window of Qt loads by itself."""
LATER = (
    "mistakejournal.cli",
    "mistakejournal.services.sample",
    "mistakejournal.services.searching",
    "mistakejournal.services.telling",
    "mistakejournal.services.drafts",
    "mistakejournal.services.runs",
    "mistakejournal.services.fixes",
    "mistakejournal.services.checklists",
    "mistakejournal.services.versions",
    "mistakejournal.domain.stepkinds",
    "mistakejournal.domain.recurrence",
    "mistakejournal.domain.repeat",
    "mistakejournal.services.schedules",
    "mistakejournal.domain.wording",
    "mistakejournal.domain.pattern",
    "mistakejournal.services.calendarfile",
    "mistakejournal.services.reminders",
    "mistakejournal.ui.deeds",
    "mistakejournal.ui.menus",
    "mistakejournal.ui.palette",
    "mistakejournal.ui.reminders",
    "mistakejournal.ui.runner",
    "mistakejournal.ui.sheet",
    "mistakejournal.ui.shots",
    "mistakejournal.ui.wizard",
)
"""What other places need, and everything below it."""


@pytest.fixture(scope="module")
def bare():
    return modules_of("bare")


@pytest.fixture
def started(tmp_path):
    path = tmp_path / "journal.db"
    desk = open_desk(path, RealClock()).desk
    add_client(desk, "The Brightside Podcast")
    close_desk(desk)
    return modules_of("ours", str(path))


def modules_of(*words):
    done = subprocess.run(
        [sys.executable, str(FIRST_PAINT), *words],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[0])["modules"])


def top(names):
    """Give the libraries without their inner parts."""
    return {name.split(".")[0] for name in names if not name.startswith("_")}


def test_the_first_paint_needs_these_libraries_and_no_more(bare, started):
    assert top(started) - top(bare) - {"mistakejournal"} <= LIBRARIES


def test_the_first_paint_needs_four_parts_of_qt(started):
    assert {name for name in started if name.startswith("PySide6.Qt")} == {
        "PySide6.QtCore",
        "PySide6.QtGui",
        "PySide6.QtSvg",  # the icons are drawn from it in the colours of the theme
        "PySide6.QtWidgets",
    }


def test_of_all_places_only_today_is_loaded(started):
    views = {name for name in started if name.startswith("mistakejournal.ui.views.")}
    assert {name.rpartition(".")[2].partition("_")[0] for name in views} == {"today"}
    assert {name for name in started if name.startswith(LATER)} == set()


def test_a_start_with_work_that_was_missed_counts_it_only_after_the_first_paint(tmp_path):
    path = tmp_path / "journal.db"
    desk = open_desk(path, RealClock()).desk
    checklist = add_checklist(desk, "Newsletter").id
    today = desk.clock.local().date()
    set_schedule(desk, checklist, Plan(Repeat(Every.WEEK, days=tuple(range(7))), today))
    with desk.journal.write() as writing:
        writing.change("schedules", schedule_of(desk, checklist).id, next_on=today - timedelta(days=9))
    close_desk(desk)
    assert "dateutil.rrule" not in modules_of("ours", str(path))
