"""The way back inside a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.services.clients import add_client
from mistakejournal.services.keptissues import edit_issue, forget_issue, keep_earlier, kept_issues
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.undo_line import UndoLine
from tests.services.issues import issue


def test_it_takes_the_last_act_back_and_goes(qtbot: QtBot, context: Context) -> None:
    client = add_client(context.desk, "The Brightside Podcast").id
    row_id = keep_earlier(context.desk, issue(), client).id
    line = UndoLine(context)
    qtbot.addWidget(line)
    assert line.isHidden()
    context.perform(lambda: forget_issue(context.desk, row_id))
    line.offer("Not compared with any more: issue 118")
    line.show()
    with qtbot.waitSignal(line.undone):
        line.findChildren(QPushButton)[0].click()
    assert [one.id for one in kept_issues(context.desk, client)] == [row_id]
    assert line.isHidden()


def test_it_goes_once_something_else_was_done(qtbot: QtBot, context: Context) -> None:
    client = add_client(context.desk, "The Brightside Podcast").id
    first, second = (keep_earlier(context.desk, issue(number), client).id for number in (117, 118))
    line = UndoLine(context)
    qtbot.addWidget(line)
    context.perform(lambda: forget_issue(context.desk, first))
    line.offer("Not compared with any more: issue 117")
    context.perform(lambda: edit_issue(context.desk, second, title="Spring"))
    assert line.isHidden()
    assert [one.title for one in kept_issues(context.desk, client)] == ["Spring"]
