"""The bin: what was deleted in the last thirty days, brought back by one click (O2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.binned import BinnedAct
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import back_up, places
from mistakejournal.services.binned import binned_acts, bring_back, delete_for_good
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.journals import desk_beside
from mistakejournal.services.long_work import Going
from mistakejournal.ui.ask import confirm
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.long_work import LongWork
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.binned import act_second, act_title
from mistakejournal.words.errors import error_words

_AT_ONCE = 30
"""Rows made at once: each takes a millisecond or two."""


def open_bin(window: QWidget, context: Context) -> None:
    """Open the bin over `window`."""
    BinDialog(context, window).open()


class BinDialog(Dialog):
    """One row an act; what went together comes back together."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Read what is in it."""
        super().__init__(
            self.tr("Bin"),
            text=self.tr("What is deleted stays here for 30 days and comes back as it was."),
            width=680,
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._acts: list[BinnedAct] = []
        self._count = _AT_ONCE
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, self.theme.space(12), 0)
        self._lines.setSpacing(0)
        self.add_scrolled(self._list)
        self._empty = self.add(Label(self.tr("Looking"), "body", "text2", wrap=True))
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        self._trouble.hide()
        self._all = Button(self.tr("Delete all for good"), "quiet")
        self._all.clicked.connect(self._on_all)
        self._close = Button(self.tr("Close"))
        self._close.clicked.connect(self.accept)
        self.add_buttons(self._all, self._close)
        self._all.setAutoDefault(False)
        self.be_large(680, 560)
        self._all.setEnabled(False)
        self._close.setFocus()
        self._read()

    def _read(self, at: int = -1) -> None:
        """Read behind the window what is in it now, then have the focus on the row at a place."""
        desk = self._context.desk

        def work(_ticket: Ticket) -> list[BinnedAct]:
            with desk_beside(desk) as beside:
                return binned_acts(beside)

        job = Job(work, self)
        job.done.connect(lambda acts: self._on_read(acts, at))
        job.failed.connect(self._on_failed)
        job.start()

    def _on_read(self, acts: list[BinnedAct], at: int) -> None:
        self._acts = acts
        self._list.setEnabled(True)
        self._show()
        if at >= 0:
            self._focus_row(at)

    def _show(self) -> None:
        """Show what was read."""
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        now = self._context.desk.clock.local()
        for act in self._acts[: self._count]:
            self._lines.addWidget(self._row(act, now))
        rest = len(self._acts) - self._count
        if rest > 0:
            more = Button(self.tr("{count} more").format(count=rest), "quiet", height=30)
            more.setAutoDefault(False)
            more.clicked.connect(self._show_more)
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines.addStretch(1)
        self._empty.setText(self.tr("Nothing is in the bin."))
        self._empty.setVisible(not self._acts)
        self._all.setEnabled(bool(self._acts))

    def _show_more(self) -> None:
        at = self._count
        self._count += _AT_ONCE
        self._show()
        self._focus_row(at)

    def _row(self, act: BinnedAct, now: datetime) -> Row:
        title = act_title(act)
        back = Button(self.tr("Bring back"), "secondary", height=30)
        back.setAutoDefault(False)
        back.setAccessibleDescription(title)
        back.clicked.connect(partial(self._bring_back, act))
        gone = IconButton("trash-2", self.tr("Delete for good"))
        gone.setAccessibleDescription(title)
        gone.clicked.connect(partial(self._on_one, act))
        return Row(title, act_second(act, now), trailing=(back, gone))

    def _bring_back(self, act: BinnedAct) -> None:
        desk, at = self._context.desk, self._acts.index(act)
        if self._context.perform(lambda: bring_back(desk, act.deleted_at)) is not None:
            announce(self, self.tr("{name} is back").format(name=act_title(act)))
            self._read(at)

    def _focus_row(self, at: int) -> None:
        """Put the focus on the row that took the place of another, else on what closes."""
        rows = [row for row in self._list.findChildren(Row) if row.isVisibleTo(self)]
        if rows:
            button = rows[min(at, len(rows) - 1)].findChild(Button)
            assert button is not None
            button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._close.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_one(self, act: BinnedAct) -> None:
        text = self.tr("“{name}” can’t be brought back then. Backups hold it until they are thinned.")
        if confirm(
            self,
            self.tr("Delete for good?"),
            text.format(name=act_title(act)),
            yes=self.tr("Delete for good"),
            no=self.tr("Keep it"),
        ):
            self._delete([act], backs_up=False)

    def _on_all(self) -> None:
        if confirm(
            self,
            self.tr("Delete all for good?"),
            self.tr(
                "Nothing of it can be brought back from here then. A backup is made first; it holds all of it"
                " until it is thinned."
            ),
            yes=self.tr("Delete all for good"),
            no=self.tr("Keep it"),
        ):
            self._delete(self._acts, backs_up=True)

    def _delete(self, acts: Sequence[BinnedAct], *, backs_up: bool) -> None:
        self._list.setEnabled(False)
        self._all.setEnabled(False)
        self._trouble.hide()
        moments = [act.deleted_at for act in acts]
        place = places(self._context.desk) if backs_up else None

        def act(behind: Desk, going: Going) -> Done:
            if place is not None:
                back_up(place, behind.clock.now(), "delete")
            return delete_for_good(behind, moments, going)

        work = LongWork(self._context.desk, act, self)
        work.done.connect(self._on_deleted)
        work.failed.connect(self._on_failed)
        work.start()

    def _on_deleted(self, done: Done) -> None:
        self._context.forget_undo()
        self._context.changed.emit(done.changes)
        self._read(0)
        announce(self, self.tr("Deleted for good"))

    def _on_failed(self, error: JournalError) -> None:
        self._list.setEnabled(True)
        self._all.setEnabled(bool(self._acts))
        self._trouble.setText(error_words(error))
        self._trouble.show()
