"""A start in a process of its own: says on one line, as JSON, what it had come to when it had painted.

`bare` shows an empty window, `ours` the app with the journal that is named; both end then.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Waits for the window's first paint, all children with it, then tells and quits."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._painted = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        found = {"at": time.monotonic(), "peak_kb": peak_memory(), "modules": sorted(sys.modules)}
        print(json.dumps(found), flush=True)
        os._exit(0)  # closing is not what is measured here


def peak_memory() -> int:
    """Give the most memory this process has held, in kB, or 0 where the system doesn't say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1])


class QuittingApplication(QApplication):
    """An application whose loop ends after the first paint."""

    def exec(self) -> int:
        (window,) = (
            one for one in self.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible()
        )
        FirstPaint(window)
        return super().exec()


def bare() -> None:
    app = QuittingApplication(sys.argv[:1])
    window = QMainWindow()
    window.show()
    app.exec()


def ours(journal: str) -> None:
    import gc

    gc.disable()  # as __main__ does; it comes before the imports
    from mistakejournal.ui.loading import read_no_sources

    read_no_sources()
    from mistakejournal import paths
    from mistakejournal.__main__ import main
    from mistakejournal.ui import application

    application.QApplication = QuittingApplication
    paths.journal_path = lambda: Path(journal)
    main([])


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else ours(sys.argv[2])
