"""What passed between her and the others, as the timeline tells it (C8, J4)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.event import Event
from mistakejournal.domain.template import capital
from mistakejournal.words.people import client_words


def correspondence_words(event: Event) -> str:
    """Give the headline of what was said, chosen or answered; "" for an event that is something else."""
    facts = event.facts or {}
    code = event.code
    if code == "told" and int(facts.get("options", "0")) >= 2:
        code = "told_with_options"
    elif code == "answered_us":
        code = {"settled": "settled", "not_yet": "not_settled"}.get(facts.get("answer", ""), "no_answer")
    name = event.title if code == "affected_told" else client_words(facts.get("name", ""))
    words = {
        "told": QCoreApplication.translate("Timeline", "Told {name}"),
        "told_with_options": QCoreApplication.translate("Timeline", "Told {name}, with {count} options"),
        "affected_told": QCoreApplication.translate("Timeline", "Told {name}"),
        "holding": QCoreApplication.translate("Timeline", "A first word to {name}"),
        "summary": QCoreApplication.translate("Timeline", "Wrote to {name} what was agreed"),
        "answered": QCoreApplication.translate("Timeline", "Answered {name}"),
        "corrected": QCoreApplication.translate("Timeline", "Wrote to {name} again, with a correction"),
        "wrote": QCoreApplication.translate("Timeline", "Wrote to {name}"),
        "chosen": QCoreApplication.translate("Timeline", "{name} chose option {letter}"),
        "settled": QCoreApplication.translate("Timeline", "It is settled for {name}"),
        "not_settled": QCoreApplication.translate("Timeline", "Not settled yet for {name}"),
        "no_answer": QCoreApplication.translate("Timeline", "No answer"),
    }.get(code, "")
    name = capital(name) if words.startswith("{name}") else name
    return words.format(name=name, count=facts.get("options", ""), letter=facts.get("letter", ""))
