"""What can be done with a report, by clicks and keys in the real window; every act can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from mistakejournal.services import clients, exempting, inspections
from mistakejournal.services.incident_list import list_incidents
from mistakejournal.services.keptissues import kept_issues
from mistakejournal.ui.inspector.link_row import LinkRow
from mistakejournal.ui.inspector.meant_button import MeantButton
from mistakejournal.ui.inspector.place_dialog import PlaceDialog
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.words.findings import finding_words
from tests.ui.inspector import given
from tests.ui.window import Window


@pytest.fixture
def seen(window: Window) -> Window:
    """The report of picture 12."""
    window.report = given.keep(
        window.desk, given.report(given.EPISODE, given.NAME, given.SPONSOR, given.SUBJECT, given.SIZE)
    )
    window.main.go(Route(Place.INSPECTOR, window.report))
    window.settle()
    return window


def choose(menu: QMenu, words: str) -> None:
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()


def more(window: Window, words: str) -> None:
    """Choose from the menu of the whole report."""
    view = window.main.view(Place.INSPECTOR)
    buttons = [one for one in view.findChildren(MenuButton) if one.isVisible()]
    choose(buttons[0].menu(), words)
    window.settle()


def link_menu(window: Window, number: int) -> QMenu:
    """Open the menu of a link by the menu key."""
    row = next(one for one in window.main.findChildren(LinkRow) if one.line.number == number)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(row, event)
    window.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def back(window: Window) -> None:
    """Close what stands in front."""
    window.keys("Esc")
    window.main.activateWindow()
    window.settle()


def findings(window: Window):
    return inspections.seen(window.desk, window.report).report.findings


@pytest.mark.row("I2")
def test_every_link_stands_in_its_order_with_its_words_and_its_place(seen: Window) -> None:
    rows = [one.accessibleName() for one in seen.main.findChildren(LinkRow) if one.isVisible()]
    assert [one.split(", goes to ")[0] for one in rows] == [
        "Listen to this week’s episode",
        "Show notes",
        "This week’s sponsor, Fernway",
        "Unsubscribe, footer",
    ]
    seen.find("~^Show notes.*brightsidepod.fm/episodes/73/notes, New").setFocus()
    seen.keys("Up", "Up", "Down")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Show notes")
    seen.keys("Return")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PlaceDialog)
    assert dialog.text.marked() == "Show notes"
    back(seen)


def test_show_leads_to_the_place_of_a_finding_and_on_to_the_next(seen: Window) -> None:
    seen.click("Show")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PlaceDialog)
    first = dialog.text.marked()
    seen.keys("Space")
    assert {first, dialog.text.marked()} <= {"{{first_name}}", "Sponsor copy TK", "start small"}
    assert first != dialog.text.marked()
    back(seen)
    assert seen.main.place is Place.INSPECTOR


@pytest.mark.row("I12")
def test_just_this_time_sets_it_aside_here_and_undo_brings_it_back(seen: Window) -> None:
    button = seen.find("It’s meant", MeantButton)
    assert isinstance(button, MeantButton)
    choose(button.menu(), "Just this time")
    seen.settle()
    assert given.NAME not in findings(seen)
    assert not seen.has(finding_words(given.NAME))
    seen.keys("Ctrl+Z")
    assert given.NAME in findings(seen)
    assert finding_words(given.NAME) in seen.words()


@pytest.mark.row("I12")
def test_always_holds_for_this_client_and_no_other(seen: Window) -> None:
    button = seen.find("It’s meant", MeantButton)
    assert isinstance(button, MeantButton)
    choose(button.menu(), "Always for Brightside")
    other = given.keep(seen.desk, given.report(given.NAME))
    stranger = given.keep(seen.desk, given.report(given.NAME), "Harlow Coaching")
    assert inspections.seen(seen.desk, other).report.findings == ()
    assert inspections.seen(seen.desk, stranger).report.findings == (given.NAME,)


@pytest.mark.row("I12")
def test_a_link_is_steady_by_one_key_and_not_any_more_by_its_menu(seen: Window) -> None:
    seen.find("~^Listen to this week").setFocus()
    seen.keys("S")
    assert given.EPISODE not in findings(seen)
    assert "Same, and marked as steady" in seen.find("~^Listen to this week").accessibleName()
    choose(link_menu(seen, 1), "Not steady after all")
    seen.settle()
    assert given.EPISODE in findings(seen)
    client = clients.client_of_name(seen.desk, "Brightside")
    assert client is not None
    assert exempting.steady_links(seen.desk, client.id) == []
    seen.click("It’s steady")
    assert len(exempting.steady_links(seen.desk, client.id)) == 1


def test_what_is_found_of_a_link_is_meant_by_its_menu(seen: Window) -> None:
    choose(link_menu(seen, 1), "Just this time")
    seen.settle()
    assert given.EPISODE not in findings(seen)
    choose(link_menu(seen, 2), "Copy the address")
    seen.settle()
    assert seen.clipboard() == "https://www.brightsidepod.fm/episodes/73/notes/"
    choose(link_menu(seen, 2), "Show in the text")
    back(seen)


def test_log_as_caught_notes_a_near_miss_and_goes_nowhere(seen: Window) -> None:
    seen.click("Log as caught")
    (caught,) = list_incidents(seen.desk)
    assert (caught.title, caught.kind) == (finding_words(given.EPISODE), "near_miss")
    assert seen.main.place is Place.INSPECTOR
    seen.sees("Noted as caught")
    seen.click("Undo")
    assert list_incidents(seen.desk) == []


def test_the_report_is_copied_as_text(seen: Window) -> None:
    seen.click("Copy as text")
    text = seen.clipboard()
    assert "Listen to this week’s episode" in text
    assert "https://brightsidepod.fm/episodes/72" in text


def test_quiet_notes_are_folded_until_they_are_wanted(seen: Window) -> None:
    assert finding_words(given.SIZE) not in seen.words()
    seen.click("Also seen, one quiet note")
    seen.sees(finding_words(given.SIZE))


def test_it_is_kept_to_compare_with_once_it_is_known_whose_it_is(seen: Window) -> None:
    more(seen, "Keep to compare with")
    client = clients.client_of_name(seen.desk, "Brightside")
    assert client is not None
    assert len(kept_issues(seen.desk, client.id)) == 1
    seen.sees("Kept to compare with")
    nobodys = given.keep(seen.desk, given.report(), "")
    seen.main.go(Route(Place.INSPECTOR, nobodys))
    seen.settle()
    more(seen, "Keep to compare with")
    seen.sees("Whose newsletter is this?")
    back(seen)


def test_a_forgotten_report_gives_way_to_the_ways_in_and_comes_back_by_undo(seen: Window) -> None:
    more(seen, "Forget this report")
    seen.sees("Drop a test email here")
    assert inspections.recent(seen.desk) == []
    seen.keys("Ctrl+Z")
    seen.sees("Looked at before", "Brightside 119 test.eml")


def test_its_dialogs_open_over_it(seen: Window) -> None:
    for opener in ("Change", "Open them one by one"):
        seen.click(opener)
        assert QApplication.activeModalWidget() is not None
        back(seen)
    more(seen, "What was meant")
    assert QApplication.activeModalWidget() is not None
    back(seen)


def test_a_report_of_a_step_leads_back_to_its_run(seen: Window) -> None:
    from mistakejournal.services import runs, starters

    listed = starters.add_from_starter(seen.desk, "nl_send").id
    run = runs.start_run(seen.desk, listed).id
    step = runs.run_file(seen.desk, run).steps[0].id
    assert not seen.has("Back to the run")
    kept = inspections.keep_report(seen.desk, given.report(), run_step_id=step).id
    seen.main.go(Route(Place.INSPECTOR, kept))
    seen.settle()
    seen.click("Back to the run")
    assert seen.main.place is Place.RUN
