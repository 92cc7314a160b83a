from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain import run as acts
from mistakejournal.domain.run import Run, RunStep, StepState

NOW = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


def fresh(count=4, kind="tick"):
    return tuple(
        RunStep(id=str(number), run_id="r", title=f"Step {number}", kind=kind) for number in range(count)
    )


def states(steps):
    return [step.state.value for step in steps]


def test_a_tick_moves_on_to_the_next_open_step():
    steps = acts.tick(fresh(), "0", "seen", NOW)
    assert acts.current(steps).id == "1"
    assert steps[0].evidence == "seen"
    assert acts.progress(steps) == (1, 4)


def test_a_step_that_is_unticked_keeps_what_was_typed():
    steps = acts.untick(acts.tick(fresh(), "0", "seen", NOW), "0")
    assert steps[0].state is StepState.OPEN
    assert steps[0].evidence == "seen"


def test_a_skip_counts_only_with_a_reason():
    steps = acts.skip(fresh(1), "0", "Doesn’t apply this time", NOW)
    assert acts.is_complete(steps)
    with pytest.raises(ValueError, match="reason"):
        acts.skip(fresh(1), "0", "  ", NOW)
    assert not acts.counts(replace(steps[0], reason=" "))


def test_a_run_without_steps_is_never_complete():
    assert not acts.is_complete(())


def test_ghosts_do_not_count_and_carry_on_brings_them_back():
    steps = acts.skip(acts.tick(fresh(), "0", "seen", NOW), "1", "no sponsor", NOW)
    ghosts = acts.haunt(steps)
    assert states(ghosts) == ["ghost", "ghost", "open", "open"]
    assert acts.current(ghosts).id == "0"
    assert acts.stopped_at(ghosts) == 3
    assert acts.bring_back(ghosts) == steps


def test_starting_again_leaves_a_trail_and_asks_for_everything_again():
    steps = acts.skip(acts.tick(fresh(), "0", "seen", NOW), "1", "no sponsor", NOW)
    again = acts.restart(acts.haunt(steps))
    assert states(again) == ["ghost", "open", "open", "open"]
    assert again[0].ghost_evidence == "seen"
    assert again[0].evidence == ""
    assert again[1].reason == "no sponsor"
    assert acts.current(again).id == "0"
    assert acts.progress(again) == (0, 4)


def test_carrying_on_after_a_second_break_does_not_revive_the_trail_of_the_first():
    again = acts.restart(acts.haunt(acts.tick(acts.tick(fresh(), "0", "", NOW), "1", "", NOW)))
    steps = acts.bring_back(acts.haunt(acts.tick(again, "0", "", NOW)))
    assert states(steps) == ["done", "ghost", "open", "open"]


def test_what_was_half_typed_before_a_restart_stays_as_a_hint():
    half = (replace(fresh(1)[0], evidence="Weekly rea"),)
    again = acts.restart(acts.haunt(half))
    assert again[0].ghost_evidence == "Weekly rea"
    assert again[0].state is StepState.OPEN


def test_a_tick_takes_the_hint_away():
    again = acts.restart(acts.haunt(acts.tick(fresh(), "0", "72", NOW)))
    assert acts.tick(again, "0", "73", NOW)[0].ghost_evidence == ""


def test_where_it_stopped_is_the_last_step_when_all_are_done():
    assert acts.stopped_at(acts.haunt(acts.tick(fresh(1), "0", "", NOW))) == 1


def test_an_unknown_step_is_said():
    with pytest.raises(KeyError):
        acts.tick(fresh(), "9", "", NOW)


def test_look_again_is_asked_for_a_verify_step_ticked_at_once():
    run = Run(id="r", title="", checklist_id="c", last_tick_at=NOW)
    verify, must_see, plain = fresh(1, "link")[0], replace(fresh(1)[0], must_see=True), fresh(1)[0]
    soon, later = NOW + timedelta(seconds=1.9), NOW + timedelta(seconds=2)
    assert acts.was_quick(run, verify, soon)
    assert acts.was_quick(run, must_see, soon)
    assert not acts.was_quick(run, plain, soon)
    assert not acts.was_quick(run, verify, later)
    assert not acts.was_quick(replace(run, looked_again=True), verify, soon)
    assert not acts.was_quick(replace(run, restarts=1), verify, soon)
    assert not acts.was_quick(replace(run, last_tick_at=None), verify, soon)


ACTS = st.one_of(
    st.tuples(st.just("tick"), st.integers(0, 3)),
    st.tuples(st.just("untick"), st.integers(0, 3)),
    st.tuples(st.just("skip"), st.integers(0, 3)),
    st.tuples(st.just("away"), st.sampled_from(["top", "carry_on", "here"])),
)


@given(st.lists(ACTS, max_size=40))
def test_a_run_never_completes_with_a_step_not_dealt_with_since_the_last_start_again(history):
    """The oracle keeps its own set of what was ticked or skipped, in the plainest words."""
    steps, dealt_with = fresh(), set()
    for act, what in history:
        if act == "away":
            steps = acts.haunt(steps)
            assert not acts.is_complete(steps)
            steps = acts.restart(steps) if what == "top" else acts.bring_back(steps)
            dealt_with = set() if what == "top" else dealt_with
        elif act == "tick":
            steps = acts.tick(steps, str(what), "seen", NOW)
            dealt_with.add(what)
        elif act == "skip":
            steps = acts.skip(steps, str(what), "doesn’t apply", NOW)
            dealt_with.add(what)
        else:
            steps = acts.untick(steps, str(what))
            dealt_with.discard(what)
        assert {number for number in range(4) if acts.counts(steps[number])} == dealt_with
        assert acts.is_complete(steps) == (dealt_with == {0, 1, 2, 3})
