"""The end of opening links one by one."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.acting_words import Acts
from mistakejournal.newsletter.issue import Link, LinkKind
from mistakejournal.newsletter.openable import LeftAlone, ToOpen
from mistakejournal.newsletter.report import Compared, LinkState
from mistakejournal.services.inspections import keep_report, seen
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.through_end import ThroughEnd
from tests.services.issues import report


def to_open(number: int) -> ToOpen:
    link = Link(number, f"Link {number}", f"https://a.example/{number}" + "0" * 200, LinkKind.WEB)
    return ToOpen(Compared(link, LinkState.NEW))


def test_it_counts_and_leads_back_to_what_is_not_right(qtbot: QtBot, context: Context) -> None:
    kept = seen(context.desk, keep_report(context.desk, report()).id)
    alone = LeftAlone(Link(9, "Unsubscribe", "https://a.example/u", LinkKind.WEB), Acts.UNSUBSCRIBES)
    end = ThroughEnd(context, kept, [to_open(1), to_open(2), to_open(3)], [alone])
    qtbot.addWidget(end)
    end.show()
    end.show_answers({1: Answer.RIGHT, 3: Answer.WRONG})
    assert end.words() == "1 right, 1 wrong, 1 not opened"
    said = [label.text() for label in end.findChildren(QLabel) if label.isVisible()]
    assert "Left alone, because opening them does something: Unsubscribe." in said
    assert not any("Link 1" in one for one in said)
    assert all(len(one) < 100 for one in said)
    back: list[int] = []
    end.again_wanted.connect(back.append)
    looks = [one for one in end.findChildren(QPushButton) if one.text() == "Look again"]
    looks[0].click()
    assert back == [1]
