"""Patterns of an autumn, made by hand, and a journal that holds about the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from mistakejournal.domain.effectiveness import Record, verdict
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import FixRecord, Mark, MarkKind
from mistakejournal.services.patterns import CauseCount, MonthCount, MonthMedian, Patterns, Share, Spans
from mistakejournal.store.patterns import SpanPoint

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
SINCE = datetime(2026, 6, 1, tzinfo=UTC)
CLIENT = "Brightside"


def at(month: int, day: int = 5, hour: int = 9) -> datetime:
    """Give a moment of that year."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def month(number: int, reached: int, caught: int) -> MonthCount:
    """Give a month as it is counted."""
    return MonthCount(date(2026, number, 1), at(number, 1, 0), at(number + 1, 1, 0), reached, caught)


def causes(*counts: int) -> tuple[CauseCount, ...]:
    """Give causes with these counts."""
    codes = ("interruption", "assumption", "typing", "tool", "handover", "skill", "deadline", "overload")
    return tuple(
        CauseCount(code, count, sum(counts[: place + 1]))
        for place, (code, count) in enumerate(zip(codes, counts, strict=False))
    )


def fix(
    title: str = "Open the link", *, learned: int = 9, returns: int = 0, retired: bool = False
) -> FixRecord:
    """Give a fix that has caught one, or came back."""
    record = Record(
        events=1, runs_before=4, runs_since=8, used_since=8, catches=1, returns=returns,
        returns_with_list=returns,
    )  # fmt: skip
    known = title.replace(" ", "-")
    marks = [
        Mark(MarkKind.HAPPENED, at(learned, 4), f"happened-{known}"),
        Mark(MarkKind.LEARNED, at(learned, 5), f"happened-{known}"),
        Mark(MarkKind.CAUGHT, at(learned + 1), f"caught-{known}"),
    ]
    if returns:
        marks.append(Mark(MarkKind.RETURNED, at(learned + 2), f"returned-{known}"))
    return FixRecord(
        "f", "s", title, "l", "Newsletter", "c", CLIENT, f"happened-{known}", at(learned, 5), retired, None,
        record, verdict(record), tuple(marks),
    )  # fmt: skip


def spans(count: int = 9) -> Spans:
    """Give so many spans, one each ten days, twice as quick each month."""
    points = tuple(
        SpanPoint(at(9) + timedelta(days=9 * place), 240 // (place + 1), f"i{place}")
        for place in range(count)
    )
    medians = tuple(
        MonthMedian(date(2026, number, 1), minutes, len([one for one in points if one.at.month == number]))
        for number, minutes in ((9, 120), (10, 48), (11, 34))
        if any(one.at.month == number for one in points)
    )
    return Spans(points, medians, 48 if count else None, count, 2)


def found(**other: object) -> Patterns:
    """Give the patterns of the autumn; any of them may be others."""
    known: dict[str, object] = {
        "since": SINCE,
        "until": NOW,
        "incidents": 12,
        "near_misses": 3,
        "causes": causes(6, 4, 2),
        "months": (month(9, 5, 0), month(10, 4, 1), month(11, 3, 2)),
        "told": spans(),
        "fixed": spans(3),
        "verified": Spans(),
        "found_first": Share(5, 12),
        "fixes": (fix(), fix("Read it aloud", learned=8, returns=1)),
    }
    return Patterns(**(known | other))  # type: ignore[arg-type]  # each name is a field of that type


def fill(desk: Desk) -> dict[str, str]:
    """Write a journal with four incidents, a near miss, and a learned step that caught it; give the ids."""
    with desk.journal.write() as writing:
        client = writing.add("clients", name=CLIENT)
        other = writing.add("clients", name="Harlow")
        work = writing.add("works", name="Newsletter")
        checklist = writing.add("checklists", name="Newsletter", client_id=client)
        ids = {"client": client, "other": other, "work": work, "checklist": checklist}
        for name, day, minutes, finder in (
            ("Old link", at(9, 1), 30, "me"),
            ("Wrong week", at(9, 14), 60, "client"),
            ("Late post", at(10, 2), 120, "me"),
            ("Typo in the title", at(11, 3), 15, "customer"),
        ):
            ids[name] = incident = writing.add(
                "incidents", title=name, client_id=client if name != "Late post" else other, work_id=work,
                noticed_at=day, told_at=day + timedelta(minutes=minutes), noticed_by=finder,
            )  # fmt: skip
            writing.add("causes", incident_id=incident, code="typing" if "T" in name else "assumption")
        ids["step"] = writing.add(
            "steps", checklist_id=checklist, title="Open the link", incident_id=ids["Old link"],
            learned_at=at(9, 2),
        )  # fmt: skip
        run = writing.add(
            "runs", checklist_id=checklist, client_id=client, state="done", title="Newsletter",
            started_at=at(10, 20),
        )  # fmt: skip
        step = writing.add(
            "run_steps", run_id=run, title="Open the link", step_id=ids["step"], incident_id=ids["Old link"]
        )
        ids["caught"] = writing.add(
            "incidents", title="Old link again", kind="near_miss", client_id=client, noticed_at=at(10, 20),
            run_id=run, caught_by=step,
        )  # fmt: skip
    return ids
