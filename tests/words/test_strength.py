"""How good a passphrase is, said as the time it takes to guess it (N2)."""

from __future__ import annotations

import pytest

from mistakejournal.domain.passphrase import Grade, Strength, strength
from mistakejournal.words.strength import strength_words

DAY, YEAR = 86_400, 365 * 86_400


@pytest.mark.parametrize(
    ("grade", "seconds", "words"),
    [
        (Grade.WEAK, 0.1, "Weak. Whoever has your files guesses it within a minute."),
        (Grade.WEAK, 1_000, "Weak. Whoever has your files guesses it within an hour."),
        (Grade.WEAK, 7_200, "Weak. Whoever has your files guesses it within a day."),
        (Grade.WEAK, 3 * DAY, "Weak. Whoever has your files guesses it in about 3 days."),
        (Grade.FAIR, 40 * DAY, "Fair. Whoever has your files guesses it in about 40 days."),
        (Grade.FAIR, 3 * YEAR, "Fair. Whoever has your files guesses it in a few years."),
        (Grade.GOOD, 20 * YEAR, "Good. Guessing it takes about 20 years."),
        (Grade.GOOD, 900 * YEAR, "Good. Guessing it takes longer than a life."),
        (Grade.STRONG, 1e20, "Strong. Guessing it takes longer than a life."),
    ],
)
def test_each_grade_says_how_long_it_holds(grade, seconds, words):
    assert strength_words(Strength(grade, seconds)) == words


def test_what_everybody_tries_first_is_weak():
    assert strength_words(strength("letmein")).startswith("Weak")
