"""Long work behind the window gives way to it, and is begun anew."""

from __future__ import annotations

import threading
import time

import pytest

from mistakejournal.store import tables
from mistakejournal.store.opening import open_behind, open_journal
from mistakejournal.store.turn import GivingWayError, Turn


def test_the_turn_is_asked_for_and_given_back():
    turn = Turn()
    assert not turn.is_asked
    with turn.asked(), turn.asked():
        assert turn.is_asked
    assert not turn.is_asked
    turn.wait()


def test_the_window_writes_while_thousands_of_rows_are_written_behind_it(journal_file, clock):
    journal = open_journal(journal_file, clock.now)
    begun, tries, waited = threading.Event(), [], []

    def act(writing):
        tries.append(1)
        for number in range(500):
            writing.add(tables.CLIENTS, name=f"behind {number}")
            begun.set()
            time.sleep(0.002)
        return "done"

    def work(found):
        behind = open_behind(journal, clock.now)
        found.append(behind.write_behind(act))
        behind.close()

    found: list[str] = []
    thread = threading.Thread(target=work, args=(found,))
    thread.start()
    begun.wait(10)
    for number in range(3):
        at = time.monotonic()
        with journal.write() as writing:
            writing.add(tables.CLIENTS, name=f"window {number}")
        waited.append(time.monotonic() - at)
        time.sleep(0.05)
    thread.join(30)
    assert found == ["done"]
    assert len(tries) > 1
    assert max(waited) < 3  # a writer that did not give way would hold the window for its whole second
    assert journal.number("SELECT count(*) FROM clients") == 503
    journal.close()


def test_a_row_is_refused_while_the_window_asks_and_nothing_of_it_stays(journal_file, clock):
    journal = open_journal(journal_file, clock.now)
    behind = open_behind(journal, clock.now)
    with pytest.raises(GivingWayError), behind.write() as writing, journal.turn.asked():
        writing.add(tables.CLIENTS, name="a")
    assert journal.number("SELECT count(*) FROM clients") == 0
    behind.close()
    journal.close()
