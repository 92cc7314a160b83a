"""A file whose copy is gone says so where it stands, and is found again from there (A7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.services import evidence, incidents
from mistakejournal.services.backups import back_up, places
from mistakejournal.store.evidence import copy_of
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window

GONE = "This file isn’t in the journal’s folder any more."


@pytest.fixture
def copy(window: Window) -> Path:
    """Keep a file with an incident; give its copy."""
    journal = window.desk.journal.path
    kept = evidence.copy_screenshot(journal, b"a picture", "Shot.png")
    incident = incidents.start_incident(window.desk, title="A wrong date").id
    evidence.add_evidence(window.desk, kept, incident_id=incident)
    return copy_of(journal, kept.sha256, kept.title)


def open_own(window: Window) -> None:
    incident = incidents.list_incidents(window.desk)[0].id
    window.main.go(Route(Place.FLOW, incident, "own"))
    window.settle()


@pytest.mark.row("A7")
def test_what_is_gone_is_said_where_it_stands_and_comes_back_from_a_backup(
    window: Window, copy: Path
) -> None:
    back_up(places(window.desk), window.clock.now(), "asked")
    copy.unlink()
    open_own(window)
    window.sees(GONE)
    window.click("Find it again")
    window.sees("“Shot.png” is back, from a backup.")
    assert copy.read_bytes() == b"a picture"
    assert not window.has(GONE)
    assert window.has("Open")


@pytest.mark.row("A7")
def test_without_a_backup_it_is_asked_for_and_only_the_same_file_is_taken(
    window: Window, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "another.png"
    chosen.write_bytes(b"another")
    monkeypatch.setattr("mistakejournal.ui.evidence.finding.choose_open_file", lambda *_all: chosen)
    copy.write_bytes(b"altered")
    open_own(window)
    window.sees("This file was changed since it was added.")
    window.click("Find it again")
    window.sees("That is not the file that was kept as “Shot.png”: it holds something else.")
    chosen.write_bytes(b"a picture")
    window.click("Find it again")
    window.sees("“Shot.png” is back.")
    assert copy.read_bytes() == b"a picture"


@pytest.mark.row("A7")
def test_a_file_that_goes_while_it_is_shown_is_noticed_when_it_is_opened(window: Window, copy: Path) -> None:
    open_own(window)
    window.wait(100)
    copy.unlink()
    window.click("Open")
    window.sees(GONE)
