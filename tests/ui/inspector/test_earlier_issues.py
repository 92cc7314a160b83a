"""Which issues of a client the next ones are compared with (I3)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mistakejournal.services.clients import add_client
from mistakejournal.services.keptissues import keep_earlier, kept_issues
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector import ways_in
from mistakejournal.ui.inspector.earlier_issues import EarlierIssues
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.widgets.day_field import DayField
from tests.services.issues import issue

MAIL = (
    "From: The Brightside Podcast <theo@brightsidepod.example>\r\nSubject: Issue 117: Wool\r\n"
    "Date: Tue, 17 Nov 2026 10:00:00 +0100\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    '<p>Issue 117</p><p><a href="https://brightsidepod.example/episodes/71">Listen</a></p>'
)


@pytest.fixture
def client(context: Context) -> str:
    return add_client(context.desk, "The Brightside Podcast", "Theo Marsh").id


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, client: str) -> EarlierIssues:
    keep_earlier(context.desk, issue(118, 24), client)
    return open_dialog(qtbot, context, client)


def open_dialog(qtbot: QtBot, context: Context, client: str) -> EarlierIssues:
    dialog = EarlierIssues(context, client)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def words(dialog: EarlierIssues) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def button(dialog: EarlierIssues, name: str) -> QAbstractButton:
    found = (one for one in dialog.findChildren(QAbstractButton) if one.isVisible())
    return next(one for one in found if name in (one.text(), one.accessibleName()))


def test_kept_issues_stand_with_their_day_and_subject(dialog: EarlierIssues) -> None:
    said = words(dialog)
    assert "for The Brightside Podcast" in said
    assert "Issue 118" in said
    assert "24 Nov · Brightside 118: Start small" in said


def test_last_weeks_is_added_by_a_file_and_by_paste(
    qtbot: QtBot, dialog: EarlierIssues, context: Context, client: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    path = tmp_path / "Brightside 117.eml"
    path.write_text(MAIL, newline="")
    monkeypatch.setattr(ways_in, "choose_open_file", lambda *_args: path)
    button(dialog, "Open a file").click()
    qtbot.waitUntil(lambda: "Issue 117" in words(dialog), timeout=5000)
    QApplication.clipboard().setText("Issue 116\nListen https://brightsidepod.example/episodes/70")
    QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(kept_issues(context.desk, client)) == 3, timeout=5000)


def test_what_can_not_be_read_is_said_and_the_rest_stays(qtbot: QtBot, dialog: EarlierIssues) -> None:
    dialog._take([Handed(path=Path("/nowhere/last week.eml"))])
    qtbot.waitUntil(lambda: "last week.eml" in words(dialog), timeout=5000)
    assert "Issue 118" in words(dialog)


def test_name_day_and_correction_are_kept_at_once(
    qtbot: QtBot, dialog: EarlierIssues, context: Context, client: str
) -> None:
    button(dialog, "Edit").click()
    field = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Number or name")
    assert dialog.focusWidget() is field
    QTest.keyClicks(field, "119")
    qtbot.waitUntil(lambda: kept_issues(context.desk, client)[0].title == "119", timeout=2_000)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    day = dialog.findChild(DayField)
    assert day is not None
    day.set_value(date(2026, 11, 23))
    button(dialog, "A correction of an issue").click()
    (kept,) = kept_issues(context.desk, client)
    assert (kept.title, kept.number, kept.sent_on, kept.is_correction) == (
        "119",
        "119",
        date(2026, 11, 23),
        True,
    )
    assert "23 Nov · Brightside 118: Start small · a correction" in words(dialog)


def test_an_empty_name_is_no_name(dialog: EarlierIssues, context: Context, client: str) -> None:
    button(dialog, "Edit").click()
    field = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Number or name")
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "118"
    assert kept_issues(context.desk, client)[0].title == "118"


def test_what_is_forgotten_can_be_had_back(dialog: EarlierIssues, context: Context, client: str) -> None:
    button(dialog, "Forget issue 118").click()
    assert kept_issues(context.desk, client) == []
    assert "Not compared with any more: issue 118" in words(dialog)
    assert dialog.focusWidget() is button(dialog, "Undo")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert [one.title for one in kept_issues(context.desk, client)] == ["118"]
    assert "Issue 118" in words(dialog)
