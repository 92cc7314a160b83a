"""The heading of the links, and what stands over their columns."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.newsletter.report import Report
from mistakejournal.ui.inspector.link_columns import columns, is_stacked, words_left
from mistakejournal.ui.theme.paint import hairline, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label


class LinkHeads(QWidget):
    """How many links there are, the way to copy all of it, and the names of the columns."""

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._count = Label("", "small", "text2", wrap=True)
        copy = Button(self.tr("Copy as text"), "link", height=30)
        copy.clicked.connect(self.copy_wanted)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Label(self.tr("Links"), "heading"))
        line.addWidget(self._count, 1)
        line.addWidget(copy)
        self._columns = _Columns((self.tr("Words in the email"), self.tr("Goes to"), self.tr("Last issue")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._columns)

    def show_links(self, report: Report) -> None:
        """Say how many links there are."""
        count = len(report.links)
        if not count:
            self._count.setText(self.tr("There are none in this mail."))
        elif report.compared_with:
            self._count.setText(self.tr("{count}, compared with last issue").format(count=count))
        else:
            self._count.setText(str(count))
        self._columns.setVisible(bool(count))


class _Columns(Themed, QWidget):
    """Small words over the columns; hidden from the eye where those stand under each other."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._labels = [Label(name, "caption", "text2", parent=self) for name in names]
        self.wear()

    def restyle(self) -> None:
        """Be as high as one line, and as a hairline where the columns stand under each other."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep each name over its column."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line under the names."""
        with painting(self) as painter:
            hairline(painter, QRectF(self.rect()), self.theme.color("line"))

    def _place(self) -> None:
        width = self.width()
        stacked = is_stacked(width)
        self.setFixedHeight(1 if stacked else self.theme.line_height("caption") + self.theme.space(8))
        lefts = (words_left(self.theme), *columns(self.theme, width))
        for label, left in zip(self._labels, lefts, strict=True):
            size = label.sizeHint()
            label.setGeometry(left, 0, size.width(), self.height() - 1)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            label.setHidden(stacked)
