"""What was found in the text: its words, its place, and what can be done about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.ui.inspector.finding_rows import FindingRows
from mistakejournal.ui.inspector.link_columns import words_left
from mistakejournal.ui.inspector.link_line import LinkLines
from mistakejournal.ui.inspector.link_row import LinkRow
from mistakejournal.ui.inspector.meant_button import MeantButton
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.findings import finding_words
from tests.ui.accessibility import complaints
from tests.ui.inspector import given

OWN = replace(given.SPONSOR, rule="wishes", facts={"incident_id": "the incident"})


@pytest.fixture
def rows(qtbot) -> FindingRows:
    rows = FindingRows()
    qtbot.addWidget(rows)
    rows.resize(900, 400)
    rows.show()
    return rows


def buttons(rows, words) -> list[QPushButton]:
    return [one for one in rows.findChildren(QPushButton) if one.text() == words and one.isVisible()]


def test_each_row_says_what_was_found_and_offers_its_place_and_its_way_out(qtbot, rows):
    rows.show_findings(given.issue(), [given.NAME, given.SIZE], "Brightside")
    assert [one.title.text() for one in rows.widgets() if isinstance(one, Row)] == [
        finding_words(given.NAME),
        finding_words(given.SIZE),
    ]
    (show,) = buttons(rows, "Show")
    with qtbot.waitSignal(rows.shown) as shown:
        show.click()
    assert shown.args == [given.NAME]
    meant = rows.findChildren(MeantButton)[0]
    with qtbot.waitSignal(rows.meant) as called:
        meant.menu().actions()[1].trigger()
    assert called.args == [given.NAME, True]
    assert complaints(rows) == []


def test_its_words_and_its_last_button_stand_in_line_with_those_of_the_links(qtbot, rows):
    link = LinkRow(LinkLines(given.report(given.EPISODE), None).line(1), rows)
    link.resize(rows.width(), 80)
    link.show()
    rows.show_findings(given.issue(), [given.NAME], "Brightside")
    (found,) = (one for one in rows.widgets() if isinstance(one, Row))
    assert found.title.mapTo(rows, QPoint()).x() == words_left(found.theme)
    (meant,) = rows.findChildren(MeantButton)
    assert meant.mapTo(rows, meant.rect().topRight()).x() == link.steady.geometry().right()


def test_a_rule_learned_from_an_incident_leads_there(qtbot, rows):
    rows.show_findings(given.issue(), [OWN], "Brightside")
    with qtbot.waitSignal(rows.incident_asked) as asked:
        buttons(rows, "Its incident")[0].click()
    assert asked.args == ["the incident"]


def test_a_row_that_says_the_same_stays_with_its_focus(rows):
    rows.activateWindow()
    rows.show_findings(given.issue(), [given.NAME, given.SPONSOR], "Brightside")
    show = buttons(rows, "Show")[1]
    show.setFocus()
    rows.show_findings(given.issue(), [given.SPONSOR], "Brightside")
    assert QApplication.focusWidget() is show
    rows.show_findings(given.issue(), [given.SPONSOR], "")
    assert [len(one.menu().actions()) for one in rows.findChildren(MeantButton) if one.isVisible()] == [1]


def test_the_same_thing_twice_has_two_rows(rows):
    rows.show_findings(given.issue(), [given.SIZE, given.SIZE], "")
    assert len(rows.widgets()) == 2
