"""Words that were to be replaced before it goes out: lorem ipsum, TODO, TK, a template's sentences (I8)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue
from mistakejournal.newsletter.passage import Passages, bare_subject
from mistakejournal.newsletter.placeholders import (
    SUBJECT_COPY,
    THING,
    Placeholder,
    placeholders,
    template_sentences,
)

_RULE = "leftovers"
_SMALL_WORD = re.compile(
    r"\b(?:on|at|by|until|over|under|than|only|page|around|roughly|almost|nearly|have|has|had|just)\s$"
)
_NAMING = re.compile(r"\b(?:by|with|and|at|from|says|of|meet|to|via|for|the|mr|ms|dr|[A-Z]\w*)\.?\s$")
_TICKER = re.compile(r"(?:[:$@.#/]|NYSE|NASDAQ|flight)\s?$", re.IGNORECASE)
_SHOUTED = re.compile(r"\b[A-ZÀ-Þ]{2,}\b")
_ALONE = 4
"""Words of a block in which a placeholder stands for itself."""


@dataclass(frozen=True)
class Spot:
    """A suspicious word and what stands around it in its block."""

    words: str
    before: str
    after: str
    is_alone: bool
    """Nothing much stands beside it in its block."""
    in_footer: bool = False

    @property
    def is_shouted(self) -> bool:
        """Tell whether its neighbours are in capitals too: then capitals say nothing."""
        beside = [*_SHOUTED.findall(self.before[-24:])[-2:], *_SHOUTED.findall(self.after[:24])[:2]]
        return len(beside) > 1


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give the left-overs of the subject, then those of the issue's own text."""
    del against
    yield from _in_subject(issue)
    passages, last = Passages(issue), -1
    everything = placeholders(issue.text)
    counts, totals = Counter[str](), Counter(one.words for one in everything)
    for found in everything:
        area = passages.area(found.start)
        if area is Area.QUOTED or (area is Area.FOOTER and found.kind not in ("lorem", "street", "company")):
            continue
        counts[found.words] += 1
        judged = _JUDGES[found.kind](_spot(issue.text, found, passages, area))
        if judged is None:
            continue
        code, strength = judged
        if _is_a_name(found.kind, counts[found.words], totals[found.words]):
            strength = Strength.HINT
        finding = _finding(issue, passages, found, code, strength)
        if finding.start >= last:  # "lorem ipsum dolor sit amet" is one
            yield finding
            last = finding.end
    yield from _templates(issue, passages)


def _is_a_name(kind: str, count: int, total: int) -> bool:
    """Tell whether it stands there so often that it rather is the name of somebody, or of a film."""
    return (kind == "tk" and count > 2) or (kind == "crosses" and total > 1)


def _in_subject(issue: Issue) -> Iterator[Finding]:
    subject = bare_subject(issue.subject)
    copied = SUBJECT_COPY.search(subject)
    if copied is not None:
        yield Finding(_RULE, "copy", Strength.STRONG, Part.SUBJECT, {}, subject)
        return
    for found in placeholders(subject):
        before, after = subject[: found.start], subject[found.end :]
        judged = _JUDGES[found.kind](Spot(found.words, before, after, is_alone=not before + after))
        if judged is not None:
            yield Finding(_RULE, judged[0], judged[1], Part.SUBJECT, {}, subject)
            return


def _templates(issue: Issue, passages: Passages) -> Iterator[Finding]:
    for start, end in template_sentences(issue.text):
        if passages.area(start) is not Area.QUOTED:
            yield Finding(
                _RULE, "template", Strength.STRONG, Part.TEXT, {}, issue.text[start:end], start, end
            )


def _spot(text: str, found: Placeholder, passages: Passages, area: Area) -> Spot:
    low, high = passages.bounds(found.start)
    before = text[max(low, found.start - 60) : found.start]
    after = text[found.end : min(max(high, found.end), found.end + 60)]
    is_alone = high - low < 60 and len(f"{before} {after}".split()) < _ALONE
    return Spot(found.words, before, after, is_alone, in_footer=area is Area.FOOTER)


def _finding(issue: Issue, passages: Passages, found: Placeholder, code: str, strength: Strength) -> Finding:
    start, end = passages.words_around(found.start, found.end)
    if found.kind == "tk" and strength is Strength.STRONG:
        end = _end_of(issue.text, start, found.end, end)
    return Finding(_RULE, code, strength, Part.TEXT, {}, issue.text[start:end], start, end)


def _end_of(text: str, start: int, stop: int, end: int) -> int:
    """End an excerpt at the word that was to be replaced where enough stands before it."""
    if len(text[start:stop].split()) < 2:
        return end
    return stop + 1 if text[stop : stop + 1] in (")", "]") else stop


Judged = tuple[str, Strength] | None


def _certain(_spot: Spot) -> Judged:
    return "placeholder", Strength.STRONG


def _bracketed(spot: Spot) -> Judged:
    """Tell a template's "[Insert link]" from a joke: "[insert applause here]"."""
    is_joke = not THING.search(spot.words) and not spot.is_alone
    return "placeholder", Strength.HINT if is_joke else Strength.STRONG


def _doubtful(_spot: Spot) -> Judged:
    return "placeholder", Strength.HINT


def _todo(spot: Spot) -> Judged:
    if spot.is_shouted:
        return None
    stands = (
        len(f"{spot.before} {spot.after}".split()) < 2
        or spot.after.startswith(":")
        or (spot.before[-1:], spot.after[:1]) in (("[", "]"), ("(", ")"))
    )
    return "placeholder", Strength.STRONG if stands else Strength.HINT


def _tk(spot: Spot) -> Judged:
    if _TICKER.search(spot.before) or re.match(r"\s?(?:maxx?\b|domains?\b|[0-9])|[.@]\w", spot.after, re.I):
        return None
    if len(spot.words) > 2 or not (spot.before + spot.after).strip():
        return "placeholder", Strength.STRONG
    if spot.is_shouted or _NAMING.search(spot.before):
        return "placeholder", Strength.HINT
    is_marked = (spot.before[-1:], spot.after[:1]) in (("[", "]"), ("(", ")"))
    follows_word = re.search(r"[a-z0-9,:;][\s,]$", spot.before) is not None
    return "placeholder", Strength.STRONG if is_marked or follows_word else Strength.HINT


def _crosses(spot: Spot) -> Judged:
    if not (spot.before + spot.after).strip(" .,!\n\t") or re.match(r"[-–][0-9LS]", spot.after):
        return None  # kisses, and a size
    if re.search(r"\d[\s-]?$", spot.before) or re.match(r"[\s-]?\d", spot.after):
        return None  # a masked number
    if _SMALL_WORD.search(spot.before) or re.search(r"[€$£:]\s?$", spot.before) or spot.after[:1] == "%":
        return "placeholder", Strength.STRONG
    return "placeholder", Strength.HINT


def _placeholder(spot: Spot) -> Judged:
    return "placeholder", Strength.STRONG if spot.is_alone else Strength.HINT


def _open(_spot: Spot) -> Judged:
    return "open", Strength.HINT


def _test(spot: Spot) -> Judged:
    return "test", Strength.STRONG if spot.is_alone else Strength.HINT


def _copy(spot: Spot) -> Judged:
    return ("copy", Strength.HINT) if not spot.before and len(spot.after.split()) < 8 else None


def _street(spot: Spot) -> Judged:
    return ("template", Strength.HINT) if spot.in_footer or spot.is_alone else None


def _company(spot: Spot) -> Judged:
    return ("template", Strength.HINT) if spot.is_alone or spot.in_footer else None


_JUDGES: dict[str, Callable[[Spot], Judged]] = {
    "lorem": _certain,
    "todo": _todo,
    "tk": _tk,
    "crosses": _crosses,
    "day": _certain,
    "insert": _certain,
    "bracketed": _bracketed,
    "yours": _doubtful,
    "placeholder": _placeholder,
    "open": _open,
    "test": _test,
    "copy": _copy,
    "street": _street,
    "company": _company,
}
