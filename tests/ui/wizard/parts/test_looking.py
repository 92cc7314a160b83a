"""A look at a text that never holds up typing."""

from __future__ import annotations

import pytest

from mistakejournal.ui.wizard.parts.looking import AT_ONCE, Looking
from tests.ui.wizard import story

BAD = "It is no big deal. "


@pytest.fixture
def looking(session, desk):
    session.resume(story.incident(desk, story.client(desk)))
    return Looking(session, "message", "message", session)


def quotes(hints):
    return [hint.quote for hint in hints]


def test_a_short_text_is_looked_at_at_once(looking, qtbot):
    with qtbot.waitSignal(looking.found, timeout=0) as found:
        looking.look("Theo sent it late.")
    assert quotes(found.args[0]) == ["Theo sent it late"]


def test_only_the_newest_of_two_long_looks_tells_what_it_found(looking, qtbot):
    told = []
    looking.found.connect(lambda hints: told.append(len(hints)))
    long = BAD * (AT_ONCE // len(BAD) + 20)
    looking.look(long)
    looking.look(long + BAD)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    qtbot.wait(200)
    assert told == [long.count(BAD) + 1]


def test_one_that_is_let_go_says_nothing(looking, qtbot):
    told = []
    looking.found.connect(told.append)
    looking.look(BAD * 200)
    looking.stop()
    qtbot.wait(150)
    assert told == []


def test_kept_words_are_stored_and_can_be_looked_at_again(looking, session, qtbot):
    with qtbot.waitSignal(looking.found, timeout=0) as found:
        looking.look(BAD)
    looking.keep(found.args[0][0])
    session.resume(session.id)
    again = Looking(session, "message", "message", session)
    assert again.kept() == {"no big deal"}
    again.look_again()
    assert again.kept() == frozenset()
