"""What is inset stands in line with what rows hold."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.inset import Inset
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import OpenRow


def test_it_stands_in_line_with_the_words_of_a_row(qtbot):
    holder, label = QWidget(), Label("Clients", "display", wrap=True)
    qtbot.addWidget(holder)
    row = OpenRow("The Brightside Podcast")
    column = QVBoxLayout(holder)
    column.addWidget(Inset(label))
    column.addWidget(row)
    holder.resize(600, 200)
    holder.show()
    words = row.title.mapTo(holder, row.title.rect().topLeft())
    assert label.mapTo(holder, label.rect().topLeft()).x() == words.x()
