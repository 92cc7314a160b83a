from __future__ import annotations

from PySide6.QtCore import Qt

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback.lookbacks import begin_look_back, remove_look_back
from mistakejournal.services.promises import settle_promise
from mistakejournal.ui.lookback.guide import Guide
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.button import Button
from tests.services import autumn


def go(window, row_id="", detail=""):
    window.main.go(Route(Place.LOOK_BACK, row_id, detail))
    window.settle()


def test_the_go_menu_leads_to_the_beginning_and_a_period_to_its_first_step(window):
    autumn.make(window.desk, window.clock)
    window.main.deeds.do("look_back")
    window.settle()
    window.sees("Five minutes, once a week")
    go(window, "month")
    window.sees("What went right", "Step 1 of 6")
    guide = window.main.current().findChild(Guide)
    go(window, "month")
    assert window.main.current().findChild(Guide) is guide
    assert window.main.current().foot_height() > 0


def test_one_that_is_gone_leads_to_the_beginning(window):
    known = begin_look_back(window.desk, Period.WEEK, "Week of 16 November").id
    remove_look_back(window.desk, known)
    go(window, known)
    window.sees("Five minutes, once a week")


def test_a_step_shows_what_changed_elsewhere_when_it_is_seen_again(window):
    known = autumn.make(window.desk, window.clock)
    go(window, "week", "promises")
    window.sees("Kept")
    window.click("Today")
    window.main.context.perform(lambda: settle_promise(window.desk, known.promise, "kept"))
    go(window)
    assert not window.has("Kept")


def test_no_act_lies_under_enter_when_it_was_begun_by_a_key(window):
    go(window)
    begin = next(one for one in window.main.findChildren(Button) if one.isVisible() and one.text() == "Begin")
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    window.keys("Return")
    window.settle()
    window.keys("Return")
    window.settle()
    window.sees("What was caught", "Step 1 of 4")
    assert isinstance(window.main.focusWidget(), Guide)
