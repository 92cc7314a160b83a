"""The preview: Markdown as it is written, anything else as a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.incidentpage import IncidentPage, PagePart
from mistakejournal.ui.journal.export_preview import ExportPreview
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from mistakejournal.ui.widgets.tall_text import TallText

PAGE = IncidentPage(
    "The link", (("title", "The link"),), (), (PagePart("What happened", "It went out.\n" * 300),)
)


@pytest.fixture
def preview(qtbot):
    widget = ExportPreview()
    qtbot.addWidget(widget)
    widget.resize(500, 400)
    widget.show()
    return widget


def test_markdown_is_shown_as_words_that_cannot_be_typed_into(preview):
    preview.show_page(PAGE, "markdown")
    words = preview.currentWidget()
    assert isinstance(words, TallText)
    assert words.isReadOnly()
    assert words.text().startswith("---\ntitle: The link\n---\n\n# The link")


@pytest.mark.parametrize("code", ["html", "pdf"])
def test_a_page_is_shown_as_it_is_printed_and_scrolls_by_keys(preview, code):
    preview.show_page(PAGE, code)
    assert preview.findChild(PaperPreview).accessibleDescription().startswith("The link\nWhat happened\n")
    bar = preview.currentWidget().verticalScrollBar()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert bar.value() == 0
