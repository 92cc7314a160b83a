"""Runs, catches and returns are said with their number, in small words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from mistakejournal.domain.comeback import ComeBack
from mistakejournal.domain.effectiveness import Record, Verdict
from mistakejournal.services.effectiveness import FixRecord
from mistakejournal.services.since import Moment
from mistakejournal.words import since as words

AT = datetime(2026, 7, 14, 8, tzinfo=UTC)
FIX = FixRecord(
    fix_id="f",
    step_id="s",
    title="Open the link",
    checklist_id="c",
    checklist_name="Newsletter send",
    client_id=None,
    client_name="",
    incident_id="i",
    learned_at=AT,
    is_retired=False,
    looked_at=None,
    record=Record(1, 8, 21, 20),
    verdict=Verdict.LIKELY,
    marks=(),
)


def test_runs_without_the_checklist_are_named():
    assert words.runs_detail(FIX) == "Newsletter send · the checklist was used in 20 of 21"
    assert words.runs_detail(replace(FIX, record=Record(1, 8, 3, 3))) == "Newsletter send"
    unused = replace(FIX, record=Record(1, 8, 9, 3), verdict=Verdict.UNUSED)
    assert words.runs_detail(unused) == "Newsletter send"


def test_a_moment_says_its_day_its_title_and_how_it_came():
    moment = Moment("i", "Old link again", AT, ComeBack.SKIPPED)
    day, kinds = date(2026, 7, 14), {"skipped": "I skipped the step"}
    said = words.moment_detail(moment, day, date(2026, 11, 24), kinds)
    assert said == "14 July · Old link again · I skipped the step"
    assert words.moment_detail(moment, day, date(2027, 1, 2), {}) == "14 July 2026 · Old link again"


def test_what_is_folded_says_how_much():
    assert (words.more_words(1), words.more_words(4)) == ("Show one more", "Show 4 more")
    assert words.caught_words() == "The step caught one"
    assert words.came_back_words() == "It happened again"
