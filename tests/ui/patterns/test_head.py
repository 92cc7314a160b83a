"""The head: what is chosen, and what is wanted."""

from __future__ import annotations

import pytest

from mistakejournal.services.desk import Desk
from mistakejournal.ui.patterns.head import Head
from mistakejournal.ui.patterns.scope import ALL, Scope
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.menu_chip import MenuChip
from mistakejournal.ui.widgets.segmented import Segment
from tests.ui.patterns import autumn


@pytest.fixture
def head(desk: Desk, qtbot) -> Head:
    autumn.fill(desk)
    head = Head(desk)
    qtbot.addWidget(head)
    head.show_choices()
    head.show()
    return head


def test_each_choice_asks_for_other_patterns(head: Head) -> None:
    asked: list[Scope] = []
    head.asked.connect(asked.append)
    assert head.scope() == Scope("6")
    head.findChildren(Segment)[2].click()
    client, work = head.findChildren(MenuChip)
    next(one for one in client.menu().actions() if one.text() == "Brightside").trigger()
    next(one for one in work.menu().actions() if one.text() == "Newsletter").trigger()
    assert [(one.span, bool(one.client_id), bool(one.work_id)) for one in asked] == [
        (ALL, False, False), (ALL, True, False), (ALL, True, True),
    ]  # fmt: skip
    assert head.about() == "Everything so far · Brightside · Newsletter"


def test_the_menu_prints_and_saves(head: Head, qtbot) -> None:
    wanted: list[str] = []
    head.save_wanted.connect(wanted.append)
    printing, *saving = head.findChild(MenuButton).menu().actions()
    for action in saving:
        action.trigger()
    assert wanted == ["png", "svg", "pdf"]
    with qtbot.waitSignal(head.print_wanted):
        printing.trigger()


def test_reading_as_text_turns_and_turns_back(head: Head) -> None:
    turned: list[bool] = []
    head.turned.connect(turned.append)
    button = next(one for one in head.findChildren(Button) if one.text() == "Read as text")
    button.click()
    assert button.text() == "Show figures"
    button.click()
    assert turned == [True, False]


def test_no_sentence_takes_no_room(head: Head) -> None:
    head.say("Something stands out.")
    high = head.sizeHint().height()
    head.say("")
    assert head.sizeHint().height() < high
