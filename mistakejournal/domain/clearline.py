"""The clear-to-send line: this run's proof in one line for the client, ready to copy (F10, J3).

It says only what helps a client: when it is set for, tests, links, and what was seen at learned steps. Sizes
of lists, addresses as they were pasted, notes and bare values stay with the run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from mistakejournal.domain.addresses import ending
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import RunStep, StepState

LONGEST = 140
"""Letters of a whole line: with a greeting it is still one breath."""

LONGEST_PROOF = 60
"""A proof longer than this is no part of a line; it stays with its step."""

LONGEST_TITLE = 60
LONGEST_TIME = 40

_PROVEN = frozenset({"test", "link"})
_SAID = frozenset({"type", "value", "choose"})
"""What was typed or chosen at a learned step may help a client; at any other it is a matter of hers."""

SAYS = "says"
"""The parameter of a step that says what its value means to a client: one of the two below."""
SET_FOR, AGAIN = "set_for", "again"

ISSUE = "issue_number"
"""The fact of a run that names the work better than its checklist: "Issue 119"."""
_NUMBER = re.compile(r"\D{0,8}?(\d{1,6})")

_PLAIN_PATH = re.compile(r"(?:/[\w.-]{1,24}){1,3}")
"""How a link ends where a person can read it; a longer one carries codes of a tool."""

_AMOUNT = re.compile(r"\d[\d.,'’\u00a0\u202f ]*\d{3}\b|\d{4,}|[,:;(=]\s*\d")
"""A number that is a size or a sum rather than the name of something ("episode 73")."""

_PRIVATE = re.compile(r"[@=?#<>{}\[\]|\\]|://|www\.")
"""Signs of an address, a tag or a code."""


@dataclass(frozen=True)
class ClearLabels:
    """The words of the line, handed in by `words`, with their places in braces."""

    day: str
    opened: str
    """A test that was sent and opened."""
    ends_in: str
    """A link, with `{path}`."""
    link: str
    """A link that was opened and whose end nobody can read."""
    set_for: str
    """The start where the time is known, with `{title}` and `{when}`."""
    again: str
    """That it goes out again, with `{when}`."""
    readers: tuple[str, ...]
    """Words for those a list holds; beside a number they give its size."""
    issue: str = "Issue {number}"
    start: str = "{title}, {day}"
    proof: str = "{start}: {proofs}"


def clear_line(
    title: str, steps: Sequence[RunStep], labels: ClearLabels, facts: Mapping[str, str] | None = None
) -> str:
    """Build the line from what was done, at most `LONGEST` letters; learned steps come before others.

    `facts` are those of the run: an issue's number names it.
    """
    done = [step for step in steps if step.state is StepState.DONE]
    number = issue_number(facts)
    name = labels.issue.format(number=number) if number else _shortened(" ".join(title.split()))
    when = _time(done, SET_FOR)
    start = labels.start.format(title=name, day=labels.day)
    if when:
        start = labels.set_for.format(title=name, when=when)
    again = _time(done, AGAIN)
    last = labels.again.format(when=again) if again else ""
    if len(_joined(start, [], last, bool(when), labels)) > LONGEST:
        last = ""
    kept: set[str] = set()
    said = [(step, proof) for step in done for proof in _proofs(step, labels)]
    for _step, proof in sorted(said, key=lambda pair: pair[0].incident_id is None):
        if len(_joined(start, _in_order(said, kept | {proof}), last, bool(when), labels)) <= LONGEST:
            kept.add(proof)
    return _joined(start, _in_order(said, kept), last, bool(when), labels)


def issue_number(facts: Mapping[str, str] | None) -> str:
    """Give the number of the issue among the facts of a run, "" where none is typed in."""
    found = _NUMBER.fullmatch((facts or {}).get(ISSUE, "").strip())
    return found[1] if found else ""


def _proofs(step: RunStep, labels: ClearLabels) -> list[str]:
    """Give what a step that was done proves to a client; nothing where it is a matter of hers."""
    if step.kind not in _PROVEN and not (step.kind in _SAID and step.incident_id):
        return []
    seen = " ".join(step.evidence.split())
    said = []
    path = ending(seen) if "/" in seen else ""
    if path:
        said = [labels.ends_in.format(path=path) if _PLAIN_PATH.fullmatch(path) else labels.link]
    elif _is_for_client(seen, labels):
        said = [seen.rstrip(".")]
    if step.kind == "test":
        return [labels.opened, *said]
    return said or ([labels.link] if step.kind == "link" else [])


def _is_for_client(seen: str, labels: ClearLabels) -> bool:
    if len(seen) > LONGEST_PROOF or " " not in seen or _PRIVATE.search(seen) or _AMOUNT.search(seen):
        return False
    words = re.findall(r"\w+", seen.casefold())
    counts = any(word.isnumeric() for word in words)
    return any(word.isalpha() for word in words) and not (counts and set(words) & set(labels.readers))


def _time(steps: Sequence[RunStep], says: str) -> str:
    """Give the day and time that was typed where it means this; "none agreed" is no time."""
    for step in steps:
        seen = " ".join(step.evidence.split()).rstrip(".")
        if (step.params or {}).get(SAYS) == says and any(letter.isdigit() for letter in seen):
            return "" if len(seen) > LONGEST_TIME or _PRIVATE.search(seen) else seen
    return ""


def _in_order(said: Sequence[tuple[RunStep, str]], kept: set[str]) -> list[str]:
    return list(dict.fromkeys(proof for _step, proof in said if proof in kept))


def _joined(start: str, proofs: Sequence[str], last: str, is_set: bool, labels: ClearLabels) -> str:
    parts = [", ".join(proofs)] if proofs else []
    if is_set or not (proofs or last):
        return "; ".join([start, *parts, *([last] if last else [])])
    return labels.proof.format(start=start, proofs="; ".join([*parts, *([last] if last else [])]))


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
