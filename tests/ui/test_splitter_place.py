"""Where the halves of a place meet is remembered in the journal."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSplitter, QWidget

from mistakejournal.services.preferences import settings
from mistakejournal.ui.splitter_place import keep_splitter, take_splitter


@pytest.fixture
def splitter(qtbot):
    def make():
        splitter = QSplitter()
        splitter.addWidget(QWidget())
        splitter.addWidget(QWidget())
        qtbot.addWidget(splitter)
        splitter.resize(900, 400)
        splitter.show()
        return splitter

    return make


def test_a_splitter_comes_back_where_it_was(desk, splitter):
    moved = splitter()
    moved.setSizes([300, 600])
    assert not take_splitter(moved, "journal", desk)
    keep_splitter(moved, "journal", desk)
    again = splitter()
    assert take_splitter(again, "journal", desk)
    assert again.sizes() == moved.sizes()


def test_each_place_has_its_own_and_an_unmoved_one_writes_nothing(desk, splitter):
    one = splitter()
    keep_splitter(one, "journal", desk)
    before = settings(desk)
    keep_splitter(one, "journal", desk)
    assert settings(desk) == before
    keep_splitter(one, "inspector", desk)
    assert [place for place, _code in settings(desk).splitters] == ["inspector", "journal"]
