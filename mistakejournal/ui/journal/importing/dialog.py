"""Importing incidents: files are read, looked at as they will be made, and made in one act (M3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.newincident import NewIncident, Plan
from mistakejournal.domain.reading.entry import Gathered
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import back_up, places
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.incidentimports.plans import Looked, first_plan, look
from mistakejournal.services.incidentimports.sources import gather, gather_text
from mistakejournal.services.incidentimports.writing import add_incidents
from mistakejournal.services.journals import desk_behind
from mistakejournal.services.long_work import Going, UnwantedError
from mistakejournal.ui.awake import Awake, letting_go
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.journal.importing.review import Review
from mistakejournal.ui.journal.importing.sources import Sources
from mistakejournal.ui.long_work import LongWork
from mistakejournal.ui.mime import FileDrops
from mistakejournal.ui.routes import Place
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.errors import error_words
from mistakejournal.words.incidentimports import bring_words, level_names, trouble_words

_NARROW, _WIDTH, _HEIGHT = 620, 760, 760
_APART = 12
_LOOK_EVERY = 20
"""Files or incidents between two looks."""

Read = tuple[Gathered, Looked]


class ImportIncidents(Dialog):
    """Closes only when the incidents are on disk or are not wanted; the button says what will be made."""

    made = Signal(int)
    """How many."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Offer to choose files, a folder, or to paste."""
        super().__init__(self.tr("Import incidents"), width=_NARROW, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)  # nothing else writes meanwhile
        self._context, self._window = context, parent.window()
        self._job: Job | None = None
        self._work: LongWork | None = None
        self._gathered = Gathered()
        self._wanted: list[NewIncident] = []
        self._awake = Awake(self._window)
        self._says, self._sources = Label("", "body", "text2", wrap=True), Sources()
        self._start_area = self.add_scrolled(_above_each_other(self._says, self._sources))
        self._bar = self.add(ProgressBar(self.tr("How far it is")))
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        self._review = Review()
        self._area = self.add(ScrollArea(self._review))
        self._column.setStretchFactor(self._area, 1)
        self._cancel, self._bring = Button(self.tr("Cancel"), "quiet"), Button("", "primary")
        self._cancel.clicked.connect(self.reject)
        self._bring.clicked.connect(self._write)
        self._other = Button(self.tr("Choose others"), "quiet")
        self._other.clicked.connect(self._begin_anew)
        self.add_buttons(self._other, self._cancel, self._bring)
        self._sources.files.connect(self.read)
        self._sources.pasted.connect(self.read_text)
        self._review.replanned.connect(self._look)
        self._review.chosen.connect(self._name_button)
        FileDrops(self).dropped.connect(self.read)
        self._begin()
        self._sources.focus_first()

    def reject(self) -> None:
        """Leave; what is being written is stopped first, and taken back whole."""
        if self._work is not None:
            self._says.setText(self.tr("Stopping. Nothing of it will stay."))
            self._work.stop()
        elif self._job is not None and self._gathered.entries:
            self._let_go()  # a change is being looked at
            self._name_button()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Let go of what is still being read, and of what was."""
        self._let_go()
        held: list[object] = [*self._gathered.entries, *self._review.forget()]
        self._gathered, self._wanted = Gathered(), []
        Slices(_letting_go(held, self._awake), self._window)
        super().done(result)

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and folders while the window stays awake."""
        if self._work is None:
            self._read(partial(gather, list(paths)))

    def read_text(self, text: str) -> None:
        """Read what was copied."""
        if self._work is None:
            self._read(lambda _going: gather_text(text))

    def _begin(self) -> None:
        self._says.setText(
            self.tr(
                "From Markdown notes with or without front matter, tables (CSV), JSON, or notes you copied: "
                "one file, many, or a folder. You see what each part becomes before anything is written. "
                "Files can be dropped here too."
            )
        )
        for widget in (self._trouble, self._area, self._bring, self._bar, self._other):
            widget.hide()
        self._start_area.show()
        self._sources.show()

    def _begin_anew(self) -> None:
        self._let_go()
        held: list[object] = [*self._gathered.entries, *self._review.forget()]
        self._gathered = Gathered()
        Slices(letting_go(held), self)
        self._begin()
        self._sources.focus_first()

    def _read(self, work: Callable[[Going], Gathered]) -> None:
        self._begin()
        self._gathered = Gathered()
        self._says.setText(self.tr("Reading."))
        desk, levels = self._context.desk, level_names()

        def reading(behind: Desk, going: Going) -> Read:
            gathered = work(going)
            return gathered, look(behind, gathered, first_plan(desk, gathered, levels), going)

        self._start(reading, self._show)

    def _look(self, plan: Plan) -> None:
        gathered = self._gathered
        self._bring.setEnabled(False)
        self._start(lambda behind, going: look(behind, gathered, plan, going), self._show_looked)

    def _start(self, work: Callable[[Desk, Going], object], show: Callable[..., None]) -> None:
        """Do something that only reads on a worker; what was going on before is not wanted any more."""
        self._let_go()
        desk = self._context.desk

        def run(ticket: Ticket) -> object:
            try:
                with desk_behind(desk) as behind:
                    return work(behind, Going(ticket.say, lambda: ticket.cancelled, every=_LOOK_EVERY))
            except UnwantedError:
                return None

        self._job = Job(run, self)
        self._job.progressed.connect(self._progress)
        self._job.done.connect(show)
        self._job.failed.connect(self._show_trouble)
        self._job.start()

    def _let_go(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._bar.hide()

    def _progress(self, so_far: int, total: int) -> None:
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(so_far)
        self._bar.setVisible(total > _LOOK_EVERY)

    def _show(self, found: Read) -> None:
        self._let_go()
        gathered, looked = found
        if not gathered.entries:
            self._say_trouble("\n".join(map(trouble_words, gathered.troubles[:5])))
            return
        self._gathered = gathered
        self._start_area.hide()
        self._review.show_read(gathered, looked)
        self._area.show()
        self._bring.show()
        self._other.show()
        self._name_button()
        self._grow()
        self._review.focus_first()
        announce(self, self._review.summary())

    def _show_looked(self, looked: Looked) -> None:
        self._let_go()
        self._review.show_looked(looked)
        self._name_button()
        announce(self, self._review.summary())

    def _grow(self) -> None:
        """Take the room that the names need, and leave some of the window in view."""
        self.be_large(_WIDTH, _HEIGHT)
        middle = self._window.frameGeometry().center()
        self.move(middle - self.rect().center())

    def _show_trouble(self, error: JournalError) -> None:
        self._let_go()
        self._say_trouble(error_words(error))

    def _say_trouble(self, words: str) -> None:
        if not self._gathered.entries:
            self._begin()
        self._trouble.setText(words)
        self._trouble.show()
        announce(self, words)

    def _name_button(self) -> None:
        count = len(self._review.wanted())
        self._bring.setText(bring_words(count) if count else self.tr("Bring in"))
        self._bring.updateGeometry()
        self._bring.setEnabled(count > 0)
        self._bring.setDefault(count > 0)

    def _write(self) -> None:
        self._wanted = self._review.wanted()
        self._work = LongWork(self._context.desk, self._add, self)
        self._work.progressed.connect(self._progress)
        self._work.done.connect(self._wrote)
        self._work.failed.connect(self._not_written)
        self._work.stopped.connect(self._stopped)
        self._says.setText(self.tr("Writing. It can be stopped until the end, and nothing of it stays then."))
        self._start_area.show()
        self._sources.hide()
        for widget in (self._area, self._bring, self._trouble, self._other):
            widget.hide()
        self._cancel.setFocus()
        self._work.start()

    def _add(self, behind: Desk, going: Going) -> Done:
        """Back up, then write, on the worker's thread (O1)."""
        back_up(places(behind), behind.clock.now(), "import")
        return add_incidents(behind, self._wanted, going, behind.clock.zone_name())

    def _wrote(self, done: Done) -> None:
        self._work, count = None, len(self._wanted)
        self._context.perform(lambda: done)
        self.accept()
        self.made.emit(count)

    def _stopped(self) -> None:
        self._work = None
        self._gathered = Gathered()
        self.reject()

    def _not_written(self, error: JournalError) -> None:
        self._work = None
        self._area.show()
        self._bring.show()
        self._other.show()
        self._start_area.hide()
        self._bar.hide()
        self._say_trouble(error_words(error))


def _above_each_other(*widgets: QWidget) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_APART)
    for widget in widgets:
        column.addWidget(widget)
    return inside


def _letting_go(held: list[object], awake: Awake) -> Iterator[None]:
    """Let all be as it was when what was read is forgotten: to look through it takes half a second, too."""
    try:
        yield from letting_go(held)
    finally:
        awake.end()


def open_incident_import(window: QWidget, context: Context, paths: Sequence[Path] = ()) -> ImportIncidents:
    """Open the import over the window, with files if there are some; then the Journal shows what was made."""
    dialog = ImportIncidents(context, window)
    dialog.made.connect(lambda _count: context.go(Place.JOURNAL))
    dialog.open()
    if paths:
        dialog.read(paths)
    return dialog
