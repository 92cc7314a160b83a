"""An incident as a page for a file: its headings, its facts and her words (M1).

The line for her alone is on no page, whoever asks (B2). Feelings and *their part* are there only if wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.fix import FixState
from mistakejournal.domain.incident import Cause, Kind
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.incidentpage import IncidentPage, PagePart, PageRow, Rows
from mistakejournal.domain.makegood import is_offered
from mistakejournal.domain.template import capital
from mistakejournal.services.incidentexports import IncidentRecord
from mistakejournal.words.channels import channel_words
from mistakejournal.words.dates import clock_words, plain_day, short_month
from mistakejournal.words.dotted import dotted
from mistakejournal.words.levels import level_words
from mistakejournal.words.runrecords import day_and_year
from mistakejournal.words.states import kind_words, state_words, title_words
from mistakejournal.words.timeline import detail, headline

Wall = Callable[[datetime], datetime]
"""Puts a stored moment on her wall clock."""

_PRIVATE_EVENTS = frozenset({"paused"})
"""What the timeline tells of the pause and of her feelings."""


def incident_page(
    record: IncidentRecord, causes: Mapping[str, str], wall: Wall, *, private: bool
) -> IncidentPage:
    """Give an incident as a page; `causes` names their codes, `private` adds feelings and *their part*."""
    file, incident = record.file, record.file.incident
    at = incident.noticed_at or incident.created_at
    day = wall(at).date() if at is not None else None
    title = title_words(file.title, incident.kind, day) if day is not None else file.title
    parts = (
        *_own_words(file, private=private),
        *_put_right(file, causes, wall),
        *_said(file, wall),
        *_around(record),
        _timeline(record, wall, private=private),
    )
    return IncidentPage(
        " ".join(title.split()),
        tuple((name, value) for name, value in _keys(file, title, wall) if value),
        tuple(fact for fact in _facts(file, day) if fact),
        tuple(part for part in parts if part.text.strip() or part.rows),
    )


def count_words(incidents: int, near_misses: int) -> str:
    """Count what is written, each by its kind: “3 incidents and 1 near miss”."""
    one = QCoreApplication.translate("IncidentPages", "1 incident")
    many = QCoreApplication.translate("IncidentPages", "{count} incidents").format(count=incidents)
    near = QCoreApplication.translate("IncidentPages", "{count} near misses").format(count=near_misses)
    if near_misses == 1:
        near = QCoreApplication.translate("IncidentPages", "1 near miss")
    counted = one if incidents == 1 else many
    if not near_misses:
        return counted
    if not incidents:
        return near
    return QCoreApplication.translate("IncidentPages", "{incidents} and {near_misses}").format(
        incidents=counted, near_misses=near
    )


def _keys(file: IncidentFile, title: str, wall: Wall) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """What a program reads: names and codes that stay the same in every language."""
    incident = file.incident
    yield "title", " ".join(title.split())
    yield "id", incident.id
    yield "kind", incident.kind.value
    yield "state", file.state.value
    yield "client", file.client.name if file.client else ""
    yield "work", file.work.name if file.work else ""
    moments = (
        ("happened", incident.happened_at, incident.happened_about),
        ("noticed", incident.noticed_at or incident.created_at, incident.noticed_about),
        ("told", incident.told_at, incident.told_about),
        ("fixed", incident.fixed_at, incident.fixed_about),
        ("verified", incident.verified_at, incident.verified_about),
        ("closed", incident.closed_at, False),
    )
    for name, at, _about in moments:
        yield name, _iso(wall(at)) if at is not None else ""
    yield "about", tuple(name for name, at, about in moments if at is not None and about)
    yield "noticed_by", incident.noticed_by.value if incident.noticed_by else ""
    yield "level", str(incident.level or "")
    yield "causes", tuple(map(_cause, file.causes))
    yield "again_of", incident.again_of or ""


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _cause(cause: Cause) -> str:
    return f"{cause.code}: {' '.join(cause.title.split())}" if cause.title.strip() else cause.code


def _facts(file: IncidentFile, day: date | None) -> Iterator[str]:
    whose = (
        file.client.name if file.client else "",
        file.work.name if file.work else "",
        day_and_year(day) if day is not None else "",
    )
    yield dotted(*whose)
    incident = file.incident
    if incident.kind is Kind.NEAR_MISS:
        yield kind_words(incident.kind)
    else:
        level = level_words(incident.level) if incident.level else ""
        yield dotted(state_words(file.state), level)


def _own_words(file: IncidentFile, *, private: bool) -> Iterator[PagePart]:
    incident = file.incident
    yield PagePart(QCoreApplication.translate("IncidentPages", "What happened"), incident.what_happened)
    yield PagePart(QCoreApplication.translate("IncidentPages", "My part"), incident.my_part)
    yield PagePart(QCoreApplication.translate("IncidentPages", "Just before"), incident.moment)
    if private:
        yield PagePart(QCoreApplication.translate("IncidentPages", "Their part"), incident.their_part)
        felt = capital(", ".join(feeling.name for feeling in file.feelings))
        yield PagePart(QCoreApplication.translate("IncidentPages", "What I felt"), felt)
    yield PagePart(QCoreApplication.translate("IncidentPages", "What it meant for them"), incident.effect)
    if not incident.said_is_guess:  # a guess is never written down as a fact
        yield PagePart(QCoreApplication.translate("IncidentPages", "What they said"), incident.client_said)
    yield PagePart(QCoreApplication.translate("IncidentPages", "Where it broke"), incident.broke_where)


def _put_right(file: IncidentFile, causes: Mapping[str, str], wall: Wall) -> Iterator[PagePart]:
    incident = file.incident
    repairs = [
        PageRow(one.title, _when(one.done_at, wall), done=one.done_at is not None) for one in file.repairs
    ]
    yield _tasks(QCoreApplication.translate("IncidentPages", "Put right"), repairs)
    options = [
        PageRow(one.title, _when(one.chosen_at, wall), one.detail, done=one.chosen_at is not None)
        for one in file.options
    ]
    yield _tasks(QCoreApplication.translate("IncidentPages", "What they could choose"), options)
    yield PagePart(QCoreApplication.translate("IncidentPages", "What I saw afterwards"), incident.what_i_saw)
    given = incident.make_good if is_offered(incident) else ""
    yield PagePart(QCoreApplication.translate("IncidentPages", "Make-good"), given)
    named = [PageRow(one.title or causes.get(one.code, "")) for one in file.causes]
    yield PagePart(QCoreApplication.translate("IncidentPages", "What let it through"), rows=_filled(named))
    yield PagePart(
        QCoreApplication.translate("IncidentPages", "Because"),
        incident.when_then,
        _filled(PageRow(why.title) for why in file.whys),
        Rows.NUMBERED,
    )
    yield PagePart(
        QCoreApplication.translate("IncidentPages", "Why it wasn’t caught"),
        rows=_filled(PageRow(why.title) for why in file.not_caught),
        style=Rows.NUMBERED,
    )
    fixes = [
        PageRow(one.title, _when(one.done_at, wall), one.reason, done=one.state is FixState.DONE)
        for one in file.fixes
        if one.state is not FixState.DECLINED
    ]
    yield _tasks(QCoreApplication.translate("IncidentPages", "What changed"), fixes)
    yield PagePart(QCoreApplication.translate("IncidentPages", "Lesson"), incident.lesson)


def _said(file: IncidentFile, wall: Wall) -> Iterator[PagePart]:
    said = [
        PageRow(
            dotted(channel_words(one.channel), one.title),
            _moment(one.sent_at, wall),
            one.body,
        )
        for one in file.messages
        if one.sent_at is not None
    ]
    yield PagePart(
        QCoreApplication.translate("IncidentPages", "What was said"), rows=tuple(said), style=Rows.TEXTS
    )
    replies = [
        PageRow(channel_words(one.channel), _moment(one.came_at, wall), one.title) for one in file.replies
    ]
    yield PagePart(
        QCoreApplication.translate("IncidentPages", "What they answered"),
        rows=tuple(replies),
        style=Rows.TEXTS,
    )
    promised = [
        PageRow(one.title, _when(one.settled_at, wall), one.changed_to, done=one.is_kept)
        for one in file.promises
    ]
    yield _tasks(QCoreApplication.translate("IncidentPages", "What I promised"), promised)
    checked = [
        PageRow(one.title, _when(one.done_at, wall))
        for one in file.check_ins
        if one.state is CheckInState.DONE
    ]
    yield PagePart(QCoreApplication.translate("IncidentPages", "Check-ins"), rows=_filled(checked))
    yield PagePart(
        QCoreApplication.translate("IncidentPages", "How they see it now"), file.incident.answer_words
    )


def _around(record: IncidentRecord) -> Iterator[PagePart]:
    for answer in record.answers:
        yield PagePart(answer.title, answer.answer)
    touched = [PageRow(one.name, detail=one.note) for one in record.file.affected]
    yield PagePart(QCoreApplication.translate("IncidentPages", "Who else it touched"), rows=_filled(touched))
    files = [PageRow(name) for name in record.files]
    yield PagePart(QCoreApplication.translate("IncidentPages", "Files in the journal"), rows=_filled(files))


def _timeline(record: IncidentRecord, wall: Wall, *, private: bool) -> PagePart:
    rows = [
        PageRow(headline(event), _when(event.at, wall), detail(event))
        for event in record.events
        if private or event.code not in _PRIVATE_EVENTS
    ]
    return PagePart(QCoreApplication.translate("IncidentPages", "The whole story"), rows=tuple(rows))


def _tasks(heading: str, rows: Iterable[PageRow]) -> PagePart:
    return PagePart(heading, rows=_filled(rows), style=Rows.TASKS)


def _filled(rows: Iterable[PageRow]) -> tuple[PageRow, ...]:
    return tuple(row for row in rows if row.text.strip())


def _when(at: datetime | None, wall: Wall) -> str:
    """Give day, year and time: what is written outlives its year."""
    if at is None:
        return ""
    moment = wall(at)
    return QCoreApplication.translate("IncidentPages", "{day} {month} {year}, {time}").format(
        day=moment.day, month=short_month(moment), year=moment.year, time=clock_words(moment)
    )


def _moment(at: datetime | None, wall: Wall) -> str:
    """Give day, year and time as the headline of a text: “24 November 2026, 14:20”."""
    if at is None:
        return ""
    moment = wall(at)
    return QCoreApplication.translate("IncidentPages", "{day} {year}, {time}").format(
        day=plain_day(moment), year=moment.year, time=clock_words(moment)
    )
