"""What was meant and which links are steady, set aside, and taken up again when that is taken back (I12)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.links.comparison import link_key
from mistakejournal.newsletter.report import Compared, LinkState, Report

REPEATS = frozenset({"same_link"})
"""Rules that only speak of a link that stayed the same: steady answers those, and no other."""
_ORDER = tuple(Strength)


def set_aside(report: Report, meant: Collection[str], steady: Collection[str]) -> Report:
    """Split a report's findings anew into open ones and those set aside, and mark its links; pure."""
    is_steady = {one.link.number for one in report.links if link_key(one.link) in steady}
    everything = _in_order(report, (*report.findings, *report.meant))
    aside = {
        index
        for index, one in enumerate(everything)
        if one.key in meant or (one.rule in REPEATS and one.link in is_steady)
    }
    return replace(
        report,
        links=tuple(_marked(one, one.link.number in is_steady) for one in report.links),
        findings=tuple(one for index, one in enumerate(everything) if index not in aside),
        meant=tuple(one for index, one in enumerate(everything) if index in aside),
    )


def _marked(one: Compared, is_steady: bool) -> Compared:
    if one.state is LinkState.SAME and is_steady:
        return replace(one, state=LinkState.STEADY)
    if one.state is LinkState.STEADY and not is_steady:
        return replace(one, state=LinkState.SAME)
    return one


def _in_order(report: Report, findings: tuple[Finding, ...]) -> list[Finding]:
    """Put strong ones first, then by their place in the text; those of the mail as a whole come last."""
    starts = {link.number: link.start for link in report.issue.links}
    far = len(report.issue.text) + 1

    def place(one: Finding) -> tuple[int, int]:
        at = one.start if one.start >= 0 else starts.get(one.link, far)
        return _ORDER.index(one.strength), at

    return sorted(findings, key=place)
