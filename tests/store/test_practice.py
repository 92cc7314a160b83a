"""What hangs on a practice is found; what anything else uses is not part of it."""

from __future__ import annotations

import pytest

from mistakejournal.store import practice, tables
from mistakejournal.store.journal import Journal


def test_a_practice_is_found_until_it_is_in_the_bin(journal: Journal) -> None:
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="Real")
        row_id = writing.add(tables.INCIDENTS, title="Try", practice=True)
    assert practice.practice_ids(journal) == [row_id]
    with journal.write() as writing:
        writing.remove(tables.INCIDENTS, row_id)
    assert practice.practice_ids(journal) == []


def test_a_client_made_for_it_is_part_of_it_and_one_from_before_is_not(journal: Journal, clock) -> None:
    with journal.write() as writing:
        before = writing.add(tables.CLIENTS, name="Brightside")
    clock.advance(minutes=1)
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, practice=True, client_id=before)
        made = writing.add(tables.CLIENTS, name="Robin")
        work = writing.add(tables.WORKS, name="Newsletter")
        row_id = writing.add(tables.INCIDENTS, practice=True, client_id=made, work_id=work)
        writing.add(tables.FIXES, incident_id=row_id, title="A step")
    assert practice.only_practised(journal, tables.CLIENTS) == [made]
    assert practice.only_practised(journal, tables.WORKS) == [work]


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        (tables.INCIDENTS, {"title": "Real"}),
        (tables.CHECKLISTS, {"name": "Send"}),
        (tables.CLIENT_FACTS, {"name": "Rate", "value": "40"}),
    ],
)
def test_what_is_used_elsewhere_stays(journal: Journal, table: str, columns: dict[str, object]) -> None:
    with journal.write() as writing:
        made = writing.add(tables.CLIENTS, name="Robin")
        writing.add(tables.INCIDENTS, practice=True, client_id=made)
        used = writing.add(table, client_id=made, **columns)
    assert practice.only_practised(journal, tables.CLIENTS) == []
    with journal.write() as writing:
        writing.remove(table, used)
    assert practice.only_practised(journal, tables.CLIENTS) == [made]


def test_the_steps_learned_from_it_are_found_by_either_tie(journal: Journal) -> None:
    with journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="Send")
        real = writing.add(tables.INCIDENTS, title="Real")
        row_id = writing.add(tables.INCIDENTS, practice=True)
        own = writing.add(tables.STEPS, checklist_id=checklist, title="Open it", incident_id=row_id)
        merged = writing.add(tables.STEPS, checklist_id=checklist, title="Read it", incident_id=real)
        writing.add(tables.STEP_ORIGINS, step_id=merged, incident_id=row_id)
    found = practice.learned_steps(journal, row_id)
    assert sorted(found) == sorted([(own, checklist, "Open it"), (merged, checklist, "Read it")])
