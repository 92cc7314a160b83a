"""When the app meets a bug: a calm window with a report to copy, which holds no word of hers (crash.py)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.text_field import TextField


class CrashWindow(Dialog):
    """Says what it means for her words, and what can be done."""

    def __init__(self, report: str, *, was_before: bool = False) -> None:
        """Show `report` under the sentence; `was_before` tells that the app ended by it last time."""
        app = QApplication.instance()
        parent = app.activeWindow() if isinstance(app, QApplication) else None
        title = QCoreApplication.translate("CrashWindow", "Something in the app is broken")
        text = QCoreApplication.translate(
            "CrashWindow",
            "Your journal is safe: what was saved stays saved. If it happens again, this report helps to "
            "mend it. It holds versions and places in the program, and none of your words.",
        )
        if was_before:
            title = QCoreApplication.translate("CrashWindow", "Last time the app ended by itself")
            text = QCoreApplication.translate(
                "CrashWindow",
                "Your journal is safe: what was saved stays saved, and you are where you were. This report "
                "helps to mend it. It holds versions and places in the program, and none of your words.",
            )
        super().__init__(title, text=text, width=560, parent=parent)
        self._report = report
        field = TextField(report, name=self.tr("Report"), min_lines=6, max_lines=12)
        field.setReadOnly(True)
        self.add(field)
        copy, close = Button(self.tr("Copy the report"), icon="copy"), Button(self.tr("Go on"), "primary")
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        self.add_buttons(copy, close)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
