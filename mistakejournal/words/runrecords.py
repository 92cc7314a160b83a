"""The record of a run in words: on her page, on the client's, and as a line among past runs (F6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident_file import shortened
from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.domain.run import RunState, StepState
from mistakejournal.domain.runrecord import Break, ClientRecord, PastRunLine, RunRecord, StepRecord
from mistakejournal.domain.text import one_line
from mistakejournal.words.dates import clock_words, day_words, plain_day, span_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.runs import interruption_words, progress_words, state_words

Wall = Callable[[datetime], datetime]
"""Puts a stored moment on her wall clock."""

LONGEST = 600
"""Letters of a text on a page: a pasted mail would make it a book."""
_MARKS = {StepState.DONE: "✓", StepState.SKIPPED: "–"}
_OPEN = "○"


def her_page(record: RunRecord, wall: Wall) -> Paper:
    """Give everything the record holds."""
    return tuple(_her_lines(record, wall))


def client_page(record: ClientRecord) -> Paper:
    """Give what the client may read."""
    return tuple(_client_lines(record))


def left_out_words(record: ClientRecord) -> str:
    """Say which clients were named in what was left out; "" for none."""
    if not record.left_out:
        return ""
    return QCoreApplication.translate("RunRecords", "Left out as well: what names {names}.").format(
        names=", ".join(record.left_out)
    )


def took_words(took: timedelta) -> str:
    """Give how long a step took: “40 s”, “2 min”, “1 h 5 min”."""
    seconds = round(took.total_seconds())
    if seconds < 60:
        return QCoreApplication.translate("RunRecords", "{seconds} s").format(seconds=seconds)
    minutes = round(seconds / 60)
    if minutes < 60:
        return QCoreApplication.translate("RunRecords", "{minutes} min").format(minutes=minutes)
    return QCoreApplication.translate("RunRecords", "{hours} h {minutes} min").format(
        hours=minutes // 60, minutes=minutes % 60
    )


def day_and_year(day: date) -> str:
    """Give a day for paper, which outlives its year: “Tuesday, 24 November 2026”."""
    return QCoreApplication.translate("RunRecords", "{day} {year}").format(day=day_words(day), year=day.year)


def outcome_words(state: RunState, *, list_used: bool) -> str:
    """Say how a run ended: “Clear to send”, “Put aside”, or that it was done without the checklist."""
    if not list_used:
        return QCoreApplication.translate("RunRecords", "Done without the checklist")
    return state_words(state)


def past_run_second(line: PastRunLine, *, names_client: bool) -> str:
    """Say of a past run how it ended, what was skipped and what interrupted it."""
    return " · ".join(
        part
        for part in (
            line.client_name if names_client else "",
            outcome_words(line.state, list_used=line.list_used),
            _skipped_words(line.skipped),
            interruptions_words(line.interruptions),
        )
        if part
    )


def caught_words(count: int) -> str:
    """Say how often a run caught something: “Caught one”, “Caught 2”; "" for never."""
    if count == 0:
        return ""
    if count == 1:
        return QCoreApplication.translate("RunRecords", "Caught one")
    return QCoreApplication.translate("RunRecords", "Caught {count}").format(count=count)


def interruptions_words(count: int) -> str:
    """Say how many interruptions there were; "" for none."""
    if count == 0:
        return ""
    if count == 1:
        return QCoreApplication.translate("RunRecords", "1 interruption")
    return QCoreApplication.translate("RunRecords", "{count} interruptions").format(count=count)


def break_words(one: Break, wall: Wall) -> str:
    """Tell an interruption with its time and place: “9:37, at step 5: Called away, 14 minutes”."""
    said = interruption_words(one.row)
    if one.row.began_at is None:
        return said
    time = clock_words(wall(one.row.began_at))
    if one.number is None:
        return QCoreApplication.translate("RunRecords", "{time}: {said}").format(time=time, said=said)
    return QCoreApplication.translate("RunRecords", "{time}, at step {number}: {said}").format(
        time=time, number=one.number, said=said
    )


def without_steps_words() -> str:
    """Say why a run that was only noted shows no steps."""
    return QCoreApplication.translate("RunRecords", "Only the time of this run was kept, not its steps.")


def _her_lines(record: RunRecord, wall: Wall) -> Iterator[PaperLine]:
    yield PaperLine(Style.TITLE, record.title)
    facts = dotted(record.client_name, _when_words(record, wall))
    if facts:
        yield PaperLine(Style.FACTS, facts)
    yield PaperLine(Style.FACTS, _outcome(record))
    if record.brief:
        said = "; ".join(f"{name}: {_short(value)}" for name, value in record.brief)
        words = QCoreApplication.translate("RunRecords", "From the brief: {facts}")
        yield PaperLine(Style.FACTS, words.format(facts=said))
    if record.clear_line:
        yield PaperLine(Style.LEAD, record.clear_line)
    if not record.steps:
        yield PaperLine(Style.TEXT, without_steps_words())
    section = ""
    for step in record.steps:
        if step.section != section:
            section = step.section
            yield from _heading(section)
        yield _her_step(step)
    if record.breaks:
        yield PaperLine(Style.HEADING, QCoreApplication.translate("RunRecords", "Interruptions"))
        yield from (PaperLine(Style.TEXT, _short(break_words(one, wall))) for one in record.breaks)
    elif record.interruptions:
        yield PaperLine(Style.TEXT, interruptions_words(record.interruptions))
    if record.caught:
        yield PaperLine(Style.HEADING, QCoreApplication.translate("RunRecords", "Caught"))
        yield from (PaperLine(Style.TEXT, _short(title)) for title in record.caught)


def _heading(section: str) -> Iterator[PaperLine]:
    if section:
        yield PaperLine(Style.HEADING, section)


def _her_step(step: StepRecord) -> PaperLine:
    details = [_short(step.seen)] if step.seen else []
    if step.files:
        said = QCoreApplication.translate("RunRecords", "Files: {names}")
        details.append(_short(said.format(names=", ".join(step.files))))
    if step.reason:
        said = QCoreApplication.translate("RunRecords", "Skipped: {reason}")
        details.append(said.format(reason=_short(step.reason)))
    if step.state in (StepState.OPEN, StepState.GHOST):
        details.append(QCoreApplication.translate("RunRecords", "Not done"))
    for title in step.caught:
        details.append(
            QCoreApplication.translate("RunRecords", "Good catch: {what}").format(what=_short(title))
        )
    if step.note:
        details.append(
            QCoreApplication.translate("RunRecords", "Note: {note}").format(note=_short(step.note))
        )
    numbered = QCoreApplication.translate("RunRecords", "{number}. {title}").format(
        number=step.number, title=step.title
    )
    took = took_words(step.took) if step.took is not None else ""
    return PaperLine(Style.STEP, numbered, _MARKS.get(step.state, _OPEN), took, tuple(details))


def _client_lines(record: ClientRecord) -> Iterator[PaperLine]:
    title = record.title or QCoreApplication.translate("RunRecords", "Checklist")
    yield PaperLine(Style.TITLE, title)
    facts = [record.client_name, day_and_year(record.day) if record.day else ""]
    if any(facts):
        yield PaperLine(Style.FACTS, dotted(*facts))
    if record.clear_line:
        yield PaperLine(Style.LEAD, record.clear_line)
    section = ""
    for step in record.steps:
        if step.section != section:
            section = step.section
            yield from _heading(section)
        details = (_short(step.seen),) if step.seen else ()
        yield PaperLine(Style.STEP, step.title, _MARKS[StepState.DONE], details=details)


def _when_words(record: RunRecord, wall: Wall) -> str:
    if record.started_at is None:
        return ""
    start = wall(record.started_at)
    day, began = day_and_year(start.date()), clock_words(start)
    if record.ended_at is None:
        return QCoreApplication.translate("RunRecords", "{day}, started {began}").format(day=day, began=began)
    end = wall(record.ended_at)
    ended = clock_words(end)
    if end.date() != start.date():
        ended = f"{day_and_year(end.date())}, {ended}"
    return QCoreApplication.translate("RunRecords", "{day}, {began} to {ended}").format(
        day=day, began=began, ended=ended
    )


def _outcome(record: RunRecord) -> str:
    parts = [outcome_words(record.state, list_used=record.list_used)]
    if record.state is not RunState.DONE and record.steps:
        parts.append(progress_words(record.done, len(record.steps)))
    if record.minutes is not None:
        said = QCoreApplication.translate("RunRecords", "{span} of work")
        parts.append(said.format(span=span_words(record.minutes)))
    parts.append(_skipped_words(sum(step.state is StepState.SKIPPED for step in record.steps)))
    return dotted(*parts)


def _skipped_words(count: int) -> str:
    if count == 0:
        return ""
    return QCoreApplication.translate("RunRecords", "{count} skipped").format(count=count)


def _short(text: str) -> str:
    return shortened(one_line(text), LONGEST)


def since_words(day: date, today: date) -> str:
    """Say which runs are shown where only those of a count are."""
    said = QCoreApplication.translate("RunRecords", "Finished runs since {day}, as they were counted.")
    return said.format(day=plain_day(day, today))
