"""The inspector as a place: what is pasted, dropped or opened is read, compared and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from mistakejournal.services import clients, inspections
from mistakejournal.services.keptissues import kept_issues
from mistakejournal.ui.inspector import ways_in
from mistakejournal.ui.inspector.drop_zone import DropZone
from mistakejournal.ui.inspector.meant_button import MeantButton
from mistakejournal.ui.inspector.report_page import ReportPage
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints, too_wide
from tests.ui.inspector import given
from tests.ui.window import Window

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ISSUES = Path(__file__).resolve().parents[2] / "newsletter" / "issues"
TEST = ISSUES / "brightside-119-test.eml"


@pytest.fixture
def place(window: Window) -> Window:
    """The inspector with Brightside among the clients."""
    clients.add_client(window.desk, "Brightside", "Theo Marsh")
    window.main.go(Route(Place.INSPECTOR))
    window.settle()
    return window


def copy(html: str = "", text: str = "") -> None:
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)


def drop(window: Window, *paths: Path, on=None, waits: bool = True) -> None:
    """Drop files on the place, or on one thing in it; and see what comes of it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target = on or window.main.view(Place.INSPECTOR)
    spot = target.rect().center()
    QApplication.sendEvent(target, QDragEnterEvent(spot, COPY, mime, LEFT, NONE))
    QApplication.sendEvent(target, QDropEvent(QPointF(spot), COPY, mime, LEFT, NONE))
    if waits:
        finish(window)


def finish(window: Window) -> None:
    """Wait for the worker however busy the computer is: it reads, then it inspects, maybe once more."""
    for _job in range(4):
        window.settle()
        QThreadPool.globalInstance().waitForDone(20_000)
    window.settle()


def client_id(window: Window) -> str:
    known = clients.client_of_name(window.desk, "Brightside")
    assert known is not None
    return known.id


def newest(window: Window) -> inspections.Seen:
    return inspections.seen(window.desk, inspections.recent(window.desk, 1)[0].id)


@pytest.mark.row("I1")
def test_what_was_copied_in_webmail_is_pasted_and_its_links_come_along(place: Window) -> None:
    copy('<p>Hi</p><p><a href="https://brightsidepod.fm/episodes/72">Listen</a></p>', "Hi\nListen")
    place.keys("Ctrl+V")
    finish(place)
    place.sees("goes to brightsidepod.fm/episodes/72", "pasted today")
    assert [one.link.words for one in newest(place).report.links] == ["Listen"]


@pytest.mark.row("I1")
def test_a_dropped_mail_is_read_compared_and_kept_at_once(place: Window) -> None:
    drop(place, TEST)
    place.sees("brightside-119-test.eml", "for Brightside", "Links")
    kept = newest(place)
    assert kept.inspection.client_id == client_id(place)
    assert kept.report.issue.subject


@pytest.mark.row("I1")
def test_a_file_is_opened_by_its_key_from_anywhere(place: Window, monkeypatch) -> None:
    monkeypatch.setattr(ways_in, "choose_open_file", lambda *_asked: TEST)
    place.main.go(Route(Place.JOURNAL))
    place.keys("Ctrl+O")
    finish(place)
    place.sees("brightside-119-test.eml")
    assert place.main.place is Place.INSPECTOR


def test_last_weeks_is_dropped_too_and_the_report_says_which_issue_had_the_link(place: Window) -> None:
    drop(place, TEST)
    place.sees("Drop last week’s too")
    zone = next(one for one in place.main.findChildren(DropZone) if one.isVisible())
    drop(place, ISSUES / "brightside-118.eml", on=zone)
    place.sees("compared with issue 118")
    assert [one.title for one in kept_issues(place.desk, client_id(place))] == ["118"]
    assert newest(place).report.compared_with == ("118",)
    assert len(inspections.recent(place.desk)) == 1
    assert not place.has("~^Drop last week")


def test_two_files_at_once_are_this_weeks_and_last_weeks(place: Window) -> None:
    drop(place, ISSUES / "brightside-118.eml", TEST)
    place.sees("brightside-119-test.eml", "compared with issue 118")


def test_what_cannot_be_read_is_said_and_the_report_before_stays(place: Window, tmp_path: Path) -> None:
    given.keep(place.desk, given.report(given.NAME))
    drop(place, TEST)
    place.sees("brightside-119-test.eml")
    outlook = tmp_path / "test.msg"
    outlook.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    drop(place, outlook)
    place.sees("brightside-119-test.eml", "Close")
    assert "paste" in place.words().casefold()
    assert len(inspections.recent(place.desk)) == 2


@pytest.mark.parametrize("said", ["No words were copied yet", "This is a picture"])
def test_what_holds_no_words_is_answered_calmly(place: Window, said: str) -> None:
    mime = QMimeData()
    if "picture" in said:
        mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
    place.keys("Ctrl+V")
    place.sees(said)
    assert inspections.recent(place.desk) == []


def test_whose_it_is_can_be_changed_and_a_new_name_makes_a_client(place: Window) -> None:
    drop(place, TEST)
    place.click("for Brightside")
    place.type_into("Client", "Harlow Coaching")
    place.click("Compare for this client")
    finish(place)
    place.main.activateWindow()
    place.sees("for Harlow Coaching")
    assert clients.client_of_name(place.desk, "Harlow Coaching") is not None
    assert len(inspections.recent(place.desk)) == 1
    place.click("for Harlow Coaching")
    place.click("Nobody’s in particular")
    finish(place)
    place.main.activateWindow()
    place.sees("Say whose it is")


def test_todays_report_is_there_after_a_restart_and_older_ones_are_a_click_away(place: Window) -> None:
    drop(place, TEST)
    place.sees("brightside-119-test.eml")
    place.close()
    place.open()
    place.main.go(Route(Place.INSPECTOR))
    place.sees("for Brightside")
    place.close()
    place.clock.advance(days=1)
    place.open()
    place.main.go(Route(Place.INSPECTOR))
    place.sees("Drop a test email here", "Looked at before")
    place.click("~^brightside-119-test.eml")
    place.sees("for Brightside")


def test_esc_leaves_the_ways_in_for_the_report_they_were_opened_over(place: Window) -> None:
    kept = given.keep(place.desk, given.report(given.NAME))
    place.main.go(Route(Place.INSPECTOR, kept))
    place.settle()
    place.click("Check another")
    place.sees("Drop a test email here")
    place.keys("Esc")
    assert not place.has("~^Drop a test email")
    place.sees("for Brightside")


def test_a_second_one_lets_go_of_the_first(place: Window) -> None:
    drop(place, ISSUES / "brightside-118.eml", waits=False)
    drop(place, TEST)
    place.sees("brightside-119-test.eml")
    assert len(inspections.recent(place.desk)) == 1
    assert newest(place).inspection.title == "brightside-119-test.eml"


def test_a_report_that_is_gone_leads_to_the_ways_in(place: Window) -> None:
    place.main.go(Route(Place.INSPECTOR, "no such report"))
    place.sees("Drop a test email here")


def test_f6_goes_round_the_head_the_links_and_the_text(place: Window) -> None:
    place.main.go(Route(Place.INSPECTOR, given.keep(place.desk, given.report(given.NAME))))
    place.settle()
    seen = set()
    for _pane in range(4):
        place.keys("F6")
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(type(focus).__name__)
    assert {"LinkRow", "Button"} <= seen


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("shows", ["the ways in", "a report", "a long report"])
def test_it_reads_and_works_for_everybody(place: Window, scale: float, shows: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("dark", text_scale=scale))
    if shows != "the ways in":
        report = given.report(given.EPISODE, given.NAME, given.SUBJECT, given.SIZE)
        kept = given.keep(place.desk, report if shows == "a report" else given.many(200))
        place.main.go(Route(Place.INSPECTOR, kept))
    place.settle()
    view = place.main.current()
    assert complaints(view) == []
    assert too_wide(view, 820, 640) == []


def test_where_the_last_finding_is_meant_the_focus_stays_on_the_page(place: Window) -> None:
    drop(place, TEST)
    page = place.main.view(Place.INSPECTOR).findChild(ReportPage)
    while place.has("It’s meant", MeantButton):
        last = place.all("It’s meant", MeantButton)[-1]
        last.setFocus()
        last.menu().actions()[0].trigger()
        place.settle()
        assert page.isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget() is place.find("Check another")
