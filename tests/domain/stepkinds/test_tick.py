from mistakejournal.domain.stepkinds import KINDS, Comparison, kind_of


def test_a_tick_needs_no_proof_and_says_nothing_beside_it():
    kind = KINDS["tick"]
    assert not kind.asks
    assert kind.ready("", None)
    assert kind.compare("", "anything") == Comparison()


def test_a_kind_of_a_later_version_is_ticked_by_hand():
    assert kind_of("hologram") is KINDS["tick"]
    assert kind_of("link") is KINDS["link"]
