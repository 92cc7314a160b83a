"""A step that inspects the newsletter, in the real window (E7, F4, I11)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from mistakejournal.domain.run import StepState
from mistakejournal.services import interruptions, runs
from mistakejournal.services.evidence import step_evidence
from mistakejournal.services.inspections import of_step
from mistakejournal.services.keptissues import kept_issues
from mistakejournal.ui.inspector import ways_in
from mistakejournal.ui.inspector.drop_zone import DropZone
from mistakejournal.ui.inspector.place_dialog import PlaceDialog
from mistakejournal.ui.routes import Place
from mistakejournal.ui.runner.run_view import RunView
from mistakejournal.ui.runner.step_list import StepList
from mistakejournal.ui.runner.stepviews.inspect import InspectView
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import clipped, names, targets
from tests.ui.runner.inspected import RIGHT, STEP, TEST, drop, hand_in, open_run, step_of, wait_for_another
from tests.ui.window import Window

SAME = "Listen to this week’s episode"


def step(window: Window, run_id: str):
    return next(one for one in runs.run_file(window.desk, run_id).steps if one.kind == "inspect")


@pytest.mark.row("I11")
@pytest.mark.row("F4")
def test_an_open_strong_finding_wants_a_fix_or_a_typed_reason_before_the_tick(window: Window) -> None:
    run_id = open_run(window)
    window.keys("Space")
    assert QApplication.focusWidget() is window.find("Paste the mail")  # nothing was read yet
    hand_in(window, run_id, TEST)
    window.sees("to look at before this goes out", SAME)
    window.find(STEP, QCheckBox).setFocus()
    window.keys("Space")
    assert step(window, run_id).state is StepState.OPEN
    QTest.keyClicks(QApplication.focusWidget(), "ok")
    window.keys("Return")
    assert step(window, run_id).state is StepState.OPEN
    QTest.keyClicks(QApplication.focusWidget(), "Theo wants the old episode once more")
    window.keys("Return")
    done = step(window, run_id)
    assert (done.state, done.note) == (StepState.DONE, "Theo wants the old episode once more")
    assert "still open" in done.evidence
    assert of_step(window.desk, done.id) is not None


@pytest.mark.row("I11")
def test_where_a_reason_is_asked_for_it_says_what_the_next_issue_is_compared_with(window: Window) -> None:
    run_id = open_run(window)
    hand_in(window, run_id, TEST)
    window.sees("Inspect the mended test too: the next issue is compared with it.")
    reason = window.find("Mend it and inspect again, or say in one line why it stays", QLineEdit)
    assert "Inspect the mended test too" in reason.accessibleDescription()
    hand_in(window, run_id, RIGHT)
    assert "Mended already?" not in window.words()


@pytest.mark.row("I11")
def test_after_a_fix_it_is_inspected_again_and_ticked_without_a_word(window: Window) -> None:
    run_id = open_run(window)
    hand_in(window, run_id, TEST)
    first = of_step(window.desk, step_of(window, run_id))
    window.click("Inspect again")
    assert QApplication.focusWidget() is window.find("Paste the mail")
    window.clock.advance(minutes=3)
    hand_in(window, run_id, RIGHT)
    found = of_step(window.desk, step_of(window, run_id))
    assert first is not None
    assert found is not None
    assert found.inspection.id == first.inspection.id
    assert found.report.strong == ()
    assert not window.has("Mend it and inspect again, or say in one line why it stays")
    window.find(STEP, QCheckBox).setFocus()
    window.keys("Space")
    assert step(window, run_id).state is StepState.DONE


def test_what_is_meant_needs_no_reason_and_can_be_undone(window: Window) -> None:
    run_id = open_run(window)
    hand_in(window, run_id, TEST)
    seen = of_step(window.desk, step_of(window, run_id))
    assert seen is not None
    for _ in seen.report.strong:
        button = window.find("It’s meant")
        menu = button.menu()  # type: ignore[attr-defined]  # of a MenuHolder
        menu.actions()[0].trigger()
        window.settle()
    assert not window.has("Mend it and inspect again, or say in one line why it stays")
    window.main.context.undo()
    window.settle()
    assert window.has("Mend it and inspect again, or say in one line why it stays")


@pytest.mark.row("I11")
def test_show_leads_to_the_place_in_the_inspector_and_back_to_the_run(window: Window) -> None:
    run_id = open_run(window)
    hand_in(window, run_id, TEST)
    window.click("See the whole report")
    assert window.main.place is Place.INSPECTOR
    window.click("Back to the run")
    assert window.main.place is Place.RUN
    window.click("Show")
    assert window.main.place is Place.INSPECTOR
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PlaceDialog))
    window.settle()
    assert dialog.isVisible()
    dialog.close()


def test_a_mail_is_dropped_anywhere_on_the_run_or_on_the_step(window: Window) -> None:
    run_id = open_run(window)
    zone = next(one for one in window.main.findChildren(DropZone) if one.isVisible())
    assert drop(zone, TEST)
    wait_for_another(window, step_of(window, run_id))
    window.sees(SAME)


def test_the_copied_mail_is_pasted_by_its_key_with_its_links(window: Window) -> None:
    run_id = open_run(window)
    html = (
        '<p>Hi Theo</p><p><a href="https://brightsidepod.example/episodes/72">'
        "Listen to this week’s episode</a></p>"
    )
    data = QMimeData()
    data.setHtml(html)
    window.main.findChild(InspectView)._session.offer(data)  # a clipboard outlives Python's own data
    wait_for_another(window, step_of(window, run_id))
    seen = of_step(window.desk, step_of(window, run_id))
    assert seen is not None
    assert [one.link.words for one in seen.report.links] == ["Listen to this week’s episode"]
    window.click("Inspect again")
    QApplication.clipboard().setText("Hi Theo, see https://brightsidepod.example/episodes/73")
    window.clock.advance(minutes=1)
    window.keys("Ctrl+V")
    wait_for_another(window, step_of(window, run_id), seen)
    again = of_step(window.desk, step_of(window, run_id))
    assert again is not None
    assert again != seen


def test_a_picture_dropped_on_the_run_is_kept_beside_it(window: Window, tmp_path: Path) -> None:
    run_id = open_run(window)
    picture = tmp_path / "preview.png"
    picture.write_bytes(b"\x89PNG")
    view = window.main.findChild(RunView)
    assert view is not None
    assert drop(view.findChildren(StepList)[0], picture)
    for _ in range(250):
        if step_evidence(window.desk, [step(window, run_id).id]):
            break
        QTest.qWait(20)
    window.sees("preview.png")
    assert step(window, run_id).evidence == ""  # a picture is no report


def test_with_an_empty_clipboard_it_says_what_to_do(window: Window) -> None:
    open_run(window)
    QApplication.clipboard().clear()
    window.click("Paste the mail")
    window.sees("No words were copied yet.")


def test_a_file_that_can_not_be_read_leaves_the_step_as_it_was(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_id = open_run(window)
    monkeypatch.setattr(ways_in, "choose_open_file", lambda *_args: Path("/nowhere/test.eml"))
    window.click("Open a file")
    window.sees("test.eml")
    assert step(window, run_id).evidence == ""
    assert window.has("Paste the mail")


def test_a_report_of_before_a_break_is_only_a_grey_hint(window: Window) -> None:
    run_id = open_run(window)
    hand_in(window, run_id, RIGHT)
    line = step(window, run_id).evidence
    interruptions.call_away(window.desk, run_id)
    window.main.context.perform(lambda: interruptions.come_back(window.desk, run_id, "top"))
    window.settle()
    window.find(STEP, QCheckBox).setFocus()
    window.settle()
    window.sees(f"Before the break: {line}")
    assert window.has("Paste the mail")
    window.keys("Space")
    assert step(window, run_id).state is not StepState.DONE
    hand_in(window, run_id, RIGHT)
    assert step(window, run_id).evidence


@pytest.mark.row("I11")
def test_the_report_stays_with_the_run_and_its_issue_is_kept_to_compare_with(window: Window) -> None:
    run_id = open_run(window)
    hand_in(window, run_id, RIGHT)
    for title in (STEP, "Schedule it"):
        window.clock.advance(minutes=1)
        window.find(title, QCheckBox).setFocus()
        window.keys("Space")
    window.click("Clear to send")
    file = runs.run_file(window.desk, run_id)
    assert file.run.state == "done"
    seen = of_step(window.desk, step_of(window, run_id))
    assert seen is not None
    assert seen.inspection.client_id
    assert len(kept_issues(window.desk, seen.inspection.client_id)) == 2
    assert "links" not in file.run.clear_line  # what was inspected is a matter of hers
    window.sees(step(window, run_id).evidence)


def test_it_can_be_used_by_everybody_also_at_large_text(window: Window, qapp: QApplication) -> None:
    run_id = open_run(window)
    found: list[object] = []
    for path in (None, TEST):
        if path is not None:
            hand_in(window, run_id, path)
        for theme, scale, size in (
            ("light", 1.0, (1280, 800)),
            ("dark", 2.0, (1280, 800)),
            ("light", 1.5, (900, 640)),
        ):
            apply_theme(qapp, load_theme(theme, text_scale=scale))
            window.main.resize(*size)
            window.settle()
            found += [*names(window.main), *targets(window.main), *clipped(window.main)]
    assert found == []
