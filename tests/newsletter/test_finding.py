"""One finding."""

from __future__ import annotations

from mistakejournal.newsletter.finding import Finding, Strength


def test_a_finding_is_found_again_however_its_words_are_spaced_and_where_they_stand():
    one = Finding("leftovers", "placeholder", Strength.HINT, excerpt="Sponsor  copy TK", start=3, end=19)
    other = Finding("leftovers", "placeholder", Strength.HINT, excerpt="sponsor copy tk", start=90, end=105)
    assert one.key == other.key


def test_other_words_are_another_finding():
    one, other = (Finding("leftovers", "placeholder", Strength.HINT, excerpt=text) for text in ("TK", "XXX"))
    assert one.key != other.key
