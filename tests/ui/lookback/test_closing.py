from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.lookback import CLOSING
from mistakejournal.services.promises import settle_promise
from tests.services import autumn


@pytest.mark.row("K5")
def test_the_one_page_is_read_copied_and_printed(at, known, window):
    window = at("week", "promises")
    window.type_into("A note for yourself", "Call before noon")
    window.keys("Ctrl+Return")
    settle_promise(window.desk, known.promise, "kept")
    window.keys("Ctrl+Return", "Ctrl+Return")
    window.sees(
        "Only for you. 20 November 2026", "Call before noon", "✓ Promise kept: I’ll call you on Friday"
    )
    window.click("Copy")
    assert window.clipboard().startswith("Week of 16 November\nOnly for you.")
    window.click("Print or save as PDF")
    window.sees("Only for you. Names of clients may stand in your notes.")
    QApplication.activeModalWidget().close()
    window.main.activateWindow()
    window.settle()
    assert window.main.current().print_shown()
    QApplication.activeModalWidget().close()


def test_it_is_not_printed_where_it_is_not_seen(at):
    window = at("week", "promises")
    assert not window.main.current().print_shown()


def test_what_changes_meanwhile_stands_on_it(at, known, window):
    window = at("week", "caught")
    window.keys("Ctrl+Return")
    window = at("week", CLOSING)
    assert "Promise kept" not in window.words()
    window.main.context.perform(lambda: settle_promise(window.desk, known.promise, "kept"))
    window.sees("✓ Promise kept: I’ll call you on Friday")
    assert autumn.LEARNED not in window.words()
