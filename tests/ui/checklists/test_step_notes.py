"""What is known of a step beside its own fields."""

from __future__ import annotations

from mistakejournal.services import checklists, clients, differences, fixes, incidents, steps
from mistakejournal.services.checklists import checklist_file
from mistakejournal.ui.checklists.step_notes import notes_of

VERBS = frozenset({"open", "click"})


def test_a_learned_step_has_origins_a_hint_and_the_steps_like_it(desk):
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "The link in a test")
    incident = incidents.start_incident(desk, title="Old link").id
    fixes.learn_step(desk, incident, list_id, "Link in the sent test")
    file = checklist_file(desk, list_id)
    ordinary, learned = (notes_of(desk, file, one, VERBS, {file.steps[1].id: 25}) for one in file.seen)
    assert (learned.number, learned.of, learned.offered_after) == (2, 2, 25)
    assert [origin.title for origin in learned.origins] == ["Old link"]
    assert learned.hint.startswith("A step that says what to do")
    assert [one.title for one in learned.alike] == ["The link in a test"]
    assert learned.so_far == "Too early to say: no run since"
    assert (ordinary.hint, ordinary.origins, ordinary.so_far) == ("", (), "")
    assert [one.number for one in ordinary.alike] == [2]


def test_for_a_client_it_knows_what_can_be_taken_back(desk):
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "a")
    theo = clients.add_client(desk, "Brightside", "Theo Marsh").id
    steps.add_step(desk, list_id, "theirs", client_id=theo)
    differences.hide_step_for(desk, checklist_file(desk, list_id).steps[0].id, theo)
    file = checklist_file(desk, list_id, theo)
    hidden, own = (notes_of(desk, file, one, VERBS, {}) for one in file.seen)
    assert (hidden.client_name, hidden.is_hidden, hidden.is_theirs) == ("Theo", True, False)
    assert hidden.difference_id
    assert (own.is_theirs, own.difference_id, own.differs) == (True, "", "only for Theo")
