"""Sharing my screen (P4): what is painted is looked at, for that is what others see."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from mistakejournal.services import checklist_list, clients, incidents, runs
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.clients.forget_dialog import ForgetDialog
from mistakejournal.ui.mini.holder import MiniHolder
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.lessons import Lessons
from mistakejournal.ui.theme.veil import name_plainly, wear_veil
from mistakejournal.ui.widgets.icon_button import IconButton
from tests.ui.painted import painted
from tests.ui.window import Window

NAMES = re.compile(r"Achebe|Devon|Slow Stitch|Hanna|Ferrer|\bLuz\b", re.IGNORECASE)
"""Of the clients of the sample."""


OPEN = "Wrong weekday next to the workshop date"
"""What is open in the sample."""


@pytest.fixture(autouse=True)
def lifted() -> Iterator[None]:
    """Leave nothing hidden behind."""
    yield
    wear_veil(None)
    name_plainly(False)


@pytest.fixture
def sample(window: Window) -> Window:
    """Give the window over the sample, whose client has a name and a story."""
    window.click("Open sample")
    return window


def test_what_is_painted_can_be_read_by_this_test(sample: Window) -> None:
    sample.main.go(Route(Place.CLIENTS))
    sample.settle()
    assert NAMES.search(painted(sample.main))


@pytest.mark.row("P4")
@pytest.mark.parametrize(
    "place", [one for one in Place if one not in (Place.FIRST_RUN, Place.RUN, Place.RUNS, Place.CHECKLIST)]
)
def test_one_key_hides_every_name_in_every_place(sample: Window, place: Place) -> None:
    sample.keys("F2")
    sample.main.go(Route(place))
    sample.wait(150)
    seen = painted(sample.main)
    assert seen
    assert not NAMES.search(seen), [line for line in seen.split("\n") if NAMES.search(line)]


@pytest.mark.row("P4")
def test_the_key_hides_what_is_on_the_screen_already_and_shows_it_again(sample: Window) -> None:
    client = clients.client_names(sample.desk)[0][0]
    for place, row in ((Place.CLIENTS, ""), (Place.CLIENTS, client), (Place.TODAY, "")):
        sample.main.go(Route(place, row))
        sample.wait(150)
        before = painted(sample.main)
        assert NAMES.search(before)
        sample.keys("F2")
        assert not NAMES.search(painted(sample.main))
        sample.keys("F2")
        assert NAMES.findall(painted(sample.main)) == NAMES.findall(before)


@pytest.mark.row("P4")
def test_the_open_list_the_open_incident_and_the_lessons_are_away(sample: Window) -> None:
    sample.main.resize(1280, 800)
    sample.settle()
    assert painted(sample.main).count(OPEN) == 2  # the card and the Open list
    sample.keys("F2")
    assert f"\n{OPEN}\n" not in painted(sample.main)
    assert "Your rule" not in painted(sample.main)
    assert "Mistake" not in painted(sample.main)
    sample.keys("F2")
    assert painted(sample.main).count(OPEN) == 2


@pytest.mark.row("P4")
def test_the_lessons_before_a_run_are_away(sample: Window) -> None:
    lists = {line.name: line.id for line in checklist_list.list_checklists(sample.desk)}
    run = runs.start_run(sample.desk, lists["Newsletter send"]).id
    sample.main.go(Route(Place.RUN, run))
    sample.wait(150)
    lessons = sample.main.findChild(Lessons)
    assert lessons is not None
    assert lessons.isVisible()
    sample.keys("F2")
    assert not lessons.isVisible()
    sample.keys("F2")
    assert lessons.isVisible()


@pytest.mark.row("P4")
def test_a_quiet_line_says_that_something_is_hidden_and_how_it_comes_back(sample: Window) -> None:
    words = "Others can see this screen: names, lessons and the Open list are hidden."
    sample.keys("F2")
    assert sample.has(words)
    assert sample.main.windowTitle() == "Journal"
    sample.click("Show them again")
    assert not sample.has(words)
    assert sample.main.windowTitle() == "Mistake Journal"


@pytest.mark.row("P4")
def test_it_is_still_so_from_the_first_paint_after_a_restart(window: Window) -> None:
    clients.add_client(window.desk, "Achebe Coaching", "Devon Achebe")
    window.keys("F2")
    window.close()
    window.open()
    window.main.go(Route(Place.CLIENTS))
    assert not NAMES.search(painted(window.main))
    clients.add_client(window.desk, "Hearth & Loaf", "Ines Duarte")
    window.main.context.changed.emit(frozenset({"clients"}))
    assert "Hearth" not in painted(window.main)
    window.keys("F2")


@pytest.mark.row("P4")
def test_windows_are_named_journal_where_that_is_set(window: Window) -> None:
    window.main.context.perform(lambda: change_settings(window.desk, plain_title=True))
    assert window.main.windowTitle() == "Journal"
    client = clients.add_client(window.desk, "Achebe Coaching", "Devon Achebe").id
    dialog = ForgetDialog(window.main.context, client, window.main)
    assert dialog.windowTitle() == "Journal"
    assert dialog.accessibleName() == "Forget Achebe Coaching?"
    dialog.reject()
    window.main.context.perform(lambda: change_settings(window.desk, plain_title=False))
    assert window.main.windowTitle() == "Mistake Journal"


@pytest.mark.row("P4")
def test_the_key_hides_in_an_open_question_too(window: Window) -> None:
    client = clients.add_client(window.desk, "Achebe Coaching", "Devon Achebe").id
    dialog = ForgetDialog(window.main.context, client, window.main)
    with_names = dialog.windowTitle()
    dialog.open()
    window.settle()
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    window.settle()
    assert not NAMES.search(painted(dialog))
    assert dialog.windowTitle() == "Journal"
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    window.settle()
    assert NAMES.search(painted(dialog))
    assert dialog.windowTitle() == with_names
    dialog.reject()


@pytest.mark.row("P4")
def test_what_is_hidden_is_copied_and_saved_as_it_is(sample: Window) -> None:
    client = clients.client_names(sample.desk)[0][0]
    sample.main.go(Route(Place.CLIENTS, client))
    sample.keys("F2")
    sample.main.go(Route(Place.TODAY))
    sample.click("~Copy line")
    assert NAMES.search(sample.clipboard())
    assert NAMES.search(clients.get_client(sample.desk, client).contact)


@pytest.mark.row("P4")
def test_the_mini_runner_leaves_the_front_and_comes_back_to_it(sample: Window) -> None:
    run = runs.start_run(sample.desk, checklist_list.list_checklists(sample.desk)[0].id).id
    sample.main.context.mini_wanted.emit(run)
    sample.settle()
    holder = sample.main.findChild(MiniHolder)
    assert holder is not None
    assert holder.mini is not None
    mini, on_top = holder.mini, Qt.WindowType.WindowStaysOnTopHint
    sample.main.activateWindow()
    assert mini.windowFlags() & on_top
    sample.main.deeds.do("share_screen")
    assert not mini.windowFlags() & on_top
    assert mini.isVisible()
    assert mini.windowTitle() == "Journal"
    sample.main.deeds.do("share_screen")
    assert mini.windowFlags() & on_top
    assert mini.windowTitle() != "Journal"
    assert settings(sample.desk).mini_in_front
    mini.close()


@pytest.mark.row("P4")
def test_names_stay_hidden_through_runs_flow_editor_and_palette(sample: Window) -> None:
    desk = sample.desk
    incident = incidents.list_incidents(desk)[0].id
    lists = checklist_list.list_checklists(desk)
    run = runs.start_run(desk, lists[0].id).id
    sample.keys("F2")
    routes = [Route(Place.FLOW, incident, page) for page in ("own", "feel", "fix", "apologize", "follow_up")]
    routes += [Route(Place.CHECKLIST, lists[0].id), Route(Place.RUNS, lists[0].id), Route(Place.RUN, run)]
    for route in routes:
        sample.main.go(route)
        sample.wait(150)
        seen = painted(sample.main)
        assert not NAMES.search(seen), (route, [line for line in seen.split("\n") if NAMES.search(line)])
    sample.main.deeds.do("palette")
    sample.type_into("What to find or do", "coach")
    sample.wait(200)
    assert not NAMES.search(painted(sample.main))
    sample.keys("Esc")


@pytest.mark.row("P4")
def test_what_shows_under_the_pointer_names_nobody(window: Window) -> None:
    clients.add_client(window.desk, "Achebe Coaching", "Devon Achebe")
    window.keys("F2")
    button = IconButton("x", "Remove Devon’s notes", parent=window.main.centralWidget())
    button.show()
    spot = QPoint(2, 2)
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, spot, button.mapToGlobal(spot)))
    assert QToolTip.text() == "Remove •••’s notes"
    QToolTip.hideText()
    window.keys("F2")
