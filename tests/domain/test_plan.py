"""What is looked after, and when, follows the level; the content file says the same numbers."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain import plan as rules
from mistakejournal.domain.followup import FollowUp, FollowUpState
from mistakejournal.domain.incident import Answer, AsDescribed, Incident
from mistakejournal.domain.plan import Situation, is_hers, is_rare, is_settled, plan
from mistakejournal.domain.timing import Hours
from mistakejournal.services.content import Content

BERLIN = ZoneInfo("Europe/Berlin")
HOURS = Hours(zone="Europe/Berlin")
FRIDAY, MONDAY, TUESDAY = date(2026, 11, 27), date(2026, 11, 30), date(2026, 12, 1)


def situation(level: int, **other: object) -> Situation:
    known: dict[str, object] = {"told_on": FRIDAY, "verified_on": None, "make_good": False, "rare": False}
    return Situation(level, datetime(2026, 11, 27, 11, 0, tzinfo=BERLIN), **(known | other))  # type: ignore[arg-type]  # one case names the rest


def test_working_days_are_hers() -> None:
    assert plan(situation(2), HOURS) == {"confirm": FRIDAY, "ask": TUESDAY}
    saturdays = Hours(days=frozenset({0, 5}), zone="Europe/Berlin")
    assert plan(situation(2), saturdays)["ask"] == MONDAY


def test_a_higher_level_looks_longer() -> None:
    assert plan(situation(1), HOURS) == {}
    assert plan(situation(3), HOURS) == {
        "confirm": FRIDAY,
        "ask": TUESDAY,
        "look_sideways": date(2026, 12, 4),
    }
    assert plan(situation(4), HOURS) == {
        "confirm": FRIDAY,
        "ask": MONDAY,
        "look_sideways": date(2026, 12, 4),
        "ask_again": date(2026, 12, 14),
        "talk": date(2026, 12, 27),
    }


def test_the_make_good_is_due_after_the_fix_was_seen_to_be_right() -> None:
    assert plan(situation(3, make_good=True), HOURS)["make_good"] is None
    assert plan(situation(3, make_good=True, verified_on=TUESDAY), HOURS)["make_good"] == date(2026, 12, 15)
    assert plan(situation(2, rare=True), HOURS)["rare"] == date(2026, 12, 27)


@pytest.mark.parametrize(
    ("coming", "runs", "rare"),
    [
        (date(2026, 12, 4), (), False),
        (date(2027, 3, 1), (), True),
        (None, (), False),
        (None, (FRIDAY,), False),
        (None, (FRIDAY, date(2026, 11, 20)), False),
        (None, (FRIDAY, date(2026, 8, 20)), True),
        (date(2026, 12, 4), (FRIDAY, date(2026, 8, 20)), False),
    ],
)
def test_rare_work_comes_round_less_than_monthly(
    coming: date | None, runs: tuple[date, ...], rare: bool
) -> None:
    assert is_rare(FRIDAY, coming, runs) is rare


def test_what_she_put_her_hand_to_is_hers() -> None:
    planned = FollowUp("f", "i", code="ask", due_on=FRIDAY)
    assert not is_hers(planned)
    for other in (
        FollowUp("f", "i", code="own"),
        FollowUp("f", "i", code="ask", zone="Europe/Berlin"),
        FollowUp("f", "i", code="ask", state=FollowUpState.WAIVED),
        FollowUp("f", "i", code="ask", snoozed_until=MONDAY),
    ):
        assert is_hers(other)


def test_three_settle_themselves_by_what_is_known() -> None:
    bare = Incident("i")
    settled = Incident(
        "i",
        as_described=AsDescribed.DIFFERENT_TOLD,
        answer=Answer.SETTLED,
        make_good_done_at=datetime(2026, 12, 1, tzinfo=BERLIN),
    )
    for code in ("confirm", "ask", "make_good"):
        assert not is_settled(FollowUp("f", "i", code=code), bare)
        assert is_settled(FollowUp("f", "i", code=code), settled)
    assert not is_settled(FollowUp("f", "i", code="talk"), settled)
    assert is_settled(FollowUp("f", "i", code="talk", state=FollowUpState.DONE), bare)
    once = Incident("i", answer=Answer.NO_ANSWER, asked_times=1, as_described=AsDescribed.DIFFERENT_NOT_TOLD)
    assert not is_settled(FollowUp("f", "i", code="ask"), once)
    assert not is_settled(FollowUp("f", "i", code="confirm"), once)


def test_the_content_file_says_the_same() -> None:
    rows = {row["level"]: row for row in Content().vocab["follow_up"]["plan"]}
    said = {level: " ".join((row["ask"] or "", *row["extra"])) for level, row in rows.items()}
    for level, days in rules.ASK_DAYS.items():
        assert f"{days} working day" in said[level]
    assert rows[1]["ask"] is None
    assert f"again after {rules.ASK_AGAIN_DAYS} days" in said[4]
    assert f"talk after {rules.TALK_DAYS} days" in said[4]
    for level in (3, 4):
        assert f"make-good delivered within {rules.MAKE_GOOD_DAYS} days" in said[level]
        assert f"look sideways within {rules.SIDEWAYS_DAYS} days" in said[level]
    assert f"reminder after {rules.RARE_DAYS} days" in Content().vocab["follow_up"]["checkin_unit"]
