"""The second line of what is unfinished, as it stands in the sidebar's Open list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.flow import Step
from mistakejournal.services.open_items import OpenItem
from mistakejournal.words.runs import kind_words
from mistakejournal.words.steps import step_name


def second_words(item: OpenItem) -> str:
    """Give what stands below the title: “Follow up”, “Waiting for their choice”, “4 of 11”."""
    if item.kind == "run":
        return _run_words(item)
    if item.practice:
        return QCoreApplication.translate("Open", "Practice")
    if item.second_code == "waiting":
        return QCoreApplication.translate("Open", "Waiting for their choice")
    if item.second_code == "fix_owed":
        return QCoreApplication.translate("Open", "System fix owed")
    return step_name(Step(item.second_code))


def _run_words(item: OpenItem) -> str:
    if item.second_code != "steps":
        return kind_words(item.second_code)
    return QCoreApplication.translate("Open", "{done} of {total}").format(done=item.done, total=item.total)
