"""What was called meant, and taken back (I12)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.services.clients import add_client
from mistakejournal.services.exempting import call_meant, call_steady, exemptions, steady_links
from mistakejournal.services.inspections import keep_report
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.meant_list import MeantList
from tests.services.issues import TAG, report


@pytest.fixture
def client(context: Context) -> str:
    return add_client(context.desk, "The Brightside Podcast").id


@pytest.fixture
def inspection(context: Context, client: str) -> str:
    return keep_report(context.desk, report(), client_id=client).id


def open_list(qtbot: QtBot, context: Context, inspection: str) -> MeantList:
    dialog = MeantList(context, inspection)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def words(dialog: MeantList) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def buttons(dialog: MeantList, name: str) -> list[QAbstractButton]:
    return [one for one in dialog.findChildren(QAbstractButton) if one.isVisible() and one.text() == name]


def test_nothing_is_set_aside_at_first(qtbot: QtBot, context: Context, inspection: str) -> None:
    dialog = open_list(qtbot, context, inspection)
    assert "Nothing is set aside." in words(dialog)
    assert buttons(dialog, "Take back") == []


def test_each_can_be_taken_back_and_that_undone(
    qtbot: QtBot, context: Context, inspection: str, client: str
) -> None:
    call_meant(context.desk, inspection, TAG, always=False)
    call_meant(context.desk, inspection, report().findings[0], always=True)
    call_steady(context.desk, inspection, 2)
    dialog = open_list(qtbot, context, inspection)
    said = words(dialog)
    for part in ("Just this time", "{{first_name}}", "Always for The Brightside Podcast", "Apple Podcasts"):
        assert part in said
    buttons(dialog, "Take back")[0].click()
    assert [one.title for one in exemptions(context.desk, client, inspection)] == [
        "Listen to this week’s episode"
    ]
    assert "Said again from now on: {{first_name}}" in words(dialog)
    buttons(dialog, "Take back")[1].click()
    assert steady_links(context.desk, client) == []
    (undo,) = buttons(dialog, "Undo")
    assert dialog.focusWidget() is undo
    undo.click()
    assert [one.title for one in steady_links(context.desk, client)] == ["Apple Podcasts"]
