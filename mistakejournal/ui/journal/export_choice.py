"""What is exported, in which format, and whether with what is only for her (M1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.desk import Desk
from mistakejournal.services.incidentexports import ids_of_month, months_of_incidents
from mistakejournal.ui.journal.export_preview import MARKDOWN
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.dates import month_and_year

CHOSEN, FOUND, MONTH = "chosen", "found", "month"
HTML, PDF = "html", "pdf"


class ExportChoice(QWidget):
    """``changed`` whenever another file would be written."""

    changed = Signal()

    def __init__(
        self, desk: Desk, chosen: Sequence[str], found: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """Offer the incidents `chosen`, if there are any, those that were `found`, and each month."""
        super().__init__(parent)
        self._desk, self._chosen, self._found = desk, chosen, found
        one = self.tr("This one") if len(chosen) == 1 else self.tr("{count} selected")
        scopes = [
            (CHOSEN, one.format(count=len(chosen))),
            (FOUND, self.tr("{count} found").format(count=len(found))),
            (MONTH, self.tr("A month")),
        ]
        there = {CHOSEN: bool(chosen), FOUND: len(found) > len(chosen), MONTH: True}
        scopes = [scope for scope in scopes if there[scope[0]]]
        self._scope = Segmented(scopes, name=self.tr("What"), value=scopes[0][0])
        self._scope.setVisible(len(scopes) > 1)
        months = [(month.isoformat(), month_and_year(month)) for month in months_of_incidents(desk)]
        self._month = Select(months, name=self.tr("Month"))
        self._month.set_value(months[0][0] if months else "")
        formats = [(MARKDOWN, self.tr("Markdown")), (HTML, self.tr("HTML")), (PDF, self.tr("PDF"))]
        self._format = Segmented(formats, name=self.tr("Format"), value=MARKDOWN)
        self._private = Toggle(
            self.tr("With feelings and their part"),
            self.tr("For yourself. The line for you alone is never written."),
        )
        line = QWidget()
        flow = FlowLayout(spacing=12)
        line.setLayout(flow)
        for part in (self._scope, self._month, self._format):
            flow.addWidget(part)
            part.changed.connect(lambda _code: self._on_changed())
        self._private.toggled.connect(lambda _on: self._on_changed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._says = Label(
            self.tr(
                "It can be imported again, but options, promises and check-ins stay words to read. "
                "To keep everything, export the whole journal."
            ),
            "small",
            "text2",
            wrap=True,
        )
        column.addWidget(line)
        column.addWidget(self._says)
        column.addWidget(self._private)
        self._month.setVisible(self._is_month())

    def ids(self) -> Sequence[str]:
        """Give the incidents that are wanted."""
        if not self._is_month():
            return self._found if self._scope.value() == FOUND else self._chosen
        month = self._month.value()
        return ids_of_month(self._desk, date.fromisoformat(month)) if month else ()

    def format(self) -> str:
        """Give the code of the format."""
        return self._format.value()

    def is_private(self) -> bool:
        """Tell whether feelings and *their part* are wanted too."""
        return self._private.isChecked()

    def name(self) -> str:
        """Name what is exported, where it is more than one incident."""
        if self._is_month() and self._month.value():
            month = month_and_year(date.fromisoformat(self._month.value()))
            return self.tr("Incidents, {month}").format(month=month)
        return self.tr("Incidents")

    def _is_month(self) -> bool:
        return self._scope.value() == MONTH

    def _on_changed(self) -> None:
        self._month.setVisible(self._is_month())
        self._says.setVisible(self.format() == MARKDOWN)
        self.changed.emit()
