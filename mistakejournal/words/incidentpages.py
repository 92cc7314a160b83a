"""An incident as a page for a file: its headings, its facts and her words (M1).

The line for her alone is on no page, whoever asks (B2). Feelings and *their part* are there only if wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.fix import FixState
from mistakejournal.domain.incident import Kind
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.incidentpage import IncidentPage, PagePart, PageRow
from mistakejournal.domain.makegood import is_offered
from mistakejournal.domain.telling import MessageKind
from mistakejournal.domain.template import capital
from mistakejournal.services.incidentexports import IncidentRecord
from mistakejournal.words.dates import clock_words, short_month
from mistakejournal.words.levels import level_words
from mistakejournal.words.runrecords import day_and_year
from mistakejournal.words.said import said_words
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


def _keys(file: IncidentFile, title: str, wall: Wall) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """What a program reads: names and codes that stay the same in every language."""
    incident = file.incident
    yield "title", " ".join(title.split())
    yield "kind", incident.kind.value
    yield "state", file.state.value
    yield "client", file.client.name if file.client else ""
    yield "work", file.work.name if file.work else ""
    for name, at, about in (
        ("happened", incident.happened_at, incident.happened_about),
        ("noticed", incident.noticed_at or incident.created_at, incident.noticed_about),
        ("told", incident.told_at, incident.told_about),
        ("put_right", incident.fixed_at, incident.fixed_about),
        ("checked", incident.verified_at, incident.verified_about),
        ("closed", incident.closed_at, False),
    ):
        yield name, wall(at).isoformat(timespec="seconds") if at is not None else ""
        yield f"{name}_about", "true" if at is not None and about else ""
    yield "noticed_by", incident.noticed_by.value if incident.noticed_by else ""
    yield "told_by", incident.told_channel.value if incident.told_channel else ""
    yield "level", str(incident.level or "")
    yield "causes", tuple(one.title if one.code == "other" and one.title else one.code for one in file.causes)


def _facts(file: IncidentFile, day: date | None) -> Iterator[str]:
    whose = (
        file.client.name if file.client else "",
        file.work.name if file.work else "",
        day_and_year(day) if day is not None else "",
    )
    yield " · ".join(part for part in whose if part)
    incident = file.incident
    if incident.kind is Kind.NEAR_MISS:
        yield kind_words(incident.kind)
    else:
        level = level_words(incident.level) if incident.level else ""
        yield " · ".join(part for part in (state_words(file.state), level) if part)


def _own_words(file: IncidentFile, *, private: bool) -> Iterator[PagePart]:
    incident = file.incident
    yield PagePart(QCoreApplication.translate("IncidentPages", "What happened"), incident.what_happened)
    yield PagePart(QCoreApplication.translate("IncidentPages", "My part"), incident.my_part)
    if private:
        yield PagePart(QCoreApplication.translate("IncidentPages", "Their part"), incident.their_part)
        felt = capital(", ".join(feeling.name for feeling in file.feelings))
        yield PagePart(QCoreApplication.translate("IncidentPages", "What I felt"), felt)
    yield PagePart(QCoreApplication.translate("IncidentPages", "What it meant for them"), incident.effect)
    if incident.said_is_guess:
        guessed = QCoreApplication.translate("IncidentPages", "What they might say, as I guessed")
        yield PagePart(guessed, incident.client_said if private else "")
    else:
        yield PagePart(QCoreApplication.translate("IncidentPages", "What they said"), incident.client_said)


def _put_right(file: IncidentFile, causes: Mapping[str, str], wall: Wall) -> Iterator[PagePart]:
    incident = file.incident
    repairs = [PageRow(one.title, _when(one.done_at, wall)) for one in file.repairs]
    yield PagePart(QCoreApplication.translate("IncidentPages", "Put right"), rows=_filled(repairs))
    options = [PageRow(one.title, _when(one.chosen_at, wall), one.detail) for one in file.options]
    yield PagePart(
        QCoreApplication.translate("IncidentPages", "What they could choose"), rows=_filled(options)
    )
    yield PagePart(QCoreApplication.translate("IncidentPages", "What I saw afterwards"), incident.what_i_saw)
    if is_offered(incident):
        given = PageRow(incident.make_good, _when(incident.make_good_done_at, wall), incident.make_good_for)
        yield PagePart(QCoreApplication.translate("IncidentPages", "Make-good"), rows=_filled([given]))
    named = [PageRow(one.title or causes.get(one.code, "")) for one in file.causes]
    yield PagePart(QCoreApplication.translate("IncidentPages", "What let it through"), rows=_filled(named))
    because = "\n".join((incident.when_then, *(why.title for why in (*file.whys, *file.not_caught))))
    yield PagePart(QCoreApplication.translate("IncidentPages", "Because"), because)
    fixes = [
        PageRow(one.title, _fix_words(one.state, _when(one.done_at, wall)), one.reason) for one in file.fixes
    ]
    yield PagePart(
        QCoreApplication.translate("IncidentPages", "What changed"), incident.fix_declined, _filled(fixes)
    )
    yield PagePart(QCoreApplication.translate("IncidentPages", "What I learned"), incident.lesson)


def _said(file: IncidentFile, wall: Wall) -> Iterator[PagePart]:
    others = {person.id: person.name for person in file.affected}
    said = []
    for message in file.messages:
        if message.sent_at is not None:
            is_other = message.kind is MessageKind.TO_OTHER
            name = others.get(message.affected_id or "", "") if is_other else file.first_name
            body = f"{message.title}\n{message.body}" if message.title else message.body
            said.append(PageRow(said_words(message, name), _when(message.sent_at, wall), body))
    yield PagePart(QCoreApplication.translate("IncidentPages", "What was said"), rows=tuple(said))
    replies = [
        PageRow(
            QCoreApplication.translate("IncidentPages", "They wrote"), _when(one.came_at, wall), one.title
        )
        for one in file.replies
    ]
    yield PagePart(QCoreApplication.translate("IncidentPages", "What they answered"), rows=tuple(replies))
    promised = [PageRow(one.title, _when(one.settled_at, wall), one.changed_to) for one in file.promises]
    yield PagePart(QCoreApplication.translate("IncidentPages", "What I promised"), rows=_filled(promised))
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
    return PagePart(QCoreApplication.translate("IncidentPages", "Timeline"), rows=tuple(rows))


def _filled(rows: Iterable[PageRow]) -> tuple[PageRow, ...]:
    return tuple(row for row in rows if row.text.strip())


def _fix_words(state: FixState, when: str) -> str:
    match state:
        case FixState.OWED:
            return QCoreApplication.translate("IncidentPages", "Owed")
        case FixState.DECLINED:
            return QCoreApplication.translate("IncidentPages", "Declined")
        case FixState.DONE:
            return when


def _when(at: datetime | None, wall: Wall) -> str:
    """Give day, year and time: what is written outlives its year."""
    if at is None:
        return ""
    moment = wall(at)
    return QCoreApplication.translate("IncidentPages", "{day} {month} {year}, {time}").format(
        day=moment.day, month=short_month(moment), year=moment.year, time=clock_words(moment)
    )
