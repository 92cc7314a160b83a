"""All backups of two days, then one a day, a week and a month; never fewer than three."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mistakejournal.domain.backup import Backup, backup_name
from mistakejournal.domain.rotation import ALL_OF, AT_LEAST, DAILY, MIGRATION_FOR, MONTHLY, WEEKLY, kept

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def backup(made_at, reason="changes"):
    return Backup(Path(backup_name("journal", made_at, reason)), made_at, reason)


def ages(backups):
    return sorted((NOW - one.made_at).total_seconds() / 86400 for one in backups)


@pytest.mark.parametrize(
    ("made", "stay"),
    [
        pytest.param([], [], id="none"),
        pytest.param([0], [0], id="one"),
        pytest.param([400, 400.1, 400.2, 400.3], [400, 400.1, 400.2], id="never below three, however old"),
        pytest.param([0, 0.1, 0.2, 1, 1.9, 2], [0, 0.1, 0.2, 1, 1.9, 2], id="all of two days"),
        pytest.param([0, 1, 2, 3.1, 3.2, 3.3], [0, 1, 2, 3.1], id="the newest of a day"),
        pytest.param(
            range(200),  # one a day; the 24th of November 2026 is a Tuesday
            [*range(12), 16, 23, 24, 30, 37, 44, 51, 55, 58, 85, 116, 147, 177],
            id="12 days, 10 weeks, 9 months",
        ),
        pytest.param(
            [700 * number for number in range(20)],
            [700 * number for number in range(12)],
            id="whoever was away for years loses none of the newest",
        ),
    ],
)
def test_what_stays(made, stay):
    assert ages(kept([backup(NOW - timedelta(days=days)) for days in made], NOW)) == pytest.approx(list(stay))


def test_what_was_made_before_a_migration_stays_for_thirty_days():
    made = [backup(NOW - timedelta(days=29, minutes=n), "migration") for n in range(4)]
    made += [backup(NOW - timedelta(days=31, minutes=n), "migration") for n in range(4)]
    made += [backup(NOW - timedelta(hours=n)) for n in range(4)]
    stay = [one for one in kept(made, NOW) if one.reason == "migration"]
    assert ages(stay) == pytest.approx([29, *(29 + n / 1440 for n in range(1, 4)), 31])


def test_one_from_a_clock_that_was_ahead_stays_like_a_new_one():
    ahead = backup(NOW + timedelta(days=400))
    made = [ahead, *(backup(NOW - timedelta(hours=n)) for n in range(6))]
    assert kept(made, NOW) == frozenset(made)


MOMENTS = st.lists(st.integers(0, 3 * 365 * 24 * 60), max_size=120, unique=True)
REASON = st.sampled_from(["changes", "close", "migration", "asked"])


@settings(max_examples=150, deadline=None)
@given(minutes=MOMENTS, reason=REASON)
def test_whatever_was_made_the_newest_stay_and_thinning_twice_is_thinning_once(minutes, reason):
    made = [backup(NOW - timedelta(minutes=number), reason) for number in minutes]
    stay = kept(made, NOW)
    newest_first = sorted(made, key=lambda one: one.made_at, reverse=True)
    assert stay.issuperset(newest_first[:AT_LEAST])
    assert stay.issuperset(one for one in made if NOW - one.made_at <= ALL_OF)
    assert kept(stay, NOW) == stay
    old = [one for one in stay if NOW - one.made_at > (MIGRATION_FOR if reason == "migration" else ALL_OF)]
    assert len(old) <= AT_LEAST + DAILY + WEEKLY + MONTHLY


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(st.integers(20, 3 * 24 * 60), min_size=1, max_size=400))
def test_thinned_after_each_one_every_late_day_and_month_keeps_its_own(steps):
    """Backing up and thinning for months leaves one of each of the last days and months."""
    now, there = NOW, frozenset()
    made = []
    for minutes in steps:
        now += timedelta(minutes=minutes)
        made.append(backup(now))
        there = kept({*there, made[-1]}, now)
    there_by_day = {one.made_at.date() for one in there}
    assert set(sorted({one.made_at.date() for one in made})[-DAILY:]) <= there_by_day
    months = sorted({(one.made_at.year, one.made_at.month) for one in made})
    assert set(months[-MONTHLY:]) <= {(day.year, day.month) for day in there_by_day}
