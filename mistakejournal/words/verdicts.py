"""Whether a fix holds, in words: a label, and a line with its numbers (K2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.effectiveness import Record, Verdict, verdict
from mistakejournal.words.counts import spelled


def verdict_label(said: Verdict) -> str:
    """Give a verdict in a few words: “It caught one”."""
    match said:
        case Verdict.PROVEN:
            return QCoreApplication.translate("Verdicts", "It caught one")
        case Verdict.HOLDING:
            return QCoreApplication.translate("Verdicts", "Holding well")
        case Verdict.LIKELY:
            return QCoreApplication.translate("Verdicts", "Probably working")
        case Verdict.PROMISING:
            return QCoreApplication.translate("Verdicts", "Good sign, too early to say")
        case Verdict.RETURNED:
            return QCoreApplication.translate("Verdicts", "It came back")
        case Verdict.UNUSED:
            return QCoreApplication.translate("Verdicts", "Not tried")
        case Verdict.EARLY:
            return QCoreApplication.translate("Verdicts", "Too early to say")


def verdict_words(record: Record) -> str:
    """Give the verdict with what it stands on: “Probably working: 14 runs since, it has not come back”."""
    said = verdict(record)
    if said is Verdict.RETURNED:
        return _returned(record)
    if said is Verdict.UNUSED:
        return _unused(record)
    if said is Verdict.PROVEN:
        return _proven(record)
    since = _since_words(record)
    if said is Verdict.EARLY:
        return QCoreApplication.translate("Verdicts", "Too early to say: {since}").format(since=since)
    return QCoreApplication.translate("Verdicts", "{label}: {since}, it has not come back").format(
        label=verdict_label(said), since=since
    )


def _since_words(record: Record) -> str:
    """Give how many runs there were since: “14 runs since”."""
    if record.runs_since == 0:
        return QCoreApplication.translate("Verdicts", "no run since")
    if record.runs_since == 1:
        return QCoreApplication.translate("Verdicts", "1 run since")
    return QCoreApplication.translate("Verdicts", "{count} runs since").format(count=record.runs_since)


def _proven(record: Record) -> str:
    caught = _caught(record)
    if not record.runs_since:
        return caught
    return QCoreApplication.translate("Verdicts", "{caught}: {since}, it has not come back").format(
        caught=caught, since=_since_words(record)
    )


def _caught(record: Record) -> str:
    if record.catches == 1:
        return QCoreApplication.translate("Verdicts", "It caught one")
    return QCoreApplication.translate("Verdicts", "It caught {count}").format(count=spelled(record.catches))


def _returned(record: Record) -> str:
    if record.catches:
        if record.returns == 1:
            return QCoreApplication.translate("Verdicts", "{caught} and came back once").format(
                caught=_caught(record)
            )
        return QCoreApplication.translate("Verdicts", "{caught} and came back {count} times").format(
            caught=_caught(record), count=spelled(record.returns)
        )
    if record.returns > 1:
        return QCoreApplication.translate("Verdicts", "It came back {count} times").format(
            count=spelled(record.returns)
        )
    if record.runs_since > 1:
        return QCoreApplication.translate("Verdicts", "It came back after {count} clean runs").format(
            count=record.runs_since
        )
    return QCoreApplication.translate("Verdicts", "It came back")


def _unused(record: Record) -> str:
    if record.returns:
        words = QCoreApplication.translate(
            "Verdicts", "Not tried: it came back where the checklist was not used"
        )
    else:
        words = QCoreApplication.translate(
            "Verdicts", "Not tried: the checklist was used in {used} of {runs} runs since"
        ).format(used=record.used_since, runs=record.runs_since)
    if not record.catches:
        return words
    return QCoreApplication.translate("Verdicts", "{words}. {caught} all the same").format(
        words=words, caught=_caught(record)
    )
