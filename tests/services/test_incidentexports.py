"""Incidents written to a file: whole or not at all, by month, and read back as what they were (M1, M3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest

from mistakejournal.domain.cause import Causes
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.newincident import NewIncident
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.incidentexports import (
    PageOf,
    count_by_kind,
    format_of,
    ids_of_month,
    incident_records,
    months_of_incidents,
    write_incidents,
)
from mistakejournal.services.incidentimports.plans import first_plan, look
from mistakejournal.services.incidentimports.sources import gather
from mistakejournal.services.incidents import edit_incident, note_near_miss, remove_incident, start_incident
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.long_work import Going, unheard, wanted
from mistakejournal.services.sample import make_sample
from mistakejournal.words.incidentpages import incident_page
from tests.services.conftest import CONTENT


def pages(desk: Desk, *, private: bool = False) -> PageOf:
    causes = {cause.code: cause.label for cause in Causes(desk.content.vocab).all}
    return partial(incident_page, causes=causes, wall=desk.clock.local, private=private)


@pytest.fixture
def sample(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    path = tmp_path / "sample.db"
    make_sample(path, clock, CONTENT)
    desk = open_desk(path, clock, CONTENT).desk
    yield desk
    close_desk(desk)


def all_ids(desk: Desk) -> list[str]:
    return [row_id for month in months_of_incidents(desk) for row_id in ids_of_month(desk, month)]


def test_months_go_from_the_first_incident_until_now_the_newest_first(desk, clock):
    assert months_of_incidents(desk) == []
    start_incident(desk, title="One")
    clock.advance(days=40)
    assert months_of_incidents(desk) == [date(2027, 1, 1), date(2026, 12, 1), date(2026, 11, 1)]


def test_a_month_is_one_on_her_wall_and_holds_no_practice(desk, clock):
    late = start_incident(desk, title="Just before midnight").id
    edit_incident(desk, late, noticed_at=datetime(2026, 11, 30, 23, 30, tzinfo=clock.local().tzinfo))
    early = start_incident(desk, title="Just after").id
    edit_incident(desk, early, noticed_at=datetime(2026, 12, 1, 0, 30, tzinfo=clock.local().tzinfo))
    start_incident(desk, title="Rehearsed", practice=True)
    assert ids_of_month(desk, date(2026, 11, 1)) == [late]
    assert ids_of_month(desk, date(2026, 12, 1)) == [early]


def test_what_is_counted_is_counted_by_its_kind(desk):
    ids = [start_incident(desk, title="One").id, note_near_miss(desk, "Two").id, note_near_miss(desk, "3").id]
    assert count_by_kind(desk, ids) == (1, 2)
    assert count_by_kind(desk, []) == (0, 0)


def test_what_is_in_the_bin_is_left_out(desk):
    kept, gone = start_incident(desk, title="One").id, start_incident(desk, title="Two").id
    remove_incident(desk, gone)
    assert [record.file.incident.id for record in incident_records(desk, [gone, kept])] == [kept]


def test_a_selection_is_one_file_in_its_order(desk, tmp_path):
    ids = [start_incident(desk, title=title).id for title in ("One", "Two", "Three")]
    path = tmp_path / "three.html"
    assert write_incidents(desk, [ids[2], ids[0]], "html", path, "Two of three", pages(desk)) == 2
    text = path.read_text("utf-8")
    assert text.index("<h1>Three</h1>") < text.index("<h1>One</h1>")
    assert "Two" not in text.replace("Two of three", "")


def test_stopped_it_writes_nothing_and_leaves_the_file_that_was_there(desk, tmp_path):
    ids = [start_incident(desk, title=title).id for title in ("One", "Two", "Three")]
    path = tmp_path / "three.md"
    path.write_text("before")
    assert write_incidents(desk, ids, "markdown", path, "", pages(desk), lambda done: done < 2) == 0
    assert path.read_text() == "before"
    assert list(tmp_path.glob("*.part")) == []


def test_where_it_cannot_be_written_it_says_so(desk, tmp_path):
    incident = start_incident(desk, title="One").id
    with pytest.raises(JournalError, match="unsaved_file"):
        write_incidents(desk, [incident], "markdown", tmp_path / "no" / "where.md", "", pages(desk))


def test_an_unknown_format_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        format_of("docx")


def test_what_is_written_as_markdown_is_read_back_as_it_was(sample, tmp_path):
    ids, path = all_ids(sample), tmp_path / "all.md"
    assert write_incidents(sample, ids, "markdown", path, "", pages(sample, private=True)) == len(ids) > 15
    going = Going(unheard, wanted)
    gathered = gather([path], going)
    fresh = open_desk(tmp_path / "fresh.db", sample.clock, CONTENT).desk
    looked = look(fresh, gathered, first_plan(fresh, gathered), going)
    close_desk(fresh)
    assert looked.troubles == ()
    assert [known(one) for one in looked.new] == [told(incident_file(sample, row_id)) for row_id in ids]


FIELDS = (
    "title", "kind", "what_happened", "my_part", "their_part", "moment", "effect", "client_said",
    "broke_where", "lesson", "make_good", "noticed_by", "level", "noticed_at", "told_at", "fixed_at",
    "verified_at", "closed_at",
)  # fmt: skip
"""What both know. A day it happened on that lies after it was noticed is no time the journal takes."""


def told(file: IncidentFile) -> dict[str, object]:
    """Give what an incident holds of what the format knows."""
    found = {name: getattr(file.incident, name) or None for name in FIELDS}
    return found | {
        "client": file.client.name if file.client else "",
        "work": file.work.name if file.work else "",
        "causes": tuple((one.code, one.title) for one in file.causes),
        "becauses": tuple(one.title for one in file.whys),
        "repairs": tuple((one.title, one.done_at is not None) for one in file.repairs),
        "fixes": tuple(one.title for one in file.fixes),
        "said": tuple((one.sent_at, one.channel, one.body) for one in file.messages if one.sent_at),
        "answered": tuple((one.came_at, one.channel, one.title) for one in file.replies),
    }


def known(one: NewIncident) -> dict[str, object]:
    """Give the same of one that was read."""
    return {name: one.columns.get(name) or None for name in FIELDS} | {
        "client": one.client,
        "work": one.work,
        "causes": one.causes,
        "becauses": one.becauses,
        "repairs": tuple((part.title, part.done_at is not None) for part in one.repairs),
        "fixes": tuple(part.title for part in one.fixes),
        "said": tuple((text.at, text.channel, text.words) for text in one.said),
        "answered": tuple((text.at, text.channel, text.words) for text in one.answered),
    }
