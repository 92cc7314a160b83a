"""What an incident's page tells below its head: timeline, what changed, what was said, her words (K6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain, islice

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.event import Event
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Incident
from mistakejournal.domain.incident_file import IncidentFile, shortened
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.services.clock import Clock
from mistakejournal.ui.journal.reading import Moment, Reading
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.timeline_row import TimelineRow
from mistakejournal.words.dates import about_words, clock_words, short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.said import said_words
from mistakejournal.words.timeline import detail, headline

LONGEST = 6000
"""Letters of one text that the page shows; the whole stands in the guided flow."""

AT_ONCE = 8
"""So many moments fill the view."""

_ICONS = {
    "happened": "clock",
    "noticed": "circle-alert",
    "paused": "heart",
    "broke": "flag",
    "interrupted": "phone-incoming",
    "repaired": "wrench",
    "put_right": "circle-check",
    "affected_told": "users",
    "holding": "mail",
    "told": "mail",
    "summary": "mail",
    "answered": "mail",
    "corrected": "mail",
    "wrote": "mail",
    "chosen": "check",
    "step_learned": "sprout",
    "fix_done": "sprout",
    "seen": "eye",
    "seen_more": "eye",
    "caught": "sprout",
    "check_in": "repeat",
    "check_in_waived": "repeat",
    "make_good": "heart",
    "reopened": "rotate-ccw",
}
"""By the code of an event; the rest has a tick."""


class Story(QWidget):
    """Built anew when anything in it has changed."""

    def __init__(
        self,
        file: IncidentFile,
        events: Sequence[Event],
        clock: Clock,
        *,
        since: QWidget | None = None,
        stands: Mapping[str, str] | None = None,
        is_whole: bool = True,
        copied: Callable[[str], None],
        opened: Callable[[Fix], None],
        looked_up: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        """Tell `events` of `file` and what came `since`; a message is `copied`, a system fix is `opened`.

        The step that caught a near miss is `looked_up` by its checklist and its own id.

        `stands` says of fixes by id that they did not hold. Unless it `is_whole` at once, what fills the
        view is, and the rest comes in slices between which the window answers.
        """
        super().__init__(parent)
        self._clock, self._stands = clock, stands or {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        told = chain(
            self._tell_events(events),
            self._tell_catch(events, looked_up),
            self._tell_fixes(file, events, opened),
            self._tell_since(since),
            self._tell_messages(file, copied),
            self._tell_own_words(file),
        )
        for _ in islice(told, None if is_whole else AT_ONCE):
            pass
        if not is_whole:
            Slices(told, self, after=lay_out_now)

    def _tell_events(self, events: Sequence[Event]) -> Iterator[None]:
        today = self._clock.local().date()
        before: datetime | None = None
        for event in events:
            at = self._clock.local(event.at)
            when = about_words(at) if (event.facts or {}).get("about") else clock_words(at)
            if before is None or before.date() != at.date():
                when = f"{short_day(at.date(), today)}, {when}"
            before = at
            icon = _ICONS.get(event.code, "circle-check")
            last = event is events[-1]
            words = Moment(headline(event), detail(event))
            self._add(TimelineRow(when, icon=icon, last=last, words=words))
            yield

    def _tell_catch(self, events: Sequence[Event], looked_up: Callable[[str, str], None]) -> Iterator[None]:
        caught = next((event.facts for event in events if event.code == "noticed" and event.facts), {})
        if caught.get("step"):
            self._head(QCoreApplication.translate("Story", "What caught it"))
            title, checklist = caught["step"], caught["checklist_id"]
            words = QCoreApplication.translate("Story", "Open checklist")
            look = _act(words, title, lambda: looked_up(checklist, caught.get("step_id", "")))
            icon = IconLabel("sprout", "accent_text")
            self._add(Row(title, caught["checklist"], leading=icon, trailing=[look]))
            yield

    def _tell_fixes(
        self, file: IncidentFile, events: Sequence[Event], opened: Callable[[Fix], None]
    ) -> Iterator[None]:
        rows = [
            self._fix_row(fix, events, opened) for fix in file.fixes if fix.state is not FixState.DECLINED
        ]
        if file.incident.fix_declined:
            words = QCoreApplication.translate("Story", "No system fix")
            rows.append(Row(words, shortened(file.incident.fix_declined, LONGEST)))
        if rows:
            self._head(QCoreApplication.translate("Story", "What changed"))
        for row in rows:
            self._add(row)
            yield

    def _tell_since(self, since: QWidget | None) -> Iterator[None]:
        if since is not None:
            self._head(QCoreApplication.translate("Story", "What happened since"))
            self._add(since)
            yield

    def _fix_row(self, fix: Fix, events: Sequence[Event], opened: Callable[[Fix], None]) -> QWidget:
        title = fix.title or QCoreApplication.translate("Story", "Finish the why")
        icon = IconLabel("sprout", "accent_text")
        if fix.state is FixState.OWED:
            words = QCoreApplication.translate("Story", "Work it out")
            second = QCoreApplication.translate("Story", "Owed")
            if fix.due_on is not None:
                second = QCoreApplication.translate("Story", "Owed by {day}").format(
                    day=short_day(fix.due_on, self._clock.local().date())
                )
            return Row(title, second, leading=icon, trailing=[_act(words, title, lambda: opened(fix))])
        event = next((one for one in events if one.id.endswith(f":{fix.id}")), None)
        done = (detail(event) if fix.step_id else headline(event)) if event else ""
        second = "\n".join(part for part in (done, self._stands.get(fix.id, "")) if part)
        trailing = []
        if fix.checklist_id:
            words = QCoreApplication.translate("Story", "Open checklist")
            trailing = [_act(words, title, lambda: opened(fix))]
        return Row(title, second, leading=icon, trailing=trailing)

    def _tell_messages(self, file: IncidentFile, copied: Callable[[str], None]) -> Iterator[None]:
        said = [message for message in file.messages if message.sent_at is not None]
        if said:
            self._head(QCoreApplication.translate("Story", "What was said"))
        others = {person.id: person.name for person in file.affected}
        for message in said:
            is_other = message.kind is MessageKind.TO_OTHER
            name = others.get(message.affected_id or "", "") if is_other else file.first_name
            self._add(self._said_row(message, name, copied))
            self._body(message.body, said_words(message, name))
            yield

    def _said_row(self, message: Message, name: str, copied: Callable[[str], None]) -> QWidget:
        assert message.sent_at is not None
        at = self._clock.local(message.sent_at)
        when = f"{short_day(at.date(), self._clock.local().date())}, {clock_words(at)}"
        title = said_words(message, name)
        copy = IconButton("copy", QCoreApplication.translate("Story", "Copy what was said"))
        copy.setAccessibleDescription(f"{title}, {when}")
        copy.clicked.connect(lambda: copied(message.body))
        second = dotted(when, message.title)
        return Row(title, second, trailing=[copy], hairline=False)

    def _tell_own_words(self, file: IncidentFile) -> Iterator[None]:
        incident = file.incident
        because = "\n".join(
            text
            for text in (incident.when_then, *(why.title for why in (*file.whys, *file.not_caught)))
            if text
        )
        told = [
            (QCoreApplication.translate("Story", "What happened"), incident.what_happened),
            (QCoreApplication.translate("Story", "My part"), incident.my_part),
            (QCoreApplication.translate("Story", "Just before"), incident.moment),
            (QCoreApplication.translate("Story", "What it meant for them"), incident.effect),
            (_said_label(incident), incident.client_said),
            (QCoreApplication.translate("Story", "Where it broke"), incident.broke_where),
            (QCoreApplication.translate("Story", "Because"), because),
            (QCoreApplication.translate("Story", "What they could choose"), _options(file)),
            (QCoreApplication.translate("Story", "Lesson"), incident.lesson),
        ]
        told = [(label, text) for label, text in told if text.strip()]
        if told:
            self._head(QCoreApplication.translate("Story", "In my words"))
        for label, text in told:
            self._column.addSpacing(current_theme().space(10))
            self._add(Label(label, "small", "text2"))
            self._body(text, label)
            yield

    def _add(self, part: QWidget) -> None:
        """Show what comes late at once: Qt does so an event later, and paints in between."""
        self._column.addWidget(part)
        if self.isVisible():
            part.show()

    def _head(self, words: str) -> None:
        theme = current_theme()
        self._column.addSpacing(theme.space(32))
        self._add(Label(words, "heading", wrap=True))
        self._column.addSpacing(theme.space(4))

    def _body(self, text: str, name: str) -> None:
        self._add(Reading(shortened(text.strip(), LONGEST), name=name))


def _said_label(incident: Incident) -> str:
    """Name their words, or the guess at them: one is never told as the other (B7)."""
    if incident.said_is_guess:
        return QCoreApplication.translate("Story", "What they might say")
    return QCoreApplication.translate("Story", "What they said")


def _options(file: IncidentFile) -> str:
    """Give the options a line each; those that were not chosen stay (C5)."""
    chosen = QCoreApplication.translate("Story", "{option} (chosen)")
    return "\n".join(chosen.format(option=one.title) if one.chosen_at else one.title for one in file.options)


def _act(words: str, what: str, act: Callable[[], None]) -> Button:
    button = Button(words, height=30)
    button.setAccessibleDescription(what)
    button.clicked.connect(lambda _=False: act())
    return button
