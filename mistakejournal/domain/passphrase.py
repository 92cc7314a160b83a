"""A passphrase: how long somebody would guess at it; and the recovery code that opens what it closes."""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from enum import StrEnum
from itertools import pairwise

from mistakejournal.domain.records import dataclass

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Those of a recovery code: none that can be read as another (Crockford's base 32)."""
CODE_BYTES = 17
"""Random bytes that a recovery code is made of; 130 bits of them are used."""
GUESSES = 100_000
"""Guesses in a second of somebody who has the key file: scrypt as we use it, on a hundred fast computers."""

_WRITTEN, _CHECKING, _GROUP = 26, 2, 4
"""Letters that carry the code, letters that check them, and how many stand together."""
_READ_AS = str.maketrans("OILU", "011V")
_WEEK, _TEN_YEARS, _AGES = 7 * 86_400, 10 * 365 * 86_400, 100_000 * 365 * 86_400
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "1234567890")
_FIRST_TRIED = frozenset(
    """password passwort passphrase letmein welcome login admin master secret dragon monkey football baseball
    sunshine princess iloveyou shadow superman batman trustno trustme hello hallo whatever freedom starwars
    computer internet journal mistake mistakejournal changeme default qwerty azerty qwertz abc love geheim
    january february march april may june july august september october november december spring summer autumn
    winter monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""What everybody tries first."""


class Grade(StrEnum):
    """How good a passphrase is, weakest first."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


@dataclass(frozen=True)
class Strength:
    """How good a passphrase is: `seconds` are what a hundred fast computers need to guess it, on average."""

    grade: Grade
    seconds: float


def strength(text: str) -> Strength:
    """Estimate how long a passphrase holds against somebody who has the files, at the worst for her.

    Each run of letters is taken for a word and each number for a date, unless it is longer than those are.
    """
    seconds = 2 ** max(0.0, min(bits(text), 900.0)) / 2 / GUESSES
    if seconds < _WEEK:
        return Strength(Grade.WEAK, seconds)
    if seconds < _TEN_YEARS:
        return Strength(Grade.FAIR, seconds)
    return Strength(Grade.GOOD if seconds < _AGES else Grade.STRONG, seconds)


def bits(text: str) -> float:
    """Give how many times guessing has to be doubled to come to this text."""
    seen: set[str] = set()
    total = 0.0
    for run in re.findall(r"[^\W\d_]+|\d+|\s+|[\W_]", plain(text)):
        small = run.casefold()
        total += 1.0 if small in seen else _run_bits(run)
        seen.add(small)
    return total


def plain(text: str) -> str:
    """Give a passphrase as it is counted: the same letters are the same, however a keyboard makes them."""
    return unicodedata.normalize("NFKC", text)


def _run_bits(run: str) -> float:
    small = run.casefold()
    if run.isspace():
        return 0.25  # between words everybody expects one
    if len(small) > 1 and _is_row(small):
        return 4.0 + math.log2(len(small))
    if run.isdigit():
        return _number_bits(run)
    if run.isalpha():
        return _word_bits(run)
    return 4.0


def _is_row(small: str) -> bool:
    """Tell whether these stand beside each other: on the keyboard, in the alphabet, or are all the same."""
    if len(set(small)) == 1:
        return True
    steps = {ord(later) - ord(earlier) for earlier, later in pairwise(small)}
    if len(small) > 2 and steps in ({1}, {-1}):
        return True
    return len(small) > 3 and any(small in row or small[::-1] in row for row in _ROWS)


def _number_bits(run: str) -> float:
    if len(run) == 4 and run[:2] in ("19", "20"):
        return 6.5  # a year
    if len(run) in (6, 8):
        return 15.0  # a date
    return 3.32 * len(run)


def _word_bits(run: str) -> float:
    small = run.casefold()
    by_letters = math.log2(26) * len(small)
    if small in _FIRST_TRIED:
        word = 5.0
    else:  # a list of a thousand words holds the short ones, and a long one tells its end
        word = min(by_letters, 7.75 + 0.25 * min(len(small), 8) + 1.2 * max(0, len(small) - 8))
    if run.islower():
        return word
    return word + (1.0 if run.istitle() or run.isupper() else min(len(run), 4) * 1.0)


def code_of(random: bytes) -> str:
    """Write CODE_BYTES random bytes as a recovery code: seven groups of four, the last two letters check."""
    number = int.from_bytes(random[:CODE_BYTES]) >> (CODE_BYTES * 8 - _WRITTEN * 5)
    written = "".join(LETTERS[number >> 5 * place & 31] for place in reversed(range(_WRITTEN)))
    return _grouped(written + _check_letters(written))


def code_letters(typed: str) -> str:
    """Give the letters of a typed code as they were written, without what stands between them."""
    large = unicodedata.normalize("NFKC", typed).upper().translate(_READ_AS)
    return "".join(letter for letter in large if letter.isalnum())


def is_code(typed: str) -> bool:
    """Tell whether what was typed can be a recovery code: all its letters are there, and the last two fit."""
    letters = code_letters(typed)
    fits = len(letters) == _WRITTEN + _CHECKING and set(letters) <= set(LETTERS)
    return fits and letters[_WRITTEN:] == _check_letters(letters[:_WRITTEN])


def last_group(code: str) -> str:
    """Give the last group of a code, which she types back once to show that she has it."""
    return code.rpartition("-")[2]


def is_last_group(code: str, typed: str) -> bool:
    """Tell whether what she typed back is the last group of the code, or all of it."""
    return code_letters(typed) in (code_letters(last_group(code)), code_letters(code))


def _check_letters(written: str) -> str:
    number = int.from_bytes(hashlib.sha256(written.encode()).digest()[:2])
    return LETTERS[number >> 5 & 31] + LETTERS[number & 31]


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))
