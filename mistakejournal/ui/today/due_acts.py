"""What a card that is due is asked to do, and the questions that come before (H4)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mistakejournal.services.agenda import DueCard
from mistakejournal.ui.context import Context


class DueActs(QObject):
    """Each act is one call that can be taken back; what it needs is loaded when it is wanted."""

    def __init__(self, context: Context, window: QWidget) -> None:
        """Serve `context`; questions stand over `window`."""
        super().__init__(window)
        self._context = context
        self._window = window

    def do(self, card: DueCard, code: str) -> None:
        """Do what `code` says (see due_row.Do)."""
        acts = {
            "start": self._start,
            "choose": self._choose,
            "not_this_time": self._leave_out,
            "without_list": self._did_it,
        }
        if code in acts:
            acts[code](card)
        else:
            self._snooze(card, code)

    def _start(self, card: DueCard) -> None:
        from mistakejournal.ui.checklists.running import open_run

        open_run(self._context, card.checklist_id, card.client_id, None, self._window, due_id=card.id)

    def _snooze(self, card: DueCard, code: str) -> None:
        from mistakejournal.services.schedules import snooze, snooze_to

        desk = self._context.desk
        self._context.perform(lambda: snooze(desk, card.id, snooze_to(desk, code)))

    def _choose(self, card: DueCard) -> None:
        from mistakejournal.ui.today.snooze_dialog import SnoozeDialog

        SnoozeDialog(self._context, card, self._window.window()).open()

    def _leave_out(self, card: DueCard) -> None:
        from mistakejournal.services.schedules import not_this_time
        from mistakejournal.ui.ask import ask_line

        reason = ask_line(
            self._window.window(),
            self.tr("Not this time: {name}").format(name=card.title),
            self.tr("Reason, if you like"),
            yes=self.tr("Leave it out"),
            no=self.tr("Cancel"),
        )
        if reason is not None:
            self._context.perform(lambda: not_this_time(self._context.desk, card.id, reason))

    def _did_it(self, card: DueCard) -> None:
        from mistakejournal.services.schedules import did_it_without_list

        self._context.perform(lambda: did_it_without_list(self._context.desk, card.id))
