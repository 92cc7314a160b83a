"""Importing checklists: a file is read, looked at as it will be made, and made in one act (E8)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.reading.imported import Imported
from mistakejournal.errors import JournalError
from mistakejournal.services.checklistimports import add_imported, read_file, read_pasted
from mistakejournal.ui.ask import choose_open_file
from mistakejournal.ui.checklists.importing.choice import ImportChoice
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.mime import FileDrops, clipboard
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.errors import error_words
from mistakejournal.words.imports import make_words

_NARROW, _WIDTH, _HEIGHT = 520, 680, 720


class ImportDialog(Dialog):
    """Closes only when the lists are on disk or are not wanted. Nothing is made before the button says so."""

    made = Signal(str, int)
    """The id of the first new checklist, and how many there are."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Offer to choose a file or to paste."""
        super().__init__(self.tr("Import a checklist"), width=_NARROW, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._window = context, parent.window()
        self._job: Job | None = None
        self._says = self.add(Label("", "body", "text2", wrap=True))
        self.add(self._sources())
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        self._choice = ImportChoice(context)
        self._choice.changed.connect(self._name_button)
        self._area = self.add(ScrollArea(self._choice))
        self._column.setStretchFactor(self._area, 1)
        cancel, self._make = Button(self.tr("Cancel"), "quiet"), Button("", "primary")
        cancel.clicked.connect(self.reject)
        self._make.clicked.connect(self._make_lists)
        self.add_buttons(cancel, self._make)
        FileDrops(self, most=1).dropped.connect(lambda files: self.read(*files))
        self._begin()
        self._file.setFocus()

    def done(self, result: int) -> None:
        """Let go of a file that is still being read."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def read(self, path: Path) -> None:
        """Read a file while the window stays awake."""
        self._read(lambda: read_file(path), path.name)

    def paste(self) -> None:
        """Read what was copied."""
        content = clipboard()
        html, text = content.html(), content.text()
        self._read(lambda: read_pasted(html, text), "")

    def _sources(self) -> QWidget:
        self._file = Button(self.tr("Choose a file"), icon="file-plus-2")
        self._file.clicked.connect(self._ask_file)
        self._paste = Button(self.tr("Paste what you copied"), icon="copy")
        self._paste.clicked.connect(self.paste)
        whole = QWidget()
        line = SideBySide(spacing=8, parent=whole)
        line.add(self._file)
        line.add(self._paste)
        line.add(QWidget(), stretch=1)
        return whole

    def _begin(self) -> None:
        self._says.setText(
            self.tr(
                "From Markdown, plain lines, CSV, Todoist, Trello (JSON), OPML, or a list copied from a "
                "document. You see what will be made before anything is. A file can be dropped here too."
            )
        )
        self._trouble.hide()
        self._area.hide()
        self._make.hide()

    def _ask_file(self) -> None:
        kinds = "*.md *.markdown *.txt *.csv *.tsv *.json *.opml *.html *.htm"
        filters = self.tr("Lists ({kinds})").format(kinds=kinds) + ";;" + self.tr("All files (*)")
        path = choose_open_file(self, self.tr("Import a checklist"), filters)
        if path is not None:
            self.read(path)

    def _read(self, work: Callable[[], Imported], name: str) -> None:
        if self._job is not None:
            self._job.cancel()
        self._begin()
        self._says.setText(self.tr("Reading it."))
        self._job = Job(lambda _ticket: work(), self)
        self._job.done.connect(partial(self._show, name))
        self._job.failed.connect(self._show_trouble)
        self._job.start()

    def _show(self, name: str, imported: Imported) -> None:
        self._job = None
        self._says.hide()
        self._choice.show_imported(imported, name)
        self._area.show()
        self._make.show()
        self._grow()
        self._make.setDefault(True)
        self._choice.focus_first()
        announce(self, self._choice.summary())

    def _grow(self) -> None:
        """Take the room that the steps need, and leave some of the window in view."""
        self.be_large(_WIDTH, _HEIGHT)
        middle = self._window.frameGeometry().center()
        self.move(middle - self.rect().center())

    def _show_trouble(self, error: JournalError) -> None:
        self._job = None
        self._begin()
        self._says.show()
        words = error_words(error)
        self._trouble.setText(words)
        self._trouble.show()
        announce(self, words)

    def _name_button(self) -> None:
        wanted = self._choice.wanted()
        self._make.setText(make_words(len(wanted), sum(one.content.steps for one in wanted)))
        self._make.updateGeometry()
        self._make.setEnabled(bool(wanted))

    def _make_lists(self) -> None:
        wanted, client = self._choice.wanted(), self._choice.client()
        if not all(one.name for one in wanted):
            self._choice.ask_name()
            return
        done = self._context.perform(lambda: add_imported(self._context.desk, wanted, client))
        if done is not None:
            self.accept()
            self.made.emit(done.id, len(wanted))


def open_import(window: QWidget, context: Context, path: Path | None = None) -> ImportDialog:
    """Open the import over the window, with a file if one is at hand; what is made is shown then."""
    dialog = ImportDialog(context, window)
    dialog.made.connect(
        lambda row_id, count: context.go(*((Place.CHECKLIST, row_id) if count == 1 else (Place.CHECKLISTS,)))
    )
    dialog.open()
    if path is not None:
        dialog.read(path)
    return dialog
