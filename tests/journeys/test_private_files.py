"""After a whole journey nobody else can read anything the app has made, whatever her umask says (N2)."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal import crash, logs, paths
from mistakejournal.domain.mailto import Mail
from mistakejournal.services import evidence, incidents
from mistakejournal.services.backups import back_up, places
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.maildrafts import drafts_folder, keep_draft
from mistakejournal.ui.journey import Journey
from tests.ui.window import Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """Have every file made readable for all that nobody takes care of."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.row("P4")
def test_every_file_and_folder_is_hers_alone(
    qapp: QApplication, own_home: Path, clock: StandingClock, open_to_all: None
) -> None:
    clock.advance(minutes=-2)
    window = Window(paths.journal_path(), clock)
    logs.open_log(paths.log_path())
    logs.note("started")
    crash.catch_faults(paths.log_path().with_name("fault.txt"))
    for _name, station in Journey(window, clock).stations():
        station()
    desk = window.desk
    kept = evidence.copy_screenshot(desk.journal.path, b"a picture", "Shot.png")
    row = incidents.list_incidents(desk)[0].id
    evidence.add_evidence(desk, kept, incident_id=row)
    back_up(places(desk), clock.now(), "asked")
    keep_draft(drafts_folder(), Mail("", "Subject", "Text"), "Message")
    modes = {
        path.relative_to(own_home).as_posix(): stat.S_IMODE(path.lstat().st_mode)
        for path in own_home.rglob("*")
        if not path.is_symlink()
    }
    window.close()
    logs.close_log()
    crash.forget_faults()
    kinds = {name.rpartition(".")[2] for name in modes}
    assert {"db", "db-wal", "log", "png", "eml", "txt"} <= kinds
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}
