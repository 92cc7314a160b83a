"""What is exported, and how it is named."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton

from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.journal.export_choice import ExportChoice


def test_what_was_chosen_goes_before_a_month(qtbot, desk, clock):
    one = start_incident(desk, title="One").id
    clock.advance(days=30)
    two = start_incident(desk, title="Two").id
    choice = ExportChoice(desk, [one])
    qtbot.addWidget(choice)
    choice.show()
    assert (choice.ids(), choice.name(), choice.format()) == ([one], "Incidents", "markdown")
    assert not choice._month.isVisible()
    heard: list[bool] = []
    choice.changed.connect(lambda: heard.append(True))
    choice._scope.set_value("month")
    choice._on_changed()
    assert (choice.ids(), choice.name()) == ([two], "Incidents, December 2026")
    assert choice._month.isVisible()
    choice._private.click()
    assert choice.is_private()
    assert len(heard) == 2


def test_what_was_found_goes_beside_what_is_shown_where_it_is_more(qtbot, desk):
    rows = [start_incident(desk, title=title).id for title in ("One", "Two", "Three")]
    choice = ExportChoice(desk, rows[:1], rows)
    qtbot.addWidget(choice)
    assert choice.ids() == rows[:1]
    choice._scope.set_value("found")
    choice._on_changed()
    assert choice.ids() == rows
    assert [button.text() for button in choice._scope.findChildren(QRadioButton)] == [
        "This one",
        "3 found",
        "A month",
    ]
    same = ExportChoice(desk, rows, rows)
    qtbot.addWidget(same)
    assert len(same._scope.findChildren(QRadioButton)) == 2


def test_without_a_choice_there_are_months_alone_and_in_an_empty_journal_none(qtbot, desk):
    choice = ExportChoice(desk, ())
    qtbot.addWidget(choice)
    choice.show()
    assert not choice._scope.isVisible()
    assert (tuple(choice.ids()), choice.name()) == ((), "Incidents")


def test_what_markdown_does_not_bring_back_is_said_beside_it_alone(qtbot, desk):
    choice = ExportChoice(desk, ())
    qtbot.addWidget(choice)
    choice.show()
    assert choice._says.isVisible()
    choice._format.set_value("pdf")
    choice._on_changed()
    assert not choice._says.isVisible()
