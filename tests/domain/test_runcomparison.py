"""Counts and times over runs, and nothing that judges."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.run import Interruption, RunStep, StepState
from mistakejournal.domain.runcomparison import PassedRun, compare

START = datetime(2026, 11, 24, 9, tzinfo=UTC)


def passed(
    name: str, minutes: list[int | None], breaks: list[tuple[int, str]] = (), *, choice="top"
) -> PassedRun:
    """A run whose steps took these minutes, None for a skipped one; breaks as (index of the step, kind)."""
    at, steps = START, []
    for place, took in enumerate(minutes):
        at += timedelta(minutes=took or 0)
        state = StepState.SKIPPED if took is None else StepState.DONE
        steps.append(
            RunStep(
                id=f"{name}{place}",
                run_id=name,
                title=f"Step {place}",
                step_id=f"s{place}",
                state=state,
                ticked_at=at if took is not None else None,
            )
        )
    rows = tuple(
        Interruption(
            id=f"{name}b{place}", run_id=name, kind=kind, run_step_id=f"{name}{index}", choice=choice
        )
        for place, (index, kind) in enumerate(breaks)
    )
    return PassedRun(name, START, tuple(steps), rows)


def test_the_median_and_the_longest_of_each_step():
    compared = compare([passed("a", [1, 2, 9]), passed("b", [1, 4, 3]), passed("c", [5, 6, 3])])
    assert [(step.median, step.longest, step.done) for step in compared.steps] == [
        (timedelta(minutes=1), timedelta(minutes=5), 3),
        (timedelta(minutes=4), timedelta(minutes=6), 3),
        (timedelta(minutes=3), timedelta(minutes=9), 3),
    ]
    assert compared.slowest is compared.steps[1]
    assert compared.runs == 3


def test_where_interruptions_fall_and_of_what_kind():
    compared = compare(
        [
            passed("a", [1, 2, 3], [(1, "called_away"), (1, "sleep")]),
            passed("b", [1, 2, 3], [(1, "called_away"), (2, "gap")]),
            passed("c", [1, 2, 3], [(1, "gap")], choice="here"),
            passed("d", [1, 2, 3], [(2, "changed")]),
        ]
    )
    assert [step.breaks for step in compared.steps] == [0, 3, 1]
    assert compared.steps[1].kinds == (("called_away", 2), ("sleep", 1))
    assert (compared.breaks, compared.elsewhere) == (4, 0)
    assert compared.most_interrupted is compared.steps[1]


def test_two_steps_alike_are_not_told_apart():
    assert compare([passed("a", [2, 2])]).slowest is None
    compared = compare([passed("a", [1, 2], [(0, "sleep"), (1, "sleep")]), passed("b", [1, 2])])
    assert compared.most_interrupted is None
    assert compare([passed("a", [1])]).most_interrupted is None


def test_a_step_that_is_gone_counts_elsewhere_and_a_new_one_has_fewer_runs():
    old = passed("a", [1, 2, 3], [(2, "sleep")])
    new = PassedRun("b", START, passed("b", [1, 2]).steps, ())
    compared = compare([new, old])
    assert len(compared.steps) == 2
    assert compared.elsewhere == 1


def test_skips_and_catches_are_counted():
    run = passed("a", [1, None, 3])
    compared = compare(
        [PassedRun("a", START, run.steps, (), ("a2", "a2", "unknown")), passed("b", [1, None, 2])]
    )
    assert [step.skipped for step in compared.steps] == [0, 2, 0]
    assert [step.caught for step in compared.steps] == [0, 0, 2]
    assert compared.steps[1].median is None


def test_no_runs_compare_to_nothing():
    compared = compare([])
    assert (compared.runs, compared.steps, compared.slowest, compared.most_interrupted) == (0, (), None, None)


@given(st.lists(st.lists(st.integers(0, 90), min_size=4, max_size=4), min_size=1, max_size=8))
def test_every_median_lies_under_its_longest(minutes: list[list[int]]):
    compared = compare([passed(str(place), [*one]) for place, one in enumerate(minutes)])
    for step in compared.steps:
        if step.median is not None:
            assert step.longest is not None
            assert timedelta() <= step.median <= step.longest
            assert step.done <= len(minutes)
