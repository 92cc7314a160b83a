"""Settings take effect at once, stay for the next start, and refuse with a sentence what they can't take."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSlider

from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.nav_button import NavButton
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.views.settings import SettingsView
from tests.faults.trouble import only_to_be_read


@pytest.fixture
def at_settings(window):
    window.main.go(Route(Place.SETTINGS))
    window.settle()
    return window


def stored(window):
    """Give what she has set; where she sits is noted by itself."""
    return replace(settings(window.desk), sitting=())


def test_ctrl_comma_opens_them(window):
    window.keys("Ctrl+,")
    assert window.main.place is Place.SETTINGS


@pytest.mark.row("P2")
def test_the_window_changes_its_clothes_at_once_and_keeps_them(at_settings):
    at_settings.click("Dark")
    assert current_theme().name == "dark"
    at_settings.close()
    at_settings.open()
    assert current_theme().name == "dark"
    assert stored(at_settings).theme == "dark"


def test_text_grows_by_keys(at_settings):
    slider = at_settings.find("Text size", QSlider)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    at_settings.settle()
    assert stored(at_settings).text_size == 110
    assert current_theme().text_scale == pytest.approx(1.1)
    assert at_settings.has("110 %", QLabel)


def test_text_grows_by_dragging_once_the_handle_is_let_go(at_settings):
    slider = at_settings.find("Text size", QSlider)
    slider.setSliderDown(True)
    slider.setSliderPosition(150)
    assert stored(at_settings).text_size == 100
    slider.setSliderDown(False)
    assert stored(at_settings).text_size == 150


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("Less movement", "reduced_motion"),
        ("Start an incident with the pause", "start_with_pause"),
        ("Keep feelings in the journal", "keep_feelings"),
        ("Point out blaming words", "hints"),
        ("Ask whether I was called away", "ask_after_gap"),
    ],
)
def test_a_switch_is_stored_with_the_click(at_settings, name, setting):
    before = bool(getattr(stored(at_settings), setting))
    at_settings.click(name)
    assert getattr(stored(at_settings), setting) is not before


@pytest.mark.row("A12")
def test_your_details_are_stored_when_the_field_is_left(at_settings):
    at_settings.type_into("Your name", "Alma Reyes")
    at_settings.keys("Tab")
    at_settings.type_into("Currency", "EUR")
    at_settings.keys("Tab")
    assert (stored(at_settings).name, stored(at_settings).currency) == ("Alma Reyes", "EUR")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [("Currency", "euro", "three capital letters"), ("Your day starts at", "nine", "like 09:00")],
)
def test_what_does_not_fit_stays_in_the_field_with_a_sentence(at_settings, field, typed, said):
    before = stored(at_settings)
    line = at_settings.type_into(field, typed)
    at_settings.keys("Tab")
    assert line.text() == typed
    assert said in at_settings.words()
    assert stored(at_settings) == before
    at_settings.type_into(field, "EUR" if field == "Currency" else "08:30")
    at_settings.keys("Tab")
    assert said not in at_settings.words()
    assert stored(at_settings) != before


@pytest.mark.row("A8")
def test_what_is_typed_is_stored_within_two_seconds_and_half_a_time_is_no_reason_to_speak(at_settings):
    at_settings.type_into("Your name", "Maya")
    at_settings.wait(1_000)
    assert stored(at_settings).name == "Maya"
    at_settings.type_into("Your day starts at", "8")
    at_settings.wait(1_000)
    assert stored(at_settings).day_starts == "09:00"
    assert not at_settings.has("~A time looks like")
    at_settings.keys("Tab")
    at_settings.sees("A time looks like")


@pytest.mark.row("A8")
def test_what_could_not_be_saved_stays_in_the_field_and_is_saved_later(at_settings):
    with only_to_be_read(at_settings.desk.journal):
        at_settings.type_into("Your name", "Maya")
        at_settings.keys("Tab")
        at_settings.main.context.changed.emit(frozenset({"settings"}))
        assert at_settings.find("Your name").text() == "Maya"
        assert not stored(at_settings).name
    at_settings.wait(2_000)
    assert stored(at_settings).name == "Maya"


def test_working_days_are_chips(at_settings):
    at_settings.click("Saturday")
    assert 5 in stored(at_settings).working_days


def test_a_list_stores_what_is_chosen(at_settings):
    box = at_settings.find("90 seconds")  # on Linux a closed list is named after what is chosen
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert stored(at_settings).breath_seconds == 120


def test_a_change_made_elsewhere_is_shown(at_settings):
    at_settings.main.context.perform(lambda: change_settings(at_settings.desk, name="Alma"))
    assert at_settings.find("Your name").text() == "Alma"


def test_the_list_jumps_to_its_section_and_marks_it(at_settings):
    at_settings.click("Your details", NavButton)
    view = at_settings.main.current()
    assert isinstance(view, SettingsView)
    assert view._page.verticalScrollBar().value() > 0
    assert view._jumps["details"].is_marked()
    view._page.verticalScrollBar().setValue(0)
    assert view._jumps["look"].is_marked()


def test_a_section_can_be_asked_for(window):
    window.main.go(Route(Place.SETTINGS, detail="details"))
    window.settle()
    window.main.go(Route(Place.SETTINGS, detail="details"))
    assert window.main.current()._page.verticalScrollBar().value() > 0
    window.main.go(Route(Place.SETTINGS, detail="nothing of ours"))
    assert window.main.place is Place.SETTINGS


def test_a_narrow_window_gives_the_list_up(at_settings):
    def titles():
        labels = at_settings.main.current().findChildren(QLabel)
        return sum(label.text() == "Settings" and label.isVisible() for label in labels)

    assert at_settings.has("Appearance", NavButton)
    assert titles() == 1
    at_settings.main.resize(900, 640)
    at_settings.settle()
    assert not at_settings.has("Appearance", NavButton)
    assert titles() == 1, "the page says it instead"


def test_it_says_where_the_journal_is(at_settings):
    words = at_settings.words().replace("\N{ZERO WIDTH SPACE}", "")
    assert str(at_settings.path) in words
