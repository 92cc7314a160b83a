"""The files of an incident or of a step, each with a way to open it and to let go of it (A7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.evidence import CopyState, Evidence, Kept
from mistakejournal.services.evidence import copy_file, copy_screenshot
from mistakejournal.services.lostfiles import lost_at_sight
from mistakejournal.ui.ask import choose_open_file
from mistakejournal.ui.context import Context
from mistakejournal.ui.evidence.file_row import FileRow
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.mime import as_png, clipboard, files_in, holds_something, picture_in
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.evidence import screenshot_name

_SMALL = 30

Keep = Callable[[Kept], object]
"""Writes the row of a file whose copy is on the disk."""


class EvidenceFiles(QWidget):
    """Copies what it is given beside the journal; whoever holds it writes the row."""

    removed = Signal(str)
    """The id of a file that is not wanted any more."""
    emptied = Signal()
    """The last row went; the focus was in it."""

    def __init__(
        self,
        context: Context,
        destination: Callable[[], Keep],
        *,
        buttons: bool = True,
        owner: QObject | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Serve `context`; without `buttons` only files are shown, and others call `choose` and `paste`.

        `destination` is asked as soon as a file is given: another page may be open when it is copied. A copy
        is made to its end as long as `owner` is there (without one, as long as this is).
        """
        super().__init__(parent)
        self._context = context
        self._destination = destination
        self._owner = owner or self
        self._files: tuple[Evidence, ...] | None = None
        self._copying: list[Job] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._busy = QWidget()
        line = QHBoxLayout(self._busy)
        line.setContentsMargins(0, 0, 0, 0)
        self._busy_words = Label("", "small", "text2", wrap=True)
        line.addWidget(self._busy_words, 1)
        stop = IconButton("x", self.tr("Stop copying"))
        stop.clicked.connect(self._stop)
        line.addWidget(stop)
        self._busy.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._busy)
        self._add: Button | None = None
        self._paste: Button | None = None
        if buttons:
            self._column.addWidget(self._make_buttons())

    def show_files(self, files: Sequence[Evidence]) -> None:
        """Show these files; rows that say the same stay as they are."""
        if tuple(files) == self._files:
            return
        self._files = tuple(files)
        place = self._empty()
        removes = [self._add_row(file) for file in files]
        self._look_at_copies()
        if place is None:
            return
        if removes:
            removes[min(place, len(removes) - 1)].setFocus()
        elif self._add is not None:
            self._add.setFocus()
        else:
            self.emptied.emit()

    def take(self, mime: QMimeData) -> bool:
        """Keep what was dropped or pasted; tell whether there was a file or a picture in it."""
        for path in files_in(mime):
            self._keep_file(path)
        picture = None if files_in(mime) else picture_in(mime)
        if picture is not None:
            journal = self._context.desk.journal
            title = screenshot_name(self._context.desk.clock.local())
            self._start(
                lambda _ticket: copy_screenshot(journal.path, as_png(picture), title, journal.key), title
            )
        return holds_something(mime)

    def paste(self) -> bool:
        """Keep the picture or the files that were copied last; tell whether there were any."""
        return self.take(clipboard())

    def choose(self) -> None:
        """Ask for a file, and keep it."""
        path = choose_open_file(self, self.tr("Add a file"))
        if path is not None:
            self._keep_file(path)

    def _make_buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(parent=holder)
        self._add = Button(self.tr("Add a file"), "quiet", icon="plus", height=_SMALL)
        self._add.clicked.connect(self.choose)
        row.addWidget(self._add)
        self._paste = Button(self.tr("Paste screenshot"), "quiet", icon="camera", height=_SMALL)
        self._paste.clicked.connect(self.paste)
        row.addWidget(self._paste)
        QGuiApplication.clipboard().dataChanged.connect(self._offer_paste)
        self._offer_paste()
        return holder

    def _offer_paste(self) -> None:
        if self._paste is not None:
            self._paste.setVisible(holds_something(clipboard()))

    def _add_row(self, file: Evidence) -> IconButton:
        """Add a file's row and give what removes it."""
        row = FileRow(self._context, file)
        row.remove.clicked.connect(partial(self.removed.emit, file.id))
        self._rows.addWidget(row)
        return row.remove

    def _look_at_copies(self) -> None:
        """See on a worker's thread whether every copy is still what it was."""
        journal, files = self._context.desk.journal, self._files
        if not files:
            return
        path, key = journal.path, journal.key
        job = Job(lambda _ticket: lost_at_sight(path, files, key), self)
        job.done.connect(lambda lost: self._show_lost(cast(dict[str, CopyState], lost)))
        job.start()

    def _show_lost(self, lost: Mapping[str, CopyState]) -> None:
        for row in self.findChildren(FileRow):
            row.show_state(lost.get(row.file.id, CopyState.WHOLE))

    def _keep_file(self, path: Path) -> None:
        journal = self._context.desk.journal
        self._start(
            lambda ticket: copy_file(journal.path, path, lambda: ticket.cancelled, journal.key), path.name
        )

    def _start(self, work: Callable[[Ticket], object], title: str) -> None:
        keep, job = self._destination(), Job(work, self._owner)
        self._copying.append(job)
        job.failed.connect(self._context.failed)
        job.done.connect(lambda kept: keep(cast(Kept, kept)))
        job.ended.connect(self._on_ended)
        self._busy_words.setText(self.tr("Copying “{name}”").format(name=title))
        self._busy.show()
        job.start()

    def _on_ended(self) -> None:
        self._copying.remove(cast(Job, self.sender()))
        self._busy.setVisible(bool(self._copying))

    def _stop(self) -> None:
        for job in self._copying:
            job.cancel()
        self._copying.clear()
        self._busy.hide()

    def _empty(self) -> int | None:
        """Take every row away; give the number of the one that had the focus, or None."""
        place, number = None, 0
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                focus = QApplication.focusWidget()
                if focus is not None and widget.isAncestorOf(focus):
                    place = number
                widget.hide()
                widget.deleteLater()
                number += 1
        return place
