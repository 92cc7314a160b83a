"""The events of an incident's page in words: a headline and, where there is more, a line below (K6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.event import Event
from mistakejournal.domain.template import capital
from mistakejournal.words.correspondence import correspondence_words
from mistakejournal.words.dates import span_words
from mistakejournal.words.runs import kind_words


def headline(event: Event) -> str:
    """Give an event's headline; an unknown code is named by its own words."""
    facts = event.facts or {}
    special = _SPECIAL.get(event.code)
    if special is not None:
        return special(event, facts)
    return correspondence_words(event) or _plain(event.code) or event.title


def detail(event: Event) -> str:
    """Give the line below the headline, "" where there is nothing more to say."""
    facts = event.facts or {}
    words = _DETAIL.get(event.code)
    return words(event, facts) if words is not None else ""


def _plain(code: str) -> str:
    return {
        "happened": QCoreApplication.translate("Timeline", "It happened"),
        "put_right": QCoreApplication.translate("Timeline", "All put right"),
        "repaired": QCoreApplication.translate("Timeline", "Put right"),
        "check_in_waived": QCoreApplication.translate("Timeline", "Check-in left out"),
        "promise_kept": QCoreApplication.translate("Timeline", "Promise kept"),
        "promise_changed": QCoreApplication.translate("Timeline", "Promise changed, and told"),
        "promise_not_kept": QCoreApplication.translate("Timeline", "Promise not kept"),
        "make_good": QCoreApplication.translate("Timeline", "Make-good delivered"),
        "closed": QCoreApplication.translate("Timeline", "Closed"),
        "reopened": QCoreApplication.translate("Timeline", "Opened again"),
    }.get(code, "")


def _noticed(_event: Event, facts: Mapping[str, str]) -> str:
    match facts.get("by", "me"):
        case "client":
            return QCoreApplication.translate("Timeline", "The client told me")
        case "customer":
            return QCoreApplication.translate("Timeline", "One of their people told me")
        case "step":
            return QCoreApplication.translate("Timeline", "A step caught it")
        case "tool":
            return QCoreApplication.translate("Timeline", "A tool found it")
        case _:
            return QCoreApplication.translate("Timeline", "I found it")


def _noticed_detail(event: Event, facts: Mapping[str, str]) -> str:
    """Name the step that caught it, and the checklist; her own words come after it."""
    if not facts.get("step"):
        return event.title
    caught = QCoreApplication.translate("Timeline", "“{step}” in the checklist “{name}”.").format(
        step=facts["step"], name=facts.get("checklist", "")
    )
    return _sentences(caught, event.title)


def _paused(event: Event, _facts: Mapping[str, str]) -> str:
    if event.title:
        return capital(event.title)
    return QCoreApplication.translate("Timeline", "A pause")


def _paused_detail(_event: Event, facts: Mapping[str, str]) -> str:
    seconds = int(facts.get("seconds", "0"))
    if not seconds:
        return ""
    if seconds == 1:
        return QCoreApplication.translate("Timeline", "1 second of breathing, then on.")
    if seconds < 120:
        return QCoreApplication.translate("Timeline", "{seconds} seconds of breathing, then on.").format(
            seconds=seconds
        )
    span = span_words(round(seconds / 60))
    return QCoreApplication.translate("Timeline", "{span} of breathing, then on.").format(span=capital(span))


def _broke(_event: Event, facts: Mapping[str, str]) -> str:
    return QCoreApplication.translate("Timeline", "It went off course at step {number}").format(
        number=facts.get("number", "")
    )


def _interrupted(_event: Event, facts: Mapping[str, str]) -> str:
    if facts.get("number"):
        return QCoreApplication.translate("Timeline", "Interrupted at step {number}").format(
            number=facts["number"]
        )
    return QCoreApplication.translate("Timeline", "Interrupted")


def _interrupted_detail(event: Event, facts: Mapping[str, str]) -> str:
    parts = [event.title, kind_words(facts["kind"]) if facts.get("kind") else ""]
    if facts.get("minutes"):
        parts.append(
            QCoreApplication.translate("Timeline", "Away for {span}").format(
                span=span_words(int(facts["minutes"]))
            )
        )
    parts.append(
        {
            "top": QCoreApplication.translate("Timeline", "Started again at the top"),
            "carry_on": QCoreApplication.translate("Timeline", "Carried on"),
            "here": QCoreApplication.translate("Timeline", "Was there all along"),
        }.get(facts.get("choice", ""), "")
    )
    parts.append(facts.get("reason", ""))
    return _sentences(*parts)


def _step_learned(event: Event, facts: Mapping[str, str]) -> str:
    if facts.get("number"):
        return QCoreApplication.translate("Timeline", "New step {number}: {step}").format(
            number=facts["number"], step=event.title
        )
    return QCoreApplication.translate("Timeline", "New step: {step}").format(step=event.title)


def _step_learned_detail(_event: Event, facts: Mapping[str, str]) -> str:
    if not facts.get("checklist"):
        return ""
    return QCoreApplication.translate("Timeline", "In the checklist “{name}”.").format(
        name=facts["checklist"]
    )


def _fix_done(_event: Event, facts: Mapping[str, str]) -> str:
    match facts.get("kind", ""):
        case "communication":
            return QCoreApplication.translate("Timeline", "A different way of communicating")
        case "expectation":
            return QCoreApplication.translate("Timeline", "An expectation set better")
        case "tool":
            return QCoreApplication.translate("Timeline", "A tool or template")
        case _:
            return QCoreApplication.translate("Timeline", "A system fix")


def _seen(_event: Event, facts: Mapping[str, str]) -> str:
    return QCoreApplication.translate("Timeline", "Looked at again: {run}").format(run=facts.get("run", ""))


def _seen_more(_event: Event, facts: Mapping[str, str]) -> str:
    return QCoreApplication.translate("Timeline", "Looked at again in {count} more runs").format(
        count=facts.get("count", "")
    )


def _seen_detail(event: Event, facts: Mapping[str, str]) -> str:
    if facts.get("evidence"):
        return QCoreApplication.translate("Timeline", "{step} Seen: {evidence}").format(
            step=_sentences(event.title), evidence=facts["evidence"]
        )
    return event.title


def _caught(_event: Event, _facts: Mapping[str, str]) -> str:
    return QCoreApplication.translate("Timeline", "The step caught one")


def _check_in(_event: Event, facts: Mapping[str, str]) -> str:
    return QCoreApplication.translate("Timeline", "Check-in {number} of {total}").format(
        number=facts.get("number", ""), total=facts.get("total", "")
    )


def _verified(_event: Event, facts: Mapping[str, str]) -> str:
    if facts.get("said") == "exactly":
        return QCoreApplication.translate("Timeline", "It happened exactly as I said")
    if facts.get("said") == "different_told":
        return QCoreApplication.translate("Timeline", "A little different, and they know")
    return QCoreApplication.translate("Timeline", "Looked at afterwards")


def _quoted(event: Event, _facts: Mapping[str, str]) -> str:
    if not event.title:
        return ""
    return QCoreApplication.translate("Timeline", "“{words}”").format(words=event.title)


def _own_words(event: Event, _facts: Mapping[str, str]) -> str:
    return event.title


def _sentences(*parts: str) -> str:
    said = (part.strip() for part in parts if part.strip())
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in said)


_SPECIAL: Mapping[str, Callable[[Event, Mapping[str, str]], str]] = {
    "noticed": _noticed,
    "paused": _paused,
    "broke": _broke,
    "interrupted": _interrupted,
    "step_learned": _step_learned,
    "fix_done": _fix_done,
    "seen": _seen,
    "seen_more": _seen_more,
    "caught": _caught,
    "check_in": _check_in,
    "verified": _verified,
}

_DETAIL: Mapping[str, Callable[[Event, Mapping[str, str]], str]] = {
    "noticed": _noticed_detail,
    "paused": _paused_detail,
    "broke": _own_words,
    "interrupted": _interrupted_detail,
    "repaired": _own_words,
    "told": _quoted,
    "holding": _quoted,
    "summary": _quoted,
    "answered": _quoted,
    "corrected": _quoted,
    "wrote": _quoted,
    "chosen": _own_words,
    "step_learned": _step_learned_detail,
    "fix_done": _own_words,
    "seen": _seen_detail,
    "caught": _own_words,
    "check_in": _quoted,
    "check_in_waived": _own_words,
    "promise_kept": _quoted,
    "promise_changed": _quoted,
    "promise_not_kept": _quoted,
    "verified": _own_words,
    "answered_us": _quoted,
    "make_good": _own_words,
    "closed": _own_words,
}
