"""Other lists the new step fits."""

from __future__ import annotations

import pytest

from mistakejournal.services import checklists, fixes, steps
from mistakejournal.services.checklists import checklist_file
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.parts.other_lists import OtherLists
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


@pytest.mark.row("D5")
def test_once_the_step_stands_she_ticks_where_else_it_goes(show_part, desk, session):
    part = show_part(OtherLists, story.after_a_run(desk))
    other = checklists.add_checklist(desk, "Weekly note").id
    steps.paste_steps(desk, other, "a\nb")
    part.fill()
    assert part.isHidden()
    home = fixes.default_checklist_id(desk, session.id)
    session.do(lambda desk, row: fixes.learn_step(desk, row, home, "Open the link in a test"))
    part.fill()
    toggles = [one for one in part.findChildren(Toggle) if one.text().startswith("Weekly note")]
    assert not toggles[0].isChecked()
    toggles[0].click()
    click(part, "Add it to these too")
    assert [step.title for step in checklist_file(desk, other).steps] == ["a", "b", "Open the link in a test"]
    session.context.undo()
    assert len(checklist_file(desk, other).steps) == 2
