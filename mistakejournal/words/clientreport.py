"""The report for a client in whole sentences: calm, owning, and nothing that its facts don’t say (M2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.clientreport import Change, ClientReport, Dealt, Moment, Sight
from mistakejournal.domain.incident import AsDescribed, NoticedBy, Owned
from mistakejournal.domain.othernames import NameKind
from mistakejournal.domain.template import capital
from mistakejournal.words.dates import about_words, clock_words, plain_day

Wall = Callable[[datetime], datetime]
"""Puts a stored moment on her wall clock."""


def report_text(report: ClientReport, wall: Wall, today: date) -> str:
    """Give the report as plain text: a title, then parts under headings. What is not known drops out."""
    words = _Words(wall, today)
    said = (words.happened(report), words.fixed(report), words.changed(report), words.seen(report))
    parts = zip(headings(), said, strict=True)
    head = "\n".join(line for line in words.head(report) if line)
    told = [f"{heading}\n\n{text}" for heading, lines in parts if (text := "\n\n".join(lines))]
    return "\n\n".join([head, *told])


def headings() -> tuple[str, str, str, str]:
    """Give the headings of its four parts."""
    return (
        QCoreApplication.translate("ClientReport", "What happened"),
        QCoreApplication.translate("ClientReport", "What was fixed"),
        QCoreApplication.translate("ClientReport", "What has changed"),
        QCoreApplication.translate("ClientReport", "What has been seen at that step since"),
    )


def instead_words(kind: NameKind) -> str:
    """Give what stands in a text where a name was taken out."""
    match kind:
        case NameKind.CLIENT:
            return QCoreApplication.translate("ClientReport", "another client")
        case NameKind.PERSON:
            return QCoreApplication.translate("ClientReport", "somebody else")
        case NameKind.ADDRESS:
            return QCoreApplication.translate("ClientReport", "another address")
        case NameKind.PHONE:
            return QCoreApplication.translate("ClientReport", "another number")


def found_words(kind: NameKind, client: str) -> str:
    """Say what was found in a text."""
    match kind:
        case NameKind.CLIENT:
            said = QCoreApplication.translate("ClientReport", "It may name another client, {client}.")
        case NameKind.PERSON:
            said = QCoreApplication.translate("ClientReport", "It may name somebody at {client}.")
        case NameKind.ADDRESS if not client:
            return QCoreApplication.translate("ClientReport", "It is an address that is not your client’s.")
        case NameKind.ADDRESS:
            said = QCoreApplication.translate("ClientReport", "It is an address of {client}.")
        case NameKind.PHONE:
            said = QCoreApplication.translate("ClientReport", "It may be a number of {client}.")
    return said.format(client=client)


class _Words:
    """The sentences of one report, by her wall clock; days of another year say so."""

    def __init__(self, wall: Wall, today: date) -> None:
        self._wall, self._today = wall, today

    def head(self, report: ClientReport) -> Iterator[str]:
        at = report.happened or report.noticed
        if at is None:
            yield QCoreApplication.translate("ClientReport", "What happened, and what has changed since")
        else:
            said = QCoreApplication.translate(
                "ClientReport", "What happened on {day}, and what has changed since"
            )
            yield said.format(day=self._full_day(at.at))
        whom = ", ".join(part for part in (report.contact, report.client_name) if part)
        if whom:
            yield QCoreApplication.translate("ClientReport", "For {name}").format(name=whom)
        facts = QCoreApplication.translate("ClientReport", "Written on {day} {year}").format(
            day=plain_day(self._today), year=self._today.year
        )
        yield f"{report.work} · {facts}" if report.work else facts

    def happened(self, report: ClientReport) -> Iterator[str]:
        yield from filter(None, map(_sentence, (report.what_happened, report.deed, report.effect)))
        if report.owned is Owned.BOTH:
            yield QCoreApplication.translate("ClientReport", "This was my mistake, and mine to put right.")
        elif report.owned is Owned.PROBLEM:
            yield QCoreApplication.translate("ClientReport", "This was my mistake.")
        elif report.owned is Owned.SOLUTION:
            yield QCoreApplication.translate("ClientReport", "Putting it right was mine to do.")
        told = " ".join(self._known(report))
        if told:
            yield told

    def fixed(self, report: ClientReport) -> Iterator[str]:
        yield from map(self._dealt, report.repairs)
        if report.chosen:
            said = QCoreApplication.translate("ClientReport", "Of the ways I put to you, you chose: {way}")
            yield said.format(way=_sentence(report.chosen))
        if report.fixed is not None:
            said = QCoreApplication.translate("ClientReport", "All of it was put right {when}.")
            yield said.format(when=self._when(report.fixed))
        if report.as_described is AsDescribed.EXACTLY:
            yield QCoreApplication.translate("ClientReport", "It went exactly as I had told you.")
        elif report.as_described is AsDescribed.DIFFERENT_TOLD:
            yield QCoreApplication.translate("ClientReport", "It went a little differently, as I told you.")
        if report.what_i_saw:
            said = QCoreApplication.translate("ClientReport", "What I saw when I looked afterwards: {what}")
            yield said.format(what=_sentence(report.what_i_saw))
        if report.make_good is not None:
            said = QCoreApplication.translate("ClientReport", "To make good for the trouble: {what}")
            yield said.format(what=_sentence(report.make_good.words))

    def changed(self, report: ClientReport) -> Iterator[str]:
        yield from map(self._change, report.changes)
        if report.is_owed:
            yield QCoreApplication.translate(
                "ClientReport", "I am still working out what keeps it from happening again."
            )

    def seen(self, report: ClientReport) -> Iterator[str]:
        if report.seen_before:
            said = QCoreApplication.translate("ClientReport", "Checked {count} times before these.")
            if report.seen_before == 1:
                said = QCoreApplication.translate("ClientReport", "Checked once before these.")
            yield said.format(count=report.seen_before)
        if report.seen:
            yield "\n".join(map(self._sight, report.seen))
        elif any(change.checklist for change in report.changes):
            yield QCoreApplication.translate("ClientReport", "That step has not come up again yet.")

    def _known(self, report: ClientReport) -> Iterator[str]:
        """Say when it came to light and when they were told; where they were first, nothing more."""
        if report.noticed is not None:
            yield _noticed(report.noticed_by).format(when=self._when(report.noticed))
        if report.told is not None and report.noticed_by is not NoticedBy.CLIENT:
            said = QCoreApplication.translate("ClientReport", "I told you {when}.")
            yield said.format(when=self._when(report.told, after=report.noticed))

    def _dealt(self, one: Dealt) -> str:
        if one.at is None:
            return _sentence(one.words)
        return QCoreApplication.translate("ClientReport", "{day}, {time}: {words}").format(
            day=self._day(one.at), time=clock_words(self._wall(one.at)), words=_sentence(one.words)
        )

    def _change(self, change: Change) -> str:
        if change.checklist:
            said = QCoreApplication.translate(
                "ClientReport", "The checklist “{name}” has had a step for this since {day}: {words}"
            )
            if change.at is None:
                said = QCoreApplication.translate(
                    "ClientReport", "The checklist “{name}” has a step for this: {words}"
                )
        else:
            said = QCoreApplication.translate("ClientReport", "Since {day} this is done differently: {words}")
            if change.at is None:
                said = QCoreApplication.translate("ClientReport", "This is done differently now: {words}")
        day = self._day(change.at) if change.at is not None else ""
        return said.format(name=change.checklist, day=day, words=_sentence(change.words))

    def _sight(self, one: Sight) -> str:
        seen = one.seen or QCoreApplication.translate("ClientReport", "checked")
        return QCoreApplication.translate("ClientReport", "{day}: {seen}").format(
            day=self._day(one.at), seen=_sentence(seen, starts=False)
        )

    def _when(self, moment: Moment, after: Moment | None = None) -> str:
        """Give day and time; the time alone where it was said to be `after` one of the same day."""
        at = self._wall(moment.at)
        time = about_words(at) if moment.about else clock_words(at)
        if after is not None and self._wall(after.at).date() == at.date():
            return QCoreApplication.translate("ClientReport", "at {time} the same day").format(time=time)
        return QCoreApplication.translate("ClientReport", "on {day} at {time}").format(
            day=self._day(moment.at), time=time
        )

    def _day(self, at: datetime) -> str:
        return plain_day(self._wall(at)) if self._wall(at).year == self._today.year else self._full_day(at)

    def _full_day(self, at: datetime) -> str:
        day = self._wall(at)
        return QCoreApplication.translate("ClientReport", "{day} {year}").format(
            day=plain_day(day), year=day.year
        )


def _noticed(by: NoticedBy | None) -> str:
    match by:
        case NoticedBy.ME:
            return QCoreApplication.translate("ClientReport", "I noticed it {when}.")
        case NoticedBy.CLIENT:
            return QCoreApplication.translate(
                "ClientReport", "You told me about it {when}. Thank you for that."
            )
        case NoticedBy.CUSTOMER:
            return QCoreApplication.translate("ClientReport", "One of your people told me about it {when}.")
        case NoticedBy.STEP | NoticedBy.TOOL:
            return QCoreApplication.translate("ClientReport", "A check brought it to light {when}.")
        case None:
            return QCoreApplication.translate("ClientReport", "It came to light {when}.")


def _sentence(words: str, *, starts: bool = True) -> str:
    """Give her words as a sentence: a capital letter where one begins, an end at the end."""
    words = words.strip()
    if not words:
        return ""
    words = capital(words) if starts else words
    return words if words[-1] in '.!?…”’)"' else f"{words}."
