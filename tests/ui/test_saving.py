"""Where something is saved: named after what it is, with its ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.ui.saving import ask_where


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        ("report", "report.md"),
        ("report.md", "report.md"),
        ("report.txt", "report.txt"),
        ("Issue 2.0", "Issue 2.0.md"),
        ("", None),
    ],
)
def test_the_ending_is_added_where_the_system_does_not(monkeypatch, tmp_path: Path, answer, path):
    asked: list[str] = []

    def choose(_parent, _title, suggested, _filters):
        asked.append(Path(suggested).name)
        return str(tmp_path / answer) if answer else "", ""

    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", choose)
    found = ask_where(None, "Save", "What: happened?", "md", "Markdown (*.md)")
    assert found == (tmp_path / path if path else None)
    assert asked == ["What happened.md"]


def test_a_file_that_is_there_is_never_replaced_unasked(monkeypatch, tmp_path: Path):
    (tmp_path / "report.md").write_text("hers")
    answer = (str(tmp_path / "report"), "")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_all: answer)
    assert ask_where(None, "Save", "x", "md", "") == tmp_path / "report"
