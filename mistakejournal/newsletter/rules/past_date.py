"""A date that is past where the words speak of what is to come (I7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mistakejournal.domain.daytext import PlacedDay
from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.passage import own_days

_TO_COME = re.compile(
    r"\b(?:join (?:us|me)|register|sign up|rsvp|enrol\w*|apply|book (?:by|before|your|a|now)|"
    r"order (?:by|before)|until|till|closes|closing|ends|ending|deadline|expires?|last (?:day|chance)|"
    r"starts|starting|begins|kicks off|opens|will|upcoming|coming|save the date|don[’']t miss|"
    r"see you|tickets|takes? place|next)\b",
    re.IGNORECASE,
)
_BEEN = re.compile(
    r"\b(?:was|were|had|did|ended|closed|began|started|ran|held|took place|took|launched|released|published|"
    r"posted|announced|died|born|happened|came|went|met|made|got|said|wrote|received|signed|won|lost|opened|"
    r"expired|reported|updated|finished|completed|since|ago|yesterday|last (?:week|month|year|night|time)|"
    r"thank\w*|recap|dated|from)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:by|before|until|till|ends|closes|expires|deadline:?)\s(?:on\s)?(?:the\s)?\Z", re.IGNORECASE
)
"""Right before a date these speak of what is to come; anywhere else "by" and "before" say nothing."""
_PERIOD = re.compile(r"\b(?:week|month|quarter|year|period|weekend)s? (?:ending|to|until)\s\Z", re.IGNORECASE)
"""A chart's week, a report's quarter: over by nature."""
_SENTENCE = re.compile(r"[\n.!?…]\s|\n\n")
_NEAR = 90
_DAYS, _DAYS_WITH_YEAR = 60, 400
"""How long ago a date may be to be a slip, and not simply of the past."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give past dates of the issue's own words that are spoken of as to come; each is a hint."""
    sent = issue.sent.date() if issue.sent is not None else against.today
    for block, days in own_days(issue):
        text = issue.text[block.start : block.end]
        for found in days:
            day = _past(found, sent)
            if day is None or not _is_to_come(text, found):
                continue
            start, end = block.start + found.from_weekday, block.start + found.to_weekday
            start = _with_lead(issue.text, max(block.start, start - 24), start)
            yield Finding(
                "past_date",
                "past",
                Strength.HINT,
                Part.TEXT,
                {"day": day.isoformat()},
                issue.text[start:end],
                start,
                end,
            )


def _past(found: PlacedDay, sent: date) -> date | None:
    days = [one.nearest(sent) for one in found.written.readings]
    longest = _DAYS_WITH_YEAR if found.written.readings[0].year is not None else _DAYS
    if found.opens_range or not all(1 <= (sent - day).days <= longest for day in days):
        return None
    return days[0]


def _is_to_come(text: str, found: PlacedDay) -> bool:
    low, high = max(found.from_weekday - _NEAR, 0), min(found.to_weekday + _NEAR, len(text))
    for stop in _SENTENCE.finditer(text, low, found.from_weekday):
        low = stop.end()
    ended = _SENTENCE.search(text, found.to_weekday, high)
    high = ended.start() if ended else high
    before, after = text[low : found.from_weekday], text[found.to_weekday : high]
    said = f"{before} {after}"
    if _PERIOD.search(before) or _BEEN.search(said):
        return False
    is_led = _LEAD.search(before) is not None
    return is_led or (_has_a_month(text, found) and _TO_COME.search(said) is not None)


def _has_a_month(text: str, found: PlacedDay) -> bool:
    """Tell “27 November” from “15.7”, which may as well be inches."""
    written = text[found.start : found.end]
    return written[:4].isdigit() or re.search("[A-Za-z]{3}", written) is not None


def _with_lead(text: str, low: int, start: int) -> int:
    """Give where the words that lead to a date begin: “register by”, “until”."""
    found = re.compile(
        r"(?<!\w)(?:[A-Za-z]+ )?(?:by|until|till|on|before|from|ends|closes|deadline:?) $"
    ).search(text, low, start)
    return found.start() if found is not None and "\n" not in found[0] else start
