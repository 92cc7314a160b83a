"""A client's month of clear-to-send lines, from their card and from the palette."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import runs, ticks
from mistakejournal.ui.clear_month import ClearMonthDialog
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.paper_preview import PaperPreview
from mistakejournal.words.runs import clear_labels
from tests.ui.accessibility import complaints
from tests.ui.runner.newsletter import make_list
from tests.ui.window import Window

CLIENT = "The Brightside Podcast"


@pytest.fixture
def client_id(window: Window) -> str:
    """Two finished runs for a client, one of them with a note that is hers alone."""
    desk = window.desk
    list_id = make_list(desk, learned=False)
    for note in ("Ask about the footer", ""):
        run_id = runs.start_run(desk, list_id).id
        *_, last = runs.run_file(desk, run_id).steps
        for step in runs.run_file(desk, run_id).steps[:-1]:
            window.clock.advance(minutes=1)
            ticks.tick_step(desk, step.id)
        ticks.note_step(desk, last.id, note)
        ticks.skip_step(desk, last.id, "Theo schedules it")
        runs.finish_run(desk, run_id, clear_labels(window.clock.local().date()))
        window.clock.advance(days=1)
    client = runs.run_file(desk, run_id).client
    assert client is not None
    return client.id


def page(window: Window) -> str:
    shown = next(one for one in window.all("~Preview") if isinstance(one, PaperPreview))
    return shown.accessibleDescription()


@pytest.mark.row("F10")
def test_a_month_of_lines_is_read_copied_and_saved_for_the_client(
    window: Window, client_id: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.main.go(Route(Place.CLIENTS, client_id))
    window.click("Clear to send, November")
    window.sees("November 2026", "2 runs were clear to send.")
    assert "Brightside newsletter, 24 November (24 Nov)" in page(window)
    for private in ("Theo schedules it", "footer", "9:3"):
        assert private not in page(window)
    window.click("Copy all")
    assert window.clipboard().startswith("24 November: Brightside newsletter")
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _filters: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(tmp_path / "november.pdf"), ""

    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getSaveFileName", answer)
    window.click("Save as PDF")
    written = (tmp_path / "november.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1
    assert Path(asked[0]).name == f"Clear to send {CLIENT} 2026-11.pdf"


def test_months_go_back_and_on_and_an_empty_one_says_so_calmly(window: Window, client_id: str) -> None:
    window.main.go(Route(Place.CLIENTS, client_id))
    window.click("Clear to send, November")
    assert not window.find("Month after").isEnabled()
    window.keys("Alt+Right")
    window.sees("November 2026")
    window.click("Month before")
    window.sees("October 2026", "Nothing was set clear to send in this month.")
    assert not window.find("Copy all").isEnabled()
    window.click("Month after")
    window.sees("2 runs were clear to send.")
    window.keys("Alt+Left")
    window.sees("October 2026")
    window.keys("Esc")


def test_the_palette_finds_it_by_its_own_words(window: Window, client_id: str) -> None:
    window.keys("Ctrl+K")
    window.type_into("What to find or do", "clear bright")
    window.keys("Return")
    window.settle()
    assert isinstance(QApplication.activeModalWidget(), ClearMonthDialog)
    window.sees("2 runs were clear to send.")
    window.keys("Esc")
    assert window.main.place is Place.CLIENTS


@pytest.mark.parametrize(("theme", "scale", "size"), [("light", 1.0, (1280, 800)), ("dark", 2.0, (900, 640))])
def test_everybody_can_use_it(window: Window, qapp, client_id: str, theme, scale, size) -> None:
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    dialog = ClearMonthDialog(window.main.context, client_id, window.main)
    dialog.open()
    window.settle()
    assert complaints(dialog) == []
    assert dialog.width() <= size[0]
    dialog.reject()
