"""Taking back, or doing again, what changed thousands of rows: behind the window, and it can be stopped."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, Undo
from mistakejournal.services.long_undo import take_back_behind
from mistakejournal.services.long_work import Going
from mistakejournal.ui.awake import Awake
from mistakejournal.ui.context import Context
from mistakejournal.ui.long_work import LongWork
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.words.undo import redo_words, undo_words


class LongUndo(Dialog):
    """Closes by itself. Stopped, all stays as it was."""

    def __init__(self, context: Context, step: Undo, parent: QWidget) -> None:
        """Begin with `step`, the last act that was done or taken back."""
        is_undo = context.next_undo() is step
        super().__init__(undo_words(step.label) if is_undo else redo_words(step.label), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._context, self._step = context, step
        self._awake = Awake(parent)
        self._says = self.add(Label(self.tr("It can be stopped until the end."), "body", "text2", wrap=True))
        self._bar = self.add(ProgressBar(self.tr("How far it is"), len(step.steps)))
        stop = Button(self.tr("Stop"), "quiet")
        stop.clicked.connect(self.reject)
        self.add_buttons(stop)
        self._work = LongWork(context.desk, partial(_turn, step), self)
        self._work.progressed.connect(self._progress)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._fail)
        self._work.stopped.connect(self._leave)
        self._work.start()

    def reject(self) -> None:
        """Stop; it closes when nothing of it is left."""
        self._work.stop()

    def _leave(self) -> None:
        super().reject()

    def done(self, result: int) -> None:
        """Let all be as it was."""
        self._awake.end()
        super().done(result)

    def _progress(self, so_far: int, _total: int) -> None:
        self._bar.setValue(so_far)

    def _finish(self, done: Done) -> None:
        self._context.turned(self._step, done)
        self.accept()

    def _fail(self, error: JournalError) -> None:
        self._leave()
        self._context.failed.emit(error)


def _turn(step: Undo, behind: Desk, going: Going) -> Done:
    return take_back_behind(behind, step, going)
