"""An incident as a page of words: everything that may be written, nothing of the line for her alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.client import Client, Work
from mistakejournal.domain.event import Event
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.importfield import FOR_READING
from mistakejournal.domain.incident import Affected, Cause, Feeling, Incident, Kind, Option, Repair, Why
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.incidentpage import IncidentPage
from mistakejournal.domain.prompt import PromptAnswer
from mistakejournal.domain.telling import Message, Promise, PromiseState, Reply
from mistakejournal.services.incidentexports import IncidentRecord
from mistakejournal.words.incidentpages import count_words, incident_page

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
INCIDENT = Incident(
    "1", title="The link", what_happened="It went out.", my_part="I sent it.", their_part="Theo was late.",
    moment="A call.", effect="Readers lost.", client_said="Oh.", broke_where="Step 6", what_i_saw="All well.",
    make_good="An hour", when_then="When I sent it", lesson="Test.", answer_words="Fine.", level=3,
    private_line="secret", quick_stop="secret", closing_reason="secret", untold_reason="secret",
    noticed_at=AT, told_at=AT + timedelta(minutes=26), told_about=True, happened_at=AT, happened_about=True,
)  # fmt: skip
FILE = IncidentFile(
    INCIDENT,
    client=Client("2", "Brightside", "Theo Marsh", notes="secret", sore_points="secret"),
    work=Work("3", "Newsletter"),
    feelings=(Feeling("a", "1", "panic"), Feeling("b", "1", "shame")),
    client_feelings=(Feeling("c", "1", "secret", whose="client"),),
    affected=(Affected("d", "1", "Lena", "Her launch"),),
    repairs=(Repair("e", "1", "Corrected", AT), Repair("f", "1", "Write")),
    options=(Option("g", "1", "Correction", "Three lines", chosen_at=AT), Option("h", "1", "Resend")),
    whys=(Why("i", "1", "A call came"),),
    not_caught=(Why("j", "1", "No test"),),
    causes=(Cause("k", "1", "typing"), Cause("l", "1", "other", "The brief")),
    fixes=(
        Fix("m", "1", "Click it", state=FixState.DONE, done_at=AT),
        Fix("n", "1", "No", state=FixState.DECLINED),
    ),
    messages=(Message("o", "1", "Sorry", body="Hi Theo", sent_at=AT), Message("p", "1", body="secret")),
    promises=(Promise("q", "1", "I’ll write", state=PromiseState.KEPT, settled_at=AT),),
    check_ins=(
        CheckIn("r", "1", "All well", state=CheckInState.DONE, done_at=AT), CheckIn("s", "1", "secret"),
    ),
    replies=(Reply("t", "1", "Yes please", came_at=AT),),
)  # fmt: skip
RECORD = IncidentRecord(
    FILE,
    (Event("x", "noticed", AT, "It went out."), Event("y", "paused", AT, "panic")),
    (PromptAnswer("u", "1", "z", "What did I do before?", "own", "Copied."),),
    ("shot.png",),
)


def wall(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo("Europe/Berlin"))


def page(record: IncidentRecord = RECORD, *, private: bool = False) -> IncidentPage:
    return incident_page(record, {"typing": "A slip of the keys"}, wall, private=private)


def part(found: IncidentPage, heading: str) -> tuple[str, list[str]]:
    one = next(one for one in found.parts if one.heading == heading)
    return one.text, [
        " | ".join(words for words in (row.when, row.text, row.detail) if words) for row in one.rows
    ]


def test_what_a_program_reads_are_codes_and_moments():
    assert dict(page().keys) == {
        "title": "The link",
        "id": "1",
        "kind": "incident",
        "state": "open",
        "client": "Brightside",
        "work": "Newsletter",
        "happened": "2026-11-24T10:31+01:00",
        "noticed": "2026-11-24T10:31+01:00",
        "told": "2026-11-24T10:57+01:00",
        "about": ("happened", "told"),
        "level": "3",
        "causes": ("typing", "other: The brief"),
    }


def test_everything_she_wrote_has_its_place():
    found = page()
    assert found.title == "The link"
    assert found.facts == ("Brightside · Newsletter · Tuesday, 24 November 2026", "Open · Serious")
    assert part(found, "What happened") == ("It went out.", [])
    assert part(found, "Just before") == ("A call.", [])
    assert part(found, "Where it broke") == ("Step 6", [])
    assert part(found, "Put right") == ("", ["24 Nov 2026, 10:31 | Corrected", "Write"])
    assert part(found, "What they could choose")[1][0] == "24 Nov 2026, 10:31 | Correction | Three lines"
    assert part(found, "What let it through") == ("", ["A slip of the keys", "The brief"])
    assert part(found, "Because") == ("When I sent it", ["A call came"])
    assert part(found, "Why it wasn’t caught") == ("", ["No test"])
    assert part(found, "What changed") == ("", ["24 Nov 2026, 10:31 | Click it"])
    assert part(found, "Make-good") == ("An hour", [])
    assert part(found, "What was said") == ("", ["24 November 2026, 10:31 | Email · Sorry | Hi Theo"])
    assert part(found, "What they answered") == ("", ["24 November 2026, 10:31 | Email | Yes please"])
    assert part(found, "What I promised") == ("", ["24 Nov 2026, 10:31 | I’ll write"])
    assert part(found, "Check-ins") == ("", ["24 Nov 2026, 10:31 | All well"])
    assert part(found, "What did I do before?") == ("Copied.", [])
    assert part(found, "Who else it touched") == ("", ["Lena | Her launch"])
    assert part(found, "Files in the journal") == ("", ["shot.png"])
    assert part(found, "The whole story") == ("", ["24 Nov 2026, 10:31 | I found it | It went out."])


def test_feelings_and_their_part_are_there_only_if_wanted_and_the_line_for_her_alone_never():
    plain, whole = (repr(page(private=wanted)).casefold() for wanted in (False, True))
    for private in ("panic", "theo was late"):
        assert private not in plain
        assert private in whole
    assert "secret" not in whole


def test_a_guess_is_never_written_down_as_a_fact():
    guessed = IncidentRecord(
        IncidentFile(Incident("1", client_said="He is angry", said_is_guess=True)), (), (), ()
    )
    assert "angry" not in repr(page(guessed, private=True))


def test_an_incident_with_nothing_in_it_is_a_page_with_its_day():
    empty = IncidentRecord(IncidentFile(Incident("1", created_at=AT)), (), (), ())
    assert (page(empty).title, page(empty).parts) == ("Incident, 24 November", ())
    near = IncidentRecord(IncidentFile(Incident("1", Kind.NEAR_MISS, created_at=AT)), (), (), ())
    assert page(near).facts[-1] == "Caught"
    assert page(IncidentRecord(IncidentFile(Incident("1")), (), (), ())).title == ""


def test_headings_that_are_there_to_be_read_alone_are_those_of_the_page():
    headings = {one.heading for one in page(private=True).parts}
    assert set(FOR_READING) <= headings


def test_counts_name_the_kind():
    assert count_words(1, 0) == "1 incident"
    assert count_words(3, 1) == "3 incidents and 1 near miss"
    assert count_words(0, 2) == "2 near misses"
    assert count_words(0, 0) == "0 incidents"
