"""Waiting for work behind a dialog, however busy the machine is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.ui.work_line import WorkLine
from tests.ui.window import Window


def wait_for_work(window: Window) -> None:
    """Come back when the work of the dialog in front is done, or the dialog is gone."""
    for _ in range(1000):
        shown = QApplication.activeModalWidget()
        if shown is None or not any(work.running for work in shown.findChildren(WorkLine)):
            return
        window.wait(20)
