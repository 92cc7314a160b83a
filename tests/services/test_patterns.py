from datetime import UTC, date, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.patterns import _median, months_back, patterns, patterns_beside
from mistakejournal.services.sample import make_sample
from mistakejournal.store import patterns as store
from mistakejournal.store.opening import open_journal
from tests.blankjournal import new_journal
from tests.services.conftest import CONTENT

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def keep(desk, clock):
    clock.set(NOW)

    def add(noticed_at, causes=(), **columns):
        with desk.journal.write() as writing:
            row_id = writing.add("incidents", noticed_at=noticed_at, **columns)
            for code in causes:
                writing.add("causes", incident_id=row_id, code=code)
        return row_id

    return add


@pytest.fixture
def add(desk):
    def add(table, **columns):
        with desk.journal.write() as writing:
            return writing.add(table, **columns)

    return add


def at(month, day=5, hour=9, minute=0):
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_an_empty_journal_has_none(desk):
    found = patterns(desk, None)
    assert (found.entries, found.causes, found.months, found.fixes) == (0, (), (), ())
    assert found.told.median is None


def test_months_are_counted_by_kind_from_the_first_entry_to_now(desk, keep):
    keep(at(8))
    keep(at(8, 20))
    keep(at(8, 21), kind="near_miss")
    keep(at(10), kind="near_miss")
    found = patterns(desk, None)
    assert [(one.month.month, one.reached, one.caught) for one in found.months] == [
        (8, 2, 1), (9, 0, 0), (10, 0, 1), (11, 0, 0),
    ]  # fmt: skip
    assert (found.incidents, found.near_misses) == (2, 2)


def test_a_month_is_one_of_her_wall_clock_in_summer_and_in_winter(desk, keep):
    assert desk.clock.zone_name() == "Europe/Berlin"
    keep(at(7, 31, 22))  # 1 August, 0:00
    keep(at(10, 31, 22, 59))  # 31 October, 23:59
    keep(at(10, 31, 23))  # 1 November, 0:00
    found = patterns(desk, None)
    assert {one.month.month: one.reached for one in found.months} == {8: 1, 9: 0, 10: 1, 11: 1}
    assert found.months[0].starts_at == at(7, 31, 22)
    assert found.months[-1].starts_at == found.months[-2].ends_at == at(10, 31, 23)


def test_three_months_are_this_one_and_two_before(desk, keep):
    since = months_back(desk.clock, 3)
    assert desk.clock.local(since) == datetime(2026, 9, 1, tzinfo=ZoneInfo("Europe/Berlin"))
    keep(since)
    keep(since - timedelta(seconds=1))
    assert patterns(desk, since).incidents == 1
    assert patterns(desk, None).incidents == 2


def test_what_is_to_come_by_a_wrong_clock_is_counted_too(desk, keep):
    keep(datetime(2027, 1, 2, tzinfo=UTC))
    found = patterns(desk, None)
    assert found.incidents == sum(one.reached for one in found.months) == 1


@pytest.mark.parametrize("columns", [{"practice": True}, {"deleted_at": NOW}])
def test_practice_and_what_was_deleted_is_never_counted(desk, keep, columns):
    times = {"told_at": at(10, 5, 10), "noticed_by": "me"}
    keep(at(10), ["tool"], **times, **columns)
    keep(at(10), kind="near_miss", **columns)
    for client_id in (None, "nobody"):
        found = patterns(desk, None, client_id=client_id)
        assert (found.entries, found.causes, found.told.count, found.found_first.of) == (0, (), 0, 0)


def test_the_most_frequent_cause_comes_first_with_the_running_count(desk, keep):
    keep(at(9), ["tool", "skill"])
    keep(at(10), ["skill"])
    keep(at(10), ["typing", "skill"], kind="near_miss")
    found = patterns(desk, None)
    assert [(one.code, one.count, one.running) for one in found.causes] == [("skill", 2, 2), ("tool", 1, 3)]


def test_a_cause_that_was_taken_back_is_none(desk, keep, add):
    incident = keep(at(9), ["tool"])
    add("causes", incident_id=incident, code="skill", deleted_at=NOW)
    assert [one.code for one in patterns(desk, None).causes] == ["tool"]


def test_the_time_to_telling_is_left_out_where_the_client_knew_first(desk, keep):
    keep(at(10), told_at=at(10, 5, 9, 20), noticed_by="me")
    keep(at(10, 6), told_at=at(10, 6, 9, 40))
    keep(at(10, 7), told_at=at(10, 7, 9, 1), noticed_by="client")
    keep(at(10, 8), told_at=at(10, 8, 9, 1), noticed_by="customer")
    keep(at(10, 9), told_at=at(10, 9, 8), noticed_by="me")
    keep(at(10, 10), noticed_by="client")
    told = patterns(desk, None).told
    assert [point.minutes for point in told.points] == [20, 40]
    assert (told.median, told.count, told.left_out) == (30, 2, 4)
    assert [(one.month, one.minutes, one.count) for one in told.medians] == [(date(2026, 10, 1), 30, 2)]


def test_each_span_has_its_median_over_all_and_by_month(desk, keep):
    for month, minutes in ((9, 10), (9, 20), (9, 90), (11, 30)):
        told = at(month, 6)
        fixed = told + timedelta(minutes=minutes)
        verified = fixed + timedelta(minutes=2 * minutes)
        keep(at(month), told_at=told, fixed_at=fixed, verified_at=verified, noticed_by="client")
    found = patterns(desk, None)
    assert (found.fixed.median, found.verified.median) == (25, 50)
    assert [one.minutes for one in found.fixed.medians] == [20, 30]
    assert [one.minutes for one in found.verified.medians] == [40, 60]
    assert found.told.count == 0


@given(st.lists(st.lists(st.integers(0, 9000), max_size=9), min_size=1).filter(any))
def test_the_middle_of_sorted_months_is_that_of_all_of_them(months):
    every = [minutes for month in months for minutes in month]
    assert _median([sorted(month) for month in months]) == round(median(every))


def test_who_found_it_first_counts_where_it_is_known(desk, keep):
    for noticed_by in ("me", "step", "tool", "client", "customer", None):
        keep(at(10), noticed_by=noticed_by)
    keep(at(10), noticed_by="step", kind="near_miss")
    found = patterns(desk, None).found_first
    assert (found.part, found.of) == (3, 5)


def test_a_client_and_a_work_are_counted_alone(desk, keep, add):
    client, work = add("clients", name="Oak"), add("works", name="Newsletter")
    checklist = add("checklists", name="Weekly", client_id=client, work_id=work)
    incident = keep(at(9), ["tool"], client_id=client, work_id=work)
    add("steps", checklist_id=checklist, title="Look", incident_id=incident, learned_at=at(9, 6))
    keep(at(10), ["skill"], client_id=client)
    keep(at(11), ["typing"])
    assert [one.code for one in patterns(desk, None, client_id=client).causes] == ["tool", "skill"]
    both = patterns(desk, None, client_id=client, work_id=work)
    assert [one.code for one in both.causes] == ["tool"]
    assert len(both.fixes) == 1
    assert patterns(desk, None, work_id=work).incidents == 1
    assert patterns(desk, at(10, 1), client_id=client).incidents == 1


def test_it_stops_when_nobody_waits_any_more(desk, keep):
    keep(at(8))
    assert patterns(desk, None, stopped=lambda: True) is None
    looks = iter([False] * 5)
    assert patterns(desk, None, stopped=lambda: next(looks, True)) is None


def test_a_worker_counts_over_a_connection_of_its_own(desk, keep):
    keep(at(10), ["tool"])
    assert patterns_beside(desk, None) == patterns(desk, None)


ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 400),
        st.sampled_from(["incident", "incident", "near_miss"]),
        st.booleans(),
        st.booleans(),
        st.lists(st.sampled_from(["tool", "skill", "typing"]), unique=True, max_size=3),
    ),
    max_size=12,
)


@given(ENTRIES, st.integers(0, 400))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_ways_of_counting_causes_agree(tmp_path_factory, entries, days):
    clock = StandingClock(NOW, ZoneInfo("Europe/Berlin"), "Europe/Berlin")
    journal = new_journal(tmp_path_factory.mktemp("counted") / "journal.db", clock.now)
    with journal.write() as writing:
        for ago, kind, practice, is_deleted, causes in entries:
            row_id = writing.add(
                "incidents",
                noticed_at=NOW - timedelta(days=ago),
                kind=kind,
                practice=practice,
                deleted_at=NOW if is_deleted else None,
            )
            for code in causes:
                writing.add("causes", incident_id=row_id, code=code)
    since = NOW - timedelta(days=days)
    expected: dict[str, int] = {}
    for ago, kind, practice, is_deleted, causes in entries:
        if kind == "incident" and not practice and not is_deleted and ago <= days:
            for code in causes:
                expected[code] = expected.get(code, 0) + 1
    assert store.causes(journal, store.Scope(since)) == expected
    assert store.causes_by_the_rest(journal, since) == expected
    found = patterns(Desk(journal, clock, CONTENT), since)
    assert {one.code: one.count for one in found.causes} == expected
    assert found.entries == sum(one.reached + one.caught for one in found.months)
    journal.close()


def test_the_example_journal_shows_what_is_told_of_it(tmp_path, clock):
    path = tmp_path / "sample.db"
    make_sample(path, clock, CONTENT)
    journal = open_journal(path, clock.now)
    found = patterns(Desk(journal, clock, CONTENT), None)
    journal.close()
    assert (found.incidents, found.near_misses) == (12, 9)
    top = [(one.code, one.count) for one in found.causes[:3]]
    assert top == [("assumption", 6), ("stale_template", 4), ("calendar", 4)]
    assert (found.found_first.part, found.found_first.of) == (5, 12)
    assert len(found.months) == 6
    assert (found.told.count, found.told.left_out) == (5, 7)
    assert len(found.fixes) == 12
