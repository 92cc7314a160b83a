from mistakejournal.domain.stepkinds import KINDS
from tests.domain.stepkinds.proofs import codes, seen

KIND = KINDS["test"]


def test_a_test_wants_what_was_seen_in_it():
    assert KIND.asks
    assert not KIND.ready(seen("sure"))
    assert KIND.ready(seen("episode 73 plays"))


def test_a_link_seen_in_a_test_is_put_beside_last_times():
    old, new = "https://brightside.example/episodes/72", "https://brightside.example/episodes/73"
    assert codes(KIND.compare(seen(new, old))) == ["changed"]
    assert codes(KIND.compare(seen("episode 73 plays", "episode 72 plays"))) == ["last_time"]
    assert codes(KIND.compare(seen("episode 73 plays", given=[("text", "Episode 73")]))) == ["same"]
