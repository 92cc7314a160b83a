"""A line of the palette is painted in pieces, the found ones bold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from mistakejournal.ui.palette.entries import Entry
from mistakejournal.ui.palette.row import PaletteRow, pieces_of


def test_the_name_says_both_texts(qtbot: QtBot) -> None:
    row = PaletteRow(Entry("Do", "sun", "Today", lambda: None, "go there", ((0, 2),), keys="Ctrl+1"))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Today, go there"
    for selected in (True, False):
        row.set_selected(selected)
        row.resize(60, row.sizeHint().height())
        assert not row.grab().isNull()


def test_pieces_are_marked_or_not() -> None:
    pieces = list(pieces_of("an old link", ((3, 6), (4, 5))))
    assert pieces == [("an ", False), ("old", True), (" link", False)]


@given(st.text(), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted).map(tuple)))
def test_pieces_put_together_are_the_text(text: str, marks: list[tuple[int, int]]) -> None:
    inside = tuple((start, end) for start, end in marks if start < end <= len(text))
    assert "".join(piece for piece, _marked in pieces_of(text, inside)) == text
