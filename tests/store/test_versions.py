import pytest

from mistakejournal.store import checklists, tables
from mistakejournal.store import versions as store


@pytest.fixture
def checklist_id(journal):
    with journal.write() as writing:
        list_id = writing.add(tables.CHECKLISTS, name="Newsletter", pause_point="Stop", minutes=20)
        client = writing.add(tables.CLIENTS, name="Theo")
        incident = writing.add(tables.INCIDENTS, title="Old link")
        part = writing.add(tables.SECTIONS, checklist_id=list_id, name="Build", order_key="A")
        step = writing.add(
            tables.STEPS,
            checklist_id=list_id,
            title="Open the link",
            section_id=part,
            order_key="A",
            kind="link",
            params={"expect": "differs"},
            must_see=True,
            incident_id=incident,
            learned_at=writing.now,
        )
        writing.add(tables.STEPS, checklist_id=list_id, title="Retired", retired_at=writing.now)
        writing.add(tables.FACTS, checklist_id=list_id, name="Issue", code="issue", order_key="A")
        writing.add(
            tables.DIFFERENCES,
            checklist_id=list_id,
            client_id=client,
            step_id=step,
            hidden=True,
            fields={"why": "Hers"},
        )
        writing.add(tables.STEP_ORIGINS, step_id=step, incident_id=incident, learned_at=writing.now)
    return list_id


def test_the_whole_list_is_read_as_it_was_written(journal, checklist_id):
    with journal.write() as writing:
        version_id = writing.add(
            tables.VERSIONS,
            checklist_id=checklist_id,
            code="x",
            at=writing.now,
            content=store.content(journal, checklist_id),
        )
    whole = store.read_content(store.get(journal, version_id))
    active, retired = checklists.steps(journal, checklist_id), checklists.retired_steps(journal, checklist_id)
    assert whole.steps == (*active, *retired)
    assert whole.active == tuple(active)
    assert whole.sections == tuple(checklists.sections(journal, checklist_id))
    assert whole.facts == tuple(checklists.facts(journal, checklist_id))
    assert whole.differences == tuple(checklists.differences(journal, checklist_id))
    (origin,) = whole.origins
    assert (origin.step_id, origin.incident_id) == (active[0].id, active[0].incident_id)
    assert (whole.checklist.name, whole.checklist.minutes) == ("Newsletter", 20)


def test_content_that_is_empty_is_an_empty_list(journal, checklist_id):
    with journal.write() as writing:
        row = writing.add(tables.VERSIONS, checklist_id=checklist_id, code="x", at=writing.now, content="{}")
    assert store.read_content(store.get(journal, row)).steps == ()


def test_versions_of_one_moment_stand_in_the_order_they_were_written(journal, checklist_id):
    assert store.newest(journal, checklist_id) is None
    with journal.write() as writing:
        for code in ("one", "two", "three"):
            writing.add(tables.VERSIONS, checklist_id=checklist_id, code=code, at=writing.now, content="{}")
    assert [one.code for one in store.all_versions(journal, checklist_id)] == ["three", "two", "one"]
    newest = store.newest(journal, checklist_id)
    assert newest is not None
    assert newest.code == "three"
    with pytest.raises(KeyError):
        store.get(journal, "nothing")
