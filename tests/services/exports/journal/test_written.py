"""The head of a file says whose it is, of which version and schema, and when."""

from __future__ import annotations

from mistakejournal import __version__
from mistakejournal.services.exports.journal.written import head, row_counts
from mistakejournal.services.incidents import start_incident
from mistakejournal.store.migrations import CHAIN
from mistakejournal.store.wholejournal import whole_journal


def test_the_head_says_what_a_reader_has_to_know(desk, clock):
    start_incident(desk, title="The link")
    with whole_journal(desk.journal.path) as whole:
        found = head(whole, clock.now())
        counts = row_counts(whole)
    assert (found["format"], found["version"], found["schema"]) == ("mistakejournal", 1, CHAIN[-1].number)
    assert (found["app"], found["written_at"]) == (__version__, "2026-11-24T08:30:00.000000Z")
    assert found["journal"]["device_id"] == desk.journal.device_id
    assert (counts["incidents"], counts["clients"]) == (1, 0)
