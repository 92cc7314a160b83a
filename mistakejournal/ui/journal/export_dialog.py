"""Incidents leave the journal to be read: one, a selection or a month, as Markdown, HTML or PDF (M1)."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPageLayout
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.cause import Causes
from mistakejournal.domain.incidentpage import IncidentPage, on_paper
from mistakejournal.domain.paper import Paper
from mistakejournal.errors import JournalError
from mistakejournal.services.incidentexports import (
    IncidentRecord,
    PageOf,
    count_by_kind,
    format_of,
    incident_records,
)
from mistakejournal.ui.ask import choose_printer
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.journal.export_choice import HTML, PDF, ExportChoice
from mistakejournal.ui.journal.export_preview import MARKDOWN, ExportPreview
from mistakejournal.ui.journal.exporting import Asked, write_file
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.paper_dialog import onto_printer
from mistakejournal.ui.pdf_file import save_pdf
from mistakejournal.ui.printing import page_layout
from mistakejournal.ui.prints import Prints
from mistakejournal.ui.saving import ask_where
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.errors import error_words
from mistakejournal.words.incidentpages import count_words, incident_page

_WIDTH, _HEIGHT = 720, 760
_PAUSE = 2
"""Milliseconds between slices of painting: enough to answer."""
_MOST_COPIED = 50
"""Incidents that the clipboard takes; more belong into a file."""


class ExportDialog(Dialog):
    """What, in which format, and how it will look. A long export says how far it is and can be stopped."""

    def __init__(
        self, context: Context, parent: QWidget, ids: Sequence[str] = (), found: Sequence[str] = ()
    ) -> None:
        """Offer the incidents `ids` over `parent`, those that were `found`, or a month."""
        super().__init__(self.tr("Export incidents"), width=0, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._causes = {cause.code: cause.label for cause in Causes(context.desk.content.vocab).all}
        self._ids: Sequence[str] = ()
        self._title = ""
        self._work: Job | Generator[int, None, None] | None = None
        self._choice = ExportChoice(context.desk, tuple(ids), tuple(found))
        self._choice.changed.connect(self._show_wanted)
        self._count = Label("", "strong", wrap=True)
        self._preview = ExportPreview()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._choice, self._count):
            column.addWidget(part)
        column.addWidget(self._preview, 1)
        self._column.setStretchFactor(self.add(ScrollArea(inside)), 1)
        self._bar = self.add(ProgressBar(self.tr("Incidents done")))
        self._bar.hide()
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        self._trouble.hide()
        self.add(self._ways())
        self.be_large(_WIDTH, _HEIGHT)
        self._show_wanted()
        self._save.setFocus()

    def reject(self) -> None:
        """Stop what is being written and stay; leave when nothing is."""
        if self._work is None:
            super().reject()
            return
        work = self._work
        work.cancel() if isinstance(work, Job) else work.close()
        self._end(self.tr("Stopped. Nothing was written."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let page keys scroll the preview."""
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._preview.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _ways(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(spacing=8)
        line.setLayout(flow)
        self._save = Button(self.tr("Save"), "primary", icon="download")
        self._copy = Button(self.tr("Copy"), icon="copy")
        self._print = Button(self.tr("Print"), icon="printer")
        self._cancel = Button(self.tr("Cancel"), "quiet")
        for button, act in (
            (self._save, self._on_save),
            (self._copy, self._on_copy),
            (self._print, self._on_print),
            (self._cancel, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            flow.addWidget(button)
        return line

    def _show_wanted(self) -> None:
        self._ids = self._choice.ids()
        words = count_words(*count_by_kind(self._context.desk, self._ids))
        if len(self._ids) > 1:
            words = self.tr("{count}. This is the first of them.").format(count=words)
        self._count.setText(words)
        self._show_preview()

    def _show_preview(self) -> None:
        self._trouble.hide()
        records = incident_records(self._context.desk, self._ids[:1])
        page = next((self._page(record) for record in records), None)
        for button in (self._save, self._copy, self._print):
            button.setEnabled(page is not None)
        self._copy.setEnabled(page is not None and len(self._ids) <= _MOST_COPIED)
        many = self.tr("Up to {count} can be copied. More go into a file.").format(count=_MOST_COPIED)
        self._copy.setToolTip(many if len(self._ids) > _MOST_COPIED else "")
        self._preview.setVisible(page is not None)
        if page is not None:
            self._title = page.title if len(self._ids) == 1 else self._choice.name()
            self._preview.show_page(page, self._choice.format())

    def _page_of(self) -> PageOf:
        return partial(
            incident_page,
            causes=self._causes,
            wall=self._context.desk.clock.local,
            private=self._choice.is_private(),
        )

    def _page(self, record: IncidentRecord) -> IncidentPage:
        return self._page_of()(record)

    def _on_copy(self) -> None:
        form = format_of(MARKDOWN)
        pages = (form.page(self._page(one)) for one in incident_records(self._context.desk, self._ids))
        copy_text(self._context, "".join(pages).strip() + "\n")
        announce(self, self.tr("Copied"))

    def _on_save(self) -> None:
        code = self._choice.format()
        ending = PDF if code == PDF else format_of(code).ending
        kinds = {
            MARKDOWN: self.tr("Markdown (*.md)"),
            HTML: self.tr("Web page (*.html)"),
            PDF: self.tr("PDF (*.pdf)"),
        }
        path = ask_where(self, self.tr("Export incidents"), self._title, ending, kinds[code])
        if path is None:
            return
        said = self.tr("Saved as {name}").format(name=path.name)
        if code == PDF:
            prints = Prints(self._papers(), page_layout())
            self._paint(save_pdf(prints, path, self._title), said)
            return
        desk = self._context.desk
        wanted = Asked(self._ids, code, path, self._title, self._page_of())
        job = Job(partial(write_file, desk.journal.path, desk.clock, wanted), self)
        job.progressed.connect(self._show_progress)
        job.done.connect(lambda _count: self._finish(said))
        job.failed.connect(lambda error: self._end(error_words(error)))
        self._begin(job)
        job.start()

    def _on_print(self) -> None:
        printer = choose_printer(self, page_layout())
        if printer is not None:
            prints = Prints(self._papers(), QPageLayout(printer.pageLayout()))
            printer.setDocName(self._title)
            self._paint(onto_printer(prints, printer), "")

    def _papers(self) -> Iterator[Paper]:
        for done, record in enumerate(incident_records(self._context.desk, self._ids)):
            self._show_progress(done, len(self._ids))
            yield on_paper(self._page(record))

    def _paint(self, pages: Generator[int, None, None], said: str) -> None:
        work = self._steps(pages, said)
        self._begin(work)
        Slices(work, self, pause=_PAUSE)

    def _steps(self, pages: Generator[int, None, None], said: str) -> Generator[int, None, None]:
        """Paint page after page; closed in between, what was begun is thrown away."""
        with closing(pages):
            try:
                yield from pages
            except JournalError as error:
                self._end(error_words(error))
                return
        self._finish(said)

    def _begin(self, work: Job | Generator[int, None, None]) -> None:
        self._work = work
        self._trouble.hide()
        for part in self._parts():
            part.setEnabled(False)
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setFocus()
        self._show_progress(0, len(self._ids))
        self._bar.setVisible(len(self._ids) > 1)

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _finish(self, said: str) -> None:
        self._end("")
        if said:
            self._context.noted.emit(said)
        self.accept()

    def _end(self, trouble: str) -> None:
        self._work = None
        self._bar.hide()
        for part in self._parts():
            part.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self._copy.setEnabled(len(self._ids) <= _MOST_COPIED)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if trouble:
            announce(self, trouble)
            self._save.setFocus()

    def _parts(self) -> tuple[QWidget, ...]:
        return (self._choice, self._save, self._copy, self._print)


def open_export(
    context: Context, parent: QWidget, ids: Sequence[str] = (), found: Sequence[str] = ()
) -> ExportDialog:
    """Open the export over the window, for these incidents, those that were `found`, or for a month."""
    dialog = ExportDialog(context, parent.window(), ids, found)
    dialog.open()
    return dialog
