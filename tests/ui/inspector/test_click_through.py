"""Links are opened one by one; what she said of each is kept at once (I4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.newsletter.issue import Issue, Link, LinkKind, Source
from mistakejournal.newsletter.report import Compared, LinkState, Report
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import list_incidents
from mistakejournal.services.inspections import keep_report, seen
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.click_through import ClickThrough
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window

Opened = list[str]
LINKS = (
    (
        "Listen to this week’s episode",
        "https://brightsidepod.example/episodes/72?utm_source=x",
        LinkState.SAME,
    ),
    ("Apple Podcasts", "https://podcasts.apple.example/id1498820", LinkState.SAME),
    ("Show notes", "https://brightsidepod.example/episodes/73/notes", LinkState.NEW),
    ("Unsubscribe", "https://brightsidepod.example/unsubscribe/1", LinkState.SAME),
    ("Write to us", "mailto:hello@brightsidepod.example", LinkState.APART),
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What was handed to the browser; the system takes everything."""
    urls: Opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True)
    return urls


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, inspection: str) -> ClickThrough:
    return open_dialog(qtbot, context, inspection)


@pytest.fixture
def inspection(context: Context) -> str:
    return keep(context.desk)


def keep(desk: Desk) -> str:
    """Keep a report of these links; give its id."""
    links = tuple(
        Link(number, words, href, LinkKind.MAIL if "mailto" in href else LinkKind.WEB, target=href)
        for number, (words, href, _state) in enumerate(LINKS, start=1)
    )
    compared = tuple(
        Compared(one, state, earlier_title="118" if state is not LinkState.NEW else "")
        for one, (_words, _href, state) in zip(links, LINKS, strict=True)
    )
    return keep_report(desk, Report(Issue(Source.MAIL, name="119.eml", links=links), compared)).id


def open_dialog(qtbot: QtBot, context: Context, inspection: str) -> ClickThrough:
    dialog = ClickThrough(context, inspection)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def words(dialog: ClickThrough) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def button(dialog: ClickThrough, name: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == name and one.isVisible())


def answers(context: Context, inspection: str) -> dict[str, str]:
    return seen(context.desk, inspection).inspection.answers or {}


def press(dialog: ClickThrough, key: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, key)


@pytest.mark.row("I4")
def test_links_are_opened_one_by_one_from_the_report_and_what_she_said_stays_in_it(
    window: Window, opened: Opened
) -> None:
    row_id = keep(window.desk)
    window.main.go(Route(Place.INSPECTOR, row_id))
    window.settle()
    window.click("Open them one by one")
    window.front = next(one for one in window.main.findChildren(ClickThrough) if one.isVisible())
    window.sees("1 of 3", "https://brightsidepod.example/episodes/73/notes")
    window.keys("Return", "R", "Return", "W", "L")
    assert opened == [LINKS[2][1], LINKS[0][1]]
    window.sees("1 right, 1 wrong, 1 for later", "Unsubscribe")
    window.keys("Escape")
    window.front = None
    window.sees("Opened, and it is right", "Opened, and it is wrong", "To be opened later")
    window.close()
    window.open()
    kept = seen(window.desk, row_id)
    assert kept.inspection.answers == {"3": "right", "1": "wrong", "2": "later"}
    assert [one.rule for one in kept.report.strong] == ["opened_wrong"]


def test_the_address_is_shown_in_full_and_opens_only_when_asked(dialog: ClickThrough, opened: Opened) -> None:
    said = words(dialog)
    assert "1 of 3" in said
    assert "Show notes" in said
    assert "https://brightsidepod.example/episodes/73/notes" in said
    assert opened == []
    assert dialog.focusWidget() is button(dialog, "Open in browser")
    press(dialog, Qt.Key.Key_Return)
    assert opened == ["https://brightsidepod.example/episodes/73/notes"]


def test_right_wrong_later_by_keys_are_kept_at_once(
    dialog: ClickThrough, opened: Opened, context: Context, inspection: str
) -> None:
    press(dialog, Qt.Key.Key_R)
    assert answers(context, inspection) == {}  # nothing was looked at yet
    assert not button(dialog, "Right").isEnabled()
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_R)
    assert answers(context, inspection) == {"3": "right"}
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_W)
    press(dialog, Qt.Key.Key_L)
    assert answers(context, inspection) == {"3": "right", "1": "wrong", "2": "later"}
    assert "1 right, 1 wrong, 1 for later" in words(dialog)
    assert opened[1] == "https://brightsidepod.example/episodes/72?utm_source=x"
    assert len(opened) == 2
    assert [one.rule for one in seen(context.desk, inspection).report.strong] == ["opened_wrong"]


def test_what_does_something_is_left_alone_and_named(dialog: ClickThrough, opened: Opened) -> None:
    for _ in range(3):
        press(dialog, Qt.Key.Key_Return)
        press(dialog, Qt.Key.Key_R)
    assert not any("unsubscribe" in one or one.startswith("mailto") for one in opened)
    assert "Left alone, because opening them does something: Unsubscribe." in words(dialog)


def test_closing_keeps_it_and_it_goes_on_where_it_was(
    qtbot: QtBot, dialog: ClickThrough, opened: Opened, context: Context, inspection: str
) -> None:
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_R)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = open_dialog(qtbot, context, inspection)
    assert "2 of 3" in words(again)
    again.reject()


def test_an_answer_can_be_gone_back_to_and_changed(
    dialog: ClickThrough, opened: Opened, context: Context, inspection: str
) -> None:
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_R)
    button(dialog, "Back").click()
    assert "Kept: Opened, and it is right" in words(dialog)
    press(dialog, Qt.Key.Key_W)
    assert answers(context, inspection) == {"3": "wrong"}


def test_where_no_browser_comes_up_the_address_can_be_copied(
    dialog: ClickThrough, monkeypatch: pytest.MonkeyPatch, context: Context, inspection: str
) -> None:
    taken: Callable[[QUrl], bool] = lambda _url: False  # noqa: E731  # stands for the system
    monkeypatch.setattr(QDesktopServices, "openUrl", taken)
    press(dialog, Qt.Key.Key_Return)
    assert "No browser came up." in words(dialog)
    assert not button(dialog, "Right").isEnabled()
    button(dialog, "Copy the address").click()
    assert button(dialog, "Right").isEnabled()  # she opens it herself
    press(dialog, Qt.Key.Key_R)
    assert answers(context, inspection) == {"3": "right"}


def test_a_wrong_one_may_be_logged_as_caught(
    dialog: ClickThrough, opened: Opened, context: Context, inspection: str
) -> None:
    for key in (Qt.Key.Key_W, Qt.Key.Key_R, Qt.Key.Key_R):
        press(dialog, Qt.Key.Key_Return)
        press(dialog, key)
    button(dialog, "Log as caught").click()
    assert "Logged" in [one.text() for one in dialog.findChildren(QPushButton)]
    titles = [one.title for one in list_incidents(context.desk)]
    assert titles == ["“Show notes” opened the wrong page"]


def test_an_issue_without_links_says_so(qtbot: QtBot, context: Context) -> None:
    row_id = keep_report(context.desk, Report(Issue(Source.TEXT, text="Hello"))).id
    dialog = open_dialog(qtbot, context, row_id)
    assert "This issue has no link that could be opened here." in words(dialog)
    dialog.reject()
