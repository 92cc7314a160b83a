"""The Open list names what is unfinished and goes there with one click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.open_items import OpenItem
from mistakejournal.ui.open_list import OpenButton, OpenList


def incident(number=1, second="own"):
    return OpenItem("incident", f"i{number}", f"Day {number}", "Brightside", second, 0.4)


@pytest.fixture
def shown(qtbot):
    listed = OpenList()
    qtbot.addWidget(listed)
    listed.resize(216, 400)
    listed.show()
    return listed


def buttons_of(listed):
    QApplication.processEvents()
    return [button for button in listed.findChildren(OpenButton) if button.isVisible()]


def show(listed, items):
    listed.show_items(items, [item.title for item in items])


def test_nothing_open_takes_no_room(shown):
    show(shown, [])
    assert shown.isHidden()


def test_an_item_says_its_title_its_client_and_what_it_waits_for(shown):
    show(shown, [incident()])
    (button,) = buttons_of(shown)
    assert button.accessibleName() == "Day 1, Brightside · Own"


def test_a_run_says_how_far_it_is(shown):
    run = OpenItem("run", "r1", "Newsletter: send", "Brightside", "steps", 0.5, done=2, total=4)
    show(shown, [run])
    assert buttons_of(shown)[0].accessibleName() == "Newsletter: send, 2 of 4"


def test_a_click_gives_the_item(shown):
    items = [incident(1), incident(2)]
    show(shown, items)
    chosen = []
    shown.chosen.connect(chosen.append)
    QTest.mouseClick(buttons_of(shown)[1], Qt.MouseButton.LeftButton)
    assert chosen == [items[1]]


def test_six_are_named_and_the_rest_is_counted(shown):
    show(shown, [incident(number) for number in range(9)])
    assert len(buttons_of(shown)) == 6
    assert shown._more.text() == "3 more on Today"
    show(shown, [incident(number) for number in range(6)])
    assert shown._more.isHidden()


def test_the_count_follows_although_the_first_six_stay(shown):
    show(shown, [incident(number) for number in range(9)])
    show(shown, [incident(number) for number in range(7)])
    assert shown._more.text() == "1 more on Today"


def test_what_has_not_changed_keeps_its_buttons_and_the_focus(shown):
    show(shown, [incident()])
    before = buttons_of(shown)
    show(shown, [incident()])
    assert buttons_of(shown) == before


def test_a_title_given_by_its_day_follows_the_new_title(shown):
    shown.show_items([incident()], ["Incident, 24 November"])
    assert buttons_of(shown)[0].accessibleName().startswith("Incident, 24 November")
    shown.show_items([incident()], ["Incident, 25 November"])
    assert buttons_of(shown)[0].accessibleName().startswith("Incident, 25 November")


def test_a_long_title_is_cut_with_dots_and_told_whole_under_the_pointer(qtbot):
    button = OpenButton(incident(), "A title that is by far too long for the sidebar of a small window")
    qtbot.addWidget(button)
    button.resize(216, button.sizeHint().height())
    button.show()
    button.setDown(True)
    assert button.grab().width() == 216
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    assert button.toolTip().endswith("small window")
