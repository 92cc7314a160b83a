from mistakejournal.domain.stepkinds import KINDS


def test_a_test_wants_what_was_seen_in_it():
    kind = KINDS["test"]
    assert kind.asks
    assert not kind.ready("sure", None)
    assert kind.ready("episode 73 plays", None)


def test_a_link_seen_in_a_test_is_put_beside_last_times():
    kind = KINDS["test"]
    seen = kind.compare("https://brightside.example/episodes/73", "https://brightside.example/episodes/72")
    assert seen.code == "changed"
    assert kind.compare("episode 73 plays", "episode 72 plays").code == "last_time"
