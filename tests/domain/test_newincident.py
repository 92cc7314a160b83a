"""An incident that is not made yet has a title all the same."""

from __future__ import annotations

from mistakejournal.domain.newincident import NewIncident


def test_its_title_is_its_own_or_the_first_line_of_what_happened():
    assert NewIncident({"title": "a", "what_happened": "b"}).title == "a"
    assert NewIncident({"title": "", "what_happened": " b\nc"}).title == "b"
    assert NewIncident({}).title == ""
