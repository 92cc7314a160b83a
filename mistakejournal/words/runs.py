"""Runs in words: breaks and what to do after them, reasons, and the labels of the clear-to-send line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.interruption import CARRY_ON, CHANGED, HERE, IDLE, NEW_DAY, OTHER_WORK, Away
from mistakejournal.domain.run import Interruption, RunState, RunStep, StepState
from mistakejournal.domain.template import capital
from mistakejournal.words.dates import clock_words, plain_day, span_words

if TYPE_CHECKING:
    from mistakejournal.domain.clearline import ClearLabels

DOES_NOT_APPLY = "does_not_apply"
READY_REASONS = (DOES_NOT_APPLY,)
"""Reasons for a skip that are one click (F3)."""


def reason_words(code: str) -> str:
    """Give a ready-made reason for a skip."""
    return {DOES_NOT_APPLY: QCoreApplication.translate("Runs", "Doesn’t apply this time")}[code]


def away_title(away: Away) -> str:
    """Say how long she was away and why, or what a guess is made from."""
    span = span_words(away.minutes)
    if away.kind == OTHER_WORK and away.name:
        return QCoreApplication.translate("Runs", "You worked for {client} in between").format(
            client=away.name
        )
    if away.kind == CHANGED:
        return QCoreApplication.translate("Runs", "A step above changed. Start again?")
    if away.kind == NEW_DAY:
        return QCoreApplication.translate("Runs", "A new day since your last tick")
    if away.kind == IDLE:
        return QCoreApplication.translate("Runs", "Nobody touched the laptop for {span}").format(span=span)
    if away.guessed:
        return QCoreApplication.translate("Runs", "{span} since your last tick").format(span=capital(span))
    return QCoreApplication.translate("Runs", "You were away for {span}").format(span=span)


def away_text(away: Away) -> str:
    """Say what is suggested, with the step it stopped at."""
    if away.guessed:
        return QCoreApplication.translate(
            "Runs", "Were you called away? Then start again at the top. Your ticks stay as a trail."
        )
    if away.kind == CHANGED:
        return QCoreApplication.translate(
            "Runs", "New in this checklist: “{step}”. Whether you start again or carry on, it is still to do."
        ).format(step=away.name)
    if away.kind == OTHER_WORK:
        return QCoreApplication.translate(
            "Runs",
            "For {span}, since step {number} here. Start again at the top. Your ticks stay as a trail.",
        ).format(span=span_words(away.minutes), number=away.stopped_at)
    return QCoreApplication.translate(
        "Runs", "Stopped at step {number}. Start again at the top. Your ticks stay as a trail."
    ).format(number=away.stopped_at)


def choice_words(choice: str, kind: str = "") -> str:
    """Give a way to go on after a break of this kind, as its button says it."""
    if kind == CHANGED and choice == HERE:
        choice = CARRY_ON
    return {
        "top": QCoreApplication.translate("Runs", "Start again at the top"),
        "carry_on": QCoreApplication.translate("Runs", "Carry on"),
        "here": QCoreApplication.translate("Runs", "I was here"),
    }[choice]


def carry_on_label() -> str:
    """Give the label of the line that "Carry on" asks for."""
    return QCoreApplication.translate("Runs", "Why is it safe to carry on from here?")


def kind_words(kind: str) -> str:
    """Say why a run was interrupted."""
    kinds = {
        "called_away": QCoreApplication.translate("Runs", "Called away"),
        "sleep": QCoreApplication.translate("Runs", "The laptop slept"),
        "restart": QCoreApplication.translate("Runs", "The app was closed"),
        "gap": QCoreApplication.translate("Runs", "A long pause between ticks"),
        "lock": QCoreApplication.translate("Runs", "The screen was locked"),
        "idle": QCoreApplication.translate("Runs", "Nobody touched the laptop"),
        "other_work": QCoreApplication.translate("Runs", "Work for another client"),
        "new_day": QCoreApplication.translate("Runs", "A new day"),
        "changed": QCoreApplication.translate("Runs", "A step above changed"),
    }
    return kinds.get(kind, kinds["called_away"])


def interruption_words(row: Interruption) -> str:
    """Tell one break in a line: why, how long, and how she went on."""
    parts = [kind_words(row.kind)]
    if row.began_at is not None and row.ended_at is not None:
        parts.append(span_words(int((row.ended_at - row.began_at).total_seconds() // 60)))
    parts.append(_after(row))
    return ", ".join(part for part in parts if part)


def state_words(state: RunState) -> str:
    """Give the state of a run."""
    return {
        RunState.OPEN: QCoreApplication.translate("Runs", "Open"),
        RunState.DONE: QCoreApplication.translate("Runs", "Clear to send"),
        RunState.DROPPED: QCoreApplication.translate("Runs", "Put aside"),
    }[state]


def step_state_words(step: RunStep, wall: Callable[[datetime], datetime]) -> str:
    """Say what became of a step; "" while it is open. `wall` gives a moment on her wall clock."""
    if step.state is StepState.SKIPPED:
        return QCoreApplication.translate("Runs", "Skipped: {reason}").format(reason=step.reason)
    if step.state is StepState.DONE and step.ticked_at is not None:
        time = clock_words(wall(step.ticked_at))
        return QCoreApplication.translate("Runs", "Checked at {time}").format(time=time)
    if step.state is StepState.GHOST:
        return QCoreApplication.translate(
            "Runs", "Ticked before the break. It counts once it is checked again."
        )
    return ""


def clear_labels(day: date) -> ClearLabels:
    """Give the words of the clear-to-send line for a run that ends on `day`."""
    from mistakejournal.domain.clearline import ClearLabels  # a start ends no run

    return ClearLabels(
        day=plain_day(day),
        opened=QCoreApplication.translate("Runs", "test opened"),
        ends_in=QCoreApplication.translate("Runs", "link ends in {path}"),
        link=QCoreApplication.translate("Runs", "link opened"),
        set_for=QCoreApplication.translate("Runs", "{title} is set for {when}"),
        again=QCoreApplication.translate("Runs", "also going out again {when}"),
        issue=QCoreApplication.translate("Runs", "Issue {number}"),
        readers=tuple(
            QCoreApplication.translate(
                "Runs",
                "readers people subscribers contacts recipients members addresses names openers list group",
            ).split()
        ),
    )


def progress_words(done: int, total: int) -> str:
    """Give how far a run is: “4 of 11”."""
    return QCoreApplication.translate("Runs", "{done} of {total}").format(done=done, total=total)


def _after(row: Interruption) -> str:
    if row.choice == "carry_on":
        said = QCoreApplication.translate("Runs", "carried on: {reason}")
        return said.format(reason=row.reason)
    after = {
        "top": QCoreApplication.translate("Runs", "started again at the top"),
        "here": QCoreApplication.translate("Runs", "not interrupted"),
    }
    if row.kind == CHANGED and row.choice == HERE:
        return QCoreApplication.translate("Runs", "carried on")
    return after.get(row.choice, "")
