"""An incident may be closed when what was said is kept, by its level (J6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mistakejournal.domain.checkin import CheckIn, CheckInState
from mistakejournal.domain.closing import closing
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.incident import Affected, Answer, AsDescribed, Incident, Kind
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.telling import Promise, PromiseState

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
READY = IncidentFile(
    Incident(
        "i", told_at=AT, fixed_at=AT, as_described=AsDescribed.EXACTLY, answer=Answer.SETTLED,
        make_good="Half an hour", make_good_done_at=AT,
    ),
    affected=(Affected("a", "i", "Lena", told_at=AT),),
    promises=(Promise("p", "i", "I’ll write", state=PromiseState.KEPT),),
    check_ins=(CheckIn("c", "i", state=CheckInState.WAIVED),),
    fixes=(Fix("f", "i", "Step", state=FixState.DONE),),
)  # fmt: skip


def changed(**fields: object) -> IncidentFile:
    return replace(READY, incident=replace(READY.incident, **fields))  # type: ignore[arg-type]  # a test's own


def test_everything_met_may_close() -> None:
    found = closing(READY, 3)
    assert found.may_close
    assert [condition.code for condition in found.conditions] == [
        "told", "put_right", "everyone_told", "as_described", "promises", "check_ins", "system_fix", "answer",
        "make_good",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (changed(told_at=None), "told"),
        (changed(fixed_at=None), "put_right"),
        (changed(as_described=None), "as_described"),
        (changed(as_described=AsDescribed.DIFFERENT_NOT_TOLD), "as_described"),
        (changed(answer=None), "answer"),
        (changed(answer=Answer.NOT_YET), "answer"),
        (changed(answer=Answer.NO_ANSWER, asked_times=1), "answer"),
        (changed(make_good_done_at=None), "make_good"),
        (replace(READY, affected=(Affected("a", "i", "Lena"),)), "everyone_told"),
        (replace(READY, promises=(Promise("p", "i", "x"),)), "promises"),
        (
            replace(READY, promises=(Promise("p", "i", "x", state=PromiseState.CHANGED, untold=True),)),
            "promises",
        ),
        (replace(READY, promises=(Promise("p", "i", "x", unconfirmed=True),)), "promises"),
        (replace(READY, check_ins=(CheckIn("c", "i"),)), "check_ins"),
        (replace(READY, check_ins=()), "check_ins"),
        (replace(READY, fixes=()), "system_fix"),
        (replace(READY, fixes=(*READY.fixes, Fix("g", "i", ""))), "system_fix"),
    ],
)
def test_each_condition_keeps_it_open_alone(file: IncidentFile, code: str) -> None:
    assert closing(file, 3).open_codes == (code,)


def test_no_answer_closes_after_two_tries() -> None:
    assert closing(changed(answer=Answer.NO_ANSWER, asked_times=2), 3).may_close


def test_a_declined_fix_is_settled() -> None:
    file = changed(fix_declined="A one-off")
    assert closing(replace(file, fixes=()), 3).may_close


def test_what_does_not_apply_is_not_asked() -> None:
    file = replace(changed(make_good=""), affected=(), promises=())
    assert {condition.code for condition in closing(file, 2).conditions}.isdisjoint(
        {"everyone_told", "promises", "make_good"}
    )


def test_level_one_closes_when_right_and_told() -> None:
    file = IncidentFile(Incident("i", told_at=AT, fixed_at=AT))
    assert closing(file, 1).may_close
    assert not closing(file, 2).may_close


def test_a_near_miss_asks_only_for_its_fix() -> None:
    found = closing(IncidentFile(Incident("i", kind=Kind.NEAR_MISS)), 3)
    assert found.open_codes == ("system_fix",)


def test_only_an_untold_difference_cannot_be_closed_over() -> None:
    assert closing(changed(as_described=None), 3).may_close_with_reason
    assert not closing(changed(as_described=AsDescribed.DIFFERENT_NOT_TOLD), 3).may_close_with_reason


def test_a_planned_follow_up_holds_nothing_up() -> None:
    assert closing(replace(READY, follow_ups=(FollowUp("f", "i", code="talk"),)), 4).may_close
