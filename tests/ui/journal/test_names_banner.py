"""What may belong to another client stands there one after the other, with two answers."""

from __future__ import annotations

import pytest

from mistakejournal.domain.othernames import FoundName, NameKind
from mistakejournal.ui.journal.names_banner import NamesBanner

FOUND = FoundName(3, 7, NameKind.PERSON, "Lena", "Oak & Ember")


@pytest.mark.parametrize(
    ("left", "more"),
    [(1, ""), (2, " One more place after this."), (4, " 3 more places after this.")],
)
def test_it_says_what_was_found_and_how_many_come_after(qtbot, left, more):
    banner = NamesBanner()
    qtbot.addWidget(banner)
    said = banner.show_found("As Lena said.\nOn Tuesday.", FOUND, left)
    title, place = "“Lena”: look at it before it leaves", "It may name somebody at Oak & Ember."
    assert said == f"{title}. {place}{more}\n“As Lena said. On Tuesday.”"
    assert banner.accessibleName() == "“Lena”: look at it before it leaves"


def test_it_is_answered_with_two_buttons(qtbot):
    banner = NamesBanner()
    qtbot.addWidget(banner)
    banner.show_found("As Lena said.", FOUND, 1)
    banner.show()
    banner.activateWindow()
    qtbot.waitUntil(banner.isActiveWindow)
    banner.focus_first()
    assert banner.has_focus()
    with qtbot.waitSignal(banner.kept):
        banner._keep.click()
    with qtbot.waitSignal(banner.taken_out):
        banner._take.click()
