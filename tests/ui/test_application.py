"""When the system tells the process to end, its windows close as by hand, and so save."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal import crash, logs, paths
from mistakejournal.domain.mailto import Mail
from mistakejournal.errors import JournalError
from mistakejournal.services.maildrafts import drafts_folder, keep_draft
from mistakejournal.ui import application
from mistakejournal.ui.context import Context
from mistakejournal.ui.crash_window import CrashWindow

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


@pytest.fixture
def notes(qapp: QApplication) -> Iterator[Path]:
    """Give the folder of the log, as at a start."""
    qapp.setProperty("noted", None)
    yield paths.log_path().parent
    logs.close_log()
    crash.forget_faults()
    qapp.setProperty("noted", None)


def test_the_log_knows_of_trouble_by_its_code_and_of_no_name(
    notes: Path, qapp: QApplication, context: Context
) -> None:
    application._keep_notes(qapp, context)
    context.failed.emit(JournalError("file_gone", name="Theo Marsh.png"))
    text = (notes / "mistakejournal.log").read_text("utf-8")
    assert "started" in text
    assert "trouble file_gone" in text
    assert "Theo" not in text


def test_a_fault_of_last_time_is_offered_as_a_report_once(
    notes: Path, qapp: QApplication, context: Context
) -> None:
    paths.private_folder(notes)
    (notes / "fault.txt").write_text("Fatal Python error: Segmentation fault\n")
    application._keep_notes(qapp, context)
    application._keep_notes(qapp, context)
    (shown,) = [one for one in qapp.topLevelWidgets() if isinstance(one, CrashWindow) and one.isVisible()]
    assert shown.windowTitle() == "Last time the app ended by itself"
    shown.accept()
    assert (notes / "fault.txt").read_text() == ""
