"""Rows come a page at a time, each once, and say themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.models.paged_lines import PagedLines
from mistakejournal.ui.widgets.line_delegate import ID, LineWords

START = datetime(2026, 11, 24, tzinfo=UTC)


@dataclass(frozen=True)
class Numbered:
    id: str
    place: tuple[datetime, str]


class Numbers(PagedLines[Numbered]):
    """Seven rows, three to a page."""

    page = 3

    def begin(self):
        self.beginResetModel()
        self._lines, self._has_more = self._read(self.page), True
        self.endResetModel()

    def _read(self, limit, after=None):
        rows = [Numbered(str(number), (START + timedelta(days=number), str(number))) for number in range(7)]
        return [row for row in rows if after is None or row.place > after][:limit]

    def _words(self, line):
        return LineWords(f"Row {line.id}", "second", "", "")


@pytest.fixture
def numbers(qtmodeltester):
    model = Numbers()
    model.begin()
    yield model
    qtmodeltester.check(model)


def test_every_row_comes_once_and_then_there_are_no_more(numbers):
    while numbers.canFetchMore(QModelIndex()):
        numbers.fetchMore(QModelIndex())
    assert [numbers.index(row).data(ID) for row in range(numbers.rowCount())] == list("0123456")
    numbers.fetchMore(QModelIndex())
    assert numbers.rowCount() == 7


def test_a_row_is_found_by_its_id_once_it_was_read(numbers):
    assert (numbers.row_of("2"), numbers.row_of("6")) == (2, -1)


def test_a_row_says_itself_to_eyes_and_ears(numbers):
    assert numbers.index(1).data() == "Row 1"
    assert "Row 1" in numbers.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert numbers.index(9).data() is None
