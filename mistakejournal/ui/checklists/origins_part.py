"""Where a step comes from, each incident with the way there, and what may become of the step now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.checklists.origin import Origin
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label


class OriginsPart(QWidget):
    """Names every incident of a learned step; offers retirement in one quiet line (E6)."""

    incident_wanted = Signal(str)
    retired = Signal()
    kept = Signal()
    elsewhere_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._shown: tuple[Origin, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(Hairline())
        self._so_far = Label("", "small", "text2", wrap=True)
        self._column.addWidget(self._so_far)
        self._offer = QWidget()
        offer = QVBoxLayout(self._offer)
        offer.setContentsMargins(0, 0, 0, 0)
        offer.setSpacing(6)
        self._offered = Label("", "small", "text2", wrap=True)
        offer.addWidget(self._offered)
        buttons = QWidget()
        line = FlowLayout(spacing=8, parent=buttons)
        retire = Button(self.tr("Retire it"), "secondary", height=30)
        keep = Button(self.tr("Keep it"), "quiet", height=30)
        retire.clicked.connect(self.retired)
        keep.clicked.connect(self.kept)
        line.addWidget(retire)
        line.addWidget(keep)
        offer.addWidget(buttons)
        self._column.addWidget(self._offer)
        self._elsewhere = Button(self.tr("Add to other checklists"), "link", icon="list-checks", height=30)
        self._elsewhere.clicked.connect(self.elsewhere_wanted)
        self._column.addWidget(self._elsewhere)
        self.hide()

    def show_origins(self, origins: Sequence[Origin], offered_after: int, so_far: str = "") -> None:
        """Show where it comes from, whether it holds, and after how many runs it may retire (0: not yet)."""
        self.setVisible(bool(origins))
        self._so_far.setText(so_far)
        self._so_far.setVisible(bool(so_far))
        self._offer.setVisible(offered_after > 0)
        said = self.tr("{count} runs without a catch, and more than a year since it happened.")
        self._offered.setText(said.format(count=offered_after))
        if tuple(origins) == self._shown:
            return
        self._shown = tuple(origins)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(origin) for origin in origins]
        for place, row in enumerate(self._rows, start=1):
            self._column.insertWidget(place, row)

    def _row(self, origin: Origin) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(IconLabel("sprout", "accent_text"))
        line.addWidget(Label(origin.learned, "strong", wrap=True), 1)
        column.addLayout(line)
        column.addWidget(Label(origin.title, "small", "text2", wrap=True))
        opens = Button(self.tr("Open the incident"), "link", icon="book-open", height=30)
        opens.setAccessibleDescription(origin.title)
        opens.clicked.connect(lambda: self.incident_wanted.emit(origin.incident_id))
        column.addWidget(opens)
        return row
