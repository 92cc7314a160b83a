"""What an inbox shows beside the subject (I9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.passage import bare_subject

_BROWSER = re.compile(
    r"\W*(?:(?:view|read|open|see|click)"
    r"(?:\s(?:this|the|our|it|e-?mail|newsletter|message|issue|post|here|to|view|in|on|a|your|as)){0,8}"
    r"\s(?:browser|online|web ?(?:page|version))\b"
    r"|(?:having |any )?(?:trouble|problems?|can[’']?t|unable to) (?:viewing|reading|seeing|view|read|see)\b"
    r"|(?:web|online) version)[^\n]{0,40}",
    re.IGNORECASE,
)
_SHOWN = 90


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Look at the preheader of a mail or page with HTML; without one the first words stand in for it."""
    del against
    if issue.html_size is None:
        return
    shown = issue.preheader.strip() or issue.text[:_SHOWN].strip()
    found = _BROWSER.match(shown)
    if found is not None:
        yield Finding("preheader", "browser", Strength.HINT, Part.PREHEADER, excerpt=found[0].strip())
    elif not issue.preheader.strip():
        yield Finding("preheader", "missing", Strength.NOTE, Part.PREHEADER)
    elif _plain(issue.preheader) == _plain(bare_subject(issue.subject)):
        yield Finding("preheader", "same", Strength.HINT, Part.PREHEADER, excerpt=issue.preheader)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
