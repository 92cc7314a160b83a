"""Every kind of step in a run of the real window, by its keys."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QRadioButton

from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.services import checklists, facts, listfacts, runs, steps, ticks
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.stepviews.wait import WaitView
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import clipped, names, targets
from tests.ui.runner.newsletter import states
from tests.ui.window import Window

LINK = "https://brightsidepod.fm/episodes/73"
OLD = "https://brightsidepod.fm/episodes/72"
KNOWN = {"issue": "119", "link": LINK, "date": "Tuesday 1 December"}


def make_list(window: Window, *kinds: tuple[str, str, dict[str, str]]) -> str:
    """Make a list whose brief has an issue number, a link and a date."""
    desk = window.desk
    list_id = checklists.add_checklist(desk, "Newsletter").id
    for name, kind in (("Issue", "number"), ("Link", "link"), ("Date", "date_weekday")):
        listfacts.add_fact(desk, list_id, name, kind)
    for title, kind, params in kinds:
        steps.add_step(desk, list_id, title, kind=kind, params=params)
    return list_id


def begin(window: Window, list_id: str) -> str:
    run_id = runs.start_run(window.desk, list_id).id
    facts.set_facts(window.desk, run_id, KNOWN)
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    return run_id


def type_and_check(window: Window, text: str) -> None:
    """Space brings the cursor into the field of the step, Enter says that it is checked."""
    window.clock.advance(minutes=1)
    window.keys("Space")
    QTest.keyClicks(QApplication.focusWidget(), text)
    window.keys("Return")


@pytest.mark.row("E7")
def test_every_kind_of_step_is_proven_in_its_own_way_by_keys_alone(window: Window) -> None:
    list_id = make_list(
        window,
        ("Rename the draft", "tick", {"compare": "issue"}),
        ("Type the subject line", "type", {"expect": "subject"}),
        ("Date in the header", "value", {"expect": "date_weekday", "compare": "date"}),
        ("Open the link", "link", {"compare": "link"}),
        ("Send yourself a test", "test", {"compare": "link"}),
        ("Which list?", "choose", {"options": "Weekly readers\nEverybody"}),
        ("Wait, then look at the overview", "wait", {"seconds": "900"}),
    )
    run_id = begin(window, list_id)
    window.sees("Issue in the brief: 119")
    window.keys("Space")
    type_and_check(window, "Wool, and what it costs")
    type_and_check(window, "Tue 1 Dec")
    type_and_check(window, LINK)
    type_and_check(window, LINK)
    window.clock.advance(minutes=1)
    window.keys("Space")
    assert isinstance(QApplication.focusWidget(), QRadioButton)
    window.keys("Space", "Return")
    window.clock.advance(minutes=1)
    window.keys("Space")
    window.sees("Other work is fine meanwhile.")
    window.clock.advance(minutes=15)
    window.keys("Space")
    file = runs.run_file(window.desk, run_id)
    assert {step.kind for step in file.steps} == set(KINDS) - {"inspect"}  # in test_inspected_step.py
    assert [step.evidence for step in file.steps] == [
        "",
        "Wool, and what it costs",
        "Tue 1 Dec",
        LINK,
        LINK,
        "Weekly readers",
        "",
    ]
    assert file.complete


@pytest.mark.row("F4")
def test_another_value_than_the_briefs_wants_a_change_or_one_line_why_it_is_right(window: Window) -> None:
    list_id = make_list(
        window, ("Date in the header", "value", {"expect": "date_weekday", "compare": "date"})
    )
    run_id = begin(window, list_id)
    type_and_check(window, "Tue 8 Dec")
    assert states(window, run_id) == ["open"]
    window.sees("Different: the brief says Tuesday 1 December.")
    QTest.keyClicks(QApplication.focusWidget(), "ok")
    window.keys("Return")
    assert states(window, run_id) == ["open"]
    window.sees("One line of reason, then it goes on.")
    QTest.keyClicks(QApplication.focusWidget(), "Theo moved it a week")
    window.keys("Return")
    (step,) = runs.run_file(window.desk, run_id).steps
    assert (step.state.value, step.evidence, step.note) == ("done", "Tue 8 Dec", "Theo moved it a week")


def test_another_link_than_the_briefs_is_said_and_can_be_ticked(window: Window) -> None:
    run_id = begin(window, make_list(window, ("Open the link", "link", {"compare": "link"})))
    window.clock.advance(minutes=1)
    window.type_into("Where did the link land?", OLD)
    window.sees(f"Different: the brief says {LINK}.")
    window.keys("Return")
    assert states(window, run_id) == ["done"]


def test_a_wait_outlives_a_restart_of_the_app(window: Window) -> None:
    run_id = begin(window, make_list(window, ("Wait", "wait", {"seconds": "900"})))
    window.click("Start the wait")
    window.close()
    window.open()
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    window.sees("Other work is fine meanwhile.")
    window.click("Wait", QCheckBox)
    assert states(window, run_id) == ["open"]
    window.clock.advance(minutes=15)
    window.click("Wait", QCheckBox)
    assert states(window, run_id) == ["done"]


def test_a_wait_goes_on_earlier_with_a_line_of_reason(window: Window) -> None:
    run_id = begin(window, make_list(window, ("Wait", "wait", {"until": "23:00"})))
    window.sees("Wait until 23:00.")
    window.keys("Space")
    assert not any(
        one.text() == "Checked" and one.isVisible() for one in window.main.findChildren(QPushButton)
    )
    window.click("Go on earlier")
    QTest.keyClicks(QApplication.focusWidget(), "The overview is there")
    window.keys("Return")
    (step,) = runs.run_file(window.desk, run_id).steps
    assert (step.state.value, step.evidence) == ("done", "The overview is there")


def test_the_keys_stay_at_a_wait_that_begins_and_ends(window: Window) -> None:
    run_id = begin(window, make_list(window, ("Wait", "wait", {"seconds": "900"}), ("Send", "tick", {})))
    window.click("Start the wait")
    window.keys("Space")  # too early: the key goes where going on earlier is asked for
    assert QApplication.focusWidget() is window.find("Go on earlier")
    window.clock.advance(minutes=15)
    wait_view(window).outdated.emit()
    assert QApplication.focusWidget() is window.find("Wait", QCheckBox)
    window.keys("Space")
    assert states(window, run_id) == ["done", "open"]


def wait_view(window: Window) -> WaitView:
    return next(view for view in window.main.findChildren(WaitView) if view.isVisible())


def test_who_began_a_wait_by_a_click_presses_nothing_else_by_space(window: Window) -> None:
    run_id = begin(window, make_list(window, ("Wait", "wait", {"seconds": "900"}), ("Send", "tick", {})))
    window.find("Start the wait").setFocus()
    window.click("Start the wait")
    assert QApplication.focusWidget() is window.find("Wait", QCheckBox)
    window.clock.advance(minutes=15)
    window.keys("Space")
    assert states(window, run_id) == ["done", "open"]


def test_each_kind_can_be_used_by_everybody_also_at_large_text(window: Window, qapp: QApplication) -> None:
    params = {"expect": "date_weekday", "compare": "issue,link,date", "options": "Weekly\nEverybody"}
    list_id = make_list(window, *((f"A step of the kind {code}", code, params) for code in KINDS))
    run_id = begin(window, list_id)
    found: list[object] = []
    for step in runs.run_file(window.desk, run_id).steps:
        ticks.keep_evidence(window.desk, step.id, "Mon 8 Dec" if KINDS[step.kind].asks else "")
    for theme, scale, size in (
        ("light", 1.0, (1280, 800)),
        ("dark", 2.0, (1280, 800)),
        ("light", 1.5, (900, 640)),
    ):
        apply_theme(qapp, load_theme(theme, text_scale=scale))
        window.main.resize(*size)
        for place, code in enumerate(KINDS):
            window.find(f"A step of the kind {code}", QCheckBox).setFocus()
            window.settle()
            wrong = [*names(window.main), *targets(window.main), *clipped(window.main)]
            found += [(scale, place, code, complaint) for complaint in wrong]
    assert found == []


def test_what_was_copied_is_no_choice(window: Window) -> None:
    run_id = begin(window, make_list(window, ("Which list?", "choose", {"options": "Weekly\nEverybody"})))
    QApplication.clipboard().setText("Launch list")
    window.keys("Escape", "Ctrl+V")
    assert runs.run_file(window.desk, run_id).steps[0].evidence == ""
    window.keys("Space")
    assert isinstance(QApplication.focusWidget(), QRadioButton)
