"""Each act does what it says: from its key while the menu bar is hidden, and from the menus."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.services.clients import add_client, list_clients
from mistakejournal.services.incidents import remove_incident, start_incident
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.actions import ACTS
from mistakejournal.ui.palette.overlay import PaletteOverlay
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import current_theme


@pytest.fixture
def kept(window):
    """Give a journal with one incident, so that Today is not the first run."""
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    window.main.go(Route(Place.TODAY))
    window.settle()
    return window


def names(window):
    return [line.client.name for line in list_clients(window.desk)]


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("F8", Place.FLOW),
        ("Ctrl+1", Place.TODAY),
        ("Ctrl+2", Place.CHECKLISTS),
        ("Ctrl+3", Place.INSPECTOR),
        ("Ctrl+4", Place.JOURNAL),
        ("Ctrl+6", Place.CLIENTS),
        ("Ctrl+,", Place.SETTINGS),
    ],
)
def test_a_key_opens_its_place_although_the_menu_bar_is_hidden(kept, keys, place):
    assert not kept.main.menuBar().isVisible()
    kept.keys(keys)
    assert kept.main.place is place


def test_each_act_can_be_done_from_the_window(window):
    assert {action.text() for action in window.main.actions()} >= {
        window.main.deeds.actions[one.code].text() for one in ACTS
    }


@pytest.mark.row("A1")
def test_the_key_of_the_bad_day_is_hers_to_choose(window):
    window.main.context.perform(lambda: change_settings(window.desk, wrong_key="F9"))
    assert window.main.deeds.actions["something_went_wrong"].shortcut() == QKeySequence("F9")
    window.keys("F8")
    assert window.main.place is Place.FIRST_RUN
    window.keys("F9")
    assert window.main.place is Place.FLOW


def test_something_earlier_skips_the_pause(window):
    window.main.deeds.do("earlier")
    window.settle()
    assert window.main.place is Place.FLOW
    assert "First, stop. Breathe." not in window.words()


@pytest.mark.parametrize(
    ("code", "words"), [("quick_incident", "What happened"), ("near_miss", "What was caught")]
)
def test_one_line_can_be_noted(window, code, words):
    window.main.deeds.do(code)
    window.settle()
    assert window.has(words)
    window.keys("Esc")


@pytest.mark.row("O2")
def test_undo_and_redo_lead_back_and_forth_and_the_menu_names_the_act(window):
    actions = window.main.deeds.actions
    window.main.context.perform(lambda: add_client(window.desk, "Brightside"))
    assert actions["undo"].text() == "Undo add client"
    window.keys("Ctrl+Z")
    assert names(window) == []
    assert (actions["undo"].text(), actions["redo"].text()) == ("Undo", "Redo add client")
    window.keys("Ctrl+Shift+Z")
    assert names(window) == ["Brightside"]


def test_with_nothing_to_undo_it_says_so(window):
    window.main.deeds.do("undo")
    window.main.deeds.do("redo")
    window.settle()
    assert "There is nothing to do again" in window.words()


def test_in_a_field_undo_takes_back_what_was_typed_there_first(window):
    window.main.go(Route(Place.SETTINGS))
    window.settle()
    window.main.context.perform(lambda: add_client(window.desk, "Brightside"))
    field = window.find("Your name")
    window.type_into("Your name", "Alma")
    window.main.deeds.do("undo")
    assert field.text() == ""
    assert names(window) == ["Brightside"]
    window.main.deeds.do("redo")
    assert field.text() == "Alma"
    field.setText("")  # her own typing is through, so undo is about the data again
    window.main.deeds.do("undo")
    assert names(window) == []


@pytest.mark.parametrize(("code", "name"), [("theme_dark", "dark"), ("theme_light", "light")])
def test_a_theme_is_worn_at_once(window, code, name):
    window.main.deeds.do(code)
    assert current_theme().name == name
    assert settings(window.desk).theme == name


def test_the_system_may_choose_the_theme_again(window):
    window.main.deeds.do("theme_dark")
    window.main.deeds.do("theme_system")
    assert settings(window.desk).theme == "system"


@pytest.mark.row("P2")
def test_text_grows_and_shrinks_by_keys_within_its_bounds(window):
    for _press in range(12):
        window.keys("Ctrl++")
    assert current_theme().text_scale == pytest.approx(2.0)
    for _press in range(12):
        window.keys("Ctrl+-")
    assert current_theme().text_scale == pytest.approx(0.9)


def test_find_goes_to_the_field_of_the_place_or_to_the_palette(kept):
    kept.keys("Ctrl+F")
    overlay = kept.main.findChild(PaletteOverlay)
    assert overlay is not None
    assert overlay.isVisible()
    kept.keys("Esc")
    kept.main.go(Route(Place.SETTINGS))
    kept.settle()
    field = kept.find("Your name", QLineEdit)
    field.setObjectName("search")
    kept.keys("Ctrl+F")
    assert QApplication.focusWidget() is field


def test_an_undone_removal_is_in_the_open_list_again(kept):
    (button,) = kept.all("~^Old link, ")[:1]
    kept.main.context.perform(lambda: remove_incident(kept.desk, button.item.id))
    kept.settle()
    assert not kept.has("~^Old link, ")
    kept.keys("Ctrl+Z")
    assert kept.has("~^Old link, ")


def test_every_act_goes_to_a_place_or_does_something(window):
    assert {one.code for one in ACTS if one.place is None} <= set(window.main.deeds._deeds)


def test_quit_closes_the_window(window):
    window.main.deeds.do("quit")
    assert not window.main.isVisible()


def test_the_sample_opens_from_the_menu(window):
    window.main.deeds.do("open_sample")
    window.settle()
    assert window.main.context.sample
