import pytest

from mistakejournal.domain.makegood import MakeGoodKind
from mistakejournal.words.makegoods import kind_words, so_far_words, time_words


def test_every_kind_has_its_name():
    assert len({kind_words(kind) for kind in MakeGoodKind}) == len(MakeGoodKind)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (30, "30 minutes"),
        (60, "1 hour"),
        (61, "1 hour 1 minute"),
        (90, "1 hour 30 minutes"),
        (120, "2 hours"),
    ],
)
def test_time_is_offered_in_whole_words(minutes, words):
    assert time_words(minutes) == words


def test_the_running_total_names_the_client():
    assert so_far_words("Brightside", "1 h 30 and 40 €") == "So far for Brightside: 1 h 30 and 40 €"
