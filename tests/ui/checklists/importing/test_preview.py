"""The steps are read as they will be made; a long list is written as it is scrolled."""

from __future__ import annotations

import pytest

from mistakejournal.services.checklistimports import read_text
from mistakejournal.ui.checklists.importing.preview import ImportPreview


@pytest.fixture
def preview(qtbot):
    widget = ImportPreview()
    qtbot.addWidget(widget)
    widget.resize(500, 300)
    widget.show()
    return widget


def show(preview, text):
    found = read_text("", text)
    preview.show_lists(found.lists, found.lists[0].left)


def test_sections_reasons_and_what_is_left_out_can_be_read(preview):
    show(preview, "Hi\n\n> Use it.\n\n## Build\n> Stop.\n- [ ] a\n  why\n## Send\n- [ ] b\n")
    assert preview.toPlainText().split("\n")[:7] == [
        "Use it.",
        "Build",
        "Stop.",
        "☐  a",
        "why",
        "Send",
        "☐  b",
    ]
    assert "1 thing is left out" in preview.toPlainText()
    assert preview.isReadOnly()


def test_a_long_list_is_written_as_it_is_scrolled_to(preview, qtbot):
    show(preview, "\n".join(f"step {number}" for number in range(1_500)))
    assert preview.document().blockCount() == 60
    bar = preview.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.maximum())
    assert preview.toPlainText().endswith("step 1499")
    show(preview, "a")
    assert preview.toPlainText() == "☐  a"
    assert bar.value() == 0
