"""A file or a printer is asked for, then it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.patterns import leaving
from mistakejournal.ui.patterns.leaving import ask_and_save, print_sheet
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.sheet import Sheet
from mistakejournal.ui.patterns.spans import SpansFigure
from tests.ui.patterns.autumn import found


@pytest.fixture
def sheet(light) -> Sheet:
    return Sheet("Patterns", "", "", [SpansFigure(found(), Scope(), "told", lambda moment: moment)])


@pytest.fixture
def parent(qtbot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_the_file_she_chose_is_written(sheet, parent, tmp_path: Path, monkeypatch, ending: str) -> None:
    asked: list[tuple[str, ...]] = []

    def where(_parent: QWidget, *questions: str) -> Path:
        asked.append(questions)
        return tmp_path / f"mine.{ending}"

    monkeypatch.setattr(leaving, "ask_where", where)
    assert ask_and_save(parent, sheet, ending) == tmp_path / f"mine.{ending}"
    assert (tmp_path / f"mine.{ending}").stat().st_size > 500
    assert asked[0][1:3] == ("Patterns", ending)


def test_no_file_and_no_printer_is_fine(sheet, parent, monkeypatch) -> None:
    monkeypatch.setattr(leaving, "ask_where", lambda *_questions: None)
    monkeypatch.setattr(leaving, "choose_printer", lambda *_questions: None)
    assert ask_and_save(parent, sheet, "png") is None
    print_sheet(parent, sheet)


def test_it_is_printed_on_one_page(sheet, parent, tmp_path: Path, monkeypatch) -> None:
    def printer(_parent: QWidget, layout) -> QPrinter:
        chosen = QPrinter()
        chosen.setOutputFileName(str(tmp_path / "printed.pdf"))
        chosen.setPageLayout(layout)
        return chosen

    monkeypatch.setattr(leaving, "choose_printer", printer)
    print_sheet(parent, sheet)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
