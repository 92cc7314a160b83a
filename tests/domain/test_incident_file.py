"""State, marks and title of an incident follow from what was entered."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.client import Client
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Incident, Option, Repair, State
from mistakejournal.domain.incident_file import TITLE_LENGTH, IncidentFile, made_title, shortened, title_of
from mistakejournal.domain.telling import Promise, PromiseState

WORDS = st.sampled_from(["at", "10:02", "10:", "3 pm", "the", "link", "I", "sent", "letter,", "out.", "\n"])
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


@pytest.mark.parametrize(
    ("promise", "is_right"),
    [
        (Promise("p", "i", "", option_id="o1"), False),
        (Promise("p", "i", "", option_id="o1", state=PromiseState.KEPT), True),
        (Promise("p", "i", "", option_id="o1", state=PromiseState.NOT_KEPT), False),
        (Promise("p", "i", "", option_id="o1", state=PromiseState.CHANGED), True),
        (Promise("p", "i", "", option_id="o1", state=PromiseState.CHANGED, untold=True), False),
        (Promise("p", "i", "", option_id="o2"), True),
        (Promise("p", "i", ""), True),
    ],
)
def test_the_chosen_way_is_right_once_its_promise_is_kept(promise: Promise, is_right: bool) -> None:
    file = IncidentFile(Incident("i"), options=(CHOSEN, UNCHOSEN), promises=(promise,))
    assert file.put_right is is_right
    assert replace(file, incident=Incident("i", fixed_at=AT)).put_right


def test_it_waits_for_a_choice_once_told() -> None:
    assert not IncidentFile(Incident("i"), options=(UNCHOSEN,)).waiting
    assert IncidentFile(Incident("i", told_at=AT), options=(UNCHOSEN,)).waiting
    assert not IncidentFile(Incident("i", told_at=AT), options=(UNCHOSEN, CHOSEN)).waiting
    assert not IncidentFile(Incident("i", told_at=AT, closed_at=AT), options=(UNCHOSEN,)).waiting
    assert not IncidentFile(Incident("i", told_at=AT)).waiting


def test_a_fix_is_owed_until_it_is_done() -> None:
    owed = IncidentFile(Incident("i"), fixes=(Fix("f", "i", ""),))
    done = IncidentFile(Incident("i"), fixes=(Fix("f", "i", "", state=FixState.DONE),))
    assert (owed.fix_owed, done.fix_owed) == (True, False)


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


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("At 10:02 I sent issue 118 to everybody. The button was old.", "I sent issue 118 to everybody"),
        ("The invoice said 45.50", "The invoice said 45.50"),
        ("Issue 118 went out at 10:00. The button still goes to last week.", "Issue 118 went out"),
        ("10:02: sent it", "Sent it"),
        ("At 3 pm the call was missed", "The call was missed"),
        ("10:02", "10:02"),
        ("At 10:02.", "At 10:02"),
        ("Sent 2.50 too little", "Sent 2.50 too little"),
        ("I sent the link of last week to everybody who reads the newsletter at 10:02 and more",
         "I sent the link of last week to everybody who reads the newsletter…"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_made_title_is_the_first_sentence_without_its_time(words: str, title: str) -> None:
    assert made_title(words) == title


@given(st.text(max_size=300) | st.lists(WORDS, max_size=60).map(" ".join))
def test_a_made_title_fits_and_never_ends_inside_a_time(words: str) -> None:
    title = made_title(words)
    assert len(title) <= TITLE_LENGTH
    assert "\n" not in title
    assert not re.search(r"(?:\b\d{1,2}[:.]\d{0,2}|\bat)…$", title) or " " not in title
    assert bool(title) == bool(words.strip()) or not words.strip(" .…\t")
