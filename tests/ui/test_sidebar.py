"""The sidebar follows what is open, marks the place in view, and becomes a rail of icons."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from mistakejournal.services import incidents
from mistakejournal.ui.nav_button import NavButton
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.sidebar import RAIL, WIDTH, Sidebar
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.services.brightside import make


@pytest.fixture
def sidebar(window):
    found = window.main.findChild(Sidebar)
    assert found is not None
    return found


def marked(sidebar):
    return [button.text() for button in sidebar.findChildren(NavButton) if button.is_marked()]


@pytest.mark.parametrize(
    ("place", "mark"),
    [
        (Place.TODAY, "Today"),
        (Place.CHECKLISTS, "Checklists"),
        (Place.RUN, "Checklists"),
        (Place.INSPECTOR, "Inspector"),
        (Place.SETTINGS, None),
    ],
)
def test_the_place_in_view_is_marked_or_the_one_it_belongs_to(sidebar, place, mark):
    sidebar.show_place(place)
    assert marked(sidebar) == ([mark] if mark else [])


def test_a_place_opens_by_click(window):
    window.main.context.perform(lambda: incidents.start_incident(window.desk, title="Old link"))
    window.main.go(Route(Place.SETTINGS))
    window.click("Today", NavButton)
    assert window.main.place is Place.TODAY


@pytest.mark.row("B3")
def test_what_is_open_stands_there_and_resumes_with_one_click(window, sidebar):
    done = window.main.context.perform(lambda: incidents.start_incident(window.desk, title="Old link"))
    window.settle()
    window.click("Old link, Pause")
    assert window.main.place is Place.FLOW
    assert not sidebar.isVisible()
    window.main.context.perform(lambda: incidents.remove_incident(window.desk, done.id))
    assert not window.has("Old link, Pause")


def test_a_change_that_is_no_business_of_it_is_left_alone(window, sidebar, monkeypatch):
    asked = []
    monkeypatch.setattr(sidebar, "_show_open", lambda: asked.append(1))
    window.main.context.changed.emit(frozenset({"settings"}))
    window.main.context.changed.emit(frozenset({"incidents"}))
    assert asked == [1]


def test_a_client_named_anew_is_named_anew_in_the_open_list(window):
    brightside = make(window.desk)
    window.main.context.perform(
        lambda: incidents.start_incident(window.desk, title="Old link", client_id=brightside.client)
    )
    window.settle()
    assert window.has("~^Old link, The Brightside Podcast")


def test_a_narrow_window_shows_a_rail_of_icons_with_their_names(window, sidebar):
    assert sidebar.width() == WIDTH
    window.main.resize(900, 640)
    window.settle()
    assert sidebar.width() == RAIL
    for name in ("Something went wrong", "Search or jump to", "Today", "Clients", "Menu", "Settings"):
        assert window.has(name), name
    assert not window.has("Only on this laptop")
    window.main.resize(1280, 800)
    window.settle()
    assert sidebar.width() == WIDTH


def test_large_text_needs_the_width_and_gets_it(window, sidebar, qapp):
    apply_theme(qapp, load_theme("light", text_scale=1.5))
    window.settle()
    assert sidebar.width() < WIDTH
    apply_theme(qapp, load_theme("light"))


@pytest.mark.parametrize("width", [1280, 900])
def test_the_menu_stands_in_one_place_at_a_time(window, width):
    window.main.resize(width, 700)
    window.settle()
    assert len(window.all("Menu", QWidget)) == 1
