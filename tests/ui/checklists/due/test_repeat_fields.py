"""How often a list comes round, asked only as far as the answer needs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.repeat import LAST, Every, Repeat
from mistakejournal.ui.checklists.due.repeat_fields import OWN, RepeatFields
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField

KINDS = (
    (Repeat(Every.WEEK, 2, days=(0, 3)), {"On", "Every how many weeks"}),
    (Repeat(Every.MONTH_DATE, 3, day=31), {"Day of the month", "Every how many months"}),
    (Repeat(Every.MONTH_WEEKDAY, days=(4,), place=LAST), {"Which one", "Day", "Every how many months"}),
    (Repeat(Every.WORKING_DAY, place=LAST), {"Which working day", "Every how many months"}),
    (Repeat(Every.YEAR, day=29, month=2), {"Day of the month", "Month"}),
    (Repeat(Every.DONE, 3), {"Days after it was done"}),
)


@pytest.fixture
def fields(qtbot):
    fields = RepeatFields()
    qtbot.addWidget(fields)
    fields.show()
    return fields


def asked(fields):
    found = {label.text() for label in fields.findChildren(Label) if label.isVisible()}
    return {word for word in found if word and word != "It is due"}


@pytest.mark.parametrize(("repeat", "questions"), KINDS)
def test_what_is_kept_is_shown_and_given_back(fields, repeat, questions):
    fields.show_repeat(repeat)
    assert asked(fields) == questions
    kept = fields.repeat()
    assert (kept.every, kept.interval, kept.days) == (repeat.every, repeat.interval, repeat.days)
    assert (kept.place, kept.day, kept.month) == (repeat.place, repeat.day, repeat.month)


def test_a_rule_of_its_own_is_kept_and_offered_only_where_there_is_one(fields):
    fields.show_repeat(None)
    assert (fields.every.value(), fields.repeat(), asked(fields)) == (OWN, None, set())
    fields.show_repeat(Repeat(Every.WEEK, days=(1,)))
    assert fields.every.findData(OWN) < 0


@pytest.mark.parametrize(("typed", "interval"), [("2", 2), ("", 0), ("0", 0), ("two", 0), ("9" * 9, 0)])
def test_what_is_no_number_never_comes_round(fields, typed, interval):
    fields.show_repeat(Repeat(Every.DONE, 3))
    told = []
    fields.changed.connect(lambda: told.append(fields.repeat().interval))
    line = fields.findChild(LineField)
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, typed)
    assert fields.repeat().interval == interval
    assert told


def test_another_way_shows_its_own_questions(fields):
    fields.show_repeat(Repeat(Every.WEEK, 2, days=(1,)))
    fields.every.setFocus()
    fields.every.setCurrentIndex(fields.every.findData(Every.YEAR))
    fields.every.activated.emit(fields.every.currentIndex())
    assert asked(fields) == {"Day of the month", "Month"}
    assert fields.repeat().interval == 1
