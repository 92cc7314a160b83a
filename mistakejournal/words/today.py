"""Today in words: the one next act of each incident, and what was caught."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident_file import TITLE_LENGTH, shortened
from mistakejournal.services.silence import Silence
from mistakejournal.services.today import Caught, NextAct
from mistakejournal.words.dates import month_words, near_day
from mistakejournal.words.due import due_words


def next_act_words(act: NextAct, today: date | None = None) -> str:
    """Say what comes next for an incident, with the name a message speaks to where it is known.

    What the plan has on a later day begins with that day.
    """
    if act.due_on is not None and today is not None:
        return QCoreApplication.translate("Today", "{day}: {act}").format(
            day=due_words(act.due_on, "", today), act=_act_words(act)
        )
    words = _act_words(act)
    if act.practice:
        return QCoreApplication.translate("Today", "Practice. {act}").format(act=words)
    return words


def _act_words(act: NextAct) -> str:
    if act.silence is not None and act.silence.is_over:
        return no_answer_words(act.silence)
    if act.first_name:
        named = {
            "tell_client": QCoreApplication.translate("Today", "Next: tell {name}."),
            "tell_changed": QCoreApplication.translate("Today", "Tell {name} that a promise changed."),
            "talk_again": QCoreApplication.translate("Today", "Not settled for {name} yet: offer new ways."),
            "choose_option": QCoreApplication.translate("Today", "Waiting for {name} to choose a way."),
            "check_ins": QCoreApplication.translate("Today", "With the next run, tell {name} it is checked."),
            "answer": QCoreApplication.translate("Today", "Ask {name} whether it is settled."),
        }
        if act.code in named:
            return named[act.code].format(name=act.first_name)
    return _plain()[act.code]


def no_answer_words(silence: Silence) -> str:
    """Say that the time she named for an answer has passed; choosing stays hers."""
    if not silence.letter:
        words = QCoreApplication.translate("Today", "No answer by {time}. You said you’d go ahead then.")
        return words.format(time=silence.answer_by)
    words = QCoreApplication.translate("Today", "No answer by {time}. You said you’d go with {letter}.")
    return words.format(time=silence.answer_by, letter=silence.letter)


def caught_words(caught: Caught, noticed_at: datetime, now: datetime) -> str:
    """Say what was caught this month; both times stand on her wall clock."""
    month = month_words(now.date())
    day = near_day(noticed_at.date(), now.date())
    title = shortened(" ".join(caught.last_title.split()), TITLE_LENGTH)
    if caught.count == 1 and not title:
        words = QCoreApplication.translate("Today", "One thing was caught before it went out in {month}.")
        return words.format(month=month)
    if not title:
        return QCoreApplication.translate(
            "Today", "{count} things were caught before they went out in {month}."
        ).format(count=caught.count, month=month)
    if caught.count == 1:
        return QCoreApplication.translate(
            "Today", "One thing was caught before it went out in {month}: {title} ({day})"
        ).format(month=month, title=title, day=day)
    return QCoreApplication.translate(
        "Today", "{count} things were caught before they went out in {month}. The last: {title} ({day})"
    ).format(count=caught.count, month=month, title=title, day=day)


def _plain() -> dict[str, str]:
    return {
        "continue": QCoreApplication.translate("Today", "Go on where you left it."),
        "tell_client": QCoreApplication.translate("Today", "Next: tell them."),
        "tell_changed": QCoreApplication.translate("Today", "Tell them that a promise changed."),
        "talk_again": QCoreApplication.translate("Today", "Not settled for them yet: offer new ways."),
        "choose_option": QCoreApplication.translate("Today", "Waiting for them to choose a way."),
        "put_right": QCoreApplication.translate("Today", "Next: put it right."),
        "write_fix": QCoreApplication.translate("Today", "Next: the step that keeps it from coming back."),
        "everyone_told": QCoreApplication.translate("Today", "Somebody it touches has not been told yet."),
        "as_described": QCoreApplication.translate("Today", "Look whether it happened as described."),
        "promises": QCoreApplication.translate("Today", "A promise is still open."),
        "make_good": QCoreApplication.translate("Today", "The make-good is still to be delivered."),
        "plan_check_ins": QCoreApplication.translate("Today", "Choose how closely to check in."),
        "check_ins": QCoreApplication.translate("Today", "With the next run, tell them it is checked."),
        "answer": QCoreApplication.translate("Today", "Ask them whether it is settled."),
        "agreed": QCoreApplication.translate("Today", "The way they chose is still to be seen through."),
        "close": QCoreApplication.translate("Today", "Everything is done. It can be closed."),
    }
