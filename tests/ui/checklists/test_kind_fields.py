"""What a kind needs to know, filled and told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mistakejournal.domain.checklist import Fact, Step
from mistakejournal.ui.checklists.kind_fields import KindFields
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.toggle import Toggle

FACTS = (Fact("1", "list", "Date", "date"), Fact("2", "list", "Rate", "rate", "money"))


def shown(qtbot: QtBot, kind: str, **params: str) -> tuple[KindFields, list[tuple[str, dict[str, str]]]]:
    fields = KindFields()
    qtbot.addWidget(fields)
    told: list[tuple[str, dict[str, str]]] = []
    fields.changed.connect(lambda step_id, values: told.append((step_id, values)))
    fields.show_step(Step("s", "list", "Step", kind=kind, params=params), FACTS)
    fields.show()
    return fields, told


def names(fields: KindFields) -> set[str]:
    controls = [part for part in fields.findChildren(QWidget) if part.isVisible() and part.accessibleName()]
    return {part.accessibleName() for part in controls if not isinstance(part, QAbstractButton)}


def button(fields: KindFields, text: str) -> QAbstractButton:
    return next(one for one in fields.findChildren(QAbstractButton) if one.text() == text)


def test_each_kind_shows_what_it_needs(qtbot: QtBot) -> None:
    expected = {
        "tick": {"Shown beside it"},
        "type": {"What it expects", "Compared with"},
        "value": {"What it expects", "Compared with"},
        "link": {"Compared with"},
        "choose": {"Options, one a line", "Shown beside it"},
        "wait": {"Minutes", "How it waits", "Shown beside it"},
    }
    for kind, wanted in expected.items():
        assert names(shown(qtbot, kind)[0]) == wanted


def test_a_value_with_a_number_may_have_to_be_smaller(qtbot: QtBot) -> None:
    fields, told = shown(qtbot, "value", expect="list", compare="rate")
    select = next(one for one in fields.findChildren(Select) if one.accessibleName() == "It should be")
    assert select.isVisible()
    select.setCurrentIndex(1)
    select.activated.emit(1)
    assert told[-1] == ("s", {"expect": "list", "compare": "rate", "match": "smaller"})


def test_facts_are_ticked_and_other_parameters_stay(qtbot: QtBot) -> None:
    fields, told = shown(qtbot, "value", expect="date", compare="date", says="set_for")
    button(fields, "Rate").click()
    assert told[-1] == ("s", {"expect": "date", "compare": "date,rate", "says": "set_for"})


def test_minutes_are_typed_and_what_is_no_number_is_said(qtbot: QtBot) -> None:
    fields, told = shown(qtbot, "wait", seconds="900")
    field = next(one for one in fields.findChildren(QLineEdit) if one.accessibleName() == "Minutes")
    assert field.text() == "15"
    field.selectAll()
    QTest.keyClicks(field, "20")
    fields.flush()
    assert told[-1] == ("s", {"seconds": "1200"})
    QTest.keyClicks(field, "x")
    fields.flush()
    assert field.accessibleDescription() == "A whole number of minutes, like 15."
    assert told[-1] == ("s", {"seconds": "1200"})


def test_a_wait_may_go_until_a_time_of_day(qtbot: QtBot) -> None:
    fields, told = shown(qtbot, "wait", seconds="900")
    button(fields, "Until a time").click()
    field = next(one for one in fields.findChildren(QLineEdit) if one.accessibleName() == "Time of day")
    assert field.isVisible()
    QTest.keyClicks(field, "10:15")
    fields.flush()
    assert told[-1] == ("s", {"seconds": "900", "until": "10:15"})
    button(fields, "For minutes").click()
    assert told[-1] == ("s", {"seconds": "900"})


def test_options_are_told_with_their_own_step_also_when_another_is_shown(qtbot: QtBot) -> None:
    fields, told = shown(qtbot, "choose")
    options = fields.findChildren(TextField)[0]
    options.setFocus()
    QTest.keyClicks(options, "Weekly")
    QTest.keyClick(options, Qt.Key.Key_Return)
    QTest.keyClicks(options, "Launch")
    fields.show_step(Step("t", "list", "Other", kind="link"), ())
    assert told == [("s", {"options": "Weekly\nLaunch"})]
    assert fields.isHidden()


def test_a_step_says_that_it_cannot_be_done_twice(qtbot: QtBot) -> None:
    fields, told = shown(qtbot, "tick")
    once = fields.findChild(Toggle)
    assert once.isVisible()
    once.click()
    assert told == [("s", {"once": "1"})]
    fields.show_step(Step("s", "list", "Copy", kind="tick", params={"once": "1"}), ())
    once.click()
    assert told[-1] == ("s", {})
    fields.show_step(Step("s", "list", "Copy", kind="link"), ())
    assert not once.isVisible()
