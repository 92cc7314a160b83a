"""The whole journal is written from the menu by keyboard alone, and nothing stays of one that was stopped."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton

from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wholejournal.export_dialog import WholeExportDialog
from tests.ui.accessibility import complaints
from tests.ui.wholejournal.waiting import wait_for_work
from tests.ui.window import Window


def dialog(window: Window) -> WholeExportDialog:
    window.main.deeds.do("export_journal")
    window.settle()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, WholeExportDialog)
    return shown


@pytest.mark.row("M1")
def test_everything_is_written_into_one_file_by_keyboard(
    window: Window, saves_to: list[str], tmp_path: Path
) -> None:
    start_incident(window.desk, title="The link")
    saves_to.append(str(tmp_path / "mine"))
    shown = dialog(window)
    assert complaints(shown) == []
    window.sees("Everything in one file", "Keep it where only you can open it.")
    window.keys("Return")
    wait_for_work(window)
    window.sees("Saved as mine.mjournal: ")
    assert Path(saves_to[0]).name == "Mistake Journal.mjournal"
    with ZipFile(tmp_path / "mine.mjournal") as archive:
        assert b"The link" in archive.read("journal.json")


@pytest.mark.row("M1")
@pytest.mark.parametrize(("form", "ending"), [("JSON", "json"), ("Tables (CSV)", "zip")])
def test_other_programs_get_their_form(
    window: Window, saves_to: list[str], tmp_path: Path, form: str, ending: str
) -> None:
    start_incident(window.desk, title="The link")
    saves_to.append(str(tmp_path / "mine"))
    dialog(window)
    window.click(form, QRadioButton)
    window.click("Choose where")
    wait_for_work(window)
    window.sees(f"Saved as mine.{ending}: ")
    assert (tmp_path / f"mine.{ending}").stat().st_size


def test_what_cannot_be_written_is_said_and_can_be_tried_elsewhere(
    window: Window, saves_to: list[str], tmp_path: Path
) -> None:
    saves_to.append(str(tmp_path / "none" / "mine"))
    dialog(window)
    window.keys("Return")
    window.sees("It couldn’t be saved there.")
    saves_to[:] = [str(tmp_path / "mine")]
    window.keys("Return")
    wait_for_work(window)
    window.sees("Saved as mine.mjournal: ")
    assert QApplication.activeModalWidget() is None


def test_stopped_it_leaves_no_file(
    window: Window, saves_to: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: object, **_named: object) -> None:
        is_unwanted = arguments[-1]
        assert callable(is_unwanted)
        while not is_unwanted():
            pass

    monkeypatch.setattr("mistakejournal.ui.wholejournal.export_dialog.export_journal", slow)
    saves_to.append(str(tmp_path / "mine"))
    dialog(window)
    window.keys("Return")
    window.sees("Writing it.")
    window.keys("Escape")
    window.sees("Stopped. Nothing was written.")
    window.keys("Escape")
    assert QApplication.activeModalWidget() is None


def test_nothing_is_asked_twice(window: Window, saves_to: list[str]) -> None:
    saves_to.append("")
    shown = dialog(window)
    window.keys("Return")
    assert shown.isVisible()
    window.keys("Escape")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_fits_at_twice_the_text(window: Window, qapp: QApplication, theme: str) -> None:
    apply_theme(qapp, load_theme(theme, text_scale=2.0))
    shown = dialog(window)
    window.settle()
    assert complaints(shown) == []
    assert shown.height() <= 900
    window.keys("Escape")


def test_on_a_low_screen_its_buttons_stay_in_view_at_any_text(window: Window, qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    window.main.resize(900, 640)
    shown = dialog(window)
    assert shown.height() < 640
    shown._work.complain("It couldn’t be saved there. Nothing is lost. Choose another place for it.")
    window.settle()
    assert shown.height() < 640
    shown.reject()
