from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.level import Cost, Dimension, Impact, People, Seen, Undo, dimensions, suggest
from mistakejournal.services.content import Content

D = Dimension


@pytest.mark.parametrize(
    ("impact", "level", "reasons"),
    [
        (Impact(), 1, ()),
        (Impact(seen=Seen.ME, undo=Undo.MOSTLY), 1, ()),
        (Impact(seen=Seen.CLIENT), 2, ("highest_public",)),
        (Impact(seen=Seen.CLIENT, undo=Undo.TODAY), 1, ("all_small_and_undone",)),
        (Impact(seen=Seen.GROUP), 2, ("highest_public",)),
        (Impact(seen=Seen.GROUP, undo=Undo.TODAY), 2, ("highest_public",)),
        (Impact(seen=Seen.GROUP, time=Cost.MUCH), 3, ("highest_public", "two_or_more")),
        (Impact(money=Cost.MUCH), 3, ("highest_money",)),
        (Impact(money=Cost.MUCH, seen=Seen.GROUP), 4, ("highest_money", "two_or_more")),
        (Impact(date=Cost.MUCH), 3, ("highest_time",)),
        (Impact(seen=Seen.PUBLIC), 3, ("highest_public",)),
        (Impact(personal=True, seen=Seen.CLIENT), 2, ("highest_public",)),
        (Impact(closer={D.PRIVACY: 2}), 3, ("highest_privacy", "privacy_floor")),
        (Impact(closer={D.PRIVACY: 3}), 4, ("highest_privacy", "privacy_floor")),
        (Impact(seen=Seen.GROUP, undo=Undo.NO), 3, ("highest_public", "cannot_be_undone")),
        (Impact(seen=Seen.GROUP, undo=Undo.NO, people=People.FEW), 2, ("highest_public",)),
        (Impact(seen=Seen.CLIENT, undo=Undo.NO), 2, ("highest_public",)),
        (Impact(heard_from_others=True), 2, ("heard_from_others",)),
        (Impact(repeat=True, heard_from_others=True), 3, ("heard_from_others", "repeat")),
        (Impact(client_view=3), 3, ("client_view",)),
        (Impact(seen=Seen.PUBLIC, client_view=1), 3, ("highest_public",)),
        (Impact(seen=Seen.CLIENT, closer={D.PUBLIC: 0}), 1, ()),
    ],
)
def test_the_rule_in_examples(impact, level, reasons):
    suggestion = suggest(impact)
    assert (suggestion.level, suggestion.reasons) == (level, reasons)


def test_the_short_answers_map_as_the_content_says():
    maps = Content().vocab["feel"]["short"]["maps"]
    for answer, size in maps["seen"].items():
        assert dimensions(Impact(seen=Seen(answer)))[D.PUBLIC] == size
    for row, dimension in (("money", D.MONEY), ("time", D.TIME), ("date", D.TIME)):
        for answer, size in maps["cost"][row].items():
            assert dimensions(Impact(**{row: Cost(answer)}))[dimension] == size
    assert dimensions(Impact(personal=True, seen=Seen.GROUP))[D.PRIVACY] == maps["personal"]["yes"]
    assert dimensions(Impact(personal=True, seen=Seen.ME))[D.PRIVACY] == maps["personal"]["yes_seen_by_one"]
    assert set(maps["undo"]) == set(Undo)
    assert [row["id"] for row in Content().vocab["feel"]["dimensions"]] == [*Dimension]
    assert [*Content().vocab["feel"]["scope"]["choices"]] == [*People]


def test_the_twelve_incidents_of_the_example_have_their_levels():
    undo = dict(zip(Content().vocab["feel"]["reversible"]["choices"], Undo, strict=True))
    for row in Content().starter["example"]["incidents"]:
        feel = row["feel"]
        impact = Impact(
            closer={D(key): size for key, size in feel["dims"].items()},
            people=People(feel["scope"]),
            undo=undo[feel["reversible"]],
            heard_from_others=feel["other"],
            repeat=row["repeat_of"] is not None,
        )
        assert suggest(impact).level == feel["level"], row["id"]


def test_nothing_answered_is_known_as_such():
    assert not Impact().answered
    assert not Impact(people=People.FEW, repeat=True).answered
    assert Impact(personal=False).answered
    assert Impact(closer={D.TRUST: 0}).answered
    assert Impact(heard_from_others=True).answered


SIZES = st.integers(0, 3)
IMPACTS = st.builds(
    Impact,
    seen=st.none() | st.sampled_from(Seen),
    money=st.none() | st.sampled_from(Cost),
    time=st.none() | st.sampled_from(Cost),
    date=st.none() | st.sampled_from(Cost),
    personal=st.none() | st.booleans(),
    undo=st.none() | st.sampled_from(Undo),
    closer=st.dictionaries(st.sampled_from(Dimension), SIZES),
    people=st.none() | st.sampled_from(People),
    heard_from_others=st.booleans(),
    repeat=st.booleans(),
    client_view=st.none() | st.integers(1, 4),
)
RISING = {"seen": [*Seen], "money": [*Cost], "time": [*Cost], "date": [*Cost], "undo": [*Undo]}


@given(IMPACTS, st.sampled_from(sorted(RISING)), st.data())
def test_a_worse_answer_never_lowers_the_level(impact, name, data):
    answers = RISING[name]
    first = data.draw(st.integers(0, len(answers) - 1))
    worse = data.draw(st.integers(first, len(answers) - 1))
    before = suggest(replace(impact, **{name: answers[first]})).level
    assert suggest(replace(impact, **{name: answers[worse]})).level >= before


@given(IMPACTS, st.sampled_from(Dimension), SIZES, SIZES)
def test_a_higher_dimension_never_lowers_the_level(impact, dimension, one, other):
    low, high = sorted((one, other))
    assert (
        suggest(replace(impact, closer={**impact.closer, dimension: high})).level
        >= suggest(replace(impact, closer={**impact.closer, dimension: low})).level
    )


@given(IMPACTS)
def test_floors_cap_and_the_clients_view_hold(impact):
    level, sizes = suggest(impact).level, dimensions(impact)
    assert 1 <= level <= 4
    assert level >= (impact.client_view or 1)
    assert level == 4 or sizes[D.PRIVACY] < 3
    assert level >= 3 or (sizes[D.PRIVACY] < 2 and sizes[D.PUBLIC] < 3)


@given(IMPACTS)
def test_circumstances_only_raise(impact):
    plain = suggest(replace(impact, heard_from_others=False, repeat=False)).level
    assert suggest(replace(impact, heard_from_others=True)).level >= plain
    assert suggest(replace(impact, repeat=True)).level >= plain
