"""What a client may read is taken from an incident field by field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mistakejournal.domain.client import Client, Work
from mistakejournal.domain.clientreport import (
    MOST_SEEN,
    Change,
    Dealt,
    Moment,
    Sight,
    client_report,
    on_paper,
)
from mistakejournal.domain.fix import Fix, FixAnswer, FixKind, FixState
from mistakejournal.domain.incident import Incident, Option, Repair
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.paper import Style

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)


def report(file: IncidentFile, deed: str = "", seen: int = 0):
    sights = [Sight(AT + timedelta(days=number), f"episode {number}") for number in range(seen)]
    return client_report(file, deed, {"list": "Newsletter: send"}, sights)


def test_only_what_was_done_chosen_and_stands_is_told():
    file = IncidentFile(
        Incident("1", what_happened="The old link.", noticed_at=AT, noticed_about=True, make_good="An hour"),
        client=Client("2", "Brightside", "Theo Marsh"),
        work=Work("3", "Newsletter"),
        repairs=(Repair("a", "1", "Fixed it", AT), Repair("b", "1", "Still to do")),
        options=(Option("c", "1", "Correction", chosen_at=AT), Option("d", "1", "Resend")),
        fixes=(
            Fix("e", "1", "Click it", state=FixState.DONE, checklist_id="list", done_at=AT),
            Fix("f", "1", "Links by Monday", FixKind.COMMUNICATION, FixState.DONE, checklist_id="list"),
            Fix("g", "1", "They said no", FixKind.EXPECTATION, FixState.DONE, answer=FixAnswer.NO),
            Fix("h", "1", "Owed", FixKind.TOOL),
            Fix("i", "1", "Not wanted", state=FixState.DECLINED),
        ),
    )
    found = report(file)
    assert found.noticed == Moment(AT, about=True)
    assert found.repairs == (Dealt("Fixed it", AT),)
    assert found.chosen == "Correction"
    assert found.changes == (Change("Click it", AT, "Newsletter: send"), Change("Links by Monday"))
    assert found.is_owed
    assert found.make_good is None  # not delivered yet


def test_a_title_stands_in_where_nothing_was_written():
    assert report(IncidentFile(Incident("1", title="The old link"))).what_happened == "The old link"


def test_a_deed_that_stands_in_what_happened_is_not_said_twice():
    file = IncidentFile(Incident("1", what_happened="At 10 I sent it.  It had the old link."))
    assert report(file, "I sent it.").deed == ""
    assert report(file, "I did not look.").deed == "I did not look."


def test_of_much_that_was_seen_the_newest_stands_there():
    found = report(IncidentFile(Incident("1")), seen=MOST_SEEN + 3)
    assert [found.seen[0].seen, found.seen[-1].seen] == ["episode 3", f"episode {MOST_SEEN + 2}"]
    assert found.seen_before == 3


def test_her_text_becomes_a_page_with_its_headings():
    paper = on_paper("The report\nFor Theo\n\nWhat happened\n\nThe old link.\n", ["What happened"])
    assert [(line.style, line.text) for line in paper] == [
        (Style.TITLE, "The report"),
        (Style.TEXT, "For Theo"),
        (Style.HEADING, "What happened"),
        (Style.TEXT, "The old link."),
    ]
    assert on_paper("", ["What happened"]) == ()
