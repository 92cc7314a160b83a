"""Runs compared, in words: counts and times, never a score."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.runcomparison import LEAST, RunComparison, StepCompared
from mistakejournal.words.dotted import dotted
from mistakejournal.words.runrecords import caught_words, interruptions_words, took_words
from mistakejournal.words.runs import kind_words


def summary_words(compared: RunComparison) -> str:
    """Say what stands out: how many runs, the step that takes longest, where interruptions fall."""
    if compared.runs < LEAST:
        return QCoreApplication.translate(
            "Comparisons", "Two finished runs are needed before anything can be compared."
        )
    return " ".join(_sentences(compared))


def _sentences(compared: RunComparison) -> Iterator[str]:
    said = QCoreApplication.translate("Comparisons", "The last {count} runs.")
    yield said.format(count=compared.runs)
    slowest = compared.slowest
    if slowest is not None and slowest.median is not None:
        said = QCoreApplication.translate("Comparisons", "Step {number} usually takes longest: {span}.")
        yield said.format(number=slowest.number, span=took_words(slowest.median))
    if not compared.breaks:
        yield QCoreApplication.translate("Comparisons", "Nothing interrupted them.")
        return
    most = compared.most_interrupted
    if most is not None:
        said = QCoreApplication.translate(
            "Comparisons", "Most interruptions came at step {number}: {count} of {total}."
        )
        yield said.format(number=most.number, count=most.breaks, total=compared.breaks)
    else:
        yield QCoreApplication.translate("Comparisons", "{interruptions}, at several steps.").format(
            interruptions=interruptions_words(compared.breaks)
        )


def step_title(step: StepCompared) -> str:
    """Give a step with its number."""
    return QCoreApplication.translate("Comparisons", "{number}. {title}").format(
        number=step.number, title=step.title
    )


def usual_words(step: StepCompared) -> str:
    """Say how long a step usually takes; "" where no time is known."""
    if step.median is None:
        return ""
    return QCoreApplication.translate("Comparisons", "usually {span}").format(span=took_words(step.median))


def breaks_words(step: StepCompared) -> str:
    """Say how often a step was interrupted and by what; "" for never."""
    if not step.breaks:
        return ""
    kinds = QCoreApplication.translate("Comparisons", "{kind} {count}")
    said = ", ".join(
        kinds.format(kind=_lower(kind_words(kind)), count=count)
        if len(step.kinds) > 1
        else _lower(kind_words(kind))
        for kind, count in step.kinds
    )
    return QCoreApplication.translate("Comparisons", "{interruptions}: {kinds}").format(
        interruptions=interruptions_words(step.breaks), kinds=said
    )


def step_second(step: StepCompared) -> str:
    """Say the longest time of a step, what interrupted it, and how often it was skipped."""
    longest = skipped = ""
    if step.longest is None:
        longest = QCoreApplication.translate("Comparisons", "no time known")
    elif step.longest != step.median:
        said = QCoreApplication.translate("Comparisons", "at the longest {span}")
        longest = said.format(span=took_words(step.longest))
    if step.skipped == 1:
        skipped = QCoreApplication.translate("Comparisons", "skipped once")
    elif step.skipped:
        said = QCoreApplication.translate("Comparisons", "skipped {count} times")
        skipped = said.format(count=step.skipped)
    return dotted(longest, breaks_words(step), skipped)


def step_mark(step: StepCompared) -> str:
    """Say how often a step caught something; "" for never."""
    return caught_words(step.caught)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
