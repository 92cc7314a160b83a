"""It happened again: the new one opens at Pause."""

from __future__ import annotations

from mistakejournal.services.incidents import get_incident, start_incident
from mistakejournal.ui.again import begin_again
from mistakejournal.ui.routes import Place


def test_the_new_one_is_begun_and_opened(desk, context, qtbot):
    first = start_incident(desk, title="Old link").id
    with qtbot.waitSignal(context.requested) as asked:
        begin_again(context, first)
    route = asked.args[0]
    assert route.place is Place.FLOW
    assert get_incident(desk, route.id).again_of == first
