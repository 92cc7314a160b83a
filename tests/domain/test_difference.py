"""One client's copy of a shared list: what differs stays theirs, everything else flows in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.difference import Difference, differing, is_empty, resolve, seen_by

BASE = Step("a", "l", "Open the link", kind="link", why="It was old once", params={"expect": "differs"})
VALUES = {
    "title": "Open both links",
    "why": "Theo asked",
    "kind": "type",
    "must_see": True,
    "params": {"says": "What?"},
}
LATER = {
    "title": "Open every link",
    "why": "Twice now",
    "kind": "test",
    "must_see": True,
    "params": {"expect": "same"},
}


def made(step: Step, known: Difference | None = None, **fields: object) -> Difference:
    columns = differing(step, known, fields)
    return Difference("d", "l", "theo", step.id, **columns)  # type: ignore[arg-type]  # fields by name


@given(st.sets(st.sampled_from(sorted(VALUES))), st.sets(st.sampled_from(sorted(LATER))))
def test_changes_for_everyone_flow_into_each_field_that_does_not_differ(
    differs: set[str], changed: set[str]
) -> None:
    difference = made(BASE, **{name: VALUES[name] for name in differs})
    later = replace(BASE, **{name: LATER[name] for name in changed})  # type: ignore[arg-type]  # fields by name
    (theirs,) = resolve([later], [difference], "theo")
    (hers,) = resolve([later], [difference], "hanna")
    for name in VALUES:
        wanted = VALUES[name] if name in differs else getattr(later, name)
        assert getattr(theirs, name) == wanted
    assert hers == later
    assert resolve([later], [difference], None) == (later,)


@given(st.sets(st.sampled_from(sorted(VALUES)), min_size=1))
def test_a_field_set_back_to_what_everyone_has_differs_no_more(differs: set[str]) -> None:
    difference = made(BASE, **{name: VALUES[name] for name in differs})
    back = differing(BASE, difference, {name: getattr(BASE, name) for name in differs})
    assert is_empty(back)
    assert not is_empty(differing(BASE, difference, {}))


steps = st.lists(st.tuples(st.sampled_from([None, "theo", "hanna"]), st.booleans()), max_size=8)


@given(steps)
def test_order_is_kept_and_nobody_has_anothers_step(drawn: list[tuple[str | None, bool]]) -> None:
    whole = [
        Step(str(index), "l", f"Step {index}", client_id=owner) for index, (owner, _) in enumerate(drawn)
    ]
    hidden = [
        Difference(f"d{index}", "l", "theo", str(index), hidden=True)
        for index, (_, is_hidden) in enumerate(drawn)
        if is_hidden
    ]
    theirs = [step.id for step in resolve(whole, hidden, "theo")]
    assert theirs == [
        str(index)
        for index, (owner, is_hidden) in enumerate(drawn)
        if owner in (None, "theo") and not is_hidden
    ]
    assert [step.client_id for step in resolve(whole, hidden, None)] == [None] * sum(
        owner is None for owner, _ in drawn
    )
    seen = seen_by(whole, hidden, "theo")
    assert [one.step.id for one in seen if one.hidden] == [
        one.step_id for one in hidden if whole[int(one.step_id)].client_id != "hanna"
    ]


def test_a_hidden_step_stays_hidden_while_its_words_differ() -> None:
    hidden = Difference("d", "l", "theo", "a", hidden=True)
    columns = differing(BASE, hidden, {"title": "Open both"})
    assert columns == {"title": "Open both", "fields": None, "hidden": True}


def test_empty_parameters_are_as_good_as_none() -> None:
    plain = replace(BASE, params=None)
    assert is_empty(differing(plain, None, {"params": {}}))
    (seen,) = seen_by([BASE], [made(BASE, params=None)], "theo")
    assert seen.changed
    assert seen.step.params is None
