from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Affected, Answer, AsDescribed, Incident, Option
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.nextact import next_act, page_of
from mistakejournal.domain.telling import Message, Promise, PromiseState

NOW = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
DONE = IncidentFile(
    Incident(
        "i",
        what_happened="The link was old.",
        told_at=NOW,
        fixed_at=NOW,
        as_described=AsDescribed.EXACTLY,
        answer=Answer.SETTLED,
    ),
    fixes=(Fix("f", "i", "", state=FixState.DONE),),
    check_ins=(CheckIn("c", "i", state=CheckInState.DONE),),
)


def but(**values):
    return replace(DONE, incident=replace(DONE.incident, **values))


LATER = NOW + timedelta(hours=1)
NOT_YET = replace(
    but(answer=Answer.NOT_YET, answer_at=NOW), options=(Option("o", "i", "Correction", chosen_at=NOW),)
)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (but(told_at=None, what_happened=" "), "continue"),
        (but(told_at=None), "tell_client"),
        (replace(DONE, options=(Option("o", "i", "Correction"),)), "choose_option"),
        (
            replace(DONE, promises=(Promise("p", "i", "", state=PromiseState.CHANGED, untold=True),)),
            "tell_changed",
        ),
        (but(answer=Answer.NOT_YET, answer_at=NOW), "talk_again"),
        (NOT_YET, "talk_again"),
        (replace(NOT_YET, messages=(Message("m", "i", sent_at=LATER),)), "choose_option"),
        (replace(NOT_YET, options=(Option("o", "i", "Resend", chosen_at=LATER),)), "answer"),
        (but(fixed_at=None), "put_right"),
        (replace(DONE, fixes=()), "write_fix"),
        (replace(DONE, fixes=(Fix("f", "i", ""),)), "write_fix"),
        (replace(DONE, affected=(Affected("a", "i", "A guest"),)), "everyone_told"),
        (but(as_described=None), "as_described"),
        (replace(DONE, promises=(Promise("p", "i", ""),)), "promises"),
        (but(make_good="An hour"), "make_good"),
        (replace(DONE, check_ins=(CheckIn("c", "i"),)), "check_ins"),
        (replace(DONE, check_ins=()), "plan_check_ins"),
        (but(answer=None), "answer"),
        (DONE, "close"),
    ],
)
def test_what_is_left_is_done_one_after_the_other_with_telling_first(file, code):
    assert next_act(file, level=2) == code


CHOSEN = replace(but(fixed_at=None), options=(Option("o", "i", "Resend", chosen_at=NOW),))


@pytest.mark.parametrize(
    ("state", "level", "code"),
    [
        (PromiseState.OPEN, 2, "promises"),
        (PromiseState.OPEN, 1, "agreed"),
        (PromiseState.NOT_KEPT, 2, "agreed"),
        (PromiseState.KEPT, 2, "close"),
    ],
)
def test_a_way_that_was_promised_comes_up_on_its_day_and_holds_up_nothing_else(state, level, code):
    promised = replace(CHOSEN, promises=(Promise("p", "i", "", option_id="o", state=state),))
    assert next_act(promised, level) == code
    assert next_act(replace(promised, fixes=()), level=2) == "write_fix"


def test_level_one_closes_when_it_is_right_and_told():
    bare = replace(DONE, incident=Incident("i", told_at=NOW, fixed_at=NOW), fixes=())
    assert next_act(bare, level=1) == "close"


@pytest.mark.parametrize(
    ("code", "page"),
    [
        ("continue", "own/my_part"),
        ("tell_client", "apologize"),
        ("choose_option", "apologize/reply"),
        ("put_right", "fix"),
        ("everyone_told", "feel"),
        ("answer", "follow_up"),
    ],
)
def test_an_act_opens_its_own_page(code, page):
    assert page_of(code, "own/my_part") == page
