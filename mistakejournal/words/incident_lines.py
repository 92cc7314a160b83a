"""An incident as one line of a list: its title, what stands below it, and the word that marks it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident import Kind, State
from mistakejournal.services.incident_list import IncidentLine
from mistakejournal.words.dotted import dotted
from mistakejournal.words.states import kind_words, state_words, title_words


def line_title(line: IncidentLine, day: date) -> str:
    """Give the title, or one made of the day it was noticed (on her wall)."""
    return title_words(line.title, line.kind, day)


def line_second(line: IncidentLine, causes: Mapping[str, str]) -> str:
    """Give client and cause: “Brightside · Interrupted”. `causes` names the codes; her word goes first."""
    cause = line.cause_title or causes.get(line.cause_code, "")
    return dotted(line.client_name, cause)


def line_mark(line: IncidentLine) -> str:
    """Give the word at the end of the line; a closed incident needs none."""
    if line.practice:
        return QCoreApplication.translate("States", "Practice")
    if line.kind is Kind.NEAR_MISS:
        return kind_words(line.kind)
    return "" if line.state is State.CLOSED else state_words(line.state)
