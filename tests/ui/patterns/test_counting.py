"""Counting goes on beside the window; the newest choice alone is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from mistakejournal.services.desk import Desk
from mistakejournal.services.patterns import Patterns
from mistakejournal.ui.patterns.counting import Counted, Counting
from mistakejournal.ui.patterns.scope import ALL, Scope
from tests.ui.patterns import autumn


@pytest.fixture
def owner(qapp) -> QObject:
    return QObject()


def test_a_choice_is_counted_and_the_whole_journal_where_that_is_too_little(
    desk: Desk, owner: QObject, qtbot
) -> None:
    autumn.fill(desk)
    counting = Counting(desk, owner)
    with qtbot.waitSignal(counting.done) as answer:
        counting.count(Scope("3"))
    counted: Counted = answer.args[0]
    assert (counted.patterns.incidents, counted.patterns.near_misses) == (4, 1)
    ids = desk.journal.read_one("SELECT id FROM clients WHERE name = 'Harlow'")
    with qtbot.waitSignal(counting.done) as answer:
        counting.count(Scope(ALL, str(ids["id"] if ids else "")))
    counted = answer.args[0]
    assert (counted.patterns.entries, counted.entries, counted.is_enough) == (1, 5, True)


def test_another_span_keeps_the_fixes_until_something_changes(desk: Desk, owner: QObject, qtbot) -> None:
    ids = autumn.fill(desk)
    counting = Counting(desk, owner)

    def answer(ask: Callable[[Scope], None], scope: Scope) -> Patterns:
        with qtbot.waitSignal(counting.done) as told:
            ask(scope)
        counted: Counted = told.args[0]
        return counted.patterns

    first = answer(counting.count, Scope("3"))
    (fix,) = first.fixes
    other = answer(counting.choose, Scope(ALL))
    assert other.fixes[0] is fix
    assert other.incidents == 4
    assert answer(counting.choose, Scope(ALL, ids["other"])).fixes == ()
    with desk.journal.write() as writing:
        writing.change("steps", ids["step"], title="Open it in a test")
    assert answer(counting.count, Scope(ALL)).fixes[0].title == "Open it in a test"


def test_only_the_newest_choice_is_answered(desk: Desk, owner: QObject, qtbot) -> None:
    autumn.fill(desk)
    counting = Counting(desk, owner)
    answers: list[Counted] = []
    counting.done.connect(answers.append)
    with qtbot.waitSignal(counting.done):
        for span in ("3", "6", ALL):
            counting.count(Scope(span))
    qtbot.wait(30)
    assert [one.scope.span for one in answers] == [ALL]


def test_a_journal_that_is_gone_is_told(desk: Desk, owner: QObject, qtbot) -> None:
    counting = Counting(desk, owner)
    desk.journal.path.rename(desk.journal.path.with_suffix(".moved"))
    with qtbot.waitSignal(counting.failed):
        counting.count(Scope())
