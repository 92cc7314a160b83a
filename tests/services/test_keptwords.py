from __future__ import annotations

from mistakejournal.services import incidents
from mistakejournal.services.desk import take_back
from mistakejournal.services.keptwords import MESSAGE, keep_words, kept_words, look_again


def test_words_are_kept_for_one_place_of_one_incident(desk):
    one, other = (incidents.start_incident(desk, title=title).id for title in ("One", "Other"))
    keep_words(desk, one, "no big deal", MESSAGE)
    assert kept_words(desk, one, MESSAGE) == {"no big deal"}
    assert kept_words(desk, one, "my_part") == frozenset()
    assert kept_words(desk, other, MESSAGE) == frozenset()


def test_keeping_twice_is_keeping_once(desk):
    row = incidents.start_incident(desk, title="One").id
    keep_words(desk, row, "no big deal", MESSAGE)
    assert keep_words(desk, row, "no big deal", MESSAGE).undo is None


def test_keeping_and_looking_again_can_be_taken_back(desk):
    row = incidents.start_incident(desk, title="One").id
    kept = keep_words(desk, row, "no big deal", MESSAGE)
    again = look_again(desk, row, MESSAGE)
    assert kept_words(desk, row, MESSAGE) == frozenset()
    take_back(desk, again.undo)
    assert kept_words(desk, row, MESSAGE) == {"no big deal"}
    take_back(desk, kept.undo)
    assert kept_words(desk, row, MESSAGE) == frozenset()
