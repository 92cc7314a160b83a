"""Links beside earlier issues, as she meets them: last week's is kept, this week's is dropped (I3, I5)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from mistakejournal.newsletter.reading import read_file
from mistakejournal.services import clients
from mistakejournal.services.keptissues import edit_issue, keep_earlier
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window

ISSUES = Path(__file__).resolve().parents[2] / "newsletter" / "issues"
EPISODE = "Same as in issue 118, 24 Nov, Its words promise something new, and “Show notes” moved on"


@pytest.fixture
def place(window: Window) -> Window:
    """The inspector, with two issues of Brightside to compare with."""
    client = clients.add_client(window.desk, "Brightside", "Theo Marsh").id
    for number, day in ((117, 17), (118, 24)):
        kept = keep_earlier(window.desk, read_file(ISSUES / f"brightside-{number}.eml"), client)
        edit_issue(window.desk, kept.id, title=str(number), sent_on=date(2026, 11, day))
    window.main.go(Route(Place.INSPECTOR))
    window.settle()
    return window


def drop(window: Window, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    view = window.main.view(Place.INSPECTOR)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    spot = view.rect().center()
    QApplication.sendEvent(view, QDragEnterEvent(spot, copy, mime, left, none))
    QApplication.sendEvent(view, QDropEvent(QPointF(spot), copy, mime, left, none))
    for _job in range(4):
        window.settle()
        QThreadPool.globalInstance().waitForDone(20_000)
    window.settle()


@pytest.mark.row("I3")
def test_this_weeks_words_over_last_weeks_link_are_found_and_the_issue_that_had_it_is_named(place: Window):
    drop(place, ISSUES / "brightside-119-test.eml")
    place.sees(
        EPISODE, "Four things to look at before this goes out", "One link hasn’t changed since last week"
    )
    place.sees("Show notes, goes to brightsidepod.example/episodes/73/notes, New")
    place.sees(
        "Apple Podcasts, goes to podcasts.apple.example/podcast/brightside/id1498820, Same as in issue 118"
    )
    place.click("It’s steady")
    place.sees("Same, and marked as steady", "Three things to look at before this goes out")


def test_the_issue_as_it_should_be_has_nothing_to_say_of_its_links_and_never_calls_them_right(place: Window):
    drop(place, ISSUES / "brightside-119-right.eml")
    place.sees("Listen to this week’s episode, goes to brightsidepod.example/episodes/73, New")
    assert EPISODE not in place.words()
    assert "ok" not in place.words().casefold().split()


@pytest.mark.row("I5")
def test_words_that_show_one_address_and_go_to_another_are_found(place: Window, tmp_path: Path):
    page = tmp_path / "Brightside 119.html"
    page.write_text(
        '<p>Hello,</p><p>Our pages: <a href="https://other.example/sale">www.brightsidepod.example</a>, '
        '<a href="https://brightsidepod.example/about?utm_source=a">brightsidepod.example/about</a> and '
        '<a href="https://pod.us1.list-manage.com/track/click?u=1">brightsidepod.example/shop</a>.</p>',
        "utf-8",
    )
    drop(place, page)
    place.sees("“brightsidepod.example” is shown, the link goes to other.example", "One thing to look at")
    place.sees("goes to pod.us1.list-manage.com/track/click?u=1, Hidden by click tracking")
