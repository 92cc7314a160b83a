"""Incidents are exported from their page, the Journal’s head and File: seen, saved, copied, printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.incident_parts import set_feelings
from mistakejournal.services.incidents import edit_incident, note_near_miss, start_incident
from mistakejournal.ui.journal.export_dialog import ExportDialog, open_export
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.line_list import LineList
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.tall_text import TallText
from tests.ui.accessibility import complaints
from tests.ui.window import Window


@pytest.fixture
def ids(window: Window) -> list[str]:
    """Two incidents of November and a near miss of December."""
    desk = window.desk
    one = start_incident(desk, title="The old link", what_happened="Issue 118 had the old link.").id
    edit_incident(desk, one, private_line="I could scream", their_part="Theo was late")
    set_feelings(desk, one, ["panic"])
    window.clock.advance(minutes=1)
    two = start_incident(desk, title="Two calls in one slot").id
    window.clock.advance(days=10)
    near = note_near_miss(desk, "An old link, caught").id
    window.main.context.changed.emit(frozenset({"incidents"}))
    return [one, two, near]


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _filters: str) -> tuple[str, str]:
        asked.append(Path(suggested).name)
        return str(path), ""

    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", answer)
    return asked


def is_written(window: Window, path: Path) -> bytes:
    for _ in range(200):
        if path.exists() and not window.has("Export incidents", ExportDialog):
            return path.read_bytes()
        window.wait(20)
    raise AssertionError(path)


def shown(window: Window) -> str:
    field = window.find("Preview", TallText)
    assert isinstance(field, TallText)
    return field.text()


@pytest.mark.row("M1")
def test_an_incident_and_a_month_are_saved_as_markdown_html_and_pdf(window, ids, monkeypatch, tmp_path):
    window.main.go(Route(Place.JOURNAL, ids[0]))
    window.click("Export incidents")
    assert shown(window).startswith("---\ntitle: The old link\n")
    window.sees("1 incident")
    asked = save_to(monkeypatch, tmp_path / "one")
    window.click("Save", QPushButton)
    text = is_written(window, tmp_path / "one.md").decode()
    assert asked == ["The old link.md"]
    assert "## What happened\n\nIssue 118 had the old link." in text
    for private in ("panic", "late", "scream"):
        assert private not in text
    window.main.deeds.do("export_incidents")
    window.settle()
    window.click("A month")
    window.sees("December 2026", "1 near miss")
    month = window.find("December 2026", Select)
    month.setFocus()
    window.keys("Down")
    window.sees("2 incidents. This is the first of them.")
    window.click("HTML")
    asked = save_to(monkeypatch, tmp_path / "month.html")
    window.click("Save", QPushButton)
    html = is_written(window, tmp_path / "month.html").decode()
    assert asked == ["Incidents, November 2026.html"]
    assert re.findall(r"<h1>(.*?)</h1>", html) == ["The old link", "Two calls in one slot"]
    open_export(window.main.context, window.main, ids)
    window.sees("3 selected", "2 incidents and 1 near miss. This is the first of them.")
    window.click("PDF")
    assert "Issue 118 had the old link." in window.find("Preview", PaperPreview).accessibleDescription()
    save_to(monkeypatch, tmp_path / "all.pdf")
    window.click("Save", QPushButton)
    pdf = is_written(window, tmp_path / "all.pdf")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 3


def test_it_can_be_done_by_keyboard_alone(window, ids, monkeypatch, tmp_path):
    window.main.go(Route(Place.JOURNAL, ids[0]))
    window.keys("Ctrl+K")
    window.type_into("What to find or do", "export incid")
    window.keys("Return")
    window.settle()
    assert window.find("Save", QPushButton).hasFocus()
    save_to(monkeypatch, tmp_path / "one.md")
    window.keys("Space")
    assert b"The old link" in is_written(window, tmp_path / "one.md")


def test_what_is_selected_in_the_list_is_exported(window, ids):
    window.main.go(Route(Place.JOURNAL))
    window.settle()
    rows = window.find("~newest first", LineList)
    rows.setFocus()
    window.keys("Home", "Shift+Down")
    window.click("Export incidents")
    window.sees("2 selected", "1 incident and 1 near miss")
    window.keys("Esc")


def test_what_the_filters_found_is_exported_without_selecting_it(window, ids):
    window.main.go(Route(Place.JOURNAL, "", Wanted(kind="incident").detail()))
    window.settle()
    window.click("Export incidents")
    window.sees("This one", "1 incident")
    window.click("2 found")
    window.sees("2 incidents")
    window.keys("Esc")


def test_feelings_and_their_part_go_along_only_if_wanted_and_the_line_for_her_alone_never(window, ids):
    open_export(window.main.context, window.main, ids[:1])
    window.settle()
    assert "Theo was late" not in shown(window)
    window.click("With feelings and their part")
    assert "Theo was late" in shown(window)
    assert "Panic" in shown(window)
    assert "scream" not in shown(window)
    window.click("Copy", QPushButton)
    assert window.clipboard().startswith("---\ntitle: The old link\n")
    assert "Theo was late" in window.clipboard()
    assert "scream" not in window.clipboard()
    window.keys("Esc")


@pytest.mark.parametrize("form", ["Markdown", "PDF"])
def test_a_file_that_cannot_be_written_is_told_and_everything_stays(window, ids, monkeypatch, tmp_path, form):
    open_export(window.main.context, window.main, ids)
    window.settle()
    window.click(form)
    save_to(monkeypatch, tmp_path / "no" / "where.md")
    window.click("Save", QPushButton)
    window.sees("It couldn’t be saved there. Nothing is lost.")
    assert window.find("Save", QPushButton).isEnabled()
    window.keys("Esc")
    assert not window.has("Export incidents", ExportDialog)


@pytest.mark.parametrize("form", ["Markdown", "PDF"])
def test_what_takes_long_can_be_stopped_and_leaves_nothing(window, monkeypatch, tmp_path, form):
    ids = [start_incident(window.desk, title=f"Incident {number}").id for number in range(120)]
    dialog = open_export(window.main.context, window.main, ids)
    window.settle()
    window.click(form)
    save_to(monkeypatch, tmp_path / "all.md")
    dialog._save.click()
    assert dialog._cancel.text() == "Stop"
    assert not dialog._save.isEnabled()
    dialog.reject()
    window.sees("Stopped. Nothing was written.")
    window.wait(200)
    assert list(tmp_path.glob("*all.md*")) == []
    assert not window.find("Copy", QPushButton).isEnabled()  # so many belong into a file
    assert window.find("Copy", QPushButton).toolTip() == "Up to 50 can be copied. More go into a file."
    dialog.reject()


def test_a_file_that_is_not_chosen_leaves_all_as_it_was(window, ids, monkeypatch):
    dialog = open_export(window.main.context, window.main, ids)
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_all: ("", ""))
    window.click("Save", QPushButton)
    monkeypatch.setattr("mistakejournal.ui.journal.export_dialog.choose_printer", lambda *_all: None)
    window.click("Print", QPushButton)
    assert dialog.isVisible()
    dialog.reject()


def test_it_is_printed_page_after_page(window, ids, monkeypatch, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    monkeypatch.setattr("mistakejournal.ui.journal.export_dialog.choose_printer", lambda *_all: printer)
    open_export(window.main.context, window.main, ids)
    window.click("Print", QPushButton)
    assert len(re.findall(rb"/Type\s*/Page\b", is_written(window, tmp_path / "paper.pdf"))) == 3


def test_an_empty_journal_has_nothing_to_export(window):
    dialog = open_export(window.main.context, window.main)
    window.sees("0 incidents")
    assert not window.find("Save", QPushButton).isEnabled()
    dialog.reject()


@pytest.mark.parametrize(("theme", "scale", "size"), [("light", 1.0, (1280, 800)), ("dark", 2.0, (900, 640))])
@pytest.mark.parametrize("form", ["Markdown", "PDF"])
def test_everybody_can_use_it(window, qapp, ids, theme, scale, size, form):
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    dialog = open_export(window.main.context, window.main, ids)
    window.settle()
    window.click(form)
    assert complaints(dialog) == []
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    dialog.reject()
