"""What stands below the title of a run: for whom, which issue, when it is due or was begun."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.clearline import issue_number
from mistakejournal.domain.run import Run
from mistakejournal.words.dates import moment_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.due import due_words, time_words


def run_head(
    run: Run,
    client_name: str,
    due: tuple[date, str] | None,
    wall: Callable[[datetime], datetime],
    now: datetime,
) -> str:
    """Give the line; `due` is day and time on her wall, `wall` turns a stored moment into her time."""
    number = issue_number(run.facts)
    issue = QCoreApplication.translate("RunHead", "issue {number}").format(number=number) if number else ""
    when = ""
    if due is not None:
        when = _due(*due, now.date())
    elif run.started_at is not None:
        when = _begun(moment_words(wall(run.started_at), now))
    return dotted(client_name, issue, when)


def _due(day: date, at: str, today: date) -> str:
    if day == today and at:
        return QCoreApplication.translate("RunHead", "due at {time}").format(time=time_words(at))
    return QCoreApplication.translate("RunHead", "due {when}").format(when=_inside(due_words(day, at, today)))


def _begun(when: str) -> str:
    return QCoreApplication.translate("RunHead", "started {when}").format(when=_inside(when))


def _inside(when: str) -> str:
    """Give "Today, 9:30" as it stands inside a sentence; the name of a weekday keeps its capital."""
    own = (QCoreApplication.translate("Dates", "Today"), QCoreApplication.translate("Dates", "Tomorrow"),
           QCoreApplication.translate("Dates", "Yesterday"))  # fmt: skip
    return when[:1].lower() + when[1:] if when.startswith(own) else when
