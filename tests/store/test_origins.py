from mistakejournal.store import origins as store
from mistakejournal.store import tables


def test_further_origins_stand_by_step_and_those_taken_back_are_left_out(journal):
    with journal.write() as writing:
        list_id = writing.add(tables.CHECKLISTS, name="Newsletter")
        incident = writing.add(tables.INCIDENTS, title="Old link")
        one, two = (writing.add(tables.STEPS, checklist_id=list_id, title=name) for name in "ab")
        first = writing.add(tables.STEP_ORIGINS, step_id=one, incident_id=incident)
        writing.remove(
            tables.STEP_ORIGINS, writing.add(tables.STEP_ORIGINS, step_id=two, incident_id=incident)
        )
    assert {step: [one.id for one in rows] for step, rows in store.of_steps(journal, [one, two]).items()} == {
        one: [first]
    }
    assert store.of_steps(journal, []) == {}


def test_only_finished_runs_count_for_a_learned_step(journal):
    with journal.write() as writing:
        list_id = writing.add(tables.CHECKLISTS, name="Newsletter")
        incident = writing.add(tables.INCIDENTS, title="Old link", noticed_at=writing.now)
        step = writing.add(tables.STEPS, checklist_id=list_id, title="a", incident_id=incident)
        writing.add(tables.STEPS, checklist_id=list_id, title="b")
        writing.add(tables.FIXES, incident_id=incident, step_id=step, title="a")
        for state in ("done", "open", "dropped"):
            run = writing.add(
                tables.RUNS, title="r", checklist_id=list_id, state=state, started_at=writing.now
            )
            row = writing.add(tables.RUN_STEPS, run_id=run, title="a", step_id=step)
        writing.add(tables.INCIDENTS, title="Caught", kind="near_miss", caught_by=row)
        now = writing.now
    (found,) = store.services(journal, list_id)
    assert (found.step_id, found.runs, found.catches, found.newest_incident) == (step, 1, 1, now)
    assert [fix.title for fix in store.fixes_of_step(journal, step)] == ["a"]
