"""A checklist leaves the journal: saved as Markdown or CSV, or printed to be ticked by hand (E8)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.paper import Paper
from mistakejournal.errors import JournalError
from mistakejournal.services.checklistexports import content_of, format_of, only_for_some, save_checklist
from mistakejournal.services.checklists import checklist_file
from mistakejournal.ui.context import Context
from mistakejournal.ui.paper_dialog import PaperDialog
from mistakejournal.ui.saving import ask_where
from mistakejournal.words.listpages import left_out_words, list_page


class PrintList(PaperDialog):
    """One checklist on a page, with empty boxes."""

    def __init__(self, context: Context, checklist_id: str, parent: QWidget) -> None:
        """Offer the list over `parent`."""
        super().__init__(context, self.tr("Print this checklist"), parent)
        self._checklist_id = checklist_id
        self.finish()

    def paper(self) -> Paper:
        """Give the list with a box for each step."""
        file = checklist_file(self.context.desk, self._checklist_id)
        return list_page(content_of(file), file.client.name if file.client is not None else "")

    def says(self) -> str:
        """Say what is not on it."""
        words = self.tr("Steps and pause points. Reasons and lessons stay in the journal.")
        file = checklist_file(self.context.desk, self._checklist_id)
        return f"{words} {left_out_words(only_for_some(file))}".strip()


def print_list(context: Context, checklist_id: str, parent: QWidget) -> None:
    """Show the page as it will be printed."""
    PrintList(context, checklist_id, parent.window()).open()


def save_list(context: Context, checklist_id: str, name: str, code: str, parent: QWidget) -> None:
    """Ask where a list is to be saved in a format, and save it there."""
    ending = format_of(code).ending
    instead = QCoreApplication.translate("ExportList", "Checklist")
    title, kinds = _words(code)
    path = ask_where(parent, title, name, ending, kinds, instead)
    if path is None:
        return
    try:
        save_checklist(context.desk, checklist_id, code, path)
    except JournalError as error:
        context.failed.emit(error)
        return
    said = QCoreApplication.translate("ExportList", "Saved as {name}").format(name=path.name)
    left_out = left_out_words(only_for_some(checklist_file(context.desk, checklist_id)))
    context.noted.emit(f"{said}. {left_out}" if left_out else said)


def _words(code: str) -> tuple[str, str]:
    if code == "csv":
        return (
            QCoreApplication.translate("ExportList", "Save as CSV"),
            QCoreApplication.translate("ExportList", "Table (*.csv)"),
        )
    return (
        QCoreApplication.translate("ExportList", "Save as Markdown"),
        QCoreApplication.translate("ExportList", "Markdown (*.md)"),
    )
