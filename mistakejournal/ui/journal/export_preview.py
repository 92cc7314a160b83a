"""How the first of the incidents will stand in the file: its words, or its page (M1)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mistakejournal.domain.incidentpage import IncidentPage, on_paper
from mistakejournal.domain.paper import plain
from mistakejournal.services.incidentexports import format_of
from mistakejournal.ui.printing import Print, page_layout
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.ui.widgets.tall_text import TallText

MARKDOWN = "markdown"
_LETTERS, _LINES = 20_000, 200
"""More of a page is in the file and not in the preview: a pasted mail may be a book."""
_SCROLLS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class ExportPreview(QStackedWidget):
    """Markdown is shown as it is written, HTML and PDF as a page."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TallText(name=self.tr("Preview"))
        self._words.setReadOnly(True)
        self._paper = PaperPreview()
        self._area = ScrollArea(self._paper)
        self.addWidget(self._words)
        self.addWidget(self._area)

    def show_page(self, page: IncidentPage, code: str) -> None:
        """Show the page of an incident in a format."""
        if code == MARKDOWN:
            self._words.set_text(format_of(code).page(page)[:_LETTERS].strip())
            self.setCurrentWidget(self._words)
            return
        paper = tuple(replace(line, text=line.text[:_LETTERS]) for line in on_paper(page)[:_LINES])
        self._paper.show_print(Print(paper, page_layout()), self.tr("Preview"), plain(paper))
        self.setCurrentWidget(self._area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the page, which takes no focus."""
        way = _SCROLLS.get(Qt.Key(event.key()))
        if way is None or self.currentWidget() is not self._area:
            super().keyPressEvent(event)
            return
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())
