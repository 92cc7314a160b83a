"""A rule of thumb made from an incident: its lesson, in one line of hers (K5)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.incident import Incident
from mistakejournal.services.rulesofthumb import add_rule
from mistakejournal.ui.ask import ask_line
from mistakejournal.ui.context import Context


def ask_rule(context: Context, incident: Incident, window: QWidget) -> None:
    """Ask for the words, with what was learned or resolved already in the field, and keep them."""
    words = ask_line(
        window.window(),
        QCoreApplication.translate("LookBack", "A rule of thumb from this"),
        QCoreApplication.translate("LookBack", "In one line"),
        yes=QCoreApplication.translate("LookBack", "Keep"),
        no=QCoreApplication.translate("LookBack", "Cancel"),
        text=incident.lesson or incident.when_then,
        placeholder=QCoreApplication.translate("LookBack", "Interrupted: start again at the top"),
    )
    if words is None:
        return
    if context.perform(lambda: add_rule(context.desk, words, incident_id=incident.id)) is not None:
        context.noted.emit(QCoreApplication.translate("LookBack", "Kept as a rule of thumb"))
