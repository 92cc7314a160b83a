"""Which issues of a client the next ones are compared with: added, named, dated, forgotten (I3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.inspection import KeptIssue
from mistakejournal.errors import JournalError
from mistakejournal.services.clients import get_client
from mistakejournal.services.keptissues import edit_issue, forget_issue, keep_earlier, kept_issues
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.drop_zone import DropZone
from mistakejournal.ui.inspector.handed import Handed, read_all
from mistakejournal.ui.inspector.issue_row import IssueRow
from mistakejournal.ui.inspector.undo_line import UndoLine
from mistakejournal.ui.inspector.way_line import WayLine
from mistakejournal.ui.inspector.ways_in import choose_mail, copied
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.errors import error_words
from mistakejournal.words.inspections import issue_words

if TYPE_CHECKING:
    from mistakejournal.newsletter.issue import Issue

_WIDTH, _HEIGHT, _SMALL = 600, 600, 30


class EarlierIssues(Dialog):
    """Everything is kept at once. Who opened it compares again when it is closed."""

    def __init__(self, context: Context, client_id: str, parent: QWidget | None = None) -> None:
        """Show the issues of a client. Raises KeyError when there is no such client."""
        name = get_client(context.desk, client_id).name
        super().__init__(self.tr("Earlier issues"), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._client_id = context, client_id
        self._job: Job | None = None
        words = self.tr("Each link is held against every one of these that went out for {client}.")
        self.add(Label(words.format(client=name), "body", "text2", wrap=True))
        self.add(self._make_zone())
        self._way = self.add(WayLine())
        self._way.cancelled.connect(self._cancel)
        self._undo = self.add(UndoLine(context))
        inside = QWidget()
        self._holder = QVBoxLayout()
        self._rows = KeptRows(
            self._holder, key=lambda issue: issue.id, make=self._row, fill=IssueRow.show_issue
        )
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 4, 4)
        column.addLayout(self._holder)
        column.addStretch(1)
        self._area = self.add(ScrollArea(inside))
        self._column.setStretchFactor(self._area, 1)
        close = Button(self.tr("Done"), "primary")
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        self._close = close
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.activated.connect(self._paste)
        self._undo.undone.connect(lambda: close.setFocus(Qt.FocusReason.OtherFocusReason))
        context.changed.connect(self._on_changed)
        self.be_large(_WIDTH, _HEIGHT)
        self._show()

    def done(self, result: int) -> None:
        """Let go of what is still being read."""
        self._cancel()
        super().done(result)

    def _make_zone(self) -> DropZone:
        paste = Button(self.tr("Paste an issue"), icon="copy", key_hint="Ctrl V", height=_SMALL)
        paste.clicked.connect(self._paste)
        open_file = Button(self.tr("Open a file"), "quiet", icon="file-plus-2", height=_SMALL)
        open_file.clicked.connect(self._choose)
        zone = DropZone(
            self.tr("Add last week’s"),
            self.tr("As it went out: paste it, or drop the files. A mail that corrected one counts too."),
            [paste, open_file],
            large=False,
        )
        zone.handed.connect(self._take)
        return zone

    def _row(self, issue: KeptIssue) -> IssueRow:
        row = IssueRow(self._context.desk, issue, lambda: self._forget(issue.id))
        row.edited.connect(partial(self._edit, row, issue.id))
        row.left.connect(self._context.end_stay)
        return row

    def _show(self) -> None:
        kept = kept_issues(self._context.desk, self._client_id)
        self._kept = {issue.id: issue for issue in kept}
        self._rows.show(kept)
        self._area.setVisible(bool(kept))
        keep_reading_order(self)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "kept_issues" in kinds:
            self._show()

    def _edit(self, row: IssueRow, issue_id: str, fields: dict[str, str | date | bool | None]) -> None:
        stay = issue_id if "title" in fields else ""
        call = partial(edit_issue, self._context.desk, issue_id, **fields)
        if self._context.perform(call, stay=stay) is None:
            row.wait()

    def _forget(self, issue_id: str) -> None:
        issue = self._kept[issue_id]
        if self._context.perform(lambda: forget_issue(self._context.desk, issue_id)) is not None:
            name = issue_words(issue.title)
            self._undo.offer(self.tr("Not compared with any more: {issue}").format(issue=name))

    def _choose(self) -> None:
        handed = choose_mail(self, self.tr("Add last week’s"))
        if handed is not None:
            self._take([handed])

    def _paste(self) -> None:
        try:
            handed = copied()
        except JournalError as trouble:
            self._way.say(error_words(trouble))
        else:
            self._take(handed)

    def _take(self, handed: Sequence[Handed]) -> None:
        """Read on a worker; what can be read is kept."""
        self._cancel()
        self._way.begin()
        job = self._job = Job(lambda ticket: read_all(handed, ticket), self)
        job.done.connect(lambda issues: self._keep(cast("list[Issue]", issues)))
        job.failed.connect(lambda error: self._way.say(error_words(error)))
        job.ended.connect(self._end)
        job.start()

    def _keep(self, issues: Sequence[Issue]) -> None:
        desk, client_id = self._context.desk, self._client_id
        for issue in issues:
            self._context.perform(partial(keep_earlier, desk, issue, client_id))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _end(self) -> None:
        self._job = None
        self._way.end()
