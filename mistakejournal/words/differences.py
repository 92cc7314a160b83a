"""What is said of a step that is not the same for every client of a shared list (E4)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.difference import StepFor
from mistakejournal.services.checklists import ChecklistFile


def difference_words(file: ChecklistFile, one: StepFor) -> str:
    """Say whose a step is, or for whom it is otherwise; "" for one that all have alike."""
    step_id = one.step.id
    parts = [_only(file.whose[step_id])] if step_id in file.whose else []
    if file.for_client is not None:
        name = file.for_client.first_name or file.for_client.name
        if one.hidden:
            parts.append(_hidden(name))
        elif one.step.title != one.base.title:
            said = QCoreApplication.translate("Differences", "for {name}; for everyone: {title}")
            parts.append(said.format(name=name, title=one.base.title))
        elif one.changed:
            parts.append(_changed(name))
        return " · ".join(parts)
    if step_id in file.hidden_for:
        parts.append(_hidden(", ".join(file.hidden_for[step_id])))
    if step_id in file.changed_for:
        parts.append(_changed(", ".join(file.changed_for[step_id])))
    return " · ".join(parts)


def _only(name: str) -> str:
    return QCoreApplication.translate("Differences", "only for {name}").format(name=name)


def _hidden(names: str) -> str:
    return QCoreApplication.translate("Differences", "hidden for {name}").format(name=names)


def _changed(names: str) -> str:
    return QCoreApplication.translate("Differences", "changed for {name}").format(name=names)
