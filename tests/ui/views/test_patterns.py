"""Patterns: one sentence, four figures, every number leads to its rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui import accessibility
from tests.ui.patterns import autumn
from tests.ui.window import Window

LOOKS = (
    ("light", 1.0, (1280, 800)),
    ("dark", 1.0, (900, 640)),
    ("dark", 2.0, (1280, 800)),
    ("light", 1.5, (900, 640)),
)


@pytest.fixture
def ids(window: Window) -> dict[str, str]:
    """Give the rows of an autumn; Patterns is open."""
    found = autumn.fill(window.desk)
    window.main.activateWindow()
    window.keys("Ctrl+5")
    window.sees("Is the fix holding?", "What was behind them")
    return found


def figure(window: Window, title: str) -> QWidget:
    return window.find(f"~^{title}")


def go_to(window: Window, title: str, number: str) -> None:
    """Go to a number by keys alone, from the figure on."""
    figure(window, title).setFocus(Qt.FocusReason.TabFocusReason)
    window.keys("Home")
    for _ in range(30):
        if number in figure(window, title).accessibleName():
            return
        window.keys("Right")
    raise AssertionError(f"{title} has no {number}")


def journal_rows(window: Window) -> list[str]:
    window.settle()
    assert window.main.place is Place.JOURNAL
    rows = window.find("Incidents, newest first")
    model = rows.model()
    window.wait(30)
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.row("K2")
def test_a_fix_shows_its_verdict_and_opens_what_it_stands_on_by_keys(
    window: Window, ids: dict[str, str]
) -> None:
    go_to(window, "Is the fix holding", "Open the link, Newsletter")
    name = figure(window, "Is the fix holding").accessibleName()
    assert "It caught one" in name
    window.keys("Return")
    assert {row.split("\n")[0].split(",")[0] for row in journal_rows(window)} == {
        "Old link",
        "Old link again",
    }
    window.keys("Ctrl+5")
    assert figure(window, "Is the fix holding").hasFocus()  # back at the very number
    assert figure(window, "Is the fix holding").accessibleName() == name
    go_to(window, "Is the fix holding", "Caught, 20 Oct")
    window.keys("Space")
    window.sees("Old link again")
    window.keys("Ctrl+5")
    go_to(window, "Is the fix holding", "Step added")
    window.keys("Return")
    assert window.main.place is Place.CHECKLIST


def test_tab_goes_through_the_head_as_it_reads(window: Window, ids: dict[str, str]) -> None:
    passed = []
    for _ in range(6):
        at = window.main.focusWidget()
        passed.append(at.text() or at.accessibleName())
        window.keys("Tab")
    assert passed == [
        "Look back", "Read as text", "Client", "Kind of work", "6 months", "Print or save the figures",
    ]  # fmt: skip


@pytest.mark.row("K3")
def test_near_misses_are_counted_apart_and_never_as_incidents(window: Window, ids: dict[str, str]) -> None:
    go_to(window, "Reached a client", "October 2026: 1 near miss, caught first")
    window.keys("Return")
    assert [row.split(",")[0] for row in journal_rows(window)] == ["Old link again"]
    window.keys("Ctrl+5")
    go_to(window, "Reached a client", "October 2026: 1 incident reached a client")
    window.keys("Return")
    assert [row.split(",")[0] for row in journal_rows(window)] == ["Late post"]


@pytest.mark.row("K4")
def test_times_are_dots_with_who_found_it_first_beside_them(window: Window, ids: dict[str, str]) -> None:
    window.sees("Half of 2 within", "I found it first: 2 of 4")
    told = figure(window, "From finding it").accessibleDescription()
    assert told == "Dots are incidents. Left out: 2, where the client knew first"
    window.click("I found it first: 2 of 4")
    assert {row.split(",")[0] for row in journal_rows(window)} == {"Old link", "Late post"}
    window.keys("Ctrl+5")
    go_to(window, "From finding it", "2 h")
    window.keys("Return")
    window.sees("Late post")
    window.keys("Ctrl+5")
    window.click("Put right")
    window.sees("From telling to putting it right")


def test_a_cause_opens_its_incidents_by_a_click(window: Window, ids: dict[str, str]) -> None:
    go_to(window, "What was behind them", "Typing or numbers: 1 of 4 incidents")
    window.keys("Return")
    assert [row.split(",")[0] for row in journal_rows(window)] == ["Typo in the title"]


def test_the_rows_of_a_number_lead_back_to_it(window: Window, ids: dict[str, str]) -> None:
    go_to(window, "What was behind them", "Typing or numbers: 1 of 4 incidents")
    window.keys("Return")
    window.settle()
    window.sees("Back to patterns")
    window.keys("Escape")
    assert window.main.place is Place.PATTERNS
    assert "Typing or numbers" in figure(window, "What was behind them").accessibleName()
    assert figure(window, "What was behind them").hasFocus()
    window.keys("Return")
    window.settle()
    window.click("Back to patterns")
    assert window.main.place is Place.PATTERNS
    window.keys("Ctrl+4")
    window.settle()
    assert not window.has("Back to patterns"), "she came by herself, and is where she wants to be"
    window.keys("Escape")
    assert window.main.place is Place.JOURNAL


def test_client_work_and_time_are_chosen_and_the_sentence_follows(
    window: Window, ids: dict[str, str]
) -> None:
    page = window.main.current()
    window.sees("Taking something for done is behind three of four.")
    window.click("3 months")
    window.sees("September", "of 4")
    window.click("~^Client: ")
    client = next(one for one in QApplication.activePopupWidget().actions() if one.text() == "Harlow")
    client.trigger()
    QApplication.activePopupWidget().close()
    window.sees("What was behind them: Took it for done or known: 1 of 1 incident")
    assert page is window.main.current()


def test_new_numbers_come_while_the_last_ones_stay(window: Window, ids: dict[str, str]) -> None:
    window.main.context.perform(lambda: start_incident(window.desk, title="One more"))
    assert "1 of 4 incidents" in figure(window, "What was behind them").accessibleName() or window.has(
        "~3 of 4 incidents"
    )
    window.sees("3 of 5 incidents")


def test_the_figures_read_as_text_and_back(window: Window, ids: dict[str, str]) -> None:
    window.click("Read as text")
    window.sees("From finding it to telling the client", "Show figures")
    table = window.find("What was behind them")
    assert table.model().index(0, 0).data() == "Took it for done or known"
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Cause"
    window.click("Copy as text")
    assert "Took it for done or known\t3\t3 of 4" in window.clipboard()
    window.click("Show figures")
    window.sees("3 of 4 incidents")


def test_under_three_entries_there_is_a_sentence_and_a_way_to_the_journal(window: Window) -> None:
    start_incident(window.desk, title="The only one")
    window.main.activateWindow()
    window.keys("Ctrl+5")
    window.sees("Patterns need a little time", "You have one so far.", "See a sample")
    assert accessibility.complaints(window.main) == []
    window.click("Open the journal")
    assert window.main.place is Place.JOURNAL
    for number in range(2):
        start_incident(window.desk, title=f"One more {number}")
    window.main.context.changed.emit(frozenset({"incidents"}))
    window.keys("Ctrl+5")
    window.sees("What was behind them")


def test_looking_back_is_offered(window: Window, ids: dict[str, str]) -> None:
    window.click("Look back")
    assert window.main.place is Place.LOOK_BACK


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_figures_can_be_used_in_every_look(window: Window, ids: dict[str, str], qapp, look) -> None:
    theme, scale, size = look
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    window.settle()
    assert accessibility.complaints(window.main) == []
    assert accessibility.too_wide(window.main, *size) == []
    window.click("Read as text")
    window.settle()
    assert accessibility.complaints(window.main) == []


def test_keys_bring_a_number_into_view(window: Window, ids: dict[str, str]) -> None:
    window.main.resize(900, 640)
    window.settle()
    go_to(window, "Is the fix holding", "Caught")
    view = figure(window, "Is the fix holding")
    assert not view.visibleRegion().isEmpty()


def test_the_place_is_found_from_everywhere(window: Window, ids: dict[str, str]) -> None:
    window.main.go(Route(Place.TODAY))
    window.click("Patterns")
    assert window.main.place is Place.PATTERNS
