"""The menu of a row is filled when it is opened, and says which row it belongs to."""

from __future__ import annotations

from datetime import date

from mistakejournal.services import followplan
from mistakejournal.services.incidents import incident_file
from mistakejournal.ui.wizard.parts.row_menu import RowMenu, fill_for_follow_up
from tests.ui.wizard import story


def test_what_is_planned_can_be_moved_put_off_and_left_out(qtbot, desk, session):
    session.resume(story.told(desk))
    followplan.add_follow_up(desk, session.id, "See the numbers", date(2026, 11, 28))
    own = next(one for one in incident_file(desk, session.id).follow_ups if one.code == "own")
    menu = RowMenu(lambda menu: fill_for_follow_up(menu, session, own, button))
    button = menu
    qtbot.addWidget(menu)
    menu.set_name("See the numbers")
    assert menu.accessibleName() == "More for See the numbers"
    for _opened in range(2):
        menu.menu().aboutToShow.emit()
    assert [action.text() for action in menu.menu().actions() if action.text()] == [
        "Change the day…",
        "Snooze until tomorrow",
        "Snooze for three days",
        "Leave it out, with a reason…",
    ]
