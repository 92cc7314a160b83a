"""Bad input at the window: a calm sentence or plain acceptance, never a lost word."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.ui.hand import name_of
from mistakejournal.ui.widgets.time_field import TimeField
from tests.ui.window import Window

LONG = "word " * 20_000 + "end"
STRANGE = "👩🏽‍💻🌪️ שלום עולם \u202eمرحبا\u202c e\u0301 \ufffd \t ẞ’“”"
STEPS = {"Own": "Ctrl+2", "Feel": "Ctrl+3", "Fix": "Ctrl+4", "Apologize": "Ctrl+5"}


def fields(window: Window) -> dict[str, QWidget]:
    """Give every field that takes words now, by its name."""
    found: dict[str, QWidget] = {}
    for widget in window.main.findChildren(QWidget):
        takes_words = isinstance(widget, QLineEdit | QTextEdit) and not widget.isReadOnly()
        if takes_words and widget.isVisible() and widget.isEnabled():
            found.setdefault(name_of(widget), widget)
    return found


def paste(window: Window, name: str, text: str) -> None:
    """Replace what stands in a field by the clipboard's text, and leave it by Tab."""
    QGuiApplication.clipboard().setText(text)
    field = window.find(name)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    window.keys("Ctrl+A", "Ctrl+V", "Tab")


def cells(window: Window) -> str:
    """Give every text the journal holds, white space made single blanks."""
    with sqlite3.connect(f"file:{window.path}?mode=ro", uri=True) as found:
        tables = [row[0] for row in found.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        texts = [
            " ".join(str(value).split())
            for table in tables
            for row in found.execute(f'SELECT * FROM "{table}"')
            for value in row
            if value
        ]
    found.close()
    return "\n".join(texts)


@pytest.mark.row("A8")
@pytest.mark.parametrize("text", [LONG, STRANGE], ids=["100 kB", "emoji and right to left"])
@pytest.mark.parametrize("step", list(STEPS))
def test_whatever_is_pasted_into_a_field_of_the_flow_is_kept_whole(
    window: Window, step: str, text: str, request: pytest.FixtureRequest
) -> None:
    if step == "Apologize" and request.config.getoption("--faults") != "full":
        text = text[-10_000:]  # the whole takes long: each field goes into the letter at once
    window.click("Something went wrong")
    window.keys(STEPS[step])
    pasted: list[tuple[str, str]] = []
    for name in fields(window):
        if window.has(name):
            words = f"{len(pasted)} {text}"
            paste(window, name, words)
            pasted.append((name, " ".join(words.split())))
    assert pasted
    window.close()
    window.open()
    kept = cells(window)
    lost = [name for name, words in pasted if words not in kept]
    assert lost == []


@pytest.mark.row("A8")
def test_a_field_that_is_emptied_is_empty_after_a_restart(window: Window) -> None:
    window.click("Something went wrong")
    window.keys("Ctrl+2")
    window.type_into("What happened", "the wrong link")
    window.keys("Tab")
    window.type_into("What happened", "")
    window.close()
    window.open()
    (line,) = list_incidents(window.desk)
    assert incident_file(window.desk, line.id).incident.what_happened == ""


@pytest.mark.row("A1")
def test_a_title_of_only_spaces_asks_for_a_few_words_and_makes_nothing(window: Window) -> None:
    window.keys("Ctrl+N")
    window.type_into("What happened", "   ")
    window.keys("Return")
    window.sees("A few words are enough.")
    window.keys("Esc")
    assert list_incidents(window.desk) == []


@pytest.mark.row("A1")
def test_a_title_of_only_spaces_in_the_flow_leaves_the_made_one(window: Window) -> None:
    window.click("Something went wrong")
    window.keys("Ctrl+2")
    window.type_into("What happened", "The wrong link went out")
    window.type_into("Title of this incident", "   ")
    window.click("Close")
    assert window.has("~^The wrong link went out")


@pytest.mark.row("A2")
def test_told_before_noticed_is_refused_in_a_calm_sentence_and_loses_no_word(window: Window) -> None:
    add_client(window.desk, "The Brightside Podcast", "Theo Marsh")
    window.click("Something went wrong")
    window.keys("Ctrl+2")
    window.click("I noticed")
    window.type_into("My part, even if it wasn’t all mine", "I sent the old link.")
    window.keys("Ctrl+5")
    window.type_into("Who do you write to there?", "Theo")
    window.type_into("Your name", "Maya")
    window.type_into("When next", "today by 14:00")
    window.keys("Tab")
    told = window.find("~^When I told them", TimeField)
    assert isinstance(told, TimeField)
    told.set_value(window.clock.local() - timedelta(hours=1))
    before = window.words()
    window.click("~^I’ve told")
    (line,) = list_incidents(window.desk)
    file = incident_file(window.desk, line.id)
    assert file.incident.told_at is None
    assert file.incident.my_part == "I sent the old link."
    said = set(window.words().splitlines()) - set(before.splitlines())
    assert any("before" in sentence for sentence in said), said


@pytest.mark.row("C5")
def test_a_cost_that_is_no_number_is_accepted_as_it_stands(window: Window) -> None:
    window.click("Something went wrong")
    window.keys("Ctrl+4")
    window.click("Add an option")
    window.type_into("What you’d do", "A correction")
    window.type_into("What it costs them", "12,5o")
    window.click("Done")
    window.sees("12,5o")


@pytest.mark.parametrize("text", [LONG, STRANGE], ids=["100 kB", "emoji and right to left"])
def test_a_client_takes_any_words(window: Window, text: str) -> None:
    window.click("Clients")
    window.click("Add a client")
    paste(window, "Name of the business or person", f"0 {text}")
    window.click("Add")
    window.main.activateWindow()
    window.settle()
    pasted = [f"0 {text}"]
    for name in ("Contact", "Email", "How they like to be told", "Sore points", "Notes"):
        pasted.append(f"{len(pasted)} {text}")
        paste(window, name, pasted[-1])
    window.close()
    window.open()
    kept = cells(window)
    assert [words for words in pasted if " ".join(words.split()) not in kept] == []
