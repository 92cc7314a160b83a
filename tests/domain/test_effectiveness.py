from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.effectiveness import HOLDING, LIKELY, PROMISING, Record, Verdict, chance, verdict

RECORDS = st.builds(
    Record,
    events=st.integers(0, 40),
    runs_before=st.integers(0, 2000),
    runs_since=st.integers(0, 2000),
    used_since=st.integers(0, 2000),
    catches=st.integers(0, 5),
    returns=st.integers(0, 5),
    returns_with_list=st.integers(0, 5),
).map(
    lambda record: replace(
        record,
        used_since=min(record.used_since, record.runs_since),
        returns_with_list=min(record.returns_with_list, record.returns),
    )
)
STRENGTH = [Verdict.EARLY, Verdict.PROMISING, Verdict.LIKELY, Verdict.HOLDING]


def clean(k: int, n_before: int, n_since: int) -> Record:
    return Record(events=k, runs_before=n_before, runs_since=n_since, used_since=n_since)


@pytest.mark.parametrize(
    ("k", "before", "needed"),
    [(1, 4, (5, 17, 77)), (1, 10, (11, 41, 191)), (2, 10, (5, 13, 35)), (3, 20, (6, 15, 35))],
)
def test_so_many_runs_are_needed_for_each_verdict(k, before, needed):
    for runs, limit, reached in zip(
        needed,
        (PROMISING, LIKELY, HOLDING),
        (Verdict.PROMISING, Verdict.LIKELY, Verdict.HOLDING),
        strict=True,
    ):
        assert chance(clean(k, before, runs)) < limit <= chance(clean(k, before, runs - 1))
        assert verdict(clean(k, before, runs)) is reached
        assert verdict(clean(k, before, runs - 1)) is not reached


@pytest.mark.parametrize(
    ("record", "luck", "said"),
    [
        (Record(2, 8, 18, 18, catches=2), 0.09, Verdict.PROVEN),
        (Record(1, 5, 21, 20), 0.19, Verdict.LIKELY),
        (Record(1, 2, 4, 3), 0.33, Verdict.PROMISING),
        (Record(1, 1, 14, 14), 0.07, Verdict.LIKELY),
        (Record(1, 18, 9, 9), 0.67, Verdict.EARLY),
        (Record(1, 25, 1, 1), 0.96, Verdict.EARLY),
        (Record(1, 2, 5, 4, returns=1, returns_with_list=1), 0.29, Verdict.RETURNED),
        (Record(1, 9, 6, 5, returns=1), 0.6, Verdict.UNUSED),
    ],
)
def test_the_examples_of_the_sample_journal(record, luck, said):
    assert round(chance(record), 2) == luck
    assert verdict(record) is said


def test_what_came_back_with_the_list_in_half_of_the_cases_came_back():
    record = Record(runs_since=9, used_since=9, catches=4)
    assert verdict(replace(record, returns=2, returns_with_list=1)) is Verdict.RETURNED
    assert verdict(replace(record, returns=3, returns_with_list=1)) is Verdict.UNUSED


def test_a_list_used_in_under_half_of_the_runs_was_not_tried():
    assert verdict(Record(runs_since=5, used_since=2)) is Verdict.UNUSED
    assert verdict(Record(runs_since=4, used_since=2)) is not Verdict.UNUSED


def test_nothing_is_said_of_fewer_than_three_runs_however_rare():
    assert verdict(clean(9, 1, 2)) is Verdict.EARLY
    assert verdict(clean(9, 1, 3)) is Verdict.HOLDING


@given(RECORDS)
def test_the_chance_lies_between_never_and_always(record):
    assert 0 <= chance(record) <= 1


@given(RECORDS, st.integers(1, 100))
def test_more_clean_runs_never_make_it_likelier_to_be_luck(record, more):
    later = replace(record, runs_since=record.runs_since + more, used_since=record.used_since + more)
    assert chance(later) <= chance(record)


@given(st.integers(0, 9), st.integers(0, 300), st.integers(0, 300), st.integers(0, 300))
def test_more_clean_runs_never_weaken_the_verdict(k, before, since, more):
    now, later = verdict(clean(k, before, since)), verdict(clean(k, before, since + more))
    assert STRENGTH.index(now) <= STRENGTH.index(later)


@given(RECORDS)
def test_a_catch_is_a_proof_unless_it_came_back_or_was_hardly_tried(record):
    hardly = 2 * record.used_since < record.runs_since
    if record.catches and not record.returns and not hardly:
        assert verdict(record) is Verdict.PROVEN


@given(RECORDS)
def test_a_return_outweighs_every_run_and_catch(record):
    assert (verdict(record) in (Verdict.RETURNED, Verdict.UNUSED)) >= bool(record.returns)


def test_the_codes_are_those_of_the_vocabulary():
    from tests.services.conftest import CONTENT

    assert {row["id"] for row in CONTENT.vocab["review"]["verdicts"]} == set(Verdict)
