"""A journal whose content came from elsewhere opens on Today, wherever somebody sat in it."""

from __future__ import annotations

from mistakejournal.services.incidents import start_incident
from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.arriving import open_arrived
from mistakejournal.ui.routes import Place


def test_the_place_that_came_with_it_is_forgotten(window):
    start_incident(window.desk, title="Old link")
    change_settings(window.desk, sitting=("settings", "", "", "0", ""))
    before = window.main
    open_arrived(window.main.context, window.path)
    window.settle()
    assert window.main is not before
    assert window.main.place is Place.TODAY
