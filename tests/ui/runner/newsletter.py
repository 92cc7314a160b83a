"""A client, a newsletter checklist with a learned step, and its run: the story of the pictures."""

from __future__ import annotations

from mistakejournal.services import checklists, clients, fixes, incidents, runs, steps
from mistakejournal.services.desk import Desk
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window

TITLES = (
    "Copy last issue as a new draft",
    "Change the subject line",
    "Update the podcast link",
    "Schedule for 10:00",
)
LEARNED = "Send myself a test and click the podcast link"
FIRST, SECOND, THIRD, LAST = TITLES


def make_list(desk: Desk, *, learned: bool = True) -> str:
    """Make the list, its learned step before the last one; give its id."""
    client_id = clients.add_client(desk, "The Brightside Podcast", "Theo Marsh").id
    work_id = clients.add_work(desk, "Newsletter").id
    list_id = checklists.add_checklist(desk, "Brightside newsletter", client_id, work_id).id
    steps.paste_steps(desk, list_id, "\n".join(TITLES))
    if learned:
        incident_id = incidents.start_incident(
            desk,
            title="Last week’s podcast link",
            client_id=client_id,
            work_id=work_id,
            what_happened="Issue 118 went out with an old link. A call came.",
        ).id
        after = checklists.checklist_file(desk, list_id).steps[2].id
        fixes.learn_step(desk, incident_id, list_id, LEARNED, after_step_id=after, kind="link")
    return list_id


def open_run(window: Window, list_id: str) -> str:
    """Start a run of the list and show it; give its id."""
    run_id = runs.start_run(window.desk, list_id).id
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    return run_id


def states(window: Window, run_id: str) -> list[str]:
    """Give the state of each step as it is stored."""
    return [step.state.value for step in runs.run_file(window.desk, run_id).steps]
