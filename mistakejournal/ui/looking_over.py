"""Looks after the open journal: over its structure after each start, at every row once a week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.domain.checked import Checked
from mistakejournal.errors import JournalError
from mistakejournal.services import journals
from mistakejournal.services.long_work import UnwantedError
from mistakejournal.services.lostfiles import look_for_lost
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.services.rescue import has_backups, is_index_alone
from mistakejournal.ui.ask import choose, confirm, tell
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.routes import Place
from mistakejournal.words.rescue import lost_files_words, offer_words, put_back_words, synced_words

_EVERY = timedelta(days=7)
"""So often every row is read."""
_BEAT_MS = 10 * 60_000
_STILL_MS = 5 * 60_000
"""Only when nothing was done in the window for so long."""
_WAIT_MS = 2_000
"""Between two tries to say something while another question stands."""


class LookingOver(QObject):
    """Belongs to one window; the sample, made anew each time, is not looked after."""

    def __init__(self, window: QWidget, context: Context) -> None:
        """Begin once the window is seen."""
        super().__init__(context)
        self._window, self._context = window, context
        self._is_looking = self._is_told = False
        self._still = QElapsedTimer()
        self._still.start()
        for moved in (context.changed, context.requested, context.page_turned):
            moved.connect(self._on_moved)
        context.failed.connect(self._on_failed)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self.look_closely)
        self._beat.start()
        self._tell_where_it_is()
        self.look()

    def look(self) -> None:
        """Have structure and references looked over on a worker's thread."""
        journal = self._context.desk.journal
        self._start(lambda: journals.look_over(journal.path, journal.key), self._on_found)

    def look_closely(self, *, still_ms: int = _STILL_MS) -> None:
        """Have every row read, if that is due and nothing was done here for a while."""
        desk = self._context.desk
        if self._still.elapsed() < still_ms or not self._is_due():
            return
        self._start(lambda: journals.check(desk.journal.path, desk.journal.key), self._on_read)

    def _is_due(self) -> bool:
        last = settings(self._context.desk).checked_on
        today = self._context.desk.clock.local().date()
        return not last or not date.fromisoformat(last) <= today < date.fromisoformat(last) + _EVERY

    def _start(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        if self._is_looking:
            return
        self._is_looking = True

        def run(_ticket: Ticket) -> object:
            return work()

        job = Job(run, self)
        job.ended.connect(self._on_ended)
        job.done.connect(then)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_ended(self) -> None:
        self._is_looking = False

    def _on_found(self, checked: object) -> None:
        """What is an index alone holds nothing that the rows don't: nobody needs to hear of it."""
        assert isinstance(checked, Checked)
        if is_index_alone(checked):
            desk = self._context.desk
            Job(lambda _ticket: journals.rebuild_search(desk), self).start()
        elif checked.findings:
            self._offer()

    def _on_read(self, checked: object) -> None:
        assert isinstance(checked, Checked)
        if is_index_alone(checked) or not checked.findings:
            desk = self._context.desk
            today = desk.clock.local().date().isoformat()
            self._context.perform(lambda: change_settings(desk, checked_on=today))
            self._look_for_files()
        self._on_found(checked)

    def _look_for_files(self) -> None:
        """Have the kept files read through as well; a copy that is gone or changed says so in its place."""
        desk = self._context.desk

        def work(ticket: Ticket) -> object:
            try:
                return look_for_lost(
                    desk.journal.path, desk.clock, desk.journal.key, lambda: ticket.cancelled
                )
            except UnwantedError:
                return ()

        job = Job(work, self)
        job.done.connect(self._tell_lost)
        job.start()

    def _tell_lost(self, found: object) -> None:
        if isinstance(found, tuple) and found:
            self._context.noted.emit(lost_files_words(len(found)))

    def _on_failed(self, error: JournalError) -> None:
        if error.code == "damaged":
            self._offer()

    def _on_moved(self, *_news: object) -> None:
        self._still.restart()

    def _offer(self) -> None:
        """Offer, once in a sitting, to put the journal together again."""
        if not self._is_told:
            self._is_told = True
            self._say_soon(self._ask_to_mend)

    def _ask_to_mend(self) -> None:
        words = offer_words("damaged", has_backup=has_backups(self._context.desk.journal.path))
        wanted = confirm(
            self._window,
            self.tr("Something in the journal can’t be read"),
            f"{words} {self.tr('The window closes for that and opens again.')}",
            yes=self.tr("Put it together again"),
            no=self.tr("Later"),
        )
        if wanted:
            from mistakejournal.ui.mending import mending  # few journals ever need it

            self._context.closed_wanted.emit(mending(self._context.desk))

    def _tell_where_it_is(self) -> None:
        desk = self._context.desk
        if desk.journal.put_back is not None:
            self._say_soon(self._tell_put_back)
        folder = str(desk.journal.path.absolute().parent)
        program = journals.sync_folder(desk.journal.path)
        if program and settings(desk).synced_told != folder:
            self._context.perform(lambda: change_settings(desk, synced_told=folder))
            self._say_soon(lambda: self._tell_synced(program))

    def _tell_put_back(self) -> None:
        desk = self._context.desk
        was = desk.journal.put_back
        if was is None:
            return
        ways = {
            "stay": self.tr("Go on with this one"),
            "backups": self.tr("See the backups"),
        }
        words = put_back_words(
            datetime.fromisoformat(was.changed), datetime.fromisoformat(desk.journal.mark.changed), desk.clock
        )
        way = choose(self._window, self.tr("This is an older state of the journal"), words, ways)
        if way:
            journals.go_on_from_here(desk)
        if way == "backups":
            self._context.go(Place.SETTINGS, detail="backup")

    def _tell_synced(self, program: str) -> None:
        tell(self._window, self.tr("The journal’s folder is copied elsewhere"), synced_words(program))

    def _say_soon(self, say: Callable[[], None]) -> None:
        """Say it when no other question stands."""

        def try_it() -> None:
            if QApplication.activeModalWidget() is None and self._window.isVisible():
                say()
            else:
                self._say_soon(say)

        QTimer.singleShot(_WAIT_MS if QApplication.activeModalWidget() else 0, self, try_it)
