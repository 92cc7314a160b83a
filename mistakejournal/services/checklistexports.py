"""A checklist written for other programs (E8): sections, steps and reasons, without runs or incidents."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.reading.imported import NewList, NewSection, NewStep, WrittenFormat
from mistakejournal.services.checklists import ChecklistFile, checklist_file
from mistakejournal.services.desk import Desk
from mistakejournal.services.exports.checklists import FORMATS
from mistakejournal.services.textfile import write_whole


def only_for_some(file: ChecklistFile) -> int:
    """Give how many steps only single clients’ runs have: they never leave with a shared list (E4)."""
    return sum(not _leaves(file, step) for step in file.steps)


def content_of(file: ChecklistFile) -> NewList:
    """Give what of a checklist can leave the journal."""
    sections = tuple(
        NewSection(
            section.name if section is not None else "",
            tuple(
                NewStep(step.title, step.why, step.kind, step.must_see)
                for step in steps
                if _leaves(file, step)
            ),
            section.pause_point if section is not None else "",
        )
        for section, steps in file.places
    )
    return NewList(file.checklist.name, sections, pause_point=file.checklist.pause_point)


def _leaves(file: ChecklistFile, step: Step) -> bool:
    return step.client_id in (None, file.checklist.client_id)


def format_of(code: str) -> WrittenFormat:
    """Give a format by its code. Raises KeyError for an unknown one."""
    found = next((one for one in FORMATS if one.code == code), None)
    if found is None:
        raise KeyError(code)
    return found


def save_checklist(desk: Desk, checklist_id: str, code: str, path: Path) -> None:
    """Write a checklist to a file, whole or not at all. Raises JournalError "unsaved_file"."""
    write_whole(path, format_of(code).write(content_of(checklist_file(desk, checklist_id))))
