"""A journal with a passphrase that is damaged or gone: the passphrase comes first, then the way on."""

from __future__ import annotations

from mistakejournal.services.clients import add_client
from mistakejournal.services.passphrase import unlock
from tests.store.damaged import back_up, blot
from tests.ui.answering import answering
from tests.ui.lock.conftest import WORDS, closed, type_in


def lived(sealed, studio, clock, qtbot):
    """Write into the journal, close it, and back it up."""
    studio.start()
    type_in(closed(), WORDS)
    qtbot.waitUntil(lambda: studio.window is not None)
    add_client(studio.window.context.desk, name="The Brightside Podcast")
    studio.close()
    back_up(sealed, clock, unlock(sealed, WORDS))


def clients(studio):
    return [row[0] for row in studio.window.context.desk.journal.read("SELECT name FROM clients")]


def test_a_damaged_one_is_put_together_behind_its_passphrase(studio, sealed, clock, qtbot):
    lived(sealed, studio, clock, qtbot)
    blot(sealed, 0)
    studio.start()
    type_in(closed(), WORDS)
    with answering("Put it together again", "OK") as said:
        qtbot.waitUntil(lambda: studio.window is not None, timeout=20_000)
    assert "It stands as on" in said[1]
    assert clients(studio) == ["The Brightside Podcast"]
    assert studio.window.context.desk.journal.key
    assert b"Brightside" not in sealed.read_bytes()


def test_one_that_is_gone_comes_back_from_its_backup_behind_its_passphrase(studio, sealed, clock, qtbot):
    lived(sealed, studio, clock, qtbot)
    sealed.unlink()
    studio.start()
    type_in(closed(), WORDS)
    with answering("Take the newest backup", "OK"):
        qtbot.waitUntil(lambda: studio.window is not None, timeout=20_000)
    assert clients(studio) == ["The Brightside Podcast"]


def test_left_as_it_is_the_page_stays_and_says_why(studio, sealed, clock, qtbot):
    lived(sealed, studio, clock, qtbot)
    blot(sealed, 0)
    studio.start()
    type_in(closed(), WORDS)
    with answering("Leave it as it is") as said:
        qtbot.waitUntil(lambda: len(said) == 1, timeout=20_000)
    assert studio.window is None
    assert "can’t be read as it is" in closed()._page._trouble.text()
