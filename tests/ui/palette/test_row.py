"""A line of the palette is painted in pieces, the found ones bold."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mistakejournal.ui.palette.entries import Entry
from mistakejournal.ui.palette.row import PaletteRow


def test_the_name_says_both_texts(qtbot: QtBot) -> None:
    row = PaletteRow(Entry("Do", "sun", "Today", lambda: None, "go there", ((0, 2),), keys="Ctrl+1"))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Today, go there"
    for selected in (True, False):
        row.set_selected(selected)
        row.resize(60, row.sizeHint().height())
        assert not row.grab().isNull()
