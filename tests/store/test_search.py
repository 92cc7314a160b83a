from mistakejournal.store import search as store
from mistakejournal.store import tables


def test_the_newest_text_comes_first(journal):
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="Old link")
        writing.add(tables.INCIDENTS, what_happened="The link was old.")
    found = store.find_words(journal, '"link"*', (), 10)
    assert [(row.title, row.body) for row in found] == [("", "The link was old."), ("Old link", "")]
    assert [row.heading for row in found] == ["The link was old.", "Old link"]


def test_a_break_is_found_by_its_reason_and_leads_to_its_run(journal):
    with journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="Newsletter")
        run = writing.add(tables.RUNS, title="Issue 119", checklist_id=checklist)
        writing.add(tables.INTERRUPTIONS, run_id=run, reason="the doorbell")
    (row,) = store.find_words(journal, '"doorbell"', (), 10)
    assert (row.run_id, row.checklist_id, row.heading) == (run, checklist, "Issue 119")


def test_a_file_is_found_by_its_name_and_leads_to_its_run_or_incident(journal):
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS, title="Old link")
        checklist = writing.add(tables.CHECKLISTS, name="Newsletter")
        run = writing.add(tables.RUNS, title="Issue 119", checklist_id=checklist)
        step = writing.add(tables.RUN_STEPS, run_id=run, title="Send a test")
        for place in ({"incident_id": incident}, {"run_step_id": step}):
            writing.add(tables.EVIDENCE, title="inbox.png", sha256="ab", size=1, **place)
    found = store.find_words(journal, '"inbox"*', (), 10)
    assert [(row.run_id, row.incident_id, row.heading) for row in found] == [
        (run, None, "Send a test"),
        (None, incident, "Old link"),
    ]
    with journal.write() as writing:
        writing.remove(tables.RUNS, run)
    assert [row.incident_id for row in store.find_words(journal, '"inbox"*', (), 10)] == [incident]


def test_the_steps_of_a_deleted_run_are_left_out(journal):
    with journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="List")
        run = writing.add(tables.RUNS, title="Issue", checklist_id=checklist)
        writing.add(tables.RUN_STEPS, run_id=run, title="Link", evidence="doorbell")
        writing.remove(tables.RUNS, run)
    assert store.find_words(journal, '"doorbell"', (), 10) == []


def test_letters_are_found_anywhere_and_signs_stand_for_themselves(journal):
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="先週の番組")
        writing.add(tables.INCIDENTS, title="番_組 100%")
    assert len(store.find_letters(journal, ["番組"], (), 10)) == 1
    assert len(store.find_letters(journal, ["番_", "0%"], (), 10)) == 1
    assert store.find_letters(journal, ["番組"], (tables.STEPS,), 10) == []


def test_a_learned_step_is_found_though_its_incident_was_deleted(journal):
    with journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="List")
        incident = writing.add(tables.INCIDENTS, title="Old link")
        writing.add(tables.STEPS, checklist_id=checklist, title="Open the link", incident_id=incident)
        writing.remove(tables.INCIDENTS, incident)
    assert [row.kind for row in store.find_words(journal, '"link"', (), 10)] == [tables.STEPS]


def test_rules_and_notes_of_looking_back_lead_to_where_they_were_made(journal):
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS, title="Call")
        week = writing.add(tables.LOOK_BACKS, title="Week of 23 November")
        writing.add(tables.LOOK_BACK_NOTES, look_back_id=week, title="Caught", page="caught", note="doorbell")
        writing.add(tables.RULES_OF_THUMB, title="After the doorbell", incident_id=incident)
    rule, note = store.find_words(journal, '"doorbell"', (), 10)
    assert (rule.heading, rule.incident_id) == ("After the doorbell", incident)
    assert (note.heading, note.look_back_id, note.page) == ("Week of 23 November", week, "caught")
    with journal.write() as writing:
        writing.remove(tables.LOOK_BACKS, week)
        writing.remove(tables.INCIDENTS, incident)
    (rule,) = store.find_words(journal, '"doorbell"', (), 10)
    assert rule.incident_id is None
