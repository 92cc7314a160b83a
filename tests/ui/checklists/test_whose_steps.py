"""A shared list is changed for one client, and what is changed for everyone still flows in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import checklists, clients, run_lines, runs, steps
from mistakejournal.ui.checklists.step_line import StepLine
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.select import Select
from tests.ui.accessibility import complaints, too_wide
from tests.ui.views.test_checklist import Editor
from tests.ui.window import Window


@pytest.fixture
def shared(window: Window) -> Editor:
    """A list of three steps that belongs to nobody, and two clients."""
    clients.add_client(window.desk, "Brightside", "Theo Marsh")
    clients.add_client(window.desk, "Harlow Coaching", "Hanna Harlow")
    list_id = checklists.add_checklist(window.desk, "Newsletter").id
    steps.paste_steps(window.desk, list_id, "Open a\nOpen b\nOpen c")
    return Editor(window, list_id)


def choose(editor: Editor, downs: int) -> None:
    select = editor.window.find("~^(Everyone|Brightside)$", Select)
    assert isinstance(select, Select)
    select.setFocus()
    for _ in range(abs(downs)):
        QTest.keyClick(select, Qt.Key.Key_Down if downs > 0 else Qt.Key.Key_Up)
    editor.window.settle()


def run_titles(editor: Editor, client: str) -> list[str]:
    desk = editor.window.desk
    client_id = next(one.id for one in clients.clients_in_use(desk) if one.name == client)
    run = runs.run_file(desk, runs.start_run(desk, editor.id, client_id).id)
    return [step.title for step in run.steps]


@pytest.mark.row("E4")
def test_a_step_is_added_changed_and_hidden_for_one_client_and_the_rest_flows_in(shared: Editor) -> None:
    window = shared.window
    choose(shared, 1)
    window.sees("What you add, hide or change here is only for Theo. The rest stays shared.")
    window.type_into("Add a step", "Ask Theo")
    window.keys("Return")
    window.sees("only for Theo")
    window.click("~Open b", StepLine)
    window.type_into("Step text", "Open b and d")
    window.keys("Tab")
    window.sees("for Theo; for everyone: Open b")
    window.click("~Open c", StepLine)
    window.click("Hide for Theo")
    window.sees("Hidden for Theo")
    choose(shared, -1)
    window.sees("only for Theo", "changed for Theo", "hidden for Theo")
    assert not window.has("Hide for Theo")
    window.click("~Open a", StepLine)
    window.type_into("Step text", "Open A")
    window.keys("Tab")
    assert run_titles(shared, "Brightside") == ["Open A", "Open b and d", "Ask Theo"]
    assert run_titles(shared, "Harlow Coaching") == ["Open A", "Open b", "Open c"]


@pytest.mark.row("E4")
def test_a_difference_is_taken_back_by_its_button_and_by_undo(shared: Editor) -> None:
    window = shared.window
    choose(shared, 1)
    shared.line("Open a").setFocus()
    window.keys("Del")
    window.sees("Hidden for Theo")
    assert shared.titles() == ["Open a", "Open b", "Open c"]
    window.click("As for everyone")
    assert "Hidden for Theo" not in window.words()
    window.keys("Ctrl+Z")
    window.sees("Hidden for Theo")
    window.keys("Ctrl+Z")
    assert "Hidden for Theo" not in window.words()


@pytest.mark.row("E4")
def test_starting_a_shared_list_asks_for_whom(shared: Editor) -> None:
    window = shared.window
    window.click("Start a run")
    window.sees("Who is this run for?")
    window.type_into("Client", "Harlow Coaching")
    window.click("Start the run")
    assert window.main.place is Place.RUN
    (line,) = run_lines.open_runs(window.desk)
    assert line.client_name == "Harlow Coaching"


@pytest.mark.row("E4")
def test_a_run_may_be_for_nobody_in_particular_and_esc_starts_none(shared: Editor) -> None:
    window = shared.window
    window.click("Start a run")
    window.keys("Esc")
    assert run_lines.open_runs(window.desk) == []
    window.click("Start a run")
    window.click("For nobody in particular")
    assert [line.client_id for line in run_lines.open_runs(window.desk)] == [None]


def test_a_list_of_one_client_has_nothing_to_choose_and_asks_nothing(shared: Editor) -> None:
    window = shared.window
    theo = clients.clients_in_use(window.desk)[0].id
    checklists.edit_checklist(window.desk, shared.id, client_id=theo)
    shared.open()
    assert "Steps for" not in window.words()
    window.click("Start a run")
    assert window.main.place is Place.RUN


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.0), ((900, 640), 1.0), ((1280, 800), 2.0)])
def test_it_reads_for_everybody(shared: Editor, size: tuple[int, int], scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    shared.window.main.resize(*size)
    apply_theme(app, load_theme("light", text_scale=scale))
    choose(shared, 1)
    shared.line("Open a").setFocus()
    shared.window.keys("Del")
    view = shared.window.main.current()
    assert complaints(view) == []
    assert too_wide(view, size[0] - 80, size[1]) == []
