from mistakejournal.domain.stepkinds import KINDS
from tests.domain.stepkinds.proofs import codes, seen


def test_a_typed_step_wants_a_value_and_shows_last_times():
    kind = KINDS["type"]
    assert kind.asks
    assert not kind.ready(seen("done"))
    assert kind.ready(seen("Weekly readers, 1,302"))
    (one,) = kind.compare(seen("Weekly readers, 1,302", "Weekly readers, 1,300"))
    assert one.facts == {"last": "Weekly readers, 1,300"}


def test_what_differs_from_the_brief_is_said_and_nothing_more_is_asked():
    kind = KINDS["type"]
    other = seen("57", given=[("number", "58")], expect="number")
    assert codes(kind.compare(other)) == ["different"]
    assert kind.ready(other)
