"""Says what is due when it is due: one timer, none where nothing is to come (J5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services import reminders as service
from mistakejournal.services.preferences import settings
from mistakejournal.services.reminders import Said
from mistakejournal.ui.reminder_board import board
from mistakejournal.ui.reminders.tray import Tray, tray_here
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme.veil import is_veiled
from mistakejournal.ui.trouble_line import TroubleLine
from mistakejournal.words.reminders import digest_words, reminder_notice

if TYPE_CHECKING:
    from mistakejournal.ui.main_window import MainWindow
    from mistakejournal.ui.reminders.tray_menu import TrayMenu

_SOON = timedelta(seconds=1)
"""Several changes in a row are one."""
_BEAT = timedelta(minutes=1)
"""While something has a time within a day: a laptop sleeps, and its timers with it."""
_NEAR = timedelta(minutes=2)
_SELDOM = timedelta(hours=1)
_KINDS = frozenset({"promises", "follow_ups", "schedules", "occurrences", "check_ins", "fixes", "settings"})
_WAITING = frozenset({"runs", "incidents", "check_ins", "interruptions"})
"""What stands in the menu of the tray."""

MakeTray = Callable[[QObject], Tray | None]


class Reminders(QObject):
    """One for a window, made after its first paint."""

    def __init__(self, window: MainWindow, make_tray: MakeTray = tray_here) -> None:
        """Say what is due in `window`, and in the tray where there is one."""
        super().__init__(window)
        self._window, self._context = window, window.context
        self._has_line = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self.tray = make_tray(self)
        self.menu: TrayMenu | None = None
        if self.tray is not None:
            self._use_tray(self.tray)
        self._context.changed.connect(self._on_changed)
        self._context.requested.connect(self._on_requested)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_state_changed)
        self.look()

    def look(self) -> None:
        """Say what is due now, and wait for what comes next."""
        try:
            said = service.say_what_is_due(self._context.desk)
            self._wait(said)
        except JournalError:  # another program writes just now; nothing was said, so nothing is lost
            self._start(_BEAT)
            return
        if said.reminders:
            self._show_line()
            board(self._context).put_up(said.reminders)
        if said.digest is not None:
            self._context.noted.emit(digest_words(said.digest))
        if not said.in_run:
            self._notify(said)
        if self.menu is not None:
            self.menu.fill()
            self._offer_tray(said)

    def _use_tray(self, tray: Tray) -> None:
        from mistakejournal.ui.reminders.staying import Staying
        from mistakejournal.ui.reminders.tray_menu import TrayMenu

        self.menu = TrayMenu(self._window, self._context, self._window.deeds.do)
        tray.show_menu(self.menu)
        tray.clicked.connect(self.menu.open_window)
        tray.notice_clicked.connect(self.menu.open_today)
        Staying(self._window, self._context, tray)

    def _notify(self, said: Said) -> None:
        """Tell it over other programs, while none of our own windows is in front."""
        if self.tray is None or QApplication.activeWindow() is not None:
            return
        title, desk = self.tr("Mistake Journal"), self._context.desk
        if said.reminders:
            named = settings(desk).names_in_notices and not is_veiled()
            self.tray.notify(title, reminder_notice(said.reminders, desk.clock.local(), named=named))
        elif said.digest is not None:
            self.tray.notify(title, digest_words(said.digest))

    def _show_line(self) -> None:
        """Put the line over the places, the first time it is needed."""
        if self._has_line:
            return
        from mistakejournal.ui.reminder_line import ReminderLine

        self._has_line = True
        line = ReminderLine(self._context)
        line.show_asked.connect(self._show_today)
        self._put_under_trouble(line)

    def _show_today(self) -> None:
        board(self._context).clear()
        self._context.go(Place.TODAY)

    def _offer_tray(self, said: Said) -> None:
        """Offer on Today, once, that the app stays in the tray; nothing else is said beside it."""
        if self._window.place is not Place.TODAY or said.in_run or board(self._context).words():
            return
        stored = settings(self._context.desk)
        if stored.tray_offered or stored.stay_in_tray or self._context.sample:
            return
        if self._window.findChild(QWidget, "tray_offer") or not service.has_timed_promise(self._context.desk):
            return
        from mistakejournal.ui.reminders.tray_offer import TrayOffer

        offer = TrayOffer(self._context)
        offer.setObjectName("tray_offer")
        self._put_under_trouble(offer)

    def _put_under_trouble(self, line: QWidget) -> None:
        trouble = self._window.findChild(TroubleLine)
        assert isinstance(trouble, TroubleLine)
        column = trouble.parentWidget()
        assert column is not None
        layout = column.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(trouble) + 1, line)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _KINDS or (self.menu is not None and kinds & _WAITING):
            self._start(_SOON)

    def _on_requested(self, route: Route) -> None:
        if self.menu is not None and route.place is Place.TODAY:
            self._start(_SOON)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._start(_SOON)

    def _wait(self, said: Said) -> None:
        """Wait for the next moment, in steps that a sleep can't make long."""
        if not service.is_anything_to_come(self._context.desk):
            self._timer.stop()
            return
        if said.next_at is None:
            self._start(_SELDOM)
            return
        left = said.next_at - self._context.desk.clock.now()
        longest = _BEAT if said.is_near else _SELDOM
        self._start(max(left, _SOON) if left <= max(longest, _NEAR) else longest)

    def _start(self, span: timedelta) -> None:
        self._timer.start(int(span / timedelta(milliseconds=1)))
