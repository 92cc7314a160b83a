"""State, marks and title of an incident follow from what was entered."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.client import Client
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Incident, Option, Repair, State
from mistakejournal.domain.incident_file import IncidentFile, shortened, title_of

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
DONE = Repair("r1", "i", "Corrected", done_at=AT)
OPEN = Repair("r2", "i", "Write to the readers")
CHOSEN = Option("o1", "i", "Resend", chosen_at=AT)
UNCHOSEN = Option("o2", "i", "Nothing")


@pytest.mark.parametrize(
    ("incident", "repairs", "options", "state"),
    [
        (Incident("i"), (), (), State.OPEN),
        (Incident("i", fixed_at=AT), (), (), State.OPEN),
        (Incident("i", told_at=AT), (), (), State.OPEN),
        (Incident("i", told_at=AT, fixed_at=AT), (OPEN,), (), State.FOLLOWING_UP),
        (Incident("i", told_at=AT), (DONE,), (UNCHOSEN,), State.OPEN),
        (Incident("i", told_at=AT), (DONE,), (CHOSEN,), State.FOLLOWING_UP),
        (Incident("i", told_at=AT), (DONE, OPEN), (CHOSEN,), State.OPEN),
        (Incident("i", told_at=AT), (), (CHOSEN, UNCHOSEN), State.FOLLOWING_UP),
        (Incident("i", told_at=AT, level=1), (DONE,), (), State.FOLLOWING_UP),
        (Incident("i", told_at=AT, level=1), (), (), State.OPEN),
        (Incident("i", told_at=AT, level=2), (DONE,), (), State.OPEN),
        (Incident("i", closed_at=AT), (), (), State.CLOSED),
    ],
)
def test_the_state_follows_telling_and_putting_right(
    incident: Incident, repairs: tuple[Repair, ...], options: tuple[Option, ...], state: State
) -> None:
    assert IncidentFile(incident, repairs=repairs, options=options).state is state


def test_it_waits_for_a_choice_once_told() -> None:
    assert not IncidentFile(Incident("i"), options=(UNCHOSEN,)).waiting
    assert IncidentFile(Incident("i", told_at=AT), options=(UNCHOSEN,)).waiting
    assert not IncidentFile(Incident("i", told_at=AT), options=(UNCHOSEN, CHOSEN)).waiting
    assert not IncidentFile(Incident("i", told_at=AT, closed_at=AT), options=(UNCHOSEN,)).waiting
    assert not IncidentFile(Incident("i", told_at=AT)).waiting


def test_a_fix_is_owed_or_done() -> None:
    owed = IncidentFile(Incident("i"), fixes=(Fix("f", "i", ""),))
    done = IncidentFile(Incident("i"), fixes=(Fix("f", "i", "", state=FixState.DONE),))
    assert (owed.fix_owed, owed.fix_done, done.fix_owed, done.fix_done) == (True, False, False, True)


def test_messages_speak_to_the_contact() -> None:
    assert IncidentFile(Incident("i")).first_name == ""
    assert IncidentFile(Incident("i"), client=Client("c", "Brightside", "Theo Marsh")).first_name == "Theo"


def test_the_title_is_hers_or_the_start_of_what_happened() -> None:
    assert title_of(Incident("i", title="Old link", what_happened="x")) == "Old link"
    assert title_of(Incident("i", title="  ", what_happened="\n  The button\twas old \nx")) == (
        "The button was old"
    )
    assert IncidentFile(Incident("i")).title == ""


@given(st.text(max_size=200), st.integers(min_value=2, max_value=80))
def test_a_shortened_text_fits_and_keeps_its_start(text: str, length: int) -> None:
    short = shortened(text, length)
    assert len(short) <= length
    assert short == text or (short[-1] == "…" and text.startswith(short[:-1]))
