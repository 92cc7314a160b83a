"""Where a learned step comes from."""

from __future__ import annotations

from mistakejournal.services import checklists, fixes, incidents
from mistakejournal.ui.checklists.origin import known_origins


def test_a_learned_step_names_its_incident_until_that_is_in_the_bin(desk):
    incident = incidents.start_incident(desk, title="The old link").id
    checklist = checklists.add_checklist(desk, "Send").id
    fixes.learn_step(desk, incident, checklist, "Open the link", after_step_id=None, kind="link")
    step = checklists.checklist_file(desk, checklist).steps[0]
    (origin,) = known_origins(desk, step)
    assert (origin.incident_id, origin.title, origin.learned) == (
        incident,
        "The old link",
        "Learned on 24 November",
    )
    incidents.remove_incident(desk, incident)
    assert known_origins(desk, step) == ()
