"""After a crash or a kill the window opens on the page and the field she was at (A8)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import checklists, clients, incidents, runs, starters
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.sitting import QUIET_MS, Sitting, unpacked
from tests.ui.window import CONTENT, Window


def rest(window: Window) -> tuple[str, ...]:
    """Do nothing for a moment; give what is noted then."""
    window.wait(QUIET_MS + 200)
    return settings(window.desk).sitting


def crash(window: Window, noted: tuple[str, ...]) -> None:
    """Leave the journal as a kill leaves it, then start again."""
    window.close()
    desk = open_desk(window.path, window.clock, CONTENT).desk
    change_settings(desk, sitting=noted)
    close_desk(desk)
    window.open()


def focus_name() -> str:
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus is not None else ""


@pytest.mark.row("A8")
def test_after_a_crash_the_flow_opens_on_the_same_page_and_field(window: Window) -> None:
    window.click("Something went wrong")
    window.keys("Ctrl+2")
    window.type_into("What happened", "The date in the subject was last week’s")
    rest(window)  # the incident begins with what is saved of it
    noted = rest(window)
    assert noted[:2] == ("flow", window.main.current().row_shown()[0])
    assert noted[1]
    crash(window, noted)
    assert window.main.place is Place.FLOW
    assert focus_name() == "What happened"
    assert "The date in the subject was last week’s" in window.words()


@pytest.mark.row("A8")
def test_after_a_crash_a_clients_card_opens_with_the_cursor_in_the_same_field(window: Window) -> None:
    client = clients.add_client(window.desk, "Brightside").id
    window.main.go(Route(Place.CLIENTS, client))
    field = window.find("Email")
    field.setFocus()
    noted = rest(window)
    assert noted == ("clients", client, "", "Email", "0")
    crash(window, noted)
    assert window.main.view(Place.CLIENTS).row_shown() == (client, "")
    assert focus_name() == "Email"


@pytest.mark.row("A8")
def test_after_a_crash_every_place_shows_its_row_again(window: Window) -> None:
    desk = window.desk
    checklist = starters.add_from_starter(desk, "nl_send").id
    step = checklists.checklist_file(desk, checklist).steps[2].id
    run = runs.start_run(desk, checklist).id
    incident = incidents.start_incident(desk, title="A wrong date").id
    incidents.start_incident(desk, title="A later one")
    for place, row, detail in (
        (Place.CHECKLIST, checklist, step),
        (Place.RUN, run, ""),
        (Place.RUNS, checklist, ""),
        (Place.JOURNAL, incident, ""),
        (Place.LOOK_BACK, "week", ""),
        (Place.SETTINGS, "", "privacy"),
        (Place.CHECKLISTS, "", ""),
    ):
        window.main.go(Route(place, row, detail))
        shown = window.main.current().row_shown()
        assert not row or shown[0] == row
        noted = Sitting(place, *shown).packed()
        crash(window, noted)
        assert (window.main.place, window.main.current().row_shown()) == (place, shown)


def test_closed_in_order_the_next_start_is_today(window: Window) -> None:
    window.main.go(Route(Place.SETTINGS))
    assert rest(window)[0] == "settings"
    window.close()
    window.open()
    assert window.main.place is Place.FIRST_RUN
    assert settings(window.desk).sitting == ()


def test_what_she_was_at_is_tried_once_so_that_a_page_that_crashes_does_not_do_so_again(
    window: Window,
) -> None:
    crash(window, Sitting(Place.SETTINGS).packed())
    assert str(window.main.place) == "settings"
    assert settings(window.desk).sitting == ()


def test_a_row_that_is_gone_leads_to_today_and_a_field_that_is_gone_to_the_page(window: Window) -> None:
    gone = incidents.start_incident(window.desk, title="A wrong date").id
    incidents.remove_incident(window.desk, gone)
    crash(window, Sitting(Place.FLOW, gone).packed())
    assert window.main.place is Place.FIRST_RUN
    crash(window, Sitting(Place.SETTINGS, field="No such field", nth=3).packed())
    assert str(window.main.place) == "settings"


@pytest.mark.parametrize(
    "stored", [(), ("settings",), ("nowhere", "", "", "", "0"), ("today", "", "", "", "x")]
)
def test_what_is_stored_broken_is_no_sitting(stored: tuple[str, ...]) -> None:
    assert unpacked(stored) is None


@pytest.mark.parametrize("place", [one for one in Place if one is not Place.FIRST_RUN])
def test_a_row_that_no_longer_is_there_keeps_no_window_from_opening(window: Window, place: Place) -> None:
    crash(window, Sitting(place, "01a20cad-1740-7126-b5e9-979cc15743a9").packed())
    assert window.main.current().isVisible()
