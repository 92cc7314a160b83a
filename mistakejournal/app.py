"""The composition root: arguments, journal, services and window are put together here and nowhere else."""

from __future__ import annotations

from pathlib import Path

from mistakejournal import crash, paths
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import RealClock
from mistakejournal.services.content import Content
from mistakejournal.ui.application import make_application, settle_soon
from mistakejournal.ui.crash_teller import CrashTeller
from mistakejournal.ui.studio import OWN, SAMPLE, THEN, Studio

__all__ = ["OWN", "SAMPLE", "THEN", "Studio", "open_window"]


def open_window(journal: str, command: str = "") -> int:
    """Open the app and stay until its window is closed; give the exit code."""
    app = make_application()
    crash.install(CrashTeller(app).told.emit)
    own = Path(journal) if journal else paths.journal_path()
    clock = RealClock()
    studio = Studio(app, own, clock, Content())
    studio.shown.connect(settle_soon)
    wanted = SAMPLE if command == "demo" else OWN
    try:
        studio.start(wanted)
    except JournalError as error:
        from mistakejournal.ui.start_trouble import get_past

        code = get_past(app, error, lambda: studio.start(wanted), own, clock)
        if code is not None:
            studio.close()
            return code
    code = app.exec()
    if studio.window is not None:
        from mistakejournal.ui.keeping import back_up_at_close

        back_up_at_close(studio.window.context)
    studio.close()
    return code
