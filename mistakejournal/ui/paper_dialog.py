"""A page before it leaves the desk: seen as it will be, printed, or saved as a PDF (F6, F10)."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPageLayout, QShowEvent
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.paper import Paper, plain
from mistakejournal.errors import JournalError
from mistakejournal.ui.ask import choose_printer
from mistakejournal.ui.context import Context
from mistakejournal.ui.pdf_file import save_pdf
from mistakejournal.ui.printing import Print, page_layout
from mistakejournal.ui.prints import Printed
from mistakejournal.ui.saving import ask_where
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.errors import error_words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Pages = Generator[int, None, None]
_WIDTH, _HEIGHT, _ROOM = 560, 760, 0.94
_SCROLLS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_AT_ONCE = 2
"""Pages that are written before anybody could look up; more of them come in slices and can be cancelled."""


class PaperDialog(Dialog):
    """Shows the page as it will be; Page Up and Page Down scroll it. A subclass says what stands on it."""

    def __init__(self, context: Context, title: str, parent: QWidget) -> None:
        """Open over `parent`; the subclass adds its own part, then calls `finish`."""
        super().__init__(title, width=0, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self._window = parent.window()
        self._printed: Print | None = None
        self._work: Pages | None = None

    def paper(self) -> Paper:
        """Give what stands on the page now."""
        raise TypeError(f"{type(self).__name__} must say what is printed")

    def says(self) -> str:
        """Give a sentence on who may read it."""
        return ""

    def suggested(self) -> str:
        """Give a name for its file, without folder and ending."""
        return self.paper()[0].text

    def finish(self) -> None:
        """Put page and buttons under what the subclass has added, and show the page."""
        self._says = self.add(Label("", "small", "text2", wrap=True))
        self._preview = PaperPreview()
        self._area = ScrollArea(self._preview)
        self.add(self._area)
        self._far = self.add(Label("", "small", "text2"))
        self._bar = self.add(ProgressBar(self.tr("Pages done")))
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        for part in (self._far, self._bar, self._trouble):
            part.hide()
        cancel, self._save = (
            Button(self.tr("Cancel"), "quiet"),
            Button(self.tr("Save as PDF"), icon="download"),
        )
        self._print = Button(self.tr("Print"), "primary", icon="printer")
        cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._ask_file)
        self._print.clicked.connect(self._ask_printer)
        self.add_buttons(cancel, self._save, self._print)
        self.show_paper()
        self._print.setFocus()

    def show_paper(self) -> None:
        """Lay the page out anew."""
        self._trouble.hide()
        paper = self.paper()
        self._printed = Print(paper, page_layout())
        name = self.tr("Preview, 1 page")
        if self._printed.pages > 1:
            name = self.tr("Preview, {count} pages").format(count=self._printed.pages)
        self._preview.show_print(self._printed, name, plain(paper))
        self._says.setText(self.says())
        self._says.setVisible(bool(self._says.text()))

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

    def reject(self) -> None:
        """Stop what is being written and stay; leave when nothing is."""
        if self._work is None:
            super().reject()
        else:
            self._work.close()
            self._end(self.tr("Stopped. Nothing was written."))

    def _ask_file(self) -> None:
        title, kinds = self.tr("Save as PDF"), self.tr("PDF (*.pdf)")
        path = ask_where(self, title, self.suggested(), "pdf", kinds, self.tr("Page"))
        if path is None or self._printed is None:
            return
        said = self.tr("Saved as {name}").format(name=path.name)
        self._write(self._printed, save_pdf(self._printed, path, self.paper()[0].text), said)

    def _ask_printer(self) -> None:
        printer = choose_printer(self, page_layout())
        if printer is None or self._printed is None:
            return
        layout = QPageLayout(printer.pageLayout())
        printed = self._printed if layout == self._printed.layout else Print(self.paper(), layout)
        printer.setDocName(self.paper()[0].text)
        self._write(printed, onto_printer(printed, printer), "")

    def _write(self, printed: Print, pages: Pages, said: str) -> None:
        self._trouble.hide()
        self._bar.setRange(0, printed.pages)
        self._work = self._steps(pages, printed.pages, said)
        if printed.pages <= _AT_ONCE:
            for _ in self._work:
                pass
            return
        for button in (self._save, self._print):
            button.setEnabled(False)
        self._show_progress(0, printed.pages)
        Slices(self._work, self)

    def _steps(self, pages: Pages, total: int, said: str) -> Pages:
        """Write page after page and say how far it is; closed in between, what was begun is thrown away."""
        with closing(pages):
            try:
                for page in pages:
                    self._show_progress(page, total)
                    yield page
            except JournalError as error:
                self._end(error_words(error))
                return
        self._end("")
        if said:
            self.context.noted.emit(said)
        self.accept()

    def _show_progress(self, page: int, total: int) -> None:
        if total <= _AT_ONCE:
            return
        self._bar.setValue(page)
        self._far.setText(self.tr("Page {page} of {total}").format(page=page, total=total))
        self._bar.show()
        self._far.show()

    def _end(self, trouble: str) -> None:
        self._work = None
        for part in (self._bar, self._far):
            part.hide()
        for button in (self._save, self._print):
            button.setEnabled(True)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if trouble:
            announce(self, trouble)


def onto_printer(printed: Printed, printer: QPrinter) -> Pages:
    """Print page after page; stopped in between, the printer is told to forget it."""
    is_whole = False
    try:
        yield from printed.onto(printer)
        is_whole = True
    finally:
        if not is_whole:
            printer.abort()
