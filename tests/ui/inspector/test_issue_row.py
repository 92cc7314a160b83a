"""A kept issue in its list."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.domain.inspection import KeptIssue
from mistakejournal.services.desk import Desk
from mistakejournal.ui.inspector.issue_row import IssueRow
from mistakejournal.ui.widgets.day_field import DayField
from mistakejournal.ui.widgets.toggle import Toggle

ISSUE = KeptIssue("1", "c", "Start small", subject="Start small", sent_on=date(2026, 11, 17))


def words(row: IssueRow) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible() and label.text()]


def test_what_is_known_is_said_once(qtbot: QtBot, desk: Desk) -> None:
    row = IssueRow(desk, ISSUE, lambda: None)
    qtbot.addWidget(row)
    row.show()
    row.show_issue(ISSUE)
    assert words(row) == ["“Start small”", "17 Nov"]
    row.show_issue(KeptIssue("1", "c", "118", subject="Start small", is_correction=True))
    assert words(row) == ["Issue 118", "Start small · a correction"]


def test_its_fields_open_under_it_and_fold_again(qtbot: QtBot, desk: Desk) -> None:
    row = IssueRow(desk, ISSUE, lambda: None)
    qtbot.addWidget(row)
    row.show()
    row.show_issue(ISSUE)
    edit = next(one for one in row.findChildren(QAbstractButton) if one.text() == "Edit")
    edit.click()
    assert "Number or name" in words(row)
    edit.click()
    assert "Number or name" not in words(row)


def test_open_fields_follow_what_is_stored(qtbot: QtBot, desk: Desk) -> None:
    row = IssueRow(desk, ISSUE, lambda: None)
    qtbot.addWidget(row)
    row.show()
    row.show_issue(ISSUE)
    next(one for one in row.findChildren(QAbstractButton) if one.text() == "Edit").click()
    row.show_issue(KeptIssue("1", "c", "118", sent_on=date(2026, 11, 24), is_correction=True))
    day, correction = row.findChild(DayField), row.findChild(Toggle)
    assert day is not None
    assert correction is not None
    assert (day.value(), correction.isChecked()) == (date(2026, 11, 24), True)
