"""A whole journal is brought into an empty one, or becomes a journal of its own; nothing is written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.backups import backups, places
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.practice import delete_practice
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wholejournal.import_dialog import WholeImportDialog
from tests.ui.accessibility import complaints
from tests.ui.wholejournal.waiting import wait_for_work
from tests.ui.window import Window


@pytest.fixture
def bundle(tmp_path: Path, clock: StandingClock) -> Path:
    """Give the export of a journal with one incident."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    desk = open_desk(folder / "journal.db", clock).desk
    start_incident(desk, title="The link")
    close_desk(desk)
    out = folder / "hers.mjournal"
    export_journal(folder / "journal.db", out, "bundle", clock.now())
    return out


@pytest.fixture
def opens(monkeypatch: pytest.MonkeyPatch, bundle: Path) -> list[str]:
    """Answer the system's question for a file to read with the last of these."""
    files = [str(bundle)]
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getOpenFileName", lambda *_: (files[-1], ""))
    return files


def dialog(window: Window) -> WholeImportDialog:
    window.main.deeds.do("import_journal")
    window.settle()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, WholeImportDialog)
    return shown


@pytest.mark.row("M1")
def test_it_comes_into_an_empty_journal_by_keyboard_and_is_opened(window: Window, opens: list[str]) -> None:
    before = window.main
    shown = dialog(window)
    window.sees("hers.mjournal holds a whole journal: 1 entry.")
    assert complaints(shown) == []
    window.keys("Return")
    wait_for_work(window)
    window.sees("Everything is here now: 1 entry.")
    window.keys("Return")
    window.sees("The link")
    assert window.main is not before
    assert window.desk.journal.path == window.path


@pytest.mark.row("M1")
def test_a_journal_that_holds_something_stays_and_it_becomes_one_of_its_own(
    window: Window, opens: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_incident(window.desk, title="Mine")
    own = str(tmp_path / "other")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_: (own, ""))
    dialog(window)
    window.sees("There is something in this journal already")
    window.keys("Return")
    wait_for_work(window)
    window.sees("Everything is here now: 1 entry.")
    window.keys("Escape")
    window.sees("The link")
    assert window.desk.journal.path == tmp_path / "other.db"


def test_a_name_that_is_taken_is_said_and_another_can_be_chosen(
    window: Window, opens: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_incident(window.desk, title="Mine")
    taken = str(window.path)
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_: (taken, ""))
    dialog(window)
    window.sees("There is something in this journal already")
    window.keys("Return")
    window.sees("There is something called “journal.db” already")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", lambda *_: ("", ""))
    window.click("Choose where")
    window.keys("Escape")
    assert QApplication.activeModalWidget() is None
    assert window.desk.journal.number("SELECT count(*) FROM incidents") == 1


def test_what_is_no_journal_is_said_with_what_to_do(window: Window, opens: list[str], tmp_path: Path) -> None:
    other = tmp_path / "notes.json"
    other.write_text('{"notes": []}', "utf-8")
    opens.append(str(other))
    dialog(window)
    window.sees("This file holds no whole journal. Nothing was changed.")
    window.keys("Return")
    assert QApplication.activeModalWidget() is None


def test_stopped_it_leaves_the_journal_empty(
    window: Window, opens: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: object, **_named: object) -> None:
        is_unwanted = arguments[-1]
        assert callable(is_unwanted)
        while not is_unwanted():
            pass

    monkeypatch.setattr("mistakejournal.ui.wholejournal.import_dialog.import_journal", slow)
    dialog(window)
    window.sees("hers.mjournal holds a whole journal")
    window.keys("Return")
    window.sees("Bringing it in.")
    window.keys("Escape")
    window.sees("Stopped. Nothing was brought in.")
    window.keys("Escape")
    assert QApplication.activeModalWidget() is None


def test_no_file_chosen_asks_nothing(window: Window, opens: list[str]) -> None:
    opens.append("")
    window.main.deeds.do("import_journal")
    window.settle()
    assert QApplication.activeModalWidget() is None


def test_from_the_sample_it_goes_into_her_own_journal(window: Window, opens: list[str]) -> None:
    window.main.deeds.do("open_sample")
    window.settle()
    assert window.main.context.sample
    window.main.deeds.do("import_journal")
    window.sees("hers.mjournal holds a whole journal: 1 entry.")
    assert not window.main.context.sample
    window.keys("Return")
    wait_for_work(window)
    window.sees("Everything is here now: 1 entry.")
    window.keys("Return")
    window.sees("The link")


def test_the_first_run_takes_it_too(window: Window, opens: list[str]) -> None:
    window.click("Find it")
    window.sees("hers.mjournal holds a whole journal: 1 entry.")
    window.keys("Escape")
    assert QApplication.activeModalWidget() is None


@pytest.mark.row("Q3", "A9")
def test_what_was_only_practised_makes_way_and_is_backed_up_first(window: Window, opens: list[str]) -> None:
    start_incident(window.desk, title="Tried out", practice=True)
    delete_practice(window.desk)
    window.click("Find it")
    window.sees("What you tried out here is backed up first, and makes way.")
    window.keys("Return")
    wait_for_work(window)
    window.keys("Return")
    window.sees("The link")
    assert window.desk.journal.path == window.path
    (backup,) = backups(places(window.desk))
    assert backup.reason == "import"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_can_be_read_at_200_percent(
    window: Window, opens: list[str], qapp: QApplication, theme: str
) -> None:
    start_incident(window.desk, title="Mine")
    apply_theme(qapp, load_theme(theme, text_scale=2.0))
    shown = dialog(window)
    window.sees("There is something in this journal already")
    assert complaints(shown) == []
    window.keys("Escape")
