"""Past incidents are looked for beside the window's work, and only when something is other."""

from __future__ import annotations

import pytest

from mistakejournal.services.alike import say_different
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.ui.wizard.parts.alike_search import AlikeSearch
from tests.ui.wizard.parts import repeats


@pytest.fixture
def known(desk):
    return repeats.make(desk)


@pytest.fixture
def search(session, known, qtbot):
    search = AlikeSearch(session, session)
    session.resume(known.again)
    with qtbot.waitSignal(search.found):
        search.look()
    return search


def ids(search):
    return [one.incident_id for one in search.results]


def test_it_looks_once_until_something_is_other(search, known, session, context, qtbot):
    assert ids(search) == [known.first]
    with qtbot.assertNotEmitted(search.found, wait=50):
        search.look()
    context.perform(lambda: set_causes(session.desk, known.again, ["stale_template"]))
    with qtbot.waitSignal(search.found):
        search.look()
    assert search.results[0].why.causes == ("stale_template",)


def test_what_was_told_apart_goes_and_comes_with_undo(search, known, session, context, qtbot):
    with qtbot.waitSignal(search.found):
        context.perform(lambda: say_different(session.desk, known.again, known.first))
    assert ids(search) == []
    with qtbot.waitSignal(search.found):
        context.undo()
    assert ids(search) == [known.first]


def test_an_answered_one_is_dropped_and_another_incident_begins_anew(search, known, session, qtbot):
    search.drop(known.first)
    assert ids(search) == []
    session.begin()
    search.look()
    assert ids(search) == []


def test_a_journal_that_can_not_be_read_is_looked_at_again(
    search, known, session, context, qtbot, monkeypatch
):
    gone = session.desk.journal.path.with_name("gone.db")
    context.perform(lambda: set_causes(session.desk, known.again, ["forgot"]))
    with monkeypatch.context() as elsewhere:  # the search opens it once more, beside the window
        elsewhere.setattr(session.desk.journal, "path", gone)
        search.look()
        qtbot.waitUntil(lambda: search._looked_for is None)
    assert ids(search) == [known.first]
