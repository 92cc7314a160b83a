"""How the figures leave the window: asked for a file or a printer, then written (K5)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.ask import choose_printer
from mistakejournal.ui.paper_dialog import onto_printer
from mistakejournal.ui.patterns.files import save_sheet
from mistakejournal.ui.patterns.sheet import Sheet, SheetPrint
from mistakejournal.ui.saving import ask_where


def ask_and_save(parent: QWidget, sheet: Sheet, ending: str) -> Path | None:
    """Ask for a file and write it; None when it is not wanted after all. Raises JournalError."""
    title, kinds = _dialog(ending)
    path = ask_where(parent, title, sheet.title, ending, kinds)
    if path is not None:
        save_sheet(sheet, path, ending)
    return path


def print_sheet(parent: QWidget, sheet: Sheet) -> None:
    """Ask for a printer and print the sheet on one page. Raises JournalError."""
    printer = choose_printer(parent, SheetPrint(sheet).layout)
    if printer is None:
        return
    printer.setDocName(sheet.title)
    for _page in onto_printer(SheetPrint(sheet, QPageLayout(printer.pageLayout())), printer):
        pass


def _dialog(ending: str) -> tuple[str, str]:
    return {
        "png": (
            QCoreApplication.translate("Leaving", "Save the figures as a picture"),
            QCoreApplication.translate("Leaving", "PNG (*.png)"),
        ),
        "svg": (
            QCoreApplication.translate("Leaving", "Save the figures as a drawing"),
            QCoreApplication.translate("Leaving", "SVG (*.svg)"),
        ),
        "pdf": (
            QCoreApplication.translate("Leaving", "Save the figures as PDF"),
            QCoreApplication.translate("Leaving", "PDF (*.pdf)"),
        ),
    }[ending]
