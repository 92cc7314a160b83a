"""The editor: steps written, pasted, moved, proven and taken out, all by keys or mouse, and nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import checklists, fixes, incidents, run_lines, runs, starters, steps
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.listfacts import add_fact
from mistakejournal.ui.checklists.add_line import AddLine
from mistakejournal.ui.checklists.step_line import StepLine
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.toggle import Toggle
from tests.ui.accessibility import complaints, too_wide
from tests.ui.window import Window


class Editor:
    """The editor of one list in a real window."""

    def __init__(self, window: Window, checklist_id: str) -> None:
        self.window, self.id = window, checklist_id
        self.open()

    def open(self, detail: str = "") -> None:
        self.window.main.go(Route(Place.CHECKLIST, self.id, detail))
        self.window.settle()

    def titles(self) -> list[str]:
        return [step.title for step in checklist_file(self.window.desk, self.id).steps]

    def line(self, title: str) -> StepLine:
        found = self.window.find(f"~^Step \\d+, {title}", StepLine)
        assert isinstance(found, StepLine)
        return found

    def paste(self, text: str) -> None:
        line = self.window.find("Add a step", AddLine)
        assert isinstance(line, AddLine)
        line.setFocus()
        data = QMimeData()
        data.setText(text)
        line.insertFromMimeData(data)
        self.window.settle()


@pytest.fixture
def editor(window: Window) -> Editor:
    """An empty list, open."""
    return Editor(window, checklists.add_checklist(window.desk, "Month end").id)


@pytest.fixture
def letters(editor: Editor) -> Editor:
    """A list of three steps, open."""
    steps.paste_steps(editor.window.desk, editor.id, "Open a\nOpen b\nOpen c")
    editor.open()
    return editor


@pytest.fixture
def newsletter(window: Window) -> Editor:
    """The starter with two sections, open."""
    return Editor(window, starters.add_from_starter(window.desk, "nl_send").id)


@pytest.mark.row("E3")
def test_enter_adds_a_step_and_the_line_waits_for_the_next(editor: Editor) -> None:
    window = editor.window
    assert isinstance(QApplication.focusWidget(), AddLine)
    window.type_into("Add a step", "Open the invoice")
    window.keys("Return")
    window.type_into("Add a step", "Read the total aloud")
    window.keys("Return")
    assert editor.titles() == ["Open the invoice", "Read the total aloud"]
    assert window.has("Step 2, Read the total aloud")
    window.keys("Ctrl+Z")
    assert editor.titles() == ["Open the invoice"]


@pytest.mark.row("E3")
def test_pasted_lines_become_steps_without_their_bullets(editor: Editor) -> None:
    editor.paste("- [ ] Open the invoice\n- [x] Read the total\n3. Send it")
    assert editor.titles() == ["Open the invoice", "Read the total", "Send it"]
    editor.window.keys("Ctrl+Z")
    assert editor.titles() == []


def test_enter_goes_into_the_words_of_a_step_and_esc_back(letters: Editor) -> None:
    window = letters.window
    letters.line("Open b").setFocus()
    window.keys("Return")
    QTest.keyClicks(QApplication.focusWidget(), "Now o")
    window.keys("Escape")
    assert letters.titles()[1] in ("Open bNow o", "Now oOpen b")
    assert isinstance(QApplication.focusWidget(), StepLine)


def test_it_opens_at_the_step_that_is_asked_for_also_when_it_was_left_at_another(letters: Editor) -> None:
    window = letters.window
    letters.line("Open a").setFocus()
    window.main.go(Route(Place.TODAY))
    window.settle()
    last = checklist_file(window.desk, letters.id).steps[-1]
    letters.open(last.id)
    assert QApplication.focusWidget() is letters.line("Open c")
    assert window.find("Step text").toPlainText() == "Open c"


def test_words_in_the_line_are_on_disk_before_they_are_entered(editor: Editor) -> None:
    window = editor.window
    window.type_into("Add a step", "Open the inv")
    QTest.qWait(1000)
    assert editor.titles() == ["Open the inv"]
    assert not window.has("~^Step 1")
    QTest.keyClicks(QApplication.focusWidget(), "oice")
    window.keys("Return")
    assert editor.titles() == ["Open the invoice"]
    assert window.has("Step 1, Open the invoice")


def test_escape_drops_what_stands_in_the_line(editor: Editor) -> None:
    window = editor.window
    window.type_into("Add a step", "Open the inv")
    QTest.qWait(1000)
    window.keys("Esc")
    window.main.go(Route(Place.CHECKLISTS))
    assert editor.titles() == []


def test_a_half_written_step_is_kept_when_the_line_is_left(editor: Editor) -> None:
    editor.window.type_into("Add a step", "Open the invoice")
    editor.window.main.go(Route(Place.CHECKLISTS))
    assert editor.titles() == ["Open the invoice"]


@pytest.mark.row("E3")
def test_alt_and_an_arrow_key_moves_a_step_and_the_focus_goes_with_it(letters: Editor) -> None:
    letters.line("Open a").setFocus()
    letters.window.keys("Alt+Down")
    assert letters.titles() == ["Open b", "Open a", "Open c"]
    assert QApplication.focusWidget() is letters.line("Open a")
    assert letters.line("Open a").accessibleName() == "Step 2, Open a"
    letters.window.click("Move up")
    assert letters.titles() == ["Open a", "Open b", "Open c"]


@pytest.mark.row("E3")
def test_a_step_is_dragged_to_another_place(letters: Editor) -> None:
    line, target = letters.line("Open a"), letters.line("Open c")
    start = line.rect().center()
    end = line.mapFromGlobal(target.mapToGlobal(QPoint(40, target.height() - 2)))
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 6):
        QTest.mouseMove(line, start + (end - start) * part / 5)
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=end)
    letters.window.settle()
    assert letters.titles() == ["Open b", "Open c", "Open a"]


def test_a_step_is_dragged_to_the_top_of_the_next_section(newsletter: Editor) -> None:
    file = checklist_file(newsletter.window.desk, newsletter.id)
    first = file.steps[0]
    below = next(step for step in file.steps if step.section_id != first.section_id)
    view = newsletter.window.main.current()
    line, target = newsletter.line("Copy the last"), view.findChildren(StepLine)[file.steps.index(below)]
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    end = line.mapFromGlobal(target.mapToGlobal(QPoint(60, 2)))
    QTest.mouseMove(line, QPoint(60, 40))
    QTest.mouseMove(line, end)
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=end)
    newsletter.window.settle()
    blocks = checklist_file(newsletter.window.desk, newsletter.id).places
    assert blocks[1][1][0].id == first.id


def test_up_and_down_go_through_the_steps_and_the_panel_follows(letters: Editor) -> None:
    letters.line("Open a").setFocus()
    letters.window.keys("Down")
    letters.window.sees("Step 2")
    letters.window.keys("Down", "Down")
    letters.window.sees("Step 3")
    letters.window.keys("Up", "Up")
    assert QApplication.focusWidget() is letters.line("Open a")


@pytest.mark.row("E7")
def test_how_a_step_is_ticked_and_why_it_is_there_can_be_changed(letters: Editor) -> None:
    window = letters.window
    window.click("~Open b", StepLine)
    window.type_into("Step text", "Open the link in a sent test")
    window.type_into("Why it is there", "It went to last week once")
    kind = window.find("Tick", Select)
    assert isinstance(kind, Select)
    kind.setFocus()
    for _ in range(4):
        QTest.keyClick(kind, Qt.Key.Key_Down)
    window.settle()
    window.click("Must see", Toggle)
    step = checklist_file(window.desk, letters.id).steps[1]
    assert (step.title, step.why) == ("Open the link in a sent test", "It went to last week once")
    assert (step.kind, step.must_see) == ("test", True)
    window.sees("For what others will open. You write down what you saw.")
    assert window.has("Step 2, Open the link in a sent test, must see, Send yourself a test")


def test_every_kind_of_step_is_offered(letters: Editor) -> None:
    kind = letters.window.find("Tick", Select)
    assert isinstance(kind, Select)
    offered = [kind.itemText(index) for index in range(kind.count())]
    assert offered == [
        "Tick",
        "Type what you see",
        "Value that must match",
        "Paste the link that opened",
        "Send yourself a test",
        "Inspect the newsletter",
        "Choose one",
        "Wait",
    ]


def test_what_a_kind_needs_to_know_is_written_beside_it(letters: Editor) -> None:
    window = letters.window
    window.click("~Open a", StepLine)
    kind = window.find("Tick", Select)
    assert isinstance(kind, Select)
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_End)
    window.settle()
    window.type_into("Minutes", "20")
    window.find("Step text").setFocus()
    step = checklist_file(window.desk, letters.id).steps[0]
    assert (step.kind, step.params) == ("wait", {"seconds": "1200"})


def test_a_must_see_step_that_could_come_earlier_moves_up_by_one_button(letters: Editor) -> None:
    window = letters.window
    first, second = letters.titles()[:2]
    window.click(f"~{second}", StepLine)
    window.click("Must see", Toggle)
    window.click("Move it up")
    assert letters.titles()[:2] == [second, first]
    assert not window.has("Move it up")


def test_typed_words_are_soon_on_disk_and_an_emptied_step_keeps_its_words(
    letters: Editor,
) -> None:
    window = letters.window
    window.type_into("Step text", "Open the letter")
    QTest.qWait(1000)
    assert letters.titles()[0] == "Open the letter"
    window.type_into("Step text", "")
    window.find("Why it is there").setFocus()
    window.settle()
    assert letters.titles()[0] == "Open the letter"
    window.sees("Open the letter")


def test_a_removed_step_comes_back_by_undo_with_its_place(letters: Editor) -> None:
    letters.line("Open b").setFocus()
    letters.window.keys("Del")
    assert letters.titles() == ["Open a", "Open c"]
    assert QApplication.focusWidget() is letters.line("Open c")
    letters.window.click("Undo")
    assert letters.titles() == ["Open a", "Open b", "Open c"]


def test_the_name_and_when_to_use_it_are_changed_where_they_stand(letters: Editor) -> None:
    letters.open("name")
    assert QApplication.focusWidget().accessibleName() == "Name"
    letters.window.type_into("Name", "Quarter end")
    letters.window.type_into("When to use it", "Before the invoice goes out")
    letters.window.keys("Tab")
    checklist = checklist_file(letters.window.desk, letters.id).checklist
    assert (checklist.name, checklist.pause_point) == ("Quarter end", "Before the invoice goes out")


@pytest.mark.row("E3")
def test_sections_are_added_named_filled_and_taken_away(letters: Editor) -> None:
    window = letters.window
    window.click("Add a section")
    assert QApplication.focusWidget().accessibleName() == "Section name"
    window.type_into("Section name", "Before sending")
    window.type_into("Pause point", "Stop here")
    window.keys("Tab")
    window.type_into("Add a step to Before sending", "Read it aloud")
    window.keys("Return")
    file = checklist_file(window.desk, letters.id)
    part, inside = file.places[1]
    assert part is not None
    assert (part.name, part.pause_point) == ("Before sending", "Stop here")
    assert [step.title for step in inside] == ["Read it aloud"]
    window.click("Remove section Before sending")
    assert [(part, len(inside)) for part, inside in checklist_file(window.desk, letters.id).places] == [
        (None, 4)
    ]


def test_a_step_goes_into_another_section_by_choosing_it(newsletter: Editor) -> None:
    window = newsletter.window
    section = window.find("Build", Select)
    assert isinstance(section, Select)
    assert section.currentText() == "Build"
    section.setFocus()
    QTest.keyClick(section, Qt.Key.Key_Down)
    window.settle()
    file = checklist_file(window.desk, newsletter.id)
    assert file.steps[-1].title.startswith("Copy the last issue")
    window.sees("Step 11")


@pytest.mark.row("D5")
def test_a_learned_step_names_its_incident_and_hints_where_it_is_hard_to_tick(letters: Editor) -> None:
    window = letters.window
    incident = incidents.start_incident(window.desk, title="Last week’s link").id
    learned = fixes.learn_step(
        window.desk, incident, letters.id, "The correct address", after_step_id=None, kind="link"
    )
    assert learned.id
    letters.open(next(step.id for step in checklist_file(window.desk, letters.id).steps if step.incident_id))
    window.sees("Learned on 24 November", "Last week’s link")
    window.sees("A step that says what to do is easier to tick: open, send, read, compare.")
    window.type_into("Step text", "Open the link. " * 12)
    window.keys("Tab")
    window.sees("That is long for a step. One act and what to look for is enough.")
    window.click("Open the incident")
    assert window.main.place is Place.JOURNAL


@pytest.mark.row("E6")
def test_over_twelve_steps_one_line_says_so(editor: Editor) -> None:
    said = "More than 12 steps are hard to keep in mind."
    editor.paste("\n".join(f"Open {number}" for number in range(12)))
    assert said not in editor.window.words()
    editor.window.type_into("Add a step", "Open one more")
    editor.window.keys("Return")
    editor.window.sees(said, "13 steps")


@pytest.mark.row("E1")
def test_a_run_under_way_keeps_the_steps_it_began_with(letters: Editor) -> None:
    letters.window.click("Start a run")
    assert letters.window.main.place is Place.RUN
    run = run_lines.open_runs(letters.window.desk)[0]
    letters.open()
    letters.window.type_into("Step text", "Something else")
    letters.window.keys("Tab")
    assert letters.titles()[0] == "Something else"
    assert runs.run_file(letters.window.desk, run.id).steps[0].title == "Open a"
    letters.window.click("Resume the run")
    assert len(run_lines.open_runs(letters.window.desk)) == 1


def test_a_list_whose_making_is_undone_leads_back_to_the_lists(window: Window) -> None:
    made = window.main.context.perform(lambda: checklists.add_checklist(window.desk, "Month end"))
    editor = Editor(window, made.id)
    editor.window.click("Undo")
    QTest.qWait(10)
    assert window.main.place is Place.CHECKLISTS


def test_in_a_narrow_window_the_panel_takes_the_place_of_the_steps(letters: Editor) -> None:
    window = letters.window
    window.main.resize(900, 640)
    window.settle()
    assert not window.has("Step text")
    letters.line("Open b").setFocus()
    window.keys("Return")
    assert window.has("Step text")
    assert not window.has("~^Step 1, Open a")
    window.keys("Esc")
    assert QApplication.focusWidget() is letters.line("Open b")


def test_tab_goes_as_one_reads(newsletter: Editor) -> None:
    def passed(first: str, count: int) -> list[str]:
        newsletter.window.find(first).setFocus()
        names = []
        for _ in range(count):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            names.append(focus.accessibleName() or focus.text())
        return names

    add_fact(newsletter.window.desk, newsletter.id, "Price")
    newsletter.open()
    assert passed("History", 3) == ["When is it due?", "What comes after it?", "Client"]
    newsletter.line("Type the subject line and the preview text.").setFocus()
    newsletter.window.settle()
    shown = passed("How it’s ticked", 12)
    assert shown.index("Price") < shown.index("Why it is there") < shown.index("Must see")
    assert passed("Remove Price", 2) == ["Name of the new fact", "Add a fact"]


def test_what_changes_elsewhere_leaves_the_cursor_and_the_words_alone(letters: Editor) -> None:
    window = letters.window
    field = window.find("Why it is there")
    field.setFocus()
    QTest.keyClicks(field, "because")
    window.main.context.perform(lambda: steps.add_step(window.desk, letters.id, "Open d"))
    QTest.keyClicks(field, " of it")
    window.keys("Tab")
    assert checklist_file(window.desk, letters.id).steps[0].why == "because of it"
    assert window.has("Step 4, Open d")


@pytest.mark.parametrize("size", [(1280, 800), (900, 640)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_reads_and_works_for_everybody(newsletter: Editor, size: tuple[int, int], scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = newsletter.window
    window.main.resize(*size)
    apply_theme(app, load_theme("light", text_scale=scale))
    window.settle()
    view = window.main.current()
    assert complaints(view) == []
    if size[0] < 1000 or scale > 1:
        newsletter.line("Update the").setFocus()
        window.keys("Return")
        assert complaints(view) == []
    assert too_wide(view, size[0] - 80, size[1]) == []
