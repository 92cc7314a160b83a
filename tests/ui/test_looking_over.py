"""Damage is found after the first paint and once a week, said once, and put right behind one question."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QTimer

from mistakejournal.errors import JournalError
from mistakejournal.services import journals
from mistakejournal.services.evidence import add_evidence
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.store.evidence import copy_bytes, copy_of
from mistakejournal.store.opening import open_journal
from mistakejournal.ui.application import settle_soon
from mistakejournal.ui.looking_over import LookingOver
from tests.store.damaged import BACKED_UP, NEWER, PAGE, add, blot, live, names, page_of
from tests.ui.answering import answering
from tests.ui.window import Window


@pytest.fixture
def opened(qapp, journal_file, clock, qtbot):
    """Open the app over the journal as it lies there, and look after it."""
    made = []

    def open_it(*answers):
        window = Window(journal_file, clock)
        made.append(window)
        looking = LookingOver(window.main, window.main.context)
        return window, looking

    yield open_it
    for window in made:
        window.close()


def wait(qtbot, looking):
    qtbot.waitUntil(lambda: not looking._is_looking, timeout=20_000)


def test_a_sound_journal_is_looked_over_and_nothing_is_said(opened, journal_file, clock, qtbot):
    add(journal_file, clock, "one")
    _window, looking = opened()
    assert looking._is_looking
    wait(qtbot, looking)
    assert not looking._is_told


@pytest.mark.row("O1")
def test_damage_is_found_after_the_first_paint_and_put_right(opened, journal_file, clock, qtbot):
    live(journal_file, clock)
    page = page_of(journal_file, "kept_words")
    blot(journal_file, page)
    window, _looking = opened()
    with answering("Put it together again", "OK") as said:
        qtbot.waitUntil(lambda: len(said) == 2, timeout=30_000)
    assert "can’t be read any more" in said[0]
    assert "It stands as on Tuesday, 24 November, 9:30, plus 40 entries newer than that." in said[1]
    assert names(journal_file) == BACKED_UP | NEWER
    (folder,) = journal_file.parent.glob("journal-set-aside-*")
    aside = (folder / "journal.db").read_bytes()
    assert aside[page * PAGE : (page + 1) * PAGE] == b"\xff" * PAGE
    assert window.studio.window is not None
    assert window.studio.window.isVisible()


def test_later_is_an_answer_and_it_is_asked_once(opened, journal_file, clock, qtbot):
    live(journal_file, clock)
    blot(journal_file, page_of(journal_file, "kept_words"))
    window, looking = opened()
    with answering("Later") as said:
        qtbot.waitUntil(lambda: len(said) == 1, timeout=20_000)
    looking.look()
    wait(qtbot, looking)
    window.main.context.failed.emit(JournalError("damaged"))
    qtbot.wait(100)
    assert not list(journal_file.parent.glob("journal-set-aside-*"))


def test_once_a_week_and_only_while_nothing_is_done_every_row_is_read(opened, journal_file, clock, qtbot):
    add(journal_file, clock, "one")
    window, looking = opened()
    wait(qtbot, looking)
    looking.look_closely()
    assert not looking._is_looking  # something was done a moment ago
    looking.look_closely(still_ms=0)
    wait(qtbot, looking)
    assert settings(window.desk).checked_on == "2026-11-24"
    clock.advance(days=6)
    looking.look_closely(still_ms=0)
    assert not looking._is_looking
    clock.advance(days=1)
    looking.look_closely(still_ms=0)
    assert looking._is_looking
    wait(qtbot, looking)


def test_a_clock_that_was_wrong_once_keeps_it_from_nothing(opened, journal_file, clock, qtbot):
    add(journal_file, clock, "one")
    window, looking = opened()
    wait(qtbot, looking)
    change_settings(window.desk, checked_on="2031-01-01")
    looking.look_closely(still_ms=0)
    wait(qtbot, looking)
    assert settings(window.desk).checked_on == "2026-11-24"


def test_words_that_rotted_are_found_by_the_weekly_look(opened, journal_file, clock, qtbot):
    live(journal_file, clock)
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as conn:
        conn.execute("UPDATE incidents SET lesson = 'bit rot' WHERE title = 'client 7: old link'")
    _window, looking = opened()
    wait(qtbot, looking)
    looking.look_closely(still_ms=0)
    with answering("Later") as said:
        qtbot.waitUntil(lambda: len(said) == 1, timeout=20_000)


def test_a_broken_index_alone_is_made_anew_and_nobody_hears_of_it(opened, journal_file, clock, qtbot):
    live(journal_file, clock)
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as conn:
        conn.execute("DELETE FROM search_docs WHERE title LIKE 'newer 3%'")
    _window, looking = opened()
    wait(qtbot, looking)
    looking.look_closely(still_ms=0)
    qtbot.waitUntil(lambda: journals.check(journal_file).findings == (), timeout=20_000)
    wait(qtbot, looking)
    assert not looking._is_told


def test_the_weekly_look_reads_kept_files_too_and_says_what_is_gone(opened, journal_file, clock, qtbot):
    add(journal_file, clock, "one")
    window, looking = opened()
    wait(qtbot, looking)
    incident = window.desk.journal.read_one("SELECT id FROM incidents")["id"]
    kept = copy_bytes(journal_file, b"a screenshot", "shot.png")
    add_evidence(window.desk, kept, incident_id=incident)
    copy_of(journal_file, kept.sha256, kept.title).unlink()
    with qtbot.waitSignal(window.main.context.noted, timeout=20_000) as heard:
        looking.look_closely(still_ms=0)
    assert heard.args == ["A file you added is no longer as it was kept. Its line says how to find it again."]


def put_older_back(path, clock, tmp_path):
    add(path, clock, "one")
    copy = shutil.copy(path, tmp_path / "copy")
    clock.advance(hours=26)
    add(path, clock, "two")
    shutil.move(copy, path)


def test_an_older_file_in_its_place_is_said_once(opened, journal_file, clock, qtbot, tmp_path):
    put_older_back(journal_file, clock, tmp_path)
    window, looking = opened()
    with answering("Go on with this one") as said:
        qtbot.waitUntil(lambda: len(said) == 1, timeout=20_000)
    assert "was last changed on Wednesday, 25 November, 11:30" in said[0]
    assert "last changed on Tuesday, 24 November, 9:30" in said[0]
    wait(qtbot, looking)
    assert window.desk.journal.put_back is None
    again = open_journal(journal_file, clock.now)
    assert again.put_back is None
    again.close()


def test_from_an_older_file_it_is_one_step_to_the_backups(opened, journal_file, clock, qtbot, tmp_path):
    put_older_back(journal_file, clock, tmp_path)
    window, looking = opened()
    with answering("See the backups") as said:
        qtbot.waitUntil(lambda: len(said) == 1, timeout=20_000)
    wait(qtbot, looking)
    assert window.main.place.name == "SETTINGS"


def test_a_folder_that_another_program_copies_is_said_once(qapp, clock, qtbot, tmp_path):
    path = tmp_path / "Dropbox" / "journal.db"
    path.parent.mkdir()
    add(path, clock, "one")
    window = Window(path, clock)
    for answers in (("OK",), ()):
        looking = LookingOver(window.main, window.main.context)
        with answering(*answers) as said:
            qtbot.wait(200)
            wait(qtbot, looking)
        assert [text.count("Dropbox copies the folder") for text in said] == [1] * len(answers)
    window.close()


def test_it_begins_with_the_first_paint_of_her_own_journal_and_not_of_the_sample(
    qapp, journal_file, clock, qtbot, monkeypatch
):
    monkeypatch.setattr(QTimer, "singleShot", lambda *_later: None)  # what else comes after it
    window = Window(journal_file, clock)
    window.studio.shown.connect(settle_soon)
    sample = window.studio.show("sample")
    sample.first_paint.done.emit()
    assert sample.findChild(LookingOver) is None
    own = window.studio.show("own")
    own.first_paint.done.emit()
    wait(qtbot, own.findChild(LookingOver))
    window.close()
