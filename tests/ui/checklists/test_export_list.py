"""A checklist leaves the journal from its menu: as Markdown, as CSV, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.checklistimports import read_file
from mistakejournal.services.clients import add_client
from mistakejournal.services.starters import add_from_starter
from mistakejournal.services.steps import add_step
from mistakejournal.ui.checklists.export_list import PrintList
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from tests.ui.window import Window


@pytest.fixture
def lists(window: Window) -> Window:
    """A list in its place."""
    add_from_starter(window.desk, "invoice", None, "Invoice: monthly")
    window.main.go(Route(Place.CHECKLISTS))
    window.settle()
    return window


def choose(window: Window, act: str) -> None:
    button = window.find("More for Invoice: monthly", MenuButton)
    assert isinstance(button, MenuButton)
    menu = button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == act).trigger()
    window.settle()


@pytest.mark.row("E8")
@pytest.mark.parametrize(("act", "ending"), [("Save as Markdown", "md"), ("Save as CSV", "csv")])
def test_it_is_saved_and_can_be_read_again(
    lists: Window, saves_to: list[str], tmp_path: Path, act: str, ending: str
) -> None:
    saves_to.append(str(tmp_path / "out"))
    choose(lists, act)
    assert Path(saves_to[0]).name == f"Invoice monthly.{ending}"
    assert read_file(tmp_path / f"out.{ending}").lists[0].steps == 9
    lists.sees(f"Saved as out.{ending}")


def test_a_step_for_one_client_stays_and_it_is_said(
    lists: Window, saves_to: list[str], tmp_path: Path
) -> None:
    (line,) = list_checklists(lists.desk)
    client_id = add_client(lists.desk, "Brightside").id
    add_step(lists.desk, line.id, "Ask Theo", client_id=client_id)
    saves_to.append(str(tmp_path / "out.md"))
    choose(lists, "Save as Markdown")
    assert "Theo" not in (tmp_path / "out.md").read_text("utf-8")
    lists.sees("Saved as out.md. 1 step that is only for one client stays here.")


def test_a_folder_that_cannot_take_it_is_said(lists: Window, saves_to: list[str], tmp_path: Path) -> None:
    saves_to.append(str(tmp_path / "none" / "out.md"))
    choose(lists, "Save as Markdown")
    lists.sees("It couldn’t be saved there.")


def test_no_file_chosen_saves_nothing(lists: Window, saves_to: list[str]) -> None:
    saves_to.append("")
    choose(lists, "Save as CSV")
    assert "Saved" not in lists.words()


@pytest.mark.row("E8")
def test_it_is_printed_on_one_page_with_a_box_for_each_step(lists: Window) -> None:
    choose(lists, "Print")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintList)
    lists.sees("Steps and pause points. Reasons and lessons stay in the journal.")
    shown = next(one for one in lists.all("Preview, 1 page") if isinstance(one, PaperPreview))
    assert shown.accessibleDescription().count("☐") == 9
    lists.keys("Esc")
