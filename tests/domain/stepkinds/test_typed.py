from mistakejournal.domain.stepkinds import KINDS


def test_a_typed_step_wants_a_value_and_shows_last_times():
    kind = KINDS["type"]
    assert kind.asks
    assert not kind.ready("done", None)
    assert kind.ready("Weekly readers, 1,302", None)
    assert kind.compare("Weekly readers, 1,302", "Weekly readers, 1,300").facts == {
        "last": "Weekly readers, 1,300"
    }
