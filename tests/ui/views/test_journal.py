"""The Journal: a list that is searched and gone through by keys, and the page each incident reads as."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.services.clients import add_client
from mistakejournal.services.closing import close_incident
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.services.incidents import edit_incident, note_near_miss, remove_incident, start_incident
from mistakejournal.services.outcomes import record_verified
from mistakejournal.services.preferences import settings
from mistakejournal.ui.journal.reading import Moment
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.line_delegate import ID
from mistakejournal.ui.widgets.line_list import LineList
from mistakejournal.ui.widgets.timeline_row import TimelineRow
from tests.ui import accessibility
from tests.ui.views import story
from tests.ui.window import Window

WAIT = 300


def show(window: Window, row: str = "") -> None:
    window.main.activateWindow()
    window.main.go(Route(Place.JOURNAL, row))
    window.settle()


def rows(window: Window) -> LineList:
    found = window.main.view(Place.JOURNAL).findChild(LineList)
    assert isinstance(found, LineList)
    return found


def titles(window: Window) -> list[str]:
    model = rows(window).model()
    return [model.index(row, 0).data() for row in range(model.rowCount(QModelIndex()))]


def three(window: Window) -> list[str]:
    """Note three incidents on three days; give them newest first."""
    made = []
    for title in ("Old address on the invoice", "Friday resend not scheduled", "Last week’s podcast link"):
        made.insert(0, start_incident(window.desk, title=title).id)
        window.clock.advance(days=1)
    return made


def shown(window: Window) -> str:
    return window.main.view(Place.JOURNAL)._page.incident_id


def test_nothing_here_is_fine_and_a_near_miss_can_be_noted(window: Window) -> None:
    show(window)
    assert "Nothing here, and that’s fine" in window.words()
    window.click("Note a near miss")
    window.type_into("What was caught", "Old link in the draft")
    window.keys("Return")
    window.settle()
    assert titles(window) == ["Old link in the draft"]
    assert window.has("Caught")


def test_the_empty_journal_leads_to_a_sample(window: Window) -> None:
    show(window)
    window.click("See a sample")
    assert window.main.context.sample


@pytest.mark.row("K6")
def test_the_whole_story_reads_as_a_page(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    window.clock.advance(days=1)
    show(window, known.incident)
    window.sees("Serious", "Interrupted, carried on", "Last week’s podcast link")
    window.sees("The Brightside Podcast · Newsletter · Tuesday, 24 November")
    window.sees("26 minutes", "until Theo knew", "Option A", "A correction at 11:48")
    window.sees("1 week", "of the new step, one catch")
    window.sees("What happened since", "It caught one", "What was said", "In my words", "Because")
    told = window.words()
    page = [moment.accessibleName() for moment in window.main.findChildren(Moment)]
    assert page == [
        "Interrupted at step 2",
        "It went off course at step 2",
        "I found it",
        "Panic, shame",
        "Put right",
        "Told Theo, with 2 options",
        "Theo chose option A",
        f"New step 3: {story.STEP}",
        "Looked at again: Newsletter: send",
        "The step caught one",
        "Check-in 1 of 2",
    ]
    assert "Away for 14 minutes. Carried on. The draft is open where I left it." in told
    assert "Seen: /episodes/73" in told
    assert "What changed" in told
    assert "What was said" in told
    assert known.message.strip() in told
    assert f"“{known.check_in}”" in told
    assert "I took the call at step 2\nI ticked it without looking" in told
    assert "for me only" not in told


def test_what_the_timeline_tells_is_reached_by_tab_and_copied(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    show(window, known.incident)
    moment = window.find("I found it", Moment)
    assert moment.focusPolicy() & Qt.FocusPolicy.TabFocus
    moment.setFocus()
    window.keys("Ctrl+A", "Ctrl+C")
    assert window.clipboard().startswith("I found it\n")


def test_times_stand_once_a_day_with_their_day(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    show(window, known.incident)
    times = [row._when.text() for row in window.main.findChildren(TimelineRow)]
    assert times[0] == "24 Nov, 9:30"
    assert times[2] == "10:14"
    assert [time for time in times if "," in time] == ["24 Nov, 9:30", "1 Dec, 15:00"]


@pytest.mark.row("C8")
def test_what_was_said_is_copied_word_for_word(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    show(window, known.incident)
    window.click("Copy what was said")
    assert window.clipboard() == known.message


@pytest.mark.row("L1")
def test_search_finds_as_you_type_in_every_text_and_esc_shows_all_again(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    three(window)
    show(window)
    window.keys("Ctrl+F")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Search the journal"
    QTest.keyClicks(field, "old")
    assert set(titles(window)) == {
        "Old link in the draft",
        "Last week’s podcast link",
        "Old address on the invoice",
    }
    QTest.keyClicks(field, " lin")
    assert set(titles(window)) == {"Old link in the draft", "Last week’s podcast link"}
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(titles(window)) == 5
    QTest.keyClicks(field, "podcast lin")  # both are of the Brightside Podcast
    assert set(titles(window)) == {"Old link in the draft", "Last week’s podcast link"}
    remove_incident(window.desk, known.incident)
    QTest.keyClicks(field, "k")
    assert len(titles(window)) == 2
    assert known.incident not in [rows(window).model().index(row, 0).data(ID) for row in range(2)]


@pytest.mark.row("L1")
def test_what_is_not_there_is_said_and_everything_is_one_click_away(window: Window) -> None:
    three(window)
    show(window)
    window.type_into("Search the journal", "zebra")
    assert "Nothing in the journal fits this." in window.words()
    window.wait(WAIT)
    assert shown(window) == ""
    window.click("Show everything")
    assert len(titles(window)) == 3
    assert window.find("Search the journal").text() == ""


def test_client_cause_and_time_narrow_the_list(window: Window) -> None:
    client = add_client(window.desk, "Oak & Ember").id
    made = three(window)
    edit_incident(window.desk, made[2], client_id=client)
    set_causes(window.desk, made[1], ["forgot"])
    window.clock.advance(days=30)
    note_near_miss(window.desk, "Unfilled name")
    show(window)
    view = window.main.view(Place.JOURNAL)._list
    for chip, label, found in (
        (view.filters.menus["client_id"], "Oak & Ember", ["Old address on the invoice"]),
        (view.filters.menus["cause"], "Forgot to come back to it", ["Friday resend not scheduled"]),
        (view.filters.when, "This month", ["Unfilled name"]),
    ):
        next(one for one in chip.menu().actions() if one.text().replace("&&", "&") == label).trigger()
        assert titles(window) == found
        chip.menu().actions()[0].trigger()
    assert len(titles(window)) == 4


def test_keys_go_through_the_list_and_enter_leads_to_the_page_and_esc_back(window: Window) -> None:
    made = three(window)
    show(window)
    assert QApplication.focusWidget() is rows(window)
    assert shown(window) == made[0]
    window.keys("Down")
    window.wait(WAIT)
    assert shown(window) == made[1]
    window.keys("J", "K")
    window.keys("Return")
    assert shown(window) == made[1]
    assert QApplication.focusWidget().text() == "Continue"
    window.keys("Escape")
    assert QApplication.focusWidget() is rows(window)
    window.keys("Ctrl+F", "Down")
    assert QApplication.focusWidget() is rows(window)


def test_a_click_opens_at_once_and_keeps_the_focus_in_the_list(window: Window) -> None:
    made = three(window)
    show(window)
    view = rows(window)
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(window) == made[2]
    assert QApplication.focusWidget() is view


def test_a_link_from_elsewhere_opens_its_incident_even_behind_a_filter(window: Window) -> None:
    made = three(window)
    show(window)
    window.type_into("Search the journal", "podcast")
    assert len(titles(window)) == 1
    show(window, made[2])
    assert shown(window) == made[2]
    assert rows(window).current_id() == made[2]
    window.main.go(Route(Place.TODAY))
    show(window, made[1])
    assert shown(window) == made[1]


def test_an_incident_far_back_shows_its_page_all_the_same(window: Window) -> None:
    first = start_incident(window.desk, title="The very first").id
    for number in range(101):
        window.clock.advance(minutes=1)
        start_incident(window.desk, title=f"Incident {number}")
    show(window, first)
    assert shown(window) == first
    edit_incident(window.desk, first, title="The very first one")
    window.main.context.changed.emit(frozenset({"incidents"}))
    assert "The very first one" in window.words()
    assert shown(window) == first


def test_a_change_keeps_selection_focus_and_scroll_place(window: Window) -> None:
    for number in range(40):
        window.clock.advance(minutes=1)
        start_incident(window.desk, title=f"Incident {number}")
    show(window)
    view = rows(window)
    for _press in range(20):
        QTest.keyClick(view, Qt.Key.Key_Down)
    window.wait(WAIT)
    here, scrolled = view.current_id(), view.verticalScrollBar().value()
    assert scrolled > 0
    desk = window.desk
    window.main.context.perform(lambda: start_incident(desk, title="A new one"))
    window.settle()
    assert view.current_id() == here == shown(window)
    assert view.verticalScrollBar().value() == scrolled
    assert QApplication.focusWidget() is view


@pytest.mark.row("O2")
def test_delete_goes_into_the_bin_shows_the_next_one_and_undo_brings_it_back(window: Window) -> None:
    made = three(window)
    show(window, made[1])
    menu = window.find("More", within="").menu()
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    window.settle()
    assert made[1] not in [
        rows(window).model().index(row, 0).data(rows(window).model().ID) for row in range(2)
    ]
    assert shown(window) == made[2]
    window.click("Undo")
    assert len(titles(window)) == 3


def test_the_last_one_deleted_leaves_the_empty_page(window: Window) -> None:
    row = start_incident(window.desk, title="Old address").id
    show(window, row)
    desk = window.desk
    window.main.context.perform(lambda: remove_incident(desk, row))
    window.settle()
    assert "Nothing here, and that’s fine" in window.words()


def test_continue_opens_the_flow_where_she_left_it_and_edit_opens_own(window: Window) -> None:
    row = start_incident(window.desk, title="Old address").id
    edit_incident(window.desk, row, page="feel")
    show(window, row)
    window.click("Continue")
    assert window.main.place is Place.FLOW
    assert window.desk.journal.read_one("SELECT page FROM incidents")["page"].startswith("feel")
    show(window, row)
    window.click("Edit")
    assert "my part" in window.words().lower()


def test_a_closed_incident_is_reopened_here(window: Window) -> None:
    row = start_incident(window.desk, title="Old address").id
    edit_incident(window.desk, row, level=1, told_at=window.clock.now(), fixed_at=window.clock.now())
    record_verified(window.desk, row, "exactly")
    close_incident(window.desk, row, "It was small", "Nobody else")
    show(window, row)
    window.sees("Closed")
    window.click("Reopen")
    window.sees("Open", "Opened again", "Continue")


def test_the_learned_step_leads_to_its_checklist(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    show(window, known.incident)
    asked = []
    window.main.context.requested.disconnect(window.main.go)
    window.main.context.requested.connect(asked.append)
    window.click("Open checklist")
    assert [(route.place, route.id) for route in asked] == [(Place.CHECKLIST, known.checklist)]


@pytest.mark.row("P2")
@pytest.mark.parametrize(("width", "height", "scale"), [(900, 640, 1.0), (1280, 800, 2.0)])
def test_where_room_is_short_list_and_page_take_turns(
    window: Window, qapp: QApplication, width: int, height: int, scale: float
) -> None:
    made = three(window)
    window.main.resize(width, height)
    apply_theme(qapp, load_theme("light", text_scale=scale))
    show(window)
    assert rows(window).isVisible()
    assert not window.has("Continue")
    window.keys("Down", "Return")
    assert not rows(window).isVisible()
    assert shown(window) == made[1]
    assert accessibility.complaints(window.main.current()) == []
    window.click("All of the journal")
    assert rows(window).isVisible()
    assert QApplication.focusWidget() is rows(window)
    assert accessibility.complaints(window.main.current()) == []
    window.main.resize(1280, 800)
    apply_theme(qapp, load_theme("light"))
    window.settle()
    assert rows(window).isVisible()
    assert window.has("Continue")


def test_the_seam_stays_where_it_was_put(window: Window) -> None:
    three(window)
    show(window)
    halves = window.main.view(Place.JOURNAL)._halves
    halves.setSizes([500, 527])
    put = halves.sizes()
    window.main.go(Route(Place.TODAY))
    assert dict(settings(window.desk).splitters)["journal"]
    window.close()
    window.open()
    show(window)
    assert window.main.view(Place.JOURNAL)._halves.sizes() == put


@pytest.mark.row("P1")
def test_everything_is_named_reached_and_large_enough(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    show(window, known.incident)
    assert accessibility.complaints(window.main.current()) == []
    assert accessibility.too_wide(window.main, 1280, 800) == []


@pytest.mark.parametrize("title", ["  ", "Ω" * 300, "x" * 4000, "عنوان 🎧 link", "<b>bold</b> & {curly}"])
def test_any_title_and_any_text_reads_as_it_is(window: Window, title: str) -> None:
    row = start_incident(window.desk, title=title, what_happened="word " * 20_000).id
    show(window, row)
    assert shown(window) == row
    assert accessibility.clipped(window.main.current()) == []
