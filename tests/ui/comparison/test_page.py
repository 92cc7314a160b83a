"""Past runs compared, from their list, for eyes and for ears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from mistakejournal.services import interruptions, runs, ticks
from mistakejournal.ui.comparison.page import ComparisonPage
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.words.runs import clear_labels
from tests.ui.accessibility import complaints
from tests.ui.runner.newsletter import make_list
from tests.ui.window import Window


@pytest.fixture
def list_id(window: Window) -> str:
    """Three finished runs, two of them interrupted at the second step."""
    desk = window.desk
    list_id = make_list(desk, learned=False)
    for number in range(3):
        run_id = runs.start_run(desk, list_id).id
        for place, step in enumerate(runs.run_file(desk, run_id).steps):
            if place == 1 and number:
                interruptions.call_away(desk, run_id)
                window.clock.advance(minutes=14)
                interruptions.come_back(desk, run_id, "carry_on", "saved")
            window.clock.advance(minutes=3 if place == 2 else 1)
            ticks.tick_step(desk, step.id)
        runs.finish_run(desk, run_id, clear_labels(window.clock.local().date()))
        window.clock.advance(days=7)
    window.main.go(Route(Place.RUNS, list_id, "lists"))
    window.settle()
    return list_id


def rows(window: Window) -> list[str]:
    page = window.main.current().findChild(ComparisonPage)
    assert page is not None
    model = page.rows.model()
    said = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(said)) for row in range(model.rowCount())]


def test_what_stands_out_is_said_and_each_step_has_a_row(window: Window, list_id: str) -> None:
    window.click("Compared")
    window.sees(
        "The last 3 runs. Step 3 usually takes longest: 3 min. Most interruptions came at step 2: 2 of 2."
    )
    assert rows(window)[1] == "2. Change the subject line, 2 interruptions: called away, usually 1 min"
    assert rows(window)[2] == "3. Update the podcast link, usually 3 min"


def test_enter_opens_the_step_in_its_checklist(window: Window, list_id: str) -> None:
    window.click("Compared")
    window.keys("Down", "Return")
    assert window.main.place is Place.CHECKLIST


def test_the_runs_are_one_click_away_and_another_list_begins_with_them(window: Window, list_id: str) -> None:
    window.click("Compared")
    window.click("Runs")
    assert window.find("Past runs, newest first").isVisible()
    window.click("Compared")
    other = make_list(window.desk, learned=False)
    window.main.go(Route(Place.RUNS, other, "lists"))
    window.settle()
    assert not window.has("Compared")  # nothing to compare without a run
    window.sees("No past runs yet.")


def test_one_run_is_not_compared(window: Window, list_id: str) -> None:
    other = make_list(window.desk, learned=False)
    run_id = runs.start_run(window.desk, other).id
    runs.drop_run(window.desk, run_id)
    window.main.go(Route(Place.RUNS, other, "lists"))
    window.settle()
    window.click("Compared")
    window.sees("Two finished runs are needed before anything can be compared.")


@pytest.mark.parametrize(("theme", "scale", "size"), [("light", 1.0, (1280, 800)), ("dark", 2.0, (900, 640))])
def test_everybody_can_use_it(window: Window, qapp: QApplication, list_id: str, theme, scale, size) -> None:
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    window.click("Compared")
    assert complaints(window.main) == []
    page = window.main.current().findChild(ComparisonPage)
    QApplication.sendEvent(page.rows.viewport(), QEvent(QEvent.Type.Leave))
    assert not page.grab().isNull()
