"""A worker writes incidents on a connection of its own, and stops when nobody wants them any more."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.domain.incidentpage import IncidentPage
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.jobs import Ticket
from mistakejournal.ui.journal.exporting import Asked, write_file


def wanted(desk: Desk, path: Path) -> Asked:
    ids = [start_incident(desk, title=title).id for title in ("One", "Two")]
    return Asked(ids, "markdown", path, "", lambda record: IncidentPage(record.file.title))


def test_it_writes_and_says_how_far_it_is(desk: Desk, tmp_path: Path):
    said: list[tuple[int, int]] = []
    ticket = Ticket(lambda done, total: said.append((done, total)))
    path = tmp_path / "two.md"
    assert write_file(desk.journal.path, desk.clock, wanted(desk, path), ticket) == 2
    assert said == [(1, 2), (2, 2)]
    assert path.read_text("utf-8").count("# ") == 2


def test_it_stops_when_it_is_not_wanted_any_more(desk: Desk, tmp_path: Path):
    ticket = Ticket(lambda _done, _total: None)
    ticket.cancel()
    path = tmp_path / "two.md"
    assert write_file(desk.journal.path, desk.clock, wanted(desk, path), ticket) == 0
    assert not path.exists()
