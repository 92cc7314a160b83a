"""A past incident is asked about with its day, its title and the reason."""

from __future__ import annotations

from mistakejournal.services.alike import alike
from mistakejournal.ui.routes import Place
from mistakejournal.ui.wizard.parts.alike_row import AlikeRow
from tests.ui import accessibility
from tests.ui.wizard.finding import click
from tests.ui.wizard.parts import repeats
from tests.ui.wizard.parts.repeats import words


def test_it_is_read_before_it_is_answered(show_part, desk, context, qtbot):
    known = repeats.make(desk)
    (one,) = alike(desk, known.again)
    row = show_part(
        lambda session: AlikeRow(session, can_read=True), known.again, lambda row: row.show_one(one)
    )
    assert words(row)[0] == "Like 24 November?"
    assert accessibility.complaints(row) == []
    with qtbot.waitSignal(context.requested) as asked:
        click(row, "Read it")
    assert (asked.args[0].place, asked.args[0].id) == (Place.JOURNAL, known.first)
    with qtbot.waitSignal(row.answered) as said:
        click(row, "Different")
    assert said.args == [known.first]
