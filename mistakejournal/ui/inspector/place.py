"""Where a finding or a link stands in what is shown of an issue: its head, then its text."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.finding import Finding, Part
from mistakejournal.newsletter.issue import Issue

_BREAKS = str.maketrans({"\r": " ", "\u2028": " ", "\u2029": " ", "\0": " "})
"""Qt begins a new paragraph at each of these, or ends the text."""
_WIDE = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Spot:
    """A stretch of what is shown, counted as Qt counts: a sign beyond the first 65,536 takes two."""

    start: int
    end: int


class Shown:
    """An issue as plain text: subject, sender and so on above, then all that is read."""

    def __init__(self, issue: Issue) -> None:
        """Put `issue` together."""
        self._issue = issue
        self._heads: dict[Part, Spot] = {}
        head = ""
        for part, name, words in _head(issue):
            start = len(head) + len(name) + 2
            self._heads[part] = Spot(start, start + len(words))
            head += f"{name}: {words}\n"
        self._offset = len(head) + 1 if head else 0
        self.text = (f"{head}\n" if head else "") + issue.text.translate(_BREAKS)
        self._wide = [one.start() for one in _WIDE.finditer(self.text)]

    def of_finding(self, one: Finding) -> Spot | None:
        """Give where a finding stands, or None where it stands nowhere."""
        if one.start >= 0:
            return self._in_text(one.start, one.end)
        if one.part in self._heads:
            return self._in_head(self._heads[one.part], one.excerpt)
        return self.of_link(one.link) if one.link else None

    def of_link(self, number: int) -> Spot | None:
        """Give where a link's words stand."""
        link = next((one for one in self._issue.links if one.number == number), None)
        return None if link is None else self._in_text(link.start, link.end)

    def _in_text(self, start: int, end: int) -> Spot | None:
        if start > len(self._issue.text):
            return None
        return self._counted(start + self._offset, max(end, start) + self._offset)

    def _in_head(self, whole: Spot, excerpt: str) -> Spot:
        at = self.text.find(excerpt, whole.start, whole.end) if excerpt else -1
        if at < 0:
            return self._counted(whole.start, whole.end)
        return self._counted(at, at + len(excerpt))

    def _counted(self, start: int, end: int) -> Spot:
        return Spot(start + bisect_left(self._wide, start), end + bisect_left(self._wide, end))


def can_be_shown(one: Finding, issue: Issue) -> bool:
    """Tell whether a finding has a place that can be shown; quicker than finding it."""
    if one.start >= 0:
        return one.start <= len(issue.text)
    return one.link > 0 or any(one.part is part for part, _name, _words in _head(issue))


def _head(issue: Issue) -> list[tuple[Part, str, str]]:
    lines = [
        (Part.SUBJECT, QCoreApplication.translate("Place", "Subject"), issue.subject),
        (Part.SENDER, QCoreApplication.translate("Place", "From"), issue.sender),
        (Part.REPLY_TO, QCoreApplication.translate("Place", "Reply to"), issue.reply_to),
        (Part.PREHEADER, QCoreApplication.translate("Place", "Preheader"), issue.preheader),
    ]
    return [(part, name, words.translate(_BREAKS).replace("\n", " ")) for part, name, words in lines if words]
