"""What is told of a checklist in a line: its steps, its runs, what was learned, how long it takes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def steps_words(count: int) -> str:
    """Say how many steps there are: “11 steps”."""
    if count == 0:
        return QCoreApplication.translate("Checklists", "no steps yet")
    if count == 1:
        return QCoreApplication.translate("Checklists", "1 step")
    return QCoreApplication.translate("Checklists", "{count} steps").format(count=count)


def run_words(count: int) -> str:
    """Say how often a list was run: “run 32 times”; “” when it never was."""
    if count == 0:
        return ""
    if count == 1:
        return QCoreApplication.translate("Checklists", "run once")
    return QCoreApplication.translate("Checklists", "run {count} times").format(count=count)


def learned_words(count: int) -> str:
    """Say how many steps came from an incident: “2 learned steps”."""
    if count == 1:
        return QCoreApplication.translate("Checklists", "1 learned step")
    return QCoreApplication.translate("Checklists", "{count} learned steps").format(count=count)


def starter_words(steps: int, minutes: int) -> str:
    """Say how long a starter list is: “11 steps, about 25 minutes”."""
    return QCoreApplication.translate("Checklists", "{steps}, about {minutes} minutes").format(
        steps=steps_words(steps), minutes=minutes
    )


def facts_words(steps: int, learned: int, runs: int, minutes: int | None) -> str:
    """Sum a checklist up: “11 steps · 2 learned · 32 runs · usually 26 minutes”."""
    parts = [steps_words(steps)]
    if learned:
        parts.append(QCoreApplication.translate("Checklists", "{count} learned").format(count=learned))
    if runs == 1:
        parts.append(QCoreApplication.translate("Checklists", "1 run"))
    elif runs:
        parts.append(QCoreApplication.translate("Checklists", "{count} runs").format(count=runs))
    if minutes == 1:
        parts.append(QCoreApplication.translate("Checklists", "usually 1 minute"))
    elif minutes:
        parts.append(
            QCoreApplication.translate("Checklists", "usually {count} minutes").format(count=minutes)
        )
    return " · ".join(parts)


def step_hint_words(code: str) -> str:
    """Say what would make a step easier to follow; “” where there is nothing to say."""
    hints = {
        "long": QCoreApplication.translate(
            "Checklists", "That is long for a step. One act and what to look for is enough."
        ),
        "no_act": QCoreApplication.translate(
            "Checklists", "A step that says what to do is easier to tick: open, send, read, compare."
        ),
    }
    return hints.get(code, "")
