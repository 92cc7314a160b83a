"""A journal has one window; a second start calls it, and odd locks are told apart."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mistakejournal.errors import JournalError
from mistakejournal.ui.handover import Handover

CALL = """
import sys
from pathlib import Path
from mistakejournal.ui.handover import Handover
from mistakejournal.errors import JournalError
handover = Handover(Path(sys.argv[1]))
try:
    handover.claim()
except JournalError as error:
    print(error.code, handover.call(5.0))
"""


def refusal(journal: Path) -> JournalError:
    with pytest.raises(JournalError) as told:
        Handover(journal).claim()
    return told.value


def test_a_second_start_calls_the_first_window_to_the_front(qtbot: QtBot, journal_file: Path) -> None:
    first = Handover(journal_file)
    first.claim()
    with (
        qtbot.waitSignal(first.called, timeout=10_000),
        subprocess.Popen(
            [sys.executable, "-c", CALL, str(journal_file)], stdout=subprocess.PIPE, text=True
        ) as second,
    ):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
        assert second.stdout is not None
        assert second.stdout.read().split() == ["in_use", "True"]
    first.release()


def test_a_journal_that_was_let_go_can_be_taken_and_leaves_nothing_beside_it(
    qtbot: QtBot, journal_file: Path
) -> None:
    first, second = Handover(journal_file), Handover(journal_file)
    first.claim()
    first.release()
    second.claim()
    second.release()
    assert list(journal_file.parent.glob("journal.db*")) == []


def test_two_journals_are_two_windows(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = Handover(tmp_path / "one.db"), Handover(tmp_path / "other.db")
    one.claim()
    other.claim()
    one.release()
    other.release()


def test_a_lock_whose_process_is_gone_is_taken_over(qtbot: QtBot, journal_file: Path) -> None:
    code = "import sys, os; from pathlib import Path; from mistakejournal.ui.handover import Handover; "
    code += "held = Handover(Path(sys.argv[1])); held.claim(); os._exit(9)"
    subprocess.run([sys.executable, "-c", code, str(journal_file)], check=False)
    assert journal_file.with_name("journal.db.lock").exists()
    taken = Handover(journal_file)
    taken.claim()
    taken.release()


def test_a_lock_of_another_computer_is_named(qtbot: QtBot, journal_file: Path) -> None:
    journal_file.with_name("journal.db.lock").write_text("1\npython3\nher-other-laptop\n\n\n", "utf-8")
    error = refusal(journal_file)
    assert (error.code, error.facts) == ("in_use_elsewhere", {"host": "her-other-laptop"})


def test_a_lock_that_says_nothing_can_be_removed(qtbot: QtBot, journal_file: Path) -> None:
    journal_file.with_name("journal.db.lock").write_bytes(b"\x00\xffgarbage")
    assert refusal(journal_file).code == "lock_unreadable"
    taken = Handover(journal_file)
    taken.remove_lock()
    taken.claim()
    taken.release()


def test_nobody_answers_where_no_window_is(qtbot: QtBot, journal_file: Path) -> None:
    assert not Handover(journal_file).call(0.0)


def test_a_window_that_hangs_is_not_waited_for_for_ever(qtbot: QtBot, journal_file: Path) -> None:
    first = Handover(journal_file)
    first.claim()
    assert not Handover(journal_file).call(0.1)
    first.release()
