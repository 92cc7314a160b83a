import pytest

from mistakejournal.store import checklists as store
from mistakejournal.store import tables


@pytest.fixture
def checklist_id(journal):
    with journal.write() as writing:
        return writing.add(tables.CHECKLISTS, name="Newsletter")


def add_step(journal, checklist_id, title, **values):
    with journal.write() as writing:
        return writing.add(tables.STEPS, checklist_id=checklist_id, title=title, **values)


def test_what_is_not_there_is_said(journal):
    for read in (store.get, store.get_step, store.get_section):
        with pytest.raises(KeyError):
            read(journal, "nothing")


def test_steps_stand_by_section_and_key_without_the_retired_and_the_deleted(journal, checklist_id):
    with journal.write() as writing:
        late = writing.add(tables.SECTIONS, checklist_id=checklist_id, name="Verify", order_key="V")
        early = writing.add(tables.SECTIONS, checklist_id=checklist_id, name="Build", order_key="B")
        writing.add(tables.STEPS, checklist_id=checklist_id, title="4", section_id=late, order_key="A")
        writing.add(tables.STEPS, checklist_id=checklist_id, title="3", section_id=early, order_key="Z")
        writing.add(tables.STEPS, checklist_id=checklist_id, title="2", section_id=early, order_key="A")
        writing.add(tables.STEPS, checklist_id=checklist_id, title="1", order_key="Z")
        writing.add(tables.STEPS, checklist_id=checklist_id, title="x", retired_at=writing.now)
        writing.remove(tables.STEPS, writing.add(tables.STEPS, checklist_id=checklist_id, title="y"))
    assert [step.title for step in store.steps(journal, checklist_id)] == ["1", "2", "3", "4"]
    assert [section.name for section in store.sections(journal, checklist_id)] == ["Build", "Verify"]


def test_lines_leave_out_what_was_put_away_or_deleted(journal, checklist_id):
    with journal.write() as writing:
        writing.add(tables.CHECKLISTS, name="Away", put_away_at=writing.now)
        writing.remove(tables.CHECKLISTS, writing.add(tables.CHECKLISTS, name="Gone"))
    assert [line.name for line in store.lines(journal, put_away=False, client_id=None)] == ["Newsletter"]
    assert [line.name for line in store.lines(journal, put_away=True, client_id=None)] == ["Away"]


def test_only_steps_in_use_are_counted_and_only_finished_runs(journal, checklist_id):
    add_step(journal, checklist_id, "one")
    gone = add_step(journal, checklist_id, "two")
    with journal.write() as writing:
        writing.remove(tables.STEPS, gone)
        for state in ("done", "done", "dropped", "open"):
            writing.add(tables.RUNS, title="", checklist_id=checklist_id, state=state, started_at=writing.now)
    line = store.lines(journal, put_away=False, client_id=None)[0]
    assert (line.steps, line.runs) == (1, 2)
    counts = store.counts(journal, checklist_id)
    assert (counts.runs, counts.open_run_id) == (2, line.open_run_id)


def test_a_checklist_without_runs_counts_none(journal, checklist_id):
    assert store.counts(journal, checklist_id) == store.Counts(0, None)
    assert store.facts(journal, checklist_id) == []


def test_a_kind_of_work_is_found_by_code_before_name(journal):
    with journal.write() as writing:
        by_name = writing.add(tables.WORKS, name="newsletter")
        by_code = writing.add(tables.WORKS, name="Mailings", code="newsletter")
    assert store.find_work(journal, "newsletter", "Newsletter") == by_code
    assert store.find_work(journal, "", "NEWSLETTER") == by_name
    assert store.find_work(journal, "call", "Calls") is None
