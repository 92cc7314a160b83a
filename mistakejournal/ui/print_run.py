"""Printing a run's record, or saving it as a PDF: hers whole, or what the client may read (F6)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QPageLayout, QShowEvent
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.filename import file_name
from mistakejournal.domain.paper import Paper, plain
from mistakejournal.errors import JournalError
from mistakejournal.services.runrecords import client_record, run_record
from mistakejournal.ui.ask import choose_printer, choose_save_file
from mistakejournal.ui.context import Context
from mistakejournal.ui.printing import Print, page_layout, save_pdf
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.words.errors import error_words
from mistakejournal.words.runrecords import client_page, her_page, left_out_words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

HERS, CLIENT = "hers", "client"
_WIDTH, _HEIGHT, _ROOM = 560, 760, 0.94
_SCROLLS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class PrintRun(Dialog):
    """Shows the page as it will be; Page Up and Page Down scroll it."""

    def __init__(self, context: Context, run_id: str, parent: QWidget) -> None:
        """Offer the run over `parent`."""
        super().__init__(self.tr("Print this run"), width=0, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._run_id = context, run_id
        self._window = parent.window()
        self._layout = page_layout()
        self._form = self.add(
            Segmented(
                [(HERS, self.tr("For me")), (CLIENT, self.tr("For the client"))],
                name=self.tr("Who it is for"),
                value=HERS,
            )
        )
        self._form.changed.connect(self._show)
        self._says = self.add(Label("", "small", "text2", wrap=True))
        self._preview = PaperPreview()
        self._area = ScrollArea(self._preview)
        self.add(self._area)
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        self._trouble.hide()
        cancel, save = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Save as PDF"), icon="download")
        ready = Button(self.tr("Print"), "primary", icon="printer")
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._save)
        ready.clicked.connect(self._ask_printer)
        self.add_buttons(cancel, save, ready)
        self._show()
        ready.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Leave some of the window in view."""
        super().showEvent(event)
        most = self._window.size() * _ROOM
        theme = self.theme
        self.resize(min(theme.px(_WIDTH), most.width()), min(theme.px(_HEIGHT), most.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the page."""
        way = _SCROLLS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    def _show(self, _form: str = "") -> None:
        self._trouble.hide()
        printed = Print(self._paper(), self._layout)
        name = self.tr("Preview, 1 page")
        if printed.pages > 1:
            name = self.tr("Preview, {count} pages").format(count=printed.pages)
        self._preview.show_print(printed, name, plain(self._paper()))
        self._says.setText(self._words())

    def _paper(self) -> Paper:
        desk = self._context.desk
        if self._form.value() == CLIENT:
            return client_page(client_record(desk, self._run_id))
        return her_page(run_record(desk, self._run_id), desk.clock.local)

    def _words(self) -> str:
        if self._form.value() != CLIENT:
            return self.tr("Everything the record holds. Read it before it leaves your desk.")
        words = self.tr(
            "What was done and what was seen. Interruptions, skips, times and notes are left out."
        )
        left_out = left_out_words(client_record(self._context.desk, self._run_id))
        return f"{words} {left_out}".strip()

    def _save(self) -> None:
        path = choose_save_file(self, self.tr("Save as PDF"), self._suggested(), self.tr("PDF (*.pdf)"))
        if path is None:
            return
        path = _with_ending(path)
        printed = Print(self._paper(), self._layout)
        if self._try(partial(save_pdf, printed, path, self._title())):
            self._context.noted.emit(self.tr("Saved as {name}").format(name=path.name))
            self.accept()

    def _ask_printer(self) -> None:
        printer = choose_printer(self, self._layout)
        if printer is not None and self._try(partial(self._print, printer)):
            self.accept()

    def _print(self, printer: QPrinter) -> None:
        layout = QPageLayout(printer.pageLayout())
        printer.setDocName(self._title())
        if not Print(self._paper(), layout).onto(printer):
            raise JournalError("unprinted")

    def _try(self, act: partial[None]) -> bool:
        try:
            act()
        except JournalError as error:
            words = error_words(error)
            self._trouble.setText(words)
            self._trouble.show()
            announce(self, words)
            return False
        return True

    def _title(self) -> str:
        return self._paper()[0].text

    def _suggested(self) -> str:
        record = run_record(self._context.desk, self._run_id)
        moment = record.ended_at or record.started_at
        day = self._context.desk.clock.local(moment).date().isoformat() if moment else ""
        name = file_name(f"{self._title()} {day}", "pdf", self.tr("Run"))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(Path(folder) / name)


def _with_ending(path: Path) -> Path:
    """Give the path with its ending, where not every system adds it; never that of a file that is there."""
    longer = path.with_name(f"{path.name}.pdf")
    return path if path.suffix.lower() == ".pdf" or longer.exists() else longer
