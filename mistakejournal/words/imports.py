"""What is told of an import: the format, what will be made, what was left out and why (E8)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.reading.imported import Left, NewList, Why
from mistakejournal.words.checklists import steps_words


def format_words(code: str) -> str:
    """Name a format: “Todoist CSV”."""
    return {
        "markdown": QCoreApplication.translate("Imports", "Markdown list"),
        "lines": QCoreApplication.translate("Imports", "Plain lines"),
        "csv": QCoreApplication.translate("Imports", "Table (CSV)"),
        "todoist": QCoreApplication.translate("Imports", "Todoist CSV"),
        "trello": QCoreApplication.translate("Imports", "Trello board"),
        "opml": QCoreApplication.translate("Imports", "Outline (OPML)"),
        "rich_text": QCoreApplication.translate("Imports", "Text from a document"),
    }[code]


def make_words(lists: int, steps: int) -> str:
    """Say what a button will make: “Make 1 checklist with 14 steps”."""
    if lists == 1:
        said = QCoreApplication.translate("Imports", "Make 1 checklist with {steps}")
    else:
        said = QCoreApplication.translate("Imports", "Make {count} checklists with {steps}")
    return said.format(count=lists, steps=steps_words(steps))


def made_words(lists: int, steps: int) -> str:
    """Say what was made: “1 checklist made, with 14 steps.”."""
    if lists == 1:
        said = QCoreApplication.translate("Imports", "1 checklist made, with {steps}.")
    else:
        said = QCoreApplication.translate("Imports", "{count} checklists made, with {steps}.")
    return said.format(count=lists, steps=steps_words(steps))


def counts_words(content: NewList) -> str:
    """Sum a list up: “14 steps in 3 sections”."""
    if content.named_sections == 0:
        return steps_words(content.steps)
    if content.named_sections == 1:
        said = QCoreApplication.translate("Imports", "{steps} in 1 section")
    else:
        said = QCoreApplication.translate("Imports", "{steps} in {count} sections")
    return said.format(steps=steps_words(content.steps), count=content.named_sections)


def changed_words(ticked: int, nested: int) -> str:
    """Say what will not be as it was there: ticks, and steps under steps; “” when nothing is."""
    said = []
    if ticked == 1:
        said.append(
            QCoreApplication.translate("Imports", "1 step was ticked there. A list begins without ticks.")
        )
    elif ticked:
        words = QCoreApplication.translate(
            "Imports", "{count} steps were ticked there. A list begins without ticks."
        )
        said.append(words.format(count=ticked))
    if nested == 1:
        said.append(
            QCoreApplication.translate("Imports", "1 step stood under another one. Here it follows it.")
        )
    elif nested:
        words = QCoreApplication.translate(
            "Imports", "{count} steps stood under another one. Here they follow it."
        )
        said.append(words.format(count=nested))
    return " ".join(said)


def left_head_words(count: int) -> str:
    """Say how much was not taken: “2 things are left out”."""
    if count == 0:
        return QCoreApplication.translate("Imports", "Nothing is left out")
    if count == 1:
        return QCoreApplication.translate("Imports", "1 thing is left out")
    return QCoreApplication.translate("Imports", "{count} things are left out").format(count=count)


def left_words(one: Left) -> str:
    """Name one thing that was not taken, why, and its line: “Line 3: “Hello” (words around the list)”."""
    why = _whys()[one.why]
    if one.why is Why.COLUMN:
        why = why.format(count=one.count) if one.count > 1 else _once()
    if one.line:
        said = QCoreApplication.translate("Imports", "Line {line}: “{text}” ({why})")
    else:
        said = QCoreApplication.translate("Imports", "“{text}” ({why})")
    return said.format(line=one.line, text=one.text, why=why)


def _once() -> str:
    return QCoreApplication.translate("Imports", "no place for it in a checklist, filled once")


def _whys() -> dict[Why, str]:
    return {
        Why.TEXT: QCoreApplication.translate("Imports", "words around the list"),
        Why.HEADING: QCoreApplication.translate("Imports", "a heading with no step of its own"),
        Why.COLUMN: QCoreApplication.translate(
            "Imports", "no place for it in a checklist, filled {count} times"
        ),
        Why.ARCHIVED: QCoreApplication.translate("Imports", "archived there"),
        Why.ROW: QCoreApplication.translate("Imports", "a row that is no step"),
        Why.LOOSE: QCoreApplication.translate("Imports", "a note that belongs to no step"),
        Why.FILE: QCoreApplication.translate("Imports", "a file that hangs there"),
        Why.TOO_LONG: QCoreApplication.translate("Imports", "longer than a step can be"),
        Why.TOO_MANY: QCoreApplication.translate("Imports", "after the 2,000th step"),
        Why.EMPTY: QCoreApplication.translate("Imports", "a list with no step in it"),
    }
