"""What was looked at, in one line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mistakejournal.newsletter.issue import Source
from mistakejournal.services import clients, inspections
from mistakejournal.services.keptissues import keep_earlier
from mistakejournal.ui.inspector.source_line import SourceLine
from tests.ui.inspector import given


@pytest.fixture
def line(qtbot) -> SourceLine:
    line = SourceLine()
    qtbot.addWidget(line)
    line.resize(900, 40)
    line.show()
    return line


def said(line) -> str:
    parts = line.findChildren(QLabel) + line.findChildren(QPushButton)
    return " | ".join(one.text() for one in parts if one.isVisible())


def test_it_names_the_file_when_whose_and_the_issue_with_its_day(desk, line):
    kept = given.keep(desk, given.report())
    client = clients.client_of_name(desk, "Brightside")
    before = replace(
        given.issue(), subject="Brightside 118: hello", sent=datetime(2026, 11, 24, 9, tzinfo=UTC)
    )
    keep_earlier(desk, before, client.id)
    line.show_seen(desk, inspections.seen(desk, kept), "Brightside")
    for words in ("Brightside 119 test.eml", "read today, 9:30", "for Brightside", "24 November", "Change"):
        assert words in said(line)


def test_without_a_client_it_asks_whose_it_is(desk, line):
    report = replace(given.report(), issue=replace(given.issue(), source=Source.PASTED), compared_with=())
    kept = given.keep(desk, report, "")
    line.show_seen(desk, inspections.seen(desk, kept), "")
    assert "pasted today, 9:30" in said(line)
    assert "Say whose it is" in said(line)
    assert "Change" not in said(line)


def test_client_and_earlier_issues_are_asked_for(qtbot, desk, line):
    kept = given.keep(desk, given.report(), "Bed & Breakfast")
    line.show_seen(desk, inspections.seen(desk, kept), "Bed & Breakfast")
    client, change = (one for one in line.findChildren(QPushButton))
    assert client.words() == "for Bed & Breakfast"
    with qtbot.waitSignal(line.client_asked):
        client.click()
    with qtbot.waitSignal(line.earlier_asked):
        change.click()
