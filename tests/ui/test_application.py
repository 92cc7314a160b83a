"""When the system tells the process to end, its windows close as by hand, and so save."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal.domain.mailto import Mail
from mistakejournal.services.maildrafts import drafts_folder, keep_draft
from mistakejournal.ui import application

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from mistakejournal.ui.application import make_application

class Window(QWidget):
    def closeEvent(self, event):
        Path(sys.argv[1]).write_text("saved")

app = make_application()
window = Window()
window.show()
QTimer.singleShot(0, lambda: print("ready", flush=True))
raise SystemExit(app.exec())
"""


@pytest.mark.skipif(not hasattr(os, "pipe2"), reason="Windows ends a session through Qt alone")
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_process_that_is_told_to_end_closes_its_windows(tmp_path: Path, told: signal.Signals) -> None:
    mark = tmp_path / "mark"
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(mark)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    with process.stdout:
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(told)
        assert process.wait(20) == 0
    assert mark.read_text() == "saved"


def test_without_a_screen_only_what_matters_is_printed() -> None:
    code = (
        "from PySide6.QtCore import qWarning\n"
        "from PySide6.QtWidgets import QWidget\n"
        "from mistakejournal.ui.application import make_offscreen_application\n"
        "app = make_offscreen_application()\n"
        "window = QWidget()\n"
        "window.show()\n"
        "app.processEvents()\n"
        "qWarning('a real one')\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stderr == "a real one\n"


def test_a_draft_mail_that_a_crash_left_goes_soon_after_the_next_start() -> None:
    left = keep_draft(drafts_folder(), Mail("", "My mistake", "Hi Theo"), "Message")
    application._forget_drafts()
    assert not left.exists()
    left.parent.rmdir()
    application._forget_drafts()
