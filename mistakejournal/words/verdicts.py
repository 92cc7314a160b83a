"""Whether a fix holds, in words: a label, a line with its numbers, and the marks of its time line (K2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.effectiveness import Record, Verdict


def verdict_label(verdict: Verdict) -> str:
    """Give a verdict in two or three words: “It caught one”."""
    return {
        Verdict.PROVEN: QCoreApplication.translate("Verdicts", "It caught one"),
        Verdict.HOLDING: QCoreApplication.translate("Verdicts", "Holding well"),
        Verdict.LIKELY: QCoreApplication.translate("Verdicts", "Probably working"),
        Verdict.PROMISING: QCoreApplication.translate("Verdicts", "Good sign, too early to say"),
        Verdict.EARLY: QCoreApplication.translate("Verdicts", "Too early to say"),
        Verdict.RETURNED: QCoreApplication.translate("Verdicts", "It came back"),
        Verdict.UNUSED: QCoreApplication.translate("Verdicts", "Not tried"),
    }[verdict]


def verdict_words(record: Record) -> str:
    """Give the verdict with what it stands on: “Probably working: 14 runs since, none came back”."""
    raise NotImplementedError


def held_words(record: Record) -> str:
    """Give the short line at the end of a time line: “held 4 of 5”, “new”."""
    raise NotImplementedError
