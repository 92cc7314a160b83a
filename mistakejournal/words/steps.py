"""The six steps in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.flow import Step


def step_name(step: Step) -> str:
    """Give the name of a step, as it stands in the rail."""
    match step:
        case Step.PAUSE:
            return QCoreApplication.translate("Steps", "Pause")
        case Step.OWN:
            return QCoreApplication.translate("Steps", "Own")
        case Step.FEEL:
            return QCoreApplication.translate("Steps", "Feel")
        case Step.FIX:
            return QCoreApplication.translate("Steps", "Fix")
        case Step.APOLOGIZE:
            return QCoreApplication.translate("Steps", "Apologize")
        case Step.FOLLOW_UP:
            return QCoreApplication.translate("Steps", "Follow up")


def step_purpose(step: Step) -> str:
    """Give the line below the name."""
    match step:
        case Step.PAUSE:
            return QCoreApplication.translate("Steps", "Breathe, name it")
        case Step.OWN:
            return QCoreApplication.translate("Steps", "What happened, my part")
        case Step.FEEL:
            return QCoreApplication.translate("Steps", "How it lands for them")
        case Step.FIX:
            return QCoreApplication.translate("Steps", "Put it right, for good")
        case Step.APOLOGIZE:
            return QCoreApplication.translate("Steps", "Tell them, with options")
        case Step.FOLLOW_UP:
            return QCoreApplication.translate("Steps", "See it through")
