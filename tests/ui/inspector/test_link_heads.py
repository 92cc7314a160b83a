"""The heading of the links."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPushButton

from mistakejournal.ui.inspector.link_heads import LinkHeads
from tests.ui.inspector import given


def words(heads) -> list[str]:
    return [one.text() for one in heads.findChildren(QLabel) if one.isVisible()]


def test_it_counts_and_says_whether_anything_was_compared(qtbot):
    heads = LinkHeads()
    qtbot.addWidget(heads)
    heads.resize(920, 80)
    heads.show()
    heads.show_links(given.report())
    assert words(heads)[:2] == ["Links", "4, compared with last issue"]
    assert words(heads)[2:] == ["Words in the email", "Goes to", "Last issue"]
    heads.show_links(replace(given.report(), compared_with=()))
    assert words(heads)[1] == "4"
    heads.show_links(given.report(links=()))
    assert words(heads) == ["Links", "There are none in this mail."]
    with qtbot.waitSignal(heads.copy_wanted):
        heads.findChild(QPushButton).click()


def test_names_over_columns_go_where_those_stand_under_each_other(qtbot):
    heads = LinkHeads()
    qtbot.addWidget(heads)
    heads.resize(400, 80)
    heads.show()
    heads.show_links(given.report())
    assert words(heads) == ["Links", "4, compared with last issue"]
    assert not heads.grab().isNull()
