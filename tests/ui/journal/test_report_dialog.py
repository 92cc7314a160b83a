"""The report for a client, from the incident’s menu: read, looked through, and only then copied or saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mistakejournal.services import clientreport
from mistakejournal.services.clients import add_client
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incident_parts import add_repair
from mistakejournal.services.incidents import edit_incident, note_near_miss, start_incident
from mistakejournal.ui.journal.report_dialog import ReportDialog, open_report
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.tall_text import TallText
from tests.services import brightside
from tests.ui.accessibility import complaints
from tests.ui.locking import held_by_another
from tests.ui.window import Window

TITLE = "A report for Theo"


@pytest.fixture
def incident(window: Window) -> str:
    """An incident of Theo’s: a step that was learned and ticked since, and a word about somebody else."""
    desk = window.desk
    known = brightside.make(desk)
    add_client(desk, "Oak & Ember", "Lena Koch")
    row = start_incident(desk, client_id=known.client, what_happened="Issue 118 had the old link.").id
    edit_incident(desk, row, their_part="Theo was late", private_line="I could scream", effect="As with Lena")
    add_repair(desk, row, "Web version corrected", done_now=True)
    learn_step(desk, row, known.checklist, "Send myself a test and click", kind="test")
    window.clock.advance(days=7)
    brightside.run(desk, known, evidence="test opened, episode 73")
    window.main.context.changed.emit(frozenset({"incidents"}))
    return row


def open_from_menu(window: Window, incident: str) -> None:
    window.main.go(Route(Place.JOURNAL, incident))
    window.settle()
    menu = window.find("More").menu()
    action = next(one for one in menu.actions() if one.text() == "A report for the client")
    action.trigger()
    window.settle()


def written(window: Window) -> str:
    field = window.find(TITLE, TallText)
    assert isinstance(field, TallText)
    return field.text()


@pytest.mark.row("M2")
def test_a_client_gets_what_happened_what_changed_and_what_was_seen_since_and_nothing_private(
    window: Window, incident: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_from_menu(window, incident)
    text = written(window)
    assert text.endswith("What has been seen at that step since\n\n1 December: test opened, episode 73.")
    for private in ("late", "scream", "Ember"):
        assert private not in text
    window.sees("“Lena”: look at it before it leaves", "It may name somebody at Oak & Ember.")
    for way in ("Copy", "Print or PDF", "Save as Markdown"):
        assert not window.find(way, QPushButton).isEnabled()
    window.click("Take it out")
    assert "As with somebody else." in written(window)
    window.click("Copy")
    assert window.clipboard() == written(window)
    answer = (str(tmp_path / "report"), "")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_all: answer)
    window.click("Save as Markdown")
    saved = (tmp_path / "report.md").read_text("utf-8")
    assert saved.startswith("# What happened on 24 November 2026, and what has changed since\n")
    assert "## What was fixed\n" in saved
    window.click("Print or PDF")
    window.click("Save as PDF")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    window.keys("Esc")


def test_what_may_stay_is_not_asked_about_again_but_the_same_name_in_another_place_is(window, incident):
    open_from_menu(window, incident)
    window.click("It may stay")
    window.settle()
    assert window.find("Copy", QPushButton).isEnabled()
    assert window.find("Copy", QPushButton).hasFocus()
    field = window.find(TITLE, TallText)
    field.replace_span(0, 0, "For you too. ")
    window.wait(300)
    assert window.find("Copy", QPushButton).isEnabled()
    field.replace_span(0, 0, "For Lena. ")
    window.sees("“Lena”: look at it before it leaves")
    assert not window.find("Copy", QPushButton).isEnabled()
    window.keys("Esc")


def test_a_name_typed_a_moment_ago_is_found_before_it_leaves(window, incident):
    open_from_menu(window, incident)
    window.click("Take it out")
    before = window.clipboard()
    field = window.find(TITLE, TallText)
    field.replace_span(0, 0, "Oak & Ember. ")
    window.click("Copy")
    assert window.clipboard() == before
    window.sees("“Oak & Ember”: look at it before it leaves")
    window.keys("Esc")


def test_several_places_are_looked_at_one_after_the_other_by_keyboard(window, incident):
    edit_incident(window.desk, incident, effect="As with Lena 😀, Lena and lena@oak.example, and Koch")
    open_from_menu(window, incident)
    window.sees("3 more places after this.")
    assert window.find("It may stay").hasFocus()
    window.keys("Space", "Tab", "Space")
    window.sees("“lena@oak.example”: look", "One more place after this.")
    assert "As with Lena 😀, somebody else and lena" in written(window)
    window.keys("Tab", "Space", "Tab", "Space")
    assert "As with Lena 😀, somebody else and another address, and somebody else." in written(window)
    assert window.find("Copy", QPushButton).hasFocus()
    window.keys("Esc")


def test_her_words_are_kept_and_can_be_built_anew(window, incident):
    open_from_menu(window, incident)
    window.click("It may stay")
    assert not window.has("Build it anew")
    window.type_into(TITLE, "A short word about Tuesday")
    window.keys("Esc")
    open_from_menu(window, incident)
    assert written(window) == "A short word about Tuesday"
    window.click("Build it anew")
    assert written(window).startswith("What happened on 24 November 2026")
    field = window.find(TITLE, TallText)
    field.undo()
    assert written(window) == "A short word about Tuesday"
    window.click("Close")
    stored = window.desk.journal.read("SELECT body FROM messages")
    assert [row["body"] for row in stored] == ["A short word about Tuesday"]


def test_a_file_that_cannot_be_written_is_told_and_the_report_stays(window, incident, monkeypatch, tmp_path):
    answer = (str(tmp_path / "no" / "report.md"), "")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_all: answer)
    open_from_menu(window, incident)
    window.click("It may stay")
    window.click("Save as Markdown")
    window.sees("It couldn’t be saved there. Nothing is lost.")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_all: ("", ""))
    window.click("Save as Markdown")
    assert window.has(TITLE, TallText)
    window.keys("Esc")


def test_what_cannot_be_saved_is_said_before_it_closes_and_can_still_be_copied(window, incident):
    open_from_menu(window, incident)
    window.click("It may stay")
    with held_by_another(window):
        window.type_into(TITLE, "A short word")
        window.click("Copy")
        assert window.clipboard() == "A short word"
        window.click("Close")
        window.sees("What you typed last is not on the disk yet.")
    window.click("Close")
    assert not window.has(TITLE, TallText)
    assert [row["body"] for row in window.desk.journal.read("SELECT body FROM messages")] == ["A short word"]


def test_an_incident_without_a_client_has_a_report_too_and_a_near_miss_has_none(window):
    row = start_incident(window.desk, title="The old link").id
    near = note_near_miss(window.desk, "Caught").id
    dialog = open_report(window.main.context, row, window.main)
    window.sees("A report for your client")
    assert "The old link." in dialog._text.text()
    dialog.reject()
    window.main.go(Route(Place.JOURNAL, near))
    actions = {one.text(): one.isVisible() for one in window.find("More").menu().actions()}
    assert not actions["A report for the client"]
    assert actions["Export"]


def test_an_empty_report_goes_nowhere(window, incident):
    open_from_menu(window, incident)
    window.type_into(TITLE, "")
    window.wait(300)
    assert not window.find("Copy", QPushButton).isEnabled()
    window.keys("Esc")
    assert clientreport.report_draft(window.desk, incident, lambda _report: "built").body == ""


@pytest.mark.parametrize(("theme", "scale", "size"), [("light", 1.0, (1280, 800)), ("dark", 2.0, (900, 640))])
def test_everybody_can_use_it(window, qapp, incident, theme, scale, size):
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    dialog = ReportDialog(window.main.context, incident, window.main)
    dialog.open()
    window.settle()
    assert complaints(dialog) == []
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    dialog.reject()
