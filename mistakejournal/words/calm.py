"""The clock beside the pages in words: calm at first, firmer by level, never a delay (B8)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.timing import Calm
from mistakejournal.words.dates import clock_words, moment_words


def calm_title(calm: Calm, name: str = "") -> str:
    """Give the short line: who knows, or that telling is still to come. `name` is the client's first name."""
    if calm.code not in ("told", "client_knows"):
        if name:
            return QCoreApplication.translate("Calm", "Telling {name}").format(name=name)
        return QCoreApplication.translate("Calm", "Telling them")
    if name:
        return QCoreApplication.translate("Calm", "{name} knows").format(name=name)
    return QCoreApplication.translate("Calm", "They know")


def near_miss_words() -> tuple[str, str]:
    """Give both lines for what never reached anybody (A3)."""
    return (
        QCoreApplication.translate("Calm", "A near miss"),
        QCoreApplication.translate("Calm", "It was caught before it reached anybody. Nobody has to be told."),
    )


def calm_sentence(calm: Calm, now: datetime) -> str:
    """Give the sentence below it; `now` stands on her wall clock, and so do all times but the client's."""
    found = _at(calm.at, now)
    match calm.code:
        case "told":
            return QCoreApplication.translate("Calm", "Told: {when}.").format(when=found)
        case "client_knows":
            heard = QCoreApplication.translate("Calm", "You heard of it: {when}.").format(when=found)
            return heard if found else QCoreApplication.translate("Calm", "You heard of it from them.")
        case "note_now_call_at" | "note_before_morning":
            return f"{_found(calm, now)} {_night(calm)}".strip()
        case _:
            return f"{_found(calm, now)} {_advice(calm, now)}".strip()


def _found(calm: Calm, now: datetime) -> str:
    if calm.at is None:
        return ""
    if calm.at.astimezone(now.tzinfo).date() == now.date():
        return QCoreApplication.translate("Calm", "You found this at {time}.").format(
            time=_clock(calm.at, now)
        )
    return QCoreApplication.translate("Calm", "You found this: {when}.").format(when=_at(calm.at, now))


def _advice(calm: Calm, now: datetime) -> str:
    match calm.code:
        case "same_day":
            return QCoreApplication.translate("Calm", "Today is soon enough.") if _today(calm, now) else _by(
                calm, now
            )  # fmt: skip
        case "few_hours":
            return QCoreApplication.translate("Calm", "Within a few hours is soon enough.") if _today(
                calm, now
            ) else _by(calm, now)  # fmt: skip
        case "within_hour":
            return QCoreApplication.translate("Calm", "Within the hour is soon enough.")
        case "this_hour":
            return QCoreApplication.translate(
                "Calm", "Give them a first word within the hour. Two sentences are enough."
            )
        case "right_away":
            return QCoreApplication.translate(
                "Calm", "As soon as it is stopped, give them a first word. Two sentences are enough."
            )
        case "good_moment":
            return QCoreApplication.translate("Calm", "Now is a good moment to tell them.")
        case _:
            return QCoreApplication.translate("Calm", "Telling them comes next. Two sentences are enough.")


def _by(calm: Calm, now: datetime) -> str:
    return QCoreApplication.translate("Calm", "Soon enough: {when}.").format(when=_at(calm.by, now))


def _night(calm: Calm) -> str:
    morning = clock_words(calm.by) if calm.by else ""
    if calm.clock is None:  # nobody said where they live
        if calm.code == "note_now_call_at":
            words = QCoreApplication.translate(
                "Calm", "A note now is right, a call can wait until {morning}."
            )
        else:
            words = QCoreApplication.translate("Calm", "A note before {morning} is soon enough.")
        return words.format(morning=morning)
    clock = clock_words(calm.clock)
    if calm.code == "note_now_call_at":
        return QCoreApplication.translate(
            "Calm", "It is {clock} for them. A note now is right, a call can wait until {morning} there."
        ).format(clock=clock, morning=morning)
    return QCoreApplication.translate(
        "Calm", "It is {clock} for them. A note before {morning} there is soon enough."
    ).format(clock=clock, morning=morning)


def _today(calm: Calm, now: datetime) -> bool:
    return calm.by is not None and calm.by.astimezone(now.tzinfo).date() == now.date()


def _at(moment: datetime | None, now: datetime) -> str:
    return moment_words(moment.astimezone(now.tzinfo), now) if moment else ""


def _clock(moment: datetime, now: datetime) -> str:
    return clock_words(moment.astimezone(now.tzinfo))
