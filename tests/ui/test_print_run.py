"""A run is printed or saved as a PDF, for her or for the client, from its menu and from the menus."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog

from mistakejournal.services import runs, ticks
from mistakejournal.ui.print_run import PrintRun
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.runs import clear_labels
from tests.ui.accessibility import complaints
from tests.ui.runner.newsletter import make_list, open_run
from tests.ui.window import Window


@pytest.fixture
def run_id(window: Window) -> str:
    """A finished run with a note and a skip, in view."""
    desk = window.desk
    run_id = open_run(window, make_list(desk, learned=False))
    *first, last = runs.run_file(desk, run_id).steps
    for step in first:
        window.clock.advance(minutes=1)
        ticks.tick_step(desk, step.id)
    ticks.note_step(desk, first[0].id, "Ask about the footer")
    ticks.skip_step(desk, last.id, "Theo schedules it")
    runs.finish_run(desk, run_id, clear_labels(window.clock.local().date()))
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    return run_id


def open_from_menu(window: Window) -> None:
    more = window.find("More")
    menu = more.menu()  # type: ignore[attr-defined]  # a menu button
    print_it: QAction = next(action for action in menu.actions() if action.text() == "Print this run")
    print_it.trigger()
    window.settle()


def preview(window: Window) -> str:
    shown = next(one for one in window.all("~Preview") if isinstance(one, PaperPreview))
    return shown.accessibleDescription()


@pytest.mark.row("F6")
def test_the_clients_page_is_saved_as_one_page_without_anything_private(
    window: Window, run_id: str, saves_to: list[str], tmp_path: Path
) -> None:
    open_from_menu(window)
    assert "Skipped: Theo schedules it" in preview(window)
    assert "Note: Ask about the footer" in preview(window)
    assert "(1 min)" in preview(window)
    window.click("For the client")
    assert "Copy last issue as a new draft" in preview(window)
    for private in ("Theo schedules it", "footer", "min", "9:3"):
        assert private not in preview(window)
    saves_to.append(str(tmp_path / "for theo.pdf"))
    window.click("Save as PDF")
    written = (tmp_path / "for theo.pdf").read_bytes()
    assert written.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1
    assert Path(saves_to[0]).name == "Brightside newsletter 2026-11-24.pdf"
    window.sees("Saved as for theo.pdf")
    assert QApplication.activeModalWidget() is None


def test_an_open_run_is_printed_from_the_menus_and_other_places_say_what_to_do(window: Window) -> None:
    window.main.deeds.do("print_run")
    window.sees("Open a run first, then it can be printed.")
    open_run(window, make_list(window.desk))
    window.main.deeds.do("print_run")
    window.settle()
    assert isinstance(QApplication.activeModalWidget(), PrintRun)
    assert "Open · 0 of 5" in preview(window)
    window.keys("Esc")
    assert QApplication.activeModalWidget() is None


def test_a_folder_that_takes_no_file_is_said_and_the_page_stays(
    window: Window, run_id: str, saves_to: list[str], tmp_path: Path
) -> None:
    open_from_menu(window)
    saves_to.append(str(tmp_path / "gone" / "run.pdf"))
    window.click("Save as PDF")
    window.sees("It couldn’t be saved there. Nothing is lost. Choose another folder.")
    saves_to.append("")
    window.click("Save as PDF")
    assert isinstance(QApplication.activeModalWidget(), PrintRun)
    window.click("For the client")
    assert "couldn’t be saved" not in window.words()
    window.click("Cancel")
    assert QApplication.activeModalWidget() is None


def test_a_name_without_its_ending_gets_it_unless_that_file_is_there(
    window: Window, run_id: str, saves_to: list[str], tmp_path: Path
) -> None:
    (tmp_path / "old.pdf").write_text("hers")
    for name in ("old", "issue 2.0"):
        saves_to.append(str(tmp_path / name))
        open_from_menu(window)
        window.click("Save as PDF")
    assert (tmp_path / "old.pdf").read_text() == "hers"
    assert (tmp_path / "old").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "issue 2.0.pdf").read_bytes().startswith(b"%PDF-")


def test_the_printer_she_chooses_gets_the_page(
    window: Window, run_id: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = [QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted]

    def answer(dialog: QDialog) -> int:
        printer = dialog.printer()  # type: ignore[attr-defined]  # a print dialog
        assert isinstance(printer, QPrinter)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return answers.pop(0).value

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog.exec", answer)
    open_from_menu(window)
    window.click("Print")
    assert not (tmp_path / "printed.pdf").exists()
    window.click("Print")
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert QApplication.activeModalWidget() is None


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(
    window: Window, run_id: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def answer(dialog: QDialog) -> int:
        printer = dialog.printer()  # type: ignore[attr-defined]  # a print dialog
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog.exec", answer)
    open_from_menu(window)
    window.click("Print")
    window.sees("The printer didn’t take it.")
    window.click("Cancel")


@pytest.mark.parametrize(("theme", "scale", "size"), [("light", 1.0, (1280, 800)), ("dark", 2.0, (900, 640))])
def test_everybody_can_use_it(window: Window, qapp, run_id: str, theme, scale, size) -> None:
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    window.settle()
    open_from_menu(window)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    assert complaints(dialog) == []
    area = dialog.findChild(ScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    window.keys("PgDown")
    assert bar.value() > 0
    window.keys("PgUp")
    assert bar.value() == 0
    window.keys("Esc")
