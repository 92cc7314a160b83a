"""The one application object of a process, and how it ends when the system asks."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QSocketNotifier, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.context import Context
from mistakejournal.ui.loading import load_rest
from mistakejournal.ui.theme import STYLE
from mistakejournal.ui.theme.icons import app_icon
from mistakejournal.ui.window_state import leave_all

if TYPE_CHECKING:
    from mistakejournal.ui.main_window import MainWindow

_SOON_MS = 300
_NOTED = "noted"
_WATCH_MS, _REMIND_MS, _KEEP_MS = 1_000, 1_500, 3_000
_TIDY_MS = 60_000
_PLACES = tuple(
    f"mistakejournal.ui.{name}"
    for name in (
        "widgets",
        "wizard.parts",
        "wizard",
        "runner",
        "checklists",
        "journal",
        "clients",
        "inspector",
        "lookback",
        "settings",
        "reminders",
        "views",
    )
)
"""What is loaded then, in this order."""


def make_application() -> QApplication:
    """Make the application in our style; its windows close, and so save, when the process is told to end."""
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("Mistake Journal")
    app.setDesktopFileName("mistakejournal")
    if hasattr(os, "pipe2"):
        _close_on_signal(app)
    return app


def settle_soon(window: MainWindow) -> None:
    """Do, after the first paint of a window, what nobody waits for.

    What the start made stays as long as the app: it is left out of every later search for rubbish.
    """
    app, context = QApplication.instance(), window.context
    assert isinstance(app, QApplication)

    def settle() -> None:
        from mistakejournal.ui.slices import Slices

        gc.freeze()
        gc.enable()
        Slices(load_rest(_PLACES), app)

    window.first_paint.done.connect(lambda: app.setWindowIcon(app_icon()))
    window.first_paint.done.connect(lambda: _keep_notes(app, context))
    QTimer.singleShot(_SOON_MS, app, settle)
    QTimer.singleShot(_WATCH_MS, context, lambda: _watch_over(context))
    QTimer.singleShot(_REMIND_MS, context, lambda: _remind(window))
    QTimer.singleShot(_REMIND_MS, app, _forget_drafts)
    QTimer.singleShot(_TIDY_MS, context, lambda: _empty_bin(context))
    QTimer.singleShot(_KEEP_MS, context, lambda: _keep(window))
    window.first_paint.done.connect(lambda: _look_over(window))


def _watch_over(context: Context) -> None:
    """Notice from now on that she is away from an open run, also one she has not looked at yet."""
    from mistakejournal.ui.away.watch import away_watch

    away_watch(context)
    if context.desk.journal.key:
        from mistakejournal.ui.lock.watch import LockWatch  # most journals have no passphrase

        LockWatch(context)


def _remind(window: MainWindow) -> None:
    """Say from now on what is due."""
    from mistakejournal.ui.reminders.watch import Reminders

    Reminders(window)


def _look_over(window: MainWindow) -> None:
    """Look for damage from now on, on a worker's thread."""
    if not window.context.sample:
        from mistakejournal.ui.looking_over import LookingOver

        LookingOver(window, window.context)


def _keep(window: MainWindow) -> None:
    """Have backups make themselves from now on."""
    from mistakejournal.ui.keeping import Keeping

    Keeping(window, window.context)


def _empty_bin(context: Context) -> None:
    """Let go of what was deleted long ago."""
    from mistakejournal.ui.emptying import empty_quietly

    empty_quietly(context)


def _keep_notes(app: QApplication, context: Context) -> None:
    """Open the log, and write down from now on where a fault happens; show the report of the last one."""
    from mistakejournal import crash, logs, paths
    from mistakejournal.errors import JournalError

    context.failed.connect(lambda error: logs.note(f"trouble {error.code}"))
    if app.property(_NOTED):
        return
    app.setProperty(_NOTED, True)
    with suppress(JournalError):  # a folder that can't be made keeps no log
        place = paths.log_path()
        logs.open_log(place)
        logs.note("started")
        left = crash.catch_faults(paths.private_folder(place.parent) / "fault.txt")
        if left:
            from mistakejournal.ui.crash_window import CrashWindow

            window = CrashWindow(left, was_before=True)
            window.finished.connect(lambda: window.deleteLater())  # which holds it till then
            window.open()


def _forget_drafts() -> None:
    """Let go of a draft mail that a crash has left behind."""
    from mistakejournal.errors import JournalError
    from mistakejournal.services.maildrafts import drafts_folder, forget_drafts

    with suppress(JournalError):  # a folder that can't be made holds no draft
        forget_drafts(drafts_folder())


def make_offscreen_application() -> QApplication:
    """Make one that draws without a screen; what that can't do with windows is not worth a line each time."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell_unless_known)
    return make_application()


def _tell_unless_known(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)


def _close_on_signal(app: QApplication) -> None:
    """Close all windows on SIGTERM, SIGINT and SIGHUP.

    Python handles a signal only between two of its own instructions, and while Qt waits there are none:
    the number is written into a pipe that Qt watches.
    """
    reading, writing = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda _number, _frame: None)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, app)

    def close() -> None:
        os.read(reading, 64)
        leave_all(app)

    notifier.activated.connect(close)
