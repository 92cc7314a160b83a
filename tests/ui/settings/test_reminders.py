"""Reminders in Settings: each takes effect at once, by keyboard, with a name of its own."""

from __future__ import annotations

import pytest

from mistakejournal.services.preferences import settings
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.settings.reminders import reminder_rows
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.toggle import Toggle


@pytest.fixture
def page(window):
    window.main.go(Route(Place.SETTINGS, detail="reminders"))
    window.settle()
    return window


@pytest.mark.row("J5")
def test_each_is_set_by_keyboard_and_holds_at_once(page):
    for name in ("Remind me here at these times", "Quiet at weekends", "Show titles in notifications"):
        page.find(name, Toggle).setFocus()
        page.keys("Space")
    stored = settings(page.desk)
    assert (stored.remind_here, stored.quiet_weekends, stored.names_in_notices) == (False, False, True)
    for name in ("Quiet from", "Quiet until"):
        next(one for one in page.main.findChildren(Select) if one.accessibleName() == name).setFocus()
        page.keys("Down")
    assert (settings(page.desk).quiet_from, settings(page.desk).quiet_until) == ("18:30", "09:00")


def test_where_the_desktop_has_no_tray_there_is_no_word_of_it(page, qtbot):
    assert not page.has("Stay in the tray for reminders")
    rows = list(reminder_rows(True))
    for row in rows:
        qtbot.addWidget(row)
    assert rows[-1].name == "stay_in_tray"
