"""Incidents are written to be read elsewhere, all or one month's, without what is private."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from mistakejournal.__main__ import main
from mistakejournal.cli import incidentexports
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journals import close_desk, open_desk


@pytest.fixture
def journal(journal_file, clock):
    desk = open_desk(journal_file, clock).desk
    earlier = clock.now() - timedelta(days=60)
    start_incident(desk, title="The old link", earlier=True, noticed_at=earlier, their_part="Not for others")
    start_incident(desk, title="The new link")
    close_desk(desk)
    return journal_file


def run(journal, *words):
    return main(["--journal", str(journal), "export", *map(str, words)])


@pytest.mark.parametrize("code", list(incidentexports.FORMATS))
def test_all_of_them_oldest_first(journal, tmp_path, capsys, code):
    out = tmp_path / f"out.{code}"
    assert run(journal, "--format", code, out) == 0
    assert capsys.readouterr().out == f"Saved as out.{code}: 2 incidents.\n"
    text = out.read_text("utf-8")
    assert 0 < text.index("The old link") < text.index("The new link")
    assert "Not for others" not in text


def test_one_month(journal, tmp_path, capsys, clock):
    month = f"{clock.local(clock.now() - timedelta(days=60)):%Y-%m}"
    assert run(journal, "--format", "md", "--month", month, tmp_path / "out.md", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["incidents"], told["near_misses"]) == (1, 0)
    assert "The new link" not in (tmp_path / "out.md").read_text("utf-8")


def test_a_month_that_is_none_is_refused(journal, tmp_path):
    with pytest.raises(SystemExit):
        run(journal, "--format", "md", "--month", "2026-13", tmp_path / "out.md")


def test_a_journal_that_is_not_there_is_not_made(tmp_path, capsys):
    assert run(tmp_path / "none.db", "--format", "md", tmp_path / "out.md") == 65
    assert not (tmp_path / "none.db").exists()
