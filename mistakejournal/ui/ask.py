"""Questions that need an answer before anything goes on; the only place that asks for files.

A chooser may look into the journal’s file, which costs SQLite its locks: they are taken again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.services.journals import hold_again

from .widgets.button import Button
from .widgets.dialog import Dialog
from .widgets.field import Field
from .widgets.line_field import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout
    from PySide6.QtPrintSupport import QPrinter


def confirm(parent: QWidget | None, title: str, text: str, *, yes: str, no: str) -> bool:
    """Ask before something that cannot be taken back; say whether it is wanted."""
    dialog = Dialog(title, text=text, parent=parent)
    return _answer(dialog, yes, no)


def tell(parent: QWidget | None, title: str, text: str, *, close: str = "OK") -> None:
    """Say something that has to be read before anything goes on."""
    dialog = Dialog(title, text=text, parent=parent)
    button = Button(close, "primary")
    button.clicked.connect(dialog.accept)
    dialog.add_buttons(button)
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()


def choose(parent: QWidget | None, title: str, text: str, ways: Mapping[str, str]) -> str:
    """Ask which way to go on; give its code, or "" when it was left. The first way is what Enter takes."""
    dialog = Dialog(title, text=text, parent=parent)
    column = QVBoxLayout(dialog.add(QWidget()))
    column.setContentsMargins(0, 0, 0, 0)
    chosen = ""

    def take(code: str) -> None:
        nonlocal chosen
        chosen = code
        dialog.accept()

    for number, (code, words) in enumerate(ways.items()):
        button = Button(words, "quiet" if number else "primary")
        button.clicked.connect(partial(take, code))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setDefault(number == 0)
        column.addWidget(button)
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()
    return chosen


def ask_line(
    parent: QWidget | None,
    title: str,
    label: str,
    *,
    yes: str,
    no: str,
    text: str = "",
    placeholder: str = "",
) -> str | None:
    """Ask for one line; give it without spaces around it, or nothing when it is not wanted after all."""
    dialog = Dialog(title, parent=parent)
    field = LineField(text, placeholder)
    dialog.add(Field(label, field))
    field.selectAll()
    field.setFocus()
    return field.text().strip() if _answer(dialog, yes, no) else None


def choose_open_file(
    parent: QWidget | None, title: str, filters: str = "", *, start: str = ""
) -> Path | None:
    """Ask for a file to read; filters are Qt's, such as ``Mail (*.eml)``."""
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, start, filters)
    hold_again()
    return Path(chosen) if chosen else None


def choose_open_files(parent: QWidget | None, title: str, filters: str = "") -> list[Path]:
    """Ask for files to read, one or many."""
    chosen, _filter = QFileDialog.getOpenFileNames(parent, title, "", filters)
    hold_again()
    return [Path(name) for name in chosen]


def choose_folder(parent: QWidget | None, title: str) -> Path | None:
    """Ask for a folder to read."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    hold_again()
    return Path(chosen) if chosen else None


def choose_save_file(parent: QWidget | None, title: str, suggested: str, filters: str = "") -> Path | None:
    """Ask where to write a file; the system asks before it replaces one."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, suggested, filters)
    hold_again()
    return Path(chosen) if chosen else None


def choose_printer(parent: QWidget | None, layout: QPageLayout) -> QPrinter | None:
    """Ask the system for a printer with this page; it may come back with another page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # few sittings print anything

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout)
    dialog = QPrintDialog(printer, parent)
    try:
        return printer if dialog.exec() == QDialog.DialogCode.Accepted.value else None
    finally:
        dialog.deleteLater()


def _answer(dialog: Dialog, yes: str, no: str) -> bool:
    accept, reject = Button(yes, "primary"), Button(no, "quiet")
    accept.clicked.connect(dialog.accept)
    reject.clicked.connect(dialog.reject)
    dialog.add_buttons(reject, accept)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted.value
    finally:
        dialog.deleteLater()
