"""What the inspector looks for, as she meets it: an issue is dropped, its report says what and where."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from mistakejournal.services import clients, inspections
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window

ISSUES = Path(__file__).resolve().parents[2] / "newsletter" / "issues"


@pytest.fixture
def place(window: Window) -> Window:
    """The inspector with two clients."""
    clients.add_client(window.desk, "Brightside", "Theo Marsh")
    clients.add_client(window.desk, "Harlow Coaching", "")
    window.main.go(Route(Place.INSPECTOR))
    window.settle()
    return window


def drop(window: Window, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    view = window.main.view(Place.INSPECTOR)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    spot = view.rect().center()
    QApplication.sendEvent(view, QDragEnterEvent(spot, copy, mime, left, none))
    QApplication.sendEvent(view, QDropEvent(QPointF(spot), copy, mime, left, none))
    window.settle()


def mail(folder: Path, name: str, subject: str, *lines: str, html: str = "", **headers: str) -> Path:
    message = EmailMessage()
    message["From"] = "The Brightside Podcast <theo@brightsidepod.example>"
    message["Date"] = "Mon, 30 Nov 2026 09:58:41 +0000"
    message["Message-ID"] = f"<{name}@mail.example>"
    if subject:
        message["Subject"] = subject
    for header, value in headers.items():
        message[header.replace("_", "-")] = value
    if html:
        message.set_content(html, subtype="html")
    else:
        message.set_content("\n\n".join(lines) + "\n\nUnsubscribe: https://mail.example/off\n")
    path = folder / f"{name}.eml"
    path.write_bytes(message.as_bytes())
    return path


def strong(window: Window) -> list[str]:
    seen = inspections.seen(window.desk, inspections.recent(window.desk, 1)[0].id)
    return [one.rule for one in seen.report.strong]


@pytest.mark.row("I6")
def test_a_name_that_nobody_filled_in_is_said_with_its_place_and_shown(place: Window) -> None:
    drop(place, ISSUES / "brightside-119-test.eml")
    place.sees("{{ first_name }} isn’t filled in", "greeting, line 1")
    assert "merge_tags" in strong(place)


def test_in_a_draft_a_tag_may_be_filled_in_when_it_is_sent(place: Window, tmp_path: Path) -> None:
    drop(place, mail(tmp_path, "draft", "Start small", "Hi *|FNAME|*,", "Read on.", X_Unsent="1"))
    place.sees("*|FNAME|* may be filled in when it is sent")
    assert strong(place) == []


@pytest.mark.row("I7")
def test_a_weekday_that_its_date_does_not_have_is_said_with_the_right_one(place: Window) -> None:
    drop(place, ISSUES / "brightside-119-test.eml")
    place.sees("“Tuesday, 2 December” is a Wednesday", "header")
    assert "weekday" in strong(place)


def test_a_day_to_come_that_is_past_is_worth_a_look(place: Window, tmp_path: Path) -> None:
    drop(place, mail(tmp_path, "past", "Start small", "Hi Ana,", "Register by 20 November to join us."))
    place.sees("is in the past: it was a Friday")
    assert strong(place) == []


@pytest.mark.row("I8")
def test_what_was_left_over_is_said(place: Window, tmp_path: Path) -> None:
    drop(place, ISSUES / "brightside-119-test.eml")
    place.sees("“Sponsor copy TK” looks like a placeholder")
    now = mail(
        tmp_path, "copied", "Brightside 118: Small enough to finish", "Hi Ana,", "Harlow Coaching is here."
    )
    drop(place, now, ISSUES / "brightside-118.eml")
    place.sees(
        "The subject is the same as in issue 118",
        "It says number 118, as the last issue did",
        "“Harlow Coaching is here.” names another client of yours",
    )
    assert {"same_subject", "issue_number"} <= set(strong(place))


@pytest.mark.row("I9")
def test_what_a_mail_is_made_of_is_looked_at(place: Window, tmp_path: Path) -> None:
    picture = '<a href="https://a.example/x"><img src="https://a.example/x.png" width="300" height="200"></a>'
    words = f"<p>View this email in your browser</p><p>Hi Ana,</p>{picture}<p>{'Words. ' * 16_000}</p>"
    drop(place, mail(tmp_path, "large", "", html=words, Reply_To="noreply@brightsidepod.example"))
    place.sees(
        "There’s no subject yet",
        "The preheader is “View this email in your browser”",
        "No way to unsubscribe was found",
        "A linked picture has no alt text",
        "kB; Gmail cuts off what comes after 102 kB",
    )
    place.click("Also seen, two quiet notes")
    place.sees(
        "Answers go to noreply@brightsidepod.example, where nobody may read them",
        "There’s no text part for readers whose mail shows no HTML",
    )
    assert strong(place) == ["subject"]
