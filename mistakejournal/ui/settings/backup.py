"""Settings > Backup: the backups there are, one more, a second place, one brought back (O1)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.backup import ELSEWHERE, Backup
from mistakejournal.domain.records import dataclass
from mistakejournal.services.backups import Places, backups, no_folder, places
from mistakejournal.ui.backups.making import backing_up
from mistakejournal.ui.backups.second_place import choose_second_place
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.backups import backup_line, backup_title, folder_words, last_words


@dataclass(frozen=True)
class _Found:
    """What lies on the disk."""

    backups: list[Backup]
    is_away: bool
    """Whether the second place isn't there."""


class BackupForm(QWidget):
    """What lies on the disk is looked for on a worker's thread: a second place may answer slowly."""

    listed = Signal()
    """The list stands there."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._looking: Job | None = None
        self._making = backing_up(context)
        self._making.ended.connect(self._on_made)
        self._now = Button(self.tr("Back up now"), height=30)
        self._now.clicked.connect(self._on_now)
        self._last = Row(self.tr("Backups make themselves"), " ", trailing=[self._now])
        self._choose = Button("", height=30)
        self._choose.clicked.connect(lambda: choose_second_place(self.window(), context))
        self._without = Button(self.tr("No second place"), "link", height=30)
        self._without.clicked.connect(lambda: context.perform(lambda: no_folder(context.desk)))
        self._folder = Row(self.tr("A second place"), " ", trailing=[self._without, self._choose])
        self._away = Label(
            self.tr("The second place isn’t there just now. It is tried again by itself."),
            "small",
            "amber_text",
            wrap=True,
        )
        self._rows = Group("", rest=self.tr("{count} more"))
        move = Button(self.tr("Move"), height=30)
        move.clicked.connect(self._on_move)
        words = self.tr("Everything in one file, to go on there. This journal is marked as moved.")
        self._moving = Row(self.tr("Move to another laptop"), words, trailing=[move], hairline=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._last, self._folder, self._away, self._rows, self._moving):
            column.addWidget(part)
        self._away.hide()
        if context.sample:
            self._show_sample(column)

    def _show_sample(self, column: QVBoxLayout) -> None:
        """The sample is made anew each time; hers are told of in her own journal."""
        for part in (self._last, self._folder, self._rows, self._moving):
            part.hide()
        words = self.tr("The sample needs no backup. What there is of your own journal stands there.")
        column.addWidget(Label(words, "body", "text2", wrap=True))

    def refresh(self) -> None:
        """Show the second place that is set, and look what lies on the disk."""
        self._show_folder(places(self._context.desk))
        if self.isVisible():
            self.look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look what lies on the disk by now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.look()

    def look(self) -> None:
        """Look for the backups; what was asked before and isn't answered yet is let go."""
        if self._context.sample:
            return
        if self._looking is not None:
            self._looking.cancel()
        where = places(self._context.desk)
        self._looking = Job(lambda _ticket: _Found(backups(where), _is_away(where)), self)
        self._looking.done.connect(self._show)
        self._looking.start()

    def _show(self, found: object) -> None:
        assert isinstance(found, _Found)
        self._looking, there = None, found.backups
        clock = self._context.desk.clock
        made = clock.local(there[0].made_at) if there else None
        self._last.set_second(last_words(there, made, clock.local()))
        self._away.setVisible(found.is_away)
        self._rows.show_rows(there, self._row, seen=lambda _one: clock.local().date())
        self.listed.emit()

    def _show_folder(self, where: Places) -> None:
        self._folder.set_second(folder_words(where.chosen))
        has_one = where.chosen is not None
        self._choose.setText(self.tr("Choose another") if has_one else self.tr("Choose a folder"))
        self._without.setVisible(has_one)

    def _row(self, backup: Backup) -> QWidget:
        clock = self._context.desk.clock
        title = backup_title(clock.local(backup.made_at), clock.local())
        name = f"{title}, {self.tr('second place')}" if backup.where == ELSEWHERE else title
        back = act_button(self.tr("Bring back"), name, partial(self._on_back, backup), quiet=True)
        return Row(title, backup_line(backup), trailing=[back])

    def _on_now(self) -> None:
        save_typed(self.window())
        self._making.start("asked")

    def _on_made(self) -> None:
        if self.isVisible():
            self.look()

    def _on_back(self, backup: Backup) -> None:
        from mistakejournal.ui.backups.bring_back import BringBackDialog  # few sittings bring one back

        BringBackDialog(self.window(), self._context, backup).open()

    def _on_move(self) -> None:
        from mistakejournal.ui.backups.moving import open_moving  # a laptop is changed once in some years

        open_moving(self.window(), self._context)


def _is_away(where: Places) -> bool:
    return where.elsewhere is not None and not where.elsewhere.is_dir()
