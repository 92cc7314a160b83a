"""A long page is written in slices, says how far it is, and can be stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog

from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.ui.context import Context
from mistakejournal.ui.paper_dialog import PaperDialog
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from tests.ui.window import Window


class LongPage(PaperDialog):
    """As many lines as a list may have."""

    def __init__(self, context: Context, parent) -> None:
        super().__init__(context, "Print it", parent)
        self.finish()

    def paper(self) -> Paper:
        return (
            PaperLine(Style.TITLE, "Newsletter"),
            *(PaperLine(Style.STEP, f"{number}. Look") for number in range(1, 400)),
        )


@pytest.fixture
def page(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> LongPage:
    """A page of many sheets, and a file to save it in."""
    monkeypatch.setattr(
        "mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "long.pdf"), "")
    )
    page = LongPage(window.main.context, window.main)
    page.open()
    window.settle()
    return page


def begin(window: Window, act: str = "Save as PDF") -> ProgressBar:
    """Have it written until some of it is there."""
    window.click(act)
    bar = window.find("Pages done")
    assert isinstance(bar, ProgressBar)
    while not bar.value():
        window.wait(1)
    return bar


def test_progress_is_shown_and_the_file_is_whole(window: Window, page: LongPage, tmp_path: Path) -> None:
    bar = begin(window)
    assert 0 < bar.value() < bar.maximum()
    window.sees(f"Page {bar.value()} of {bar.maximum()}")
    assert not window.find("Print").isEnabled()
    while not window.has("Saved as long.pdf"):
        window.wait(20)
    assert (tmp_path / "long.pdf").read_bytes().rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize("way", ["Cancel", "Esc"])
def test_cancel_stops_it_and_leaves_no_half_file(
    window: Window, page: LongPage, tmp_path: Path, way: str
) -> None:
    before = sorted(tmp_path.iterdir())
    begin(window)
    if way == "Esc":
        window.keys("Esc")
    else:
        window.click("Cancel")
    window.sees("Stopped. Nothing was written.")
    window.wait(60)
    assert sorted(tmp_path.iterdir()) == before
    assert window.find("Print").isEnabled()
    window.click("Cancel")
    assert not window.has("Print it")


def test_printing_is_stopped_too(
    window: Window, page: LongPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: QDialog) -> int:
        printer: QPrinter = dialog.printer()  # type: ignore[attr-defined]  # a print dialog
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog.exec", answer)
    begin(window, "Print")
    window.keys("Esc")
    window.sees("Stopped. Nothing was written.")
    window.click("Cancel")


def test_the_window_may_close_while_it_is_written(window: Window, page: LongPage, tmp_path: Path) -> None:
    begin(window)
    window.close()
    assert not (tmp_path / "long.pdf").exists()
    window.open()
