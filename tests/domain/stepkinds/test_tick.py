from mistakejournal.domain.stepkinds import KINDS, kind_of
from tests.domain.stepkinds.proofs import codes, seen


def test_a_tick_needs_no_proof_and_only_shows_what_the_brief_says():
    kind = KINDS["tick"]
    assert not kind.asks
    assert kind.ready(seen())
    assert kind.compare(seen("", "anything")) == ()
    assert codes(kind.compare(seen(given=[("number", "58")]))) == ["given"]


def test_a_kind_of_a_later_version_is_ticked_by_hand():
    assert kind_of("hologram") is KINDS["tick"]
    assert kind_of("link") is KINDS["link"]
