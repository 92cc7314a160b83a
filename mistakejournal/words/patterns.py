"""Patterns in words: one sentence above all, who found it first, and how long it took (K2 to K5)."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.domain.incident_file import shortened
from mistakejournal.services.effectiveness import FixRecord
from mistakejournal.services.patterns import CauseCount, Patterns, Share, Spans
from mistakejournal.words.counts import FEW, of_words, share_words, short_span, spelled
from mistakejournal.words.dates import month_and_year, month_words

ENOUGH_FOR_A_TREND = 8
"""Under so many spans nothing is said of where they go."""
_SHORTEST, _LONGEST = 12, 48


def headline(found: Patterns, now: datetime) -> str:
    """Give what stands out in one or two sentences; `now` stands on her wall clock."""
    sentences = [_cause_sentence(found), _fix_sentence(found, now)]
    return " ".join(sentence for sentence in sentences if sentence)


def running_words(cause: CauseCount, found: Patterns) -> str:
    """Give the share of a cause and those above it in all named; no percentage under 20 incidents."""
    named = found.causes[-1].running
    if found.incidents < FEW:
        return of_words(cause.running, named)
    return share_words(cause.running, named)


def found_first_words(share: Share) -> str:
    """Give who noticed first: “I found it first: 5 of 12”; "" where nothing is known."""
    if not share.of:
        return ""
    return QCoreApplication.translate("Patterns", "I found it first: {share}").format(
        share=share_words(share.part, share.of)
    )


def trend_words(spans: Spans, now: datetime) -> str:
    """Give how the months went: “4 h in June, 35 min in November”; "" under eight spans or in one month."""
    if spans.count < ENOUGH_FOR_A_TREND or len(spans.medians) < 2:
        return ""
    first, last = spans.medians[0], spans.medians[-1]
    return QCoreApplication.translate("Patterns", "{first} in {month}, {last} in {last_month}").format(
        first=short_span(first.minutes),
        month=month_of_words(first.month, now),
        last=short_span(last.minutes),
        last_month=month_of_words(last.month, now),
    )


def median_words(spans: Spans) -> str:
    """Give the middle of all: “Half of 12 within 26 min”; "" without any."""
    if spans.median is None:
        return ""
    if spans.count == 1:
        return QCoreApplication.translate("Patterns", "Once, {span}").format(span=short_span(spans.median))
    return QCoreApplication.translate("Patterns", "Half of {count} within {span}").format(
        count=spans.count, span=short_span(spans.median)
    )


def told_left_out_words(spans: Spans) -> str:
    """Say what is not in the time to telling: “The client knew first in 7”; "" where nothing is left out."""
    if not spans.left_out:
        return ""
    return QCoreApplication.translate("Patterns", "Left out: {count}, where the client knew first").format(
        count=spans.left_out
    )


def left_out_words(spans: Spans) -> str:
    """Say what is not in a later span: what was done in another order; "" where nothing is left out."""
    if not spans.left_out:
        return ""
    return QCoreApplication.translate("Patterns", "Left out: {count}, done in another order").format(
        count=spans.left_out
    )


def month_of_words(month: date, now: datetime) -> str:
    """Give a month in a sentence, with its year where it is another one: “November”, “November 2025”."""
    return month_words(month) if month.year == now.year else month_and_year(month)


def _cause_sentence(found: Patterns) -> str:
    of = found.incidents
    if not of:
        return _caught_sentence(found)
    top = found.causes[0] if found.causes else None
    if top is None or top.count < 2:
        return QCoreApplication.translate("Patterns", "No cause stands out so far.")
    if len(found.causes) > 1 and found.causes[1].count == top.count:
        words = QCoreApplication.translate(
            "Patterns", "No one cause stands out: several are behind {share} each."
        )
    else:
        words = _behind(top.code)
    return words.format(share=_of_words(top.count, of))


def _of_words(part: int, of: int) -> str:
    if part == of:
        return QCoreApplication.translate("Patterns", "all {count}").format(count=spelled(of))
    if of >= FEW:
        return of_words(part, of)
    return QCoreApplication.translate("Patterns", "{part} of {of}").format(part=spelled(part), of=spelled(of))


def _caught_sentence(found: Patterns) -> str:
    if not found.near_misses:
        return ""
    if found.near_misses == 1:
        return QCoreApplication.translate("Patterns", "Nothing reached a client, and one was caught first.")
    return QCoreApplication.translate(
        "Patterns", "Nothing reached a client, and {count} were caught first."
    ).format(count=spelled(found.near_misses))


def _fix_sentence(found: Patterns, now: datetime) -> str:
    """Name the step that caught most, else the newest one that holds."""
    stands = [fix for fix in found.fixes if not fix.record.returns]
    caught = max(stands, key=lambda fix: fix.record.catches, default=None)
    if caught is not None and caught.record.catches:
        return QCoreApplication.translate("Patterns", "“{step}” has caught {count} since {month}.").format(
            step=_name(caught),
            count=spelled(caught.record.catches),
            month=month_of_words(caught.learned_at.astimezone(now.tzinfo).date(), now),
        )
    holding = [fix for fix in stands if fix.verdict is Verdict.HOLDING]
    if holding:
        return QCoreApplication.translate("Patterns", "“{step}” is holding well.").format(
            step=_name(holding[0])
        )
    return ""


def _name(fix: FixRecord) -> str:
    """Name a step by its words, a long one by those before its first pause."""
    title = fix.title.rstrip(" .")
    if len(title) <= _LONGEST:
        return title
    first = re.split(r"[,;:.]", title, maxsplit=1)[0]
    return f"{first}…" if _SHORTEST <= len(first) < _LONGEST else shortened(title, _LONGEST)


def _behind(code: str) -> str:
    sentences = {
        "interruption": QCoreApplication.translate("Patterns", "Interruptions are behind {share}."),
        "interrupted_carried_on": QCoreApplication.translate(
            "Patterns", "Carrying on after an interruption is behind {share}."
        ),
        "assumption": QCoreApplication.translate("Patterns", "Taking something for done is behind {share}."),
        "missing_step": QCoreApplication.translate("Patterns", "A missing step is behind {share}."),
        "forgot": QCoreApplication.translate("Patterns", "Not coming back to something is behind {share}."),
        "unclear_brief": QCoreApplication.translate("Patterns", "Unclear orders are behind {share}."),
        "stale_template": QCoreApplication.translate("Patterns", "Old templates are behind {share}."),
        "tool": QCoreApplication.translate("Patterns", "A tool that did something else is behind {share}."),
        "handover": QCoreApplication.translate("Patterns", "Handovers are behind {share}."),
        "overload": QCoreApplication.translate("Patterns", "Too much at once is behind {share}."),
        "deadline": QCoreApplication.translate("Patterns", "Time pressure is behind {share}."),
        "calendar": QCoreApplication.translate("Patterns", "Calendars and time zones are behind {share}."),
        "wrong_audience": QCoreApplication.translate("Patterns", "Wrong recipients are behind {share}."),
        "wrong_version": QCoreApplication.translate("Patterns", "Wrong versions are behind {share}."),
        "skill": QCoreApplication.translate("Patterns", "Work that was new to me is behind {share}."),
        "typing": QCoreApplication.translate("Patterns", "Typing and numbers are behind {share}."),
        "changed_order": QCoreApplication.translate("Patterns", "A changed order is behind {share}."),
    }  # fmt: skip
    return sentences.get(code) or QCoreApplication.translate("Patterns", "Other causes are behind {share}.")
