"""Dates are saved for a calendar from the menu, by keyboard alone, without a client's name by default."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.promises import settle_promise
from mistakejournal.ui.calendar_dialog import CalendarDialog, open_calendar
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.toggle import Toggle
from tests.ui.accessibility import complaints
from tests.ui.window import Window


@pytest.fixture
def incident(window: Window) -> str:
    client = add_client(window.desk, "The Brightside Podcast").id
    return start_incident(window.desk, title="The link", client_id=client).id


@pytest.fixture
def promise(window: Window, incident: str) -> str:
    with window.desk.journal.write() as writing:
        return writing.add(
            "promises", incident_id=incident, title="The list", due_on=date(2026, 11, 24), due_time="14:00",
            zone="Europe/Berlin",
        )  # fmt: skip


def titles(path: Path) -> dict[str, str]:
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(one["SUMMARY"]): str(one["STATUS"]) for one in events}


def dialog(window: Window) -> CalendarDialog:
    window.main.deeds.do("save_calendar")
    window.settle()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, CalendarDialog)
    return shown


@pytest.mark.row("H3")
def test_dates_are_saved_by_keyboard_and_saving_again_brings_them_up_to_date(
    window: Window, promise: str, saves_to: list[str], tmp_path: Path
) -> None:
    saves_to.append(str(tmp_path / "dates"))
    shown = dialog(window)
    assert complaints(shown) == []
    window.sees("1 date.")
    window.keys("Return")
    assert Path(saves_to[0]).name == "Mistake Journal.ics"
    assert titles(tmp_path / "dates.ics") == {"Promised: The list": "CONFIRMED"}
    window.sees("1 date saved as dates.ics")
    with window.desk.journal.write() as writing:
        writing.add("promises", incident_id=writing_incident(window), title="More", due_on=date(2026, 12, 1))
    settle_promise(window.desk, promise, "kept")
    saves_to[:] = [str(tmp_path / "dates.ics")]
    dialog(window)
    window.keys("Return")
    assert titles(tmp_path / "dates.ics") == {
        "Promised: More": "CONFIRMED",
        "Done or taken away": "CANCELLED",
    }


def writing_incident(window: Window) -> str:
    row = window.desk.journal.read_one("SELECT id FROM incidents")
    assert row is not None
    return str(row["id"])


def test_clients_are_named_where_that_is_wanted(
    window: Window, promise: str, saves_to: list[str], tmp_path: Path
) -> None:
    saves_to.append(str(tmp_path / "dates.ics"))
    dialog(window)
    window.find("With client names", Toggle).setFocus()
    window.keys("Space")
    window.click("Choose where")
    assert list(titles(tmp_path / "dates.ics")) == ["Promised: The list (The Brightside Podcast)"]


def test_no_place_chosen_saves_nothing_and_the_question_stays(
    window: Window, promise: str, saves_to: list[str]
) -> None:
    saves_to.append("")
    shown = dialog(window)
    window.click("Choose where")
    assert shown.isVisible()
    window.keys("Esc")
    assert not shown.isVisible()


def test_a_folder_that_cannot_take_it_is_said(
    window: Window, promise: str, saves_to: list[str], tmp_path: Path
) -> None:
    saves_to.append(str(tmp_path / "none" / "dates.ics"))
    shown = dialog(window)
    window.click("Choose where")
    shown.reject()
    window.settle()
    window.sees("It couldn’t be saved there.")


def test_where_nothing_has_a_day_that_is_said(window: Window, incident: str) -> None:
    window.main.deeds.do("save_calendar")
    window.settle()
    window.sees("Nothing has a day yet: no schedule, no promise, no follow-up.")
    open_calendar(window.main, window.main.context, incident)
    window.settle()
    window.sees("Nothing here has a day yet.")


def test_it_can_be_read_at_200_percent(window: Window, promise: str, qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    shown = dialog(window)
    assert complaints(shown) == []
    shown.reject()
