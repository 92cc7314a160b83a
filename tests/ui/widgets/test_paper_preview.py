"""What is seen before printing is the page itself."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from mistakejournal.domain.paper import PaperLine, Style
from mistakejournal.ui.printing import Print, page_layout
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.paper_preview import PaperPreview


def test_pages_lie_under_each_other_as_wide_as_there_is_room(qtbot, qapp):
    apply_theme(qapp, load_theme("dark"))
    preview = PaperPreview()
    qtbot.addWidget(preview)
    assert preview.heightForWidth(200) == 0
    preview.grab()
    layout = page_layout(QLocale("de_DE"))
    preview.show_print(Print([PaperLine(Style.TITLE, "Run")], layout), "Preview, 1 page", "Run")
    one = preview.heightForWidth(210)
    assert abs(one - 297) <= 1
    many = [PaperLine(Style.TEXT, "words " * 400) for _ in range(12)]
    preview.show_print(Print(many, layout), "Preview, many pages", "words")
    assert preview.heightForWidth(210) > 2 * one
    assert (preview.accessibleName(), preview.accessibleDescription()) == ("Preview, many pages", "words")
    preview.resize(210, preview.heightForWidth(210))
    image = preview.grab().toImage()
    assert image.pixelColor(100, 6).name() == "#ffffff"  # white paper on a dark desk
    assert preview.sizeHint().height() == preview.heightForWidth(preview.sizeHint().width())
