"""How much two incidents look like the same mistake: words in common, and client, work and cause (K1).

It only ever leads to a question; she says whether it is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from math import log, sqrt

from mistakejournal.domain.likeness import words_by_root
from mistakejournal.domain.records import dataclass

TITLE_COUNTS = 2
"""A word of the title says more about the mistake than one of the account of it."""

CLIENT, WORK, CAUSE = 0.12, 0.06, 0.25
"""What each evidence adds to the share of common words, 0 to 1."""

ALIKE, IN_COMMON, ALONE = 0.37, 0.15, 0.5
"""From here on, all told and in words alone, two are shown; a word that stands alone has to say this much.

Chosen by trying pairs of accounts: the tests hold some.
"""

WORDS_SHOWN = 3

_OF_ANY = frozenset(
    "after again am because been before both came can caught could did didn do done easy even found gave get"
    " go had has he her here him his how instead its just made make may mistake more most much never new no"
    " not now only other said same sat saw say see she should some still sure than them these thing those"
    " time today told too until very was wasn went were while who why will without would wrong wrote"
    " yesterday yet client clients"
    " last day days hour hours minute minutes month months week weeks year years".split()
)
"""What any account of a mistake says."""


@dataclass(frozen=True)
class Telling:
    """What an incident tells of itself, as two are held beside each other."""

    title: str
    text: str = ""
    """What happened and where it broke."""
    client_id: str | None = None
    work_id: str | None = None
    causes: frozenset[str] = frozenset()
    """Codes; "other" says nothing."""


@dataclass(frozen=True)
class Resemblance:
    """Why two incidents look alike."""

    strength: float
    same_client: bool = False
    same_work: bool = False
    causes: tuple[str, ...] = ()
    """Codes that both have."""
    words: tuple[str, ...] = ()
    """The most telling of what both say, at most three, as one reads them."""
    common: float = 0.0
    """The part of `strength` that is words, 0 to 1."""

    @property
    def is_alike(self) -> bool:
        """Tell whether it is worth a question."""
        enough = IN_COMMON if len(self.words) > 1 else ALONE
        return self.strength >= ALIKE and self.common >= enough


def is_telling(word: str) -> bool:
    """Tell whether a word says anything of the mistake: no number, and not of those that any account has."""
    return not word[0].isdigit() and word.casefold() not in _OF_ANY


class Rarity:
    """How telling each word is: 1 where hardly any text of the journal has it, near 0 where all have it."""

    def __init__(self, texts: int, having: Mapping[str, int]) -> None:
        """`texts` is how many texts there are, `having` how many of them have a word, by its root."""
        most = log(2 + texts)
        self._of = {root: max(log(1 + texts / (1 + had)) / most, _LEAST) for root, had in having.items()}

    def of(self, root: str) -> float:
        """Give how telling a word is; one that was not counted stands in the middle."""
        return self._of.get(root, _UNKNOWN)


_UNKNOWN, _LEAST = 0.5, 0.05


class Account:
    """The telling words of one incident with their weights, made once and held beside many."""

    def __init__(self, telling: Telling, rarity: Rarity) -> None:
        """Weigh the words of `telling`."""
        self.telling = telling
        title, text = words_by_root(telling.title), words_by_root(telling.text)
        self.words = {**{root: text.get(root, word) for root, word in title.items()}, **text}
        self.weights = {
            root: rarity.of(root) * (TITLE_COUNTS if root in title else 1)
            for root, word in self.words.items()
            if is_telling(word)
        }

    @cached_property
    def length(self) -> float:
        """Give the length of the vector of weights."""
        return sqrt(sum(weight * weight for weight in self.weights.values()))


def resemblance(this: Account, other: Account) -> Resemblance:
    """Hold two incidents beside each other; as strong either way round."""
    mine, theirs = this.telling, other.telling
    shared = this.weights.keys() & other.weights.keys()
    by_weight = sorted(shared, key=lambda root: (-this.weights[root] * other.weights[root], root))
    shown = [root for root in this.words if root in by_weight[:WORDS_SHOWN]]
    causes = tuple(sorted((mine.causes & theirs.causes) - {"other"}))
    same_client = mine.client_id is not None and mine.client_id == theirs.client_id
    same_work = mine.work_id is not None and mine.work_id == theirs.work_id
    together = sum(this.weights[root] * other.weights[root] for root in shared)
    common = together / (this.length * other.length) if together else 0.0
    return Resemblance(
        strength=common + CLIENT * same_client + WORK * same_work + CAUSE * bool(causes),
        same_client=same_client,
        same_work=same_work,
        causes=causes,
        words=tuple(_written(this.words[root], other.words[root]) for root in shown),
        common=common,
    )


def _written(one: str, other: str) -> str:
    """Give a word as it stands inside a sentence where one of both shows it: "Podcast" at a start is none."""
    return other if one != one.lower() and other == other.lower() else one
