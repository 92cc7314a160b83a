"""A client's month of clear-to-send lines on one page: copied, printed or saved for them (F10)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.domain.clearmonth import ClearMonth
from mistakejournal.domain.month import month_after
from mistakejournal.domain.paper import Paper
from mistakejournal.services.clearlines import month_of_lines
from mistakejournal.ui.context import Context
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.paper_dialog import PaperDialog
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.clearlines import (
    count_words,
    left_out_words,
    month_page,
    month_text,
)
from mistakejournal.words.dates import month_and_year


class ClearMonthDialog(PaperDialog):
    """Page Up and Page Down scroll; Alt with Left and Right goes a month back and on."""

    def __init__(
        self, context: Context, client_id: str, parent: QWidget, *, month: date | None = None
    ) -> None:
        """Show a month of a client over `parent`, by default the month it is."""
        shown = month_of_lines(context.desk, client_id, month)
        super().__init__(context, self.tr("Clear to send: {client}").format(client=shown.client_name), parent)
        self._month: ClearMonth = shown
        self._client_id = client_id
        self._before = IconButton("chevron-left", self.tr("Month before"))
        self._before.clicked.connect(lambda: self._go(-1))
        self._after = IconButton("chevron-right", self.tr("Month after"))
        self._after.clicked.connect(lambda: self._go(1))
        self._name = Label("", "heading")
        self._copy = Button(self.tr("Copy all"), icon="copy", height=30)
        self._copy.clicked.connect(self._copy_all)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._before)
        row.addWidget(self._name)
        row.addWidget(self._after)
        row.addStretch(1)
        row.addWidget(self._copy)
        self.add(line)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):  # a button would take the arrow for itself
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._go, by))
        self.finish()
        self._show_month()

    def paper(self) -> Paper:
        """Give the month's page."""
        return month_page(self._month)

    def says(self) -> str:
        """Say how many lines there are, and that nothing private stands among them."""
        words = self.tr("Nothing of skips, interruptions or times.") if self._month.lines else ""
        return " ".join(
            part for part in (count_words(self._month), words, left_out_words(self._month)) if part
        )

    def suggested(self) -> str:
        """Name the file for client and month."""
        name = self.tr("Clear to send {client} {month}")
        return name.format(client=self._month.client_name, month=f"{self._month.month:%Y-%m}")

    def _go(self, by: int) -> None:
        if by > 0 and not self._after.isEnabled():
            return
        month = month_after(self._month.month, by)
        self._month = month_of_lines(self.context.desk, self._client_id, month)
        self._show_month()
        self.show_paper()
        announce(self, f"{month_and_year(month)}. {count_words(self._month)}")

    def _show_month(self) -> None:
        self._name.setText(month_and_year(self._month.month))
        is_last = month_after(self._month.month) > self.context.desk.clock.local().date()
        if is_last and self._after.hasFocus():
            self._before.setFocus(Qt.FocusReason.TabFocusReason)
        self._after.setEnabled(not is_last)
        self._copy.setEnabled(bool(self._month.lines))

    def _copy_all(self) -> None:
        copy_text(self.context, month_text(self._month))
        announce(self, self.tr("Copied"))
